import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { messages as german } from './de';
import { messages as english } from './en';
import type { MessageId } from './index';

const languages = { en: english, de: german };
const ids = Object.keys(english) as MessageId[];
/** `{name}` and `{name, plural, …}`, not the words inside a plural's branches. */
const names = (text: string) => [...new Set(text.match(/(?<=\{)\w+(?=[,}])/g))].sort();
const same = (parts: unknown) => parts;
const valuesOf = (text: string) => ({
  ...Object.fromEntries(names(text).map((n) => [n, 1])),
  a: same,
  b: same,
});

describe.each(Object.entries(languages))('the texts in %s', (locale, texts) => {
  it('are all there, and no others', () => {
    expect(Object.keys(texts).sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => texts[id].trim() === '')).toEqual([]);
  });
  it('can be written, with the values the English ones take', () => {
    const faults: unknown[] = [];
    const intl = createIntl({ locale, messages: texts, onError: (fault) => faults.push(fault.message) });
    for (const id of ids) intl.formatMessage({ id }, valuesOf(texts[id]) as never);
    expect(faults).toEqual([]);
    expect(ids.filter((id) => names(texts[id]).join() !== names(english[id]).join())).toEqual([]);
  });
});
