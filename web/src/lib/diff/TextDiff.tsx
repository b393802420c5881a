import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import s from './diff.module.css';

/** What changed between two texts, word by word: taken out is struck through, put in is underlined. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after]);
  return (
    <div className={s.text}>
      {parts.map((part, i) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed comparison never move
        if (part.added) return <ins key={i}>{part.value}</ins>;
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        if (part.removed) return <del key={i}>{part.value}</del>;
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        return <span key={i}>{part.value}</span>;
      })}
    </div>
  );
}
