import { useContext } from 'react';
import { prettyKeys, useHotkeys } from '@/lib/hotkeys';
import { SessionContext } from '@/lib/session';
import { useText } from '@/lib/text';
import { Dialog, Kbd } from '@/ui';
import s from './palette.module.css';
import { SingleKeysSwitch } from './SingleKeysSwitch';

/** Every key that works on this page, straight from the registry that binds them. */
export function KeySheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useText();
  const { commands } = useHotkeys();
  const signedIn = useContext(SessionContext) !== null;
  const last = t('app.keys.everywhere');
  const groups = [...new Set(commands.map((c) => c.group))].sort(
    (a, b) => Number(a === last) - Number(b === last),
  );
  const footer = signedIn ? (
    <div className={s.foot}>
      <SingleKeysSwitch />
      <span className="muted">{t('app.keys.single.hint')}</span>
    </div>
  ) : undefined;
  return (
    <Dialog title={t('app.keys')} open={open} onOpenChange={onOpenChange} size="lg" footer={footer}>
      <div className={s.keys}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul>
              {commands
                .filter((c) => c.group === group && (c.keys || c.shown))
                .map((c) => (
                  <li key={c.id}>
                    <span>{c.label}</span>
                    <span>
                      <Kbd k={c.shown ?? prettyKeys(c.keys)} />
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
