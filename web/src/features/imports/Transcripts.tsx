import type { Mapping, Upload } from '@/api';
import { useText } from '@/lib/text';
import { Switch } from '@/ui';

/** For pairs of transcripts: whether the data set's own preference comes in as a judgment. */
export function Transcripts({
  upload,
  mapping,
  onChange,
}: {
  upload: Upload;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}) {
  const { t } = useText();
  const target =
    Object.keys(mapping.fields).find((to) => to.startsWith('answer.')) ??
    upload.targets.find(({ target: to }) => to.startsWith('answer.'))?.target;
  if (!target) return null;
  return (
    <Switch
      isSelected={mapping.fields[target] === 'chosen'}
      onChange={(on) => onChange({ ...mapping, fields: on ? { [target]: 'chosen' } : {} })}
    >
      {t('imports.transcripts.chosen')}
    </Switch>
  );
}
