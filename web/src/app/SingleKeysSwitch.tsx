import { usePreferences } from '@/lib/session';
import { useText } from '@/lib/text';
import { Switch } from '@/ui';

export function SingleKeysSwitch() {
  const { t } = useText();
  const [{ singleKeys }, change] = usePreferences();
  return (
    <Switch isSelected={singleKeys} onChange={(on) => change({ singleKeys: on })}>
      {t('app.keys.single')}
    </Switch>
  );
}
