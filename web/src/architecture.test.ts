import { describe, expect, it } from 'vitest';
import { messages } from './messages/en';

const sources: Record<string, string> = import.meta.glob('./**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const texts: Record<string, object> = import.meta.glob('./messages/en/*.json', {
  import: 'default',
  eager: true,
});
const files = Object.entries(sources)
  // The contract's types are generated.
  .filter(([path]) => !path.includes('.test.') && !path.endsWith('.d.ts'))
  .map(([path, text]) => ({ path: path.slice(2), text }));
const imports = (text: string) => [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((m) => m[1]!);

describe('the folders of the web', () => {
  it('features never import each other', () => {
    const strangers = files.flatMap(({ path, text }) => {
      const feature = /^features\/([^/]+)\//.exec(path)?.[1];
      return imports(text)
        .filter((i) => feature && i.startsWith('@/features/') && !i.startsWith(`@/features/${feature}/`))
        .map((i) => `${path}: ${i}`);
    });
    expect(strangers).toEqual([]);
  });
  it('lib, ui, inputs and questions know no feature and no page', () => {
    const upwards = files
      .filter(({ path }) => /^(lib|ui|inputs|questions|api)\//.test(path))
      .flatMap(({ path, text }) =>
        imports(text)
          .filter((i) => /^@\/(features|app)\//.test(i))
          .map((i) => `${path}: ${i}`),
      );
    expect(upwards).toEqual([]);
  });
  it('a question’s folder is reached through the registry only', () => {
    const direct = files
      .filter(({ path }) => !path.startsWith('questions/'))
      .flatMap(({ path, text }) =>
        imports(text)
          .filter((i) => /^@\/questions\/[^/]+\//.test(i))
          .map((i) => `${path}: ${i}`),
      );
    expect(direct).toEqual([]);
  });
  it('no kind of question is named outside its folder', () => {
    const folders = files.flatMap(({ path }) => /^questions\/([^/]+)\/index/.exec(path)?.[1] ?? []);
    // `text` is also a kind of input and a part of many words.
    const kinds = folders.filter((kind) => kind !== 'text');
    expect(kinds.length).toBeGreaterThan(5);
    const quoted = new RegExp(`'(${kinds.join('|')})'`);
    const named = files
      .filter(({ path, text }) => !/^(questions|api)\//.test(path) && quoted.test(text))
      .map(({ path }) => path);
    expect(named).toEqual([]);
  });
  it('no file is longer than 400 lines', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)).toEqual([]);
  });
});

describe('the message files', () => {
  it('each id begins with the name of its file, and every file is in use', () => {
    const names = Object.keys(texts).map((path) => /([^/]+)\.json$/.exec(path)![1]!);
    const astray = Object.keys(messages).filter((id) => !names.some((name) => id.startsWith(`${name}.`)));
    expect(astray).toEqual([]);
    expect(names.filter((name) => !Object.keys(messages).some((id) => id.startsWith(`${name}.`)))).toEqual(
      [],
    );
  });
  it('no page writes words of its own', () => {
    const words = files
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/>\s*([A-Z][a-z]+ [a-z]+[^<>{}=;()]*)</g)].map((m) => `${path}: ${m[1]}`),
      );
    expect(words).toEqual([]);
  });
});
