import type { Plugin, Rollup } from 'vite';

/**
 * Breaks the build when a page's first load has grown: scripts and styles that the entry and the page name, directly or
 * through others, and the largest of the languages, for the first page waits for its texts; all compressed. What is
 * imported on demand (editors, charts, math, colours of code) is not in it.
 *
 * @param budgets kB by the end of a page's file name
 * @param languages the modules of which a reader loads one
 */
export function loadBudget(budgets: Record<string, number>, languages: RegExp): Plugin {
  return {
    name: 'load-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entries = chunks.filter((chunk) => chunk.isEntry);
        const texts = chunks.filter((chunk) => languages.test(chunk.facadeModuleId ?? ''));
        if (!texts.length) this.error(`No texts ${languages} are built apart, yet the budgets count them.`);
        for (const [page, most] of Object.entries(budgets)) {
          const own = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(page));
          if (!own) this.error(`No page ${page} is built, yet it has a budget.`);
          const sizes = texts.map((text) => compressed(loaded(bundle, [...entries, own, text])));
          const kB = Math.max(...(await Promise.all(sizes))) / 1000;
          if (kB > most) this.error(`${page} loads ${kB.toFixed(1)} kB at first, its budget is ${most} kB.`);
        }
      },
    },
  };
}

function loaded(bundle: Rollup.OutputBundle, from: Rollup.OutputChunk[]) {
  const files = new Map<string, string | Uint8Array>();
  const take = (name: string) => {
    const file = bundle[name];
    if (!file || files.has(name)) return;
    files.set(name, file.type === 'chunk' ? file.code : file.source);
    if (file.type !== 'chunk') return;
    file.viteMetadata?.importedCss.forEach(take);
    file.imports.forEach(take);
  };
  for (const chunk of from) take(chunk.fileName);
  return [...files.values()];
}

async function compressed(files: (string | Uint8Array)[]) {
  const sizes = files.map(async (file) => {
    const packed = new Blob([file as BlobPart]).stream().pipeThrough(new CompressionStream('gzip'));
    return (await new Response(packed).arrayBuffer()).byteLength;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
