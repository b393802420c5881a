import { useSyncExternalStore } from 'react';

export interface Look {
  theme: 'system' | 'light' | 'dark';
  textSize: 'small' | 'normal' | 'large';
  density: 'comfortable' | 'compact';
}
const listeners = new Set<() => void>();
const dark = matchMedia('(prefers-color-scheme: dark)');
dark.addEventListener('change', () => {
  for (const l of listeners) l();
});

const setOrDrop = (name: 'theme' | 'textSize' | 'density', value: string, standard: string) => {
  const { dataset } = document.documentElement;
  if (value === standard) delete dataset[name];
  else dataset[name] = value;
};
/** Applies a look at once and remembers it for the next page load, before the account's settings arrive. */
export function applyLook({ theme, textSize, density }: Look) {
  setOrDrop('theme', theme, 'system');
  setOrDrop('textSize', textSize, 'normal');
  setOrDrop('density', density, 'comfortable');
  try {
    localStorage.setItem('look', JSON.stringify({ theme, textSize, density }));
  } catch {
    // Without storage the look comes with the session.
  }
  for (const l of listeners) l();
}
const isDark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'dark' || (chosen !== 'light' && dark.matches);
};
export const useDark = () =>
  useSyncExternalStore((l) => {
    listeners.add(l);
    return () => listeners.delete(l);
  }, isDark);
