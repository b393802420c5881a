import { expect, it } from 'vitest';
import contract from '../../../docs/api/openapi.json';

const sources: Record<string, string> = import.meta.glob('../**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const verbs: Record<string, string> = { remove: 'delete', sendFile: 'post' };
const holes = (path: string) =>
  path
    .replace(/\$\{query\(.*$/s, '')
    .replace(/\$\{[^}]*\}/g, '{}')
    .replace(/\?.*$/s, '');
const published = Object.entries(contract.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map(
    (verb) => new RegExp(`^${verb} ${path.replace('/api/v1', '').replace(/\{[^}]*\}/g, '[^/]+')}$`),
  ),
);
/** Every call whose path stands in the call itself: `get<T>('/work')`, or with a template string. */
const calls = Object.entries(sources)
  .filter(([file]) => !file.includes('.test.'))
  .flatMap(([, text]) => [
    ...[...text.matchAll(/\b(get|post|put|patch|remove|sendFile)(?:<[^()]*?>)?\(\s*(['`])(\/[^'`]*)/g)].map(
      ([, verb, , path]) => `${verbs[verb!] ?? verb} ${holes(path!)}`,
    ),
    ...[...text.matchAll(/\bapi(?:<[^()]*?>)?\(\s*'([A-Z]+)',\s*(['`])(\/[^'`]*)/g)].map(
      ([, verb, , path]) => `${verb!.toLowerCase()} ${holes(path!)}`,
    ),
  ]);

it('calls only what the published contract offers', () => {
  expect(calls.length).toBeGreaterThan(60);
  expect([...new Set(calls)].filter((call) => !published.some((one) => one.test(call)))).toEqual([]);
});
