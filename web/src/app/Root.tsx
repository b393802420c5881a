import { Outlet, useNavigate } from '@tanstack/react-router';
import { createContext, useContext, useMemo, useState } from 'react';
import { useCommands } from '@/lib/hotkeys';
import { useText } from '@/lib/text';
import { Toasts } from '@/ui';
import { KeySheet } from './KeySheet';
import { Palette } from './Palette';

const Openers = createContext({ openKeys: () => {}, openPalette: () => {} });
/** Opens the list of shortcuts or the palette from anywhere. */
export const useOpeners = () => useContext(Openers);

export function Root() {
  const { t } = useText();
  const [keys, setKeys] = useState(false);
  const [palette, setPalette] = useState(false);
  const navigate = useNavigate();
  const openers = useMemo(() => ({ openKeys: () => setKeys(true), openPalette: () => setPalette(true) }), []);
  const group = t('app.keys.everywhere');
  useCommands([
    {
      id: 'palette',
      keys: '$mod+KeyK',
      label: t('app.palette'),
      group,
      global: 'always',
      run: () => setPalette((open) => !open),
    },
    { id: 'keys', keys: 'Shift+?', label: t('app.keys'), group, run: () => setKeys(true) },
    { id: 'home', keys: 'g h', label: t('app.go.work'), group, run: () => void navigate({ to: '/' }) },
  ]);
  return (
    <Openers value={openers}>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Outlet />
      <Palette open={palette} onOpenChange={setPalette} />
      <KeySheet open={keys} onOpenChange={setKeys} />
      <Toasts />
    </Openers>
  );
}
