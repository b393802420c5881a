import { Search } from 'lucide-react';
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  TextField,
  useFilter,
} from 'react-aria-components';
import { prettyKeys, useHotkeys } from '@/lib/hotkeys';
import { useText } from '@/lib/text';
import { Dialog, Kbd } from '@/ui';
import s from './palette.module.css';

export function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useText();
  const { commands } = useHotkeys();
  const { contains } = useFilter({ sensitivity: 'base' });
  const offered = commands.filter((c) => !c.shown && c.id !== 'palette');
  const groups = [...new Set(offered.map((c) => c.group))].reverse();
  const run = (id: string) => {
    onOpenChange(false);
    // After the dialog has given the focus back, so that a command can move it.
    setTimeout(() => offered.findLast((c) => c.id === id)?.run());
  };
  return (
    <Dialog title={t('app.palette')} open={open} onOpenChange={onOpenChange} bare>
      <Autocomplete filter={contains}>
        <TextField aria-label={t('app.palette')} autoFocus className={s.input}>
          <Search aria-hidden />
          <Input placeholder={t('app.palette.placeholder')} />
          <Kbd k="Esc" />
        </TextField>
        <Menu
          className="menu"
          aria-label={t('app.palette')}
          onAction={(id) => run(String(id))}
          renderEmptyState={() => <p className="menu-h">{t('app.palette.nothing')}</p>}
        >
          {groups.map((group) => (
            <MenuSection key={group} id={group}>
              <Header className="menu-h">{group}</Header>
              {offered
                .filter((c) => c.group === group)
                .map((c) => (
                  <MenuItem key={c.id} id={c.id} textValue={c.label} className="menu-item">
                    {c.label}
                    <span className="end">
                      <Kbd k={prettyKeys(c.keys)} />
                    </span>
                  </MenuItem>
                ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
