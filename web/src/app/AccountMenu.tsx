import { useNavigate } from '@tanstack/react-router';
import { LogOut, Moon, Settings2, Sun, Users } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { remove } from '@/api';
import { usePreferences, useSession } from '@/lib/session';
import { useText } from '@/lib/text';
import { useDark } from '@/lib/theme';
import { Avatar, IconButton, MenuButton, MenuItem } from '@/ui';
import s from './shell.module.css';

export function AccountMenu() {
  const { t } = useText();
  const navigate = useNavigate();
  const { account, roles, demo } = useSession();
  const signOut = async () => {
    await remove('/session').catch(() => undefined);
    location.assign('/sign-in');
  };
  const role = roles[0];
  const trigger = (
    <AriaButton className={s.account}>
      <Avatar name={account.name} />
      <span>
        <b>{account.name}</b>
        {role && <small>{role.organization?.name ?? t(`app.role.${role.role}`)}</small>}
      </span>
    </AriaButton>
  );
  return (
    <MenuButton trigger={trigger} aria-label={t('app.account')}>
      {demo && (
        <MenuItem id="demo" icon={<Users />} onAction={() => void navigate({ to: '/demo' })}>
          {t('app.nav.demo')}
        </MenuItem>
      )}
      <MenuItem id="settings" icon={<Settings2 />} onAction={() => void navigate({ to: '/settings' })}>
        {t('app.settings')}
      </MenuItem>
      <MenuItem id="sign-out" icon={<LogOut />} onAction={() => void signOut()}>
        {t('app.sign-out')}
      </MenuItem>
    </MenuButton>
  );
}

export function ThemeButton() {
  const { t } = useText();
  const dark = useDark();
  const [, change] = usePreferences();
  return (
    <IconButton
      label={t(dark ? 'app.theme.light' : 'app.theme.dark')}
      onPress={() => change({ theme: dark ? 'light' : 'dark' })}
    >
      {dark ? <Sun /> : <Moon />}
    </IconButton>
  );
}
