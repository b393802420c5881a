import { afterEach, expect, it, vi } from 'vitest';
import { applyLanguage, firstLanguage } from './language';

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});
const browser = (...languages: string[]) =>
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
const spoken = () => [document.documentElement.lang, document.documentElement.dir].join();

it('takes the first of the browser’s languages that there are texts in, and English without one', async () => {
  browser('pl-PL', 'de-AT', 'en');
  await firstLanguage();
  expect(spoken()).toBe('de,ltr');
  browser('pl');
  await firstLanguage();
  expect(spoken()).toBe('en,ltr');
});
it('follows the account, and remembers it for the next page load', async () => {
  browser('en');
  applyLanguage('de');
  await vi.waitFor(() => expect(spoken()).toBe('de,ltr'));
  await firstLanguage();
  expect(spoken()).toBe('de,ltr');
  applyLanguage('system');
  await vi.waitFor(() => expect(spoken()).toBe('en,ltr'));
});
it('speaks the language chosen last, however long the texts of the one before take', async () => {
  browser('en');
  applyLanguage('de');
  applyLanguage('en');
  await import('@/messages/de');
  await new Promise((done) => setTimeout(done));
  expect(spoken()).toBe('en,ltr');
});
it('is mirrored where a developer says so, whatever the account says', async () => {
  localStorage.setItem('language', 'mirrored');
  await firstLanguage();
  applyLanguage('de');
  expect(spoken()).toBe('en,rtl');
});
it('is English at first where the texts of another language cannot be fetched', async () => {
  browser('de');
  vi.resetModules();
  vi.doMock('@/messages/de', () => {
    throw new Error('No connection');
  });
  const { firstLanguage } = await import('./language');
  await firstLanguage();
  vi.doUnmock('@/messages/de');
  expect(spoken()).toBe('en,ltr');
});
