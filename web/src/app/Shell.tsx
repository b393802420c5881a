import { Link, Outlet } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { prettyKeys } from '@/lib/hotkeys';
import { useRoles } from '@/lib/session';
import { useText } from '@/lib/text';
import { AccountMenu, ThemeButton } from './AccountMenu';
import { GoTo } from './GoTo';
import { navigation } from './navigation';
import { useOpeners } from './Root';
import s from './shell.module.css';

/** Every page but the workbench: the rail on the left, the page on the right. */
export function Shell() {
  return (
    <div className={s.shell}>
      <Rail />
      <GoTo />
      <main id="main" className={s.page} tabIndex={-1}>
        <div className={s.inner}>
          <Outlet />
        </div>
      </main>
    </div>
  );
}

function Rail() {
  const { t } = useText();
  const roles = useRoles();
  const { openPalette } = useOpeners();
  const groups = navigation
    .map((g) => ({ ...g, items: g.items.filter((i) => i.for(roles)) }))
    .filter((g) => g.items.length > 0);
  return (
    <nav className={s.rail} aria-label={t('app.main')}>
      <Link to="/" className={s.brand}>
        <img src="/favicon.svg" alt="" />
        <span>{t('app.name')}</span>
      </Link>
      <AriaButton className={s.search} onPress={openPalette}>
        <Search aria-hidden />
        <span>{t('app.search')}</span>
        <kbd>{prettyKeys('$mod+KeyK').join(' ')}</kbd>
      </AriaButton>
      {groups.map((group) => (
        <div key={group.title} className={s.items}>
          <div className={s.group}>{t(group.title)}</div>
          {group.items.map(({ to, title, icon: Icon }) => (
            <Link key={to} to={to} className={s.nav}>
              <Icon aria-hidden />
              <span>{t(title)}</span>
            </Link>
          ))}
        </div>
      ))}
      <div className={s.me}>
        <AccountMenu />
        <ThemeButton />
      </div>
    </nav>
  );
}
