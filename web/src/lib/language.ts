import { useSyncExternalStore } from 'react';
import type { Messages } from '@/messages';

/** What the account says; `system` is the browser's language, where there are texts in it. */
export type LanguageChoice = 'system' | 'en' | 'de';
interface Language {
  /** For numbers, dates and the forms of a text. */
  locale: string;
  /** For React Aria, which takes the direction from it too. */
  aria: string;
  direction: 'ltr' | 'rtl';
  texts: () => Promise<Messages>;
}
const english = async () => (await import('@/messages/en')).messages;
/** `mirrored` is for developers and tests: English from right to left, to see what a page assumes about left and right. */
const languages = {
  en: { locale: 'en', aria: 'en-US', direction: 'ltr', texts: english },
  de: {
    locale: 'de',
    aria: 'de-DE',
    direction: 'ltr',
    texts: async () => (await import('@/messages/de')).messages,
  },
  mirrored: { locale: 'en', aria: 'ar-EG', direction: 'rtl', texts: english },
} satisfies Record<string, Language>;
type LanguageId = keyof typeof languages;
const isLanguage = (id: string | null | undefined): id is LanguageId => !!id && Object.hasOwn(languages, id);

export interface Spoken extends Omit<Language, 'texts'> {
  id: LanguageId;
  messages: Messages;
}
const STORE = 'language';
const remembered = () => {
  try {
    return localStorage.getItem(STORE);
  } catch {
    return null;
  }
};
function wanted(choice: string | null): LanguageId {
  if (isLanguage(choice)) return choice;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find(isLanguage) ?? 'en';
}

/** Texts may come later than the next choice. */
let asked: LanguageId = 'en';
let current: Spoken = { ...languages.en, id: 'en', messages: {} as Messages };
const listeners = new Set<() => void>();

async function speak(id: LanguageId) {
  asked = id;
  const { texts, ...language } = languages[id];
  const messages = await texts().catch(() => undefined);
  // Texts that could not be fetched leave the page in the language it has.
  if (asked !== id) return;
  if (!messages) {
    asked = current.id;
    return;
  }
  current = { ...language, id, messages };
  document.documentElement.lang = language.locale;
  document.documentElement.dir = language.direction;
  for (const listener of listeners) listener();
}
/**
 * The language before anybody is signed in: the one remembered here, else the browser's. English where its texts could
 * not be fetched; without any there is nothing to show.
 */
export async function firstLanguage() {
  const id = wanted(remembered());
  await speak(id);
  if (current.id !== id) await speak('en');
}

/** Applies the account's choice and remembers it for the next page load. */
export function applyLanguage(choice: LanguageChoice) {
  if (remembered() === 'mirrored') return;
  try {
    localStorage.setItem(STORE, choice);
  } catch {
    // Without storage the language comes with the session.
  }
  const id = wanted(choice);
  if (id !== asked) void speak(id);
}

export const isRightToLeft = () => current.direction === 'rtl';
/** 1 for the arrow that points to where reading goes on, -1 for the other, 0 for any other key. */
export const onward = (key: string): -1 | 0 | 1 => {
  const right = key === 'ArrowRight';
  if (!right && key !== 'ArrowLeft') return 0;
  return right === isRightToLeft() ? -1 : 1;
};

export const onLanguage = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const useLanguage = () => useSyncExternalStore(onLanguage, () => current);
