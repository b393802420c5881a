import { expect, it } from 'vitest';
import { matching, sectionsOf } from './sections';

const text = 'Before all\n\n# One\nfirst\n\n```\n# no heading\n```\n## Two\nsecond';

it('cuts at headings but not inside code', () => {
  expect(sectionsOf(text)).toEqual([
    'Before all\n',
    '# One\nfirst\n\n```\n# no heading\n```',
    '## Two\nsecond',
  ]);
});
it('keeps the sections that speak of what is sought', () => {
  expect(matching(sectionsOf(text), ' SECOND ')).toEqual(['## Two\nsecond']);
  expect(matching(sectionsOf(text), '')).toHaveLength(3);
});
