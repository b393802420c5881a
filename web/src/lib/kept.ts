import { useState } from 'react';

const read = (key: string) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const write = (key: string, text: string | null) => {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Without storage the text lives as long as the page.
  }
};

/** A text that outlives the page on this device until it is dropped; null while nothing was written. */
export function useKept(key: string) {
  const [kept, setKept] = useState(() => ({ key, text: read(key) }));
  if (kept.key !== key) setKept({ key, text: read(key) });
  const keep = (text: string | null) => {
    write(key, text);
    setKept({ key, text });
  };
  return [kept.key === key ? kept.text : read(key), keep] as const;
}
