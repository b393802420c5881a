import { type ReactNode, useState } from 'react';
import { useCommands } from '@/lib/hotkeys';
import { useText } from '@/lib/text';
import { Button } from '@/ui';
import s from './inputs.module.css';

/** A bordered text with a title that can be folded away, with the key `keys` where it has one. */
export function Panel({
  title,
  help,
  keys,
  children,
}: {
  title: string;
  help?: string;
  keys?: string;
  children: ReactNode;
}) {
  const { t } = useText();
  const [open, setOpen] = useState(true);
  useCommands(
    keys
      ? [
          {
            id: `panel-${title}`,
            keys,
            label: t('inputs.toggle', { title }),
            group: t('inputs.group'),
            run: () => setOpen((o) => !o),
          },
        ]
      : [],
  );
  return (
    <section className={s.panel} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {help && <span className={s.help}>{help}</span>}
        <span className="grow" />
        <Button size="sm" variant="ghost" aria-expanded={open} onPress={() => setOpen(!open)}>
          {t(open ? 'inputs.hide' : 'inputs.show')}
          {keys && <kbd>{keys.toUpperCase()}</kbd>}
        </Button>
      </header>
      {open && <div className={s.panelBody}>{children}</div>}
    </section>
  );
}
