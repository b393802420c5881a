import { diffLines, diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { useText } from '@/lib/text';
import s from './diff.module.css';

interface Line {
  change: 'same' | 'put-in' | 'taken-out';
  text: string;
  /** The line that this one replaced or was replaced by. */
  other?: string;
}
const CONTEXT = 2;

function linesOf(before: string, after: string): Line[] {
  const parts = diffLines(before, after);
  return parts.flatMap((part, i) => {
    const change = part.added ? 'put-in' : part.removed ? 'taken-out' : 'same';
    const beside = part.added ? parts[i - 1] : part.removed ? parts[i + 1] : undefined;
    const replaced = beside && beside.count === part.count && (beside.added || beside.removed);
    const others = replaced ? beside.value.replace(/\n$/, '').split('\n') : [];
    const lines = part.value.replace(/\n$/, '').split('\n');
    return lines.map(
      (text, n): Line => ({ change, text, ...(others[n] !== undefined ? { other: others[n] } : {}) }),
    );
  });
}

/** Two versions of a document line by line, with the changed words marked and long unchanged stretches folded. */
export function LineDiff({ before, after }: { before: string; after: string }) {
  const { t } = useText();
  const lines = useMemo(() => linesOf(before, after), [before, after]);
  const near = (i: number) =>
    lines.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some((l) => l.change !== 'same');
  const rows = lines.map((line, i) => ({ line, i, shown: near(i) }));
  if (!rows.some((r) => r.shown)) return <p className="muted">{t('diff.same')}</p>;
  return (
    <div className={s.lines}>
      {rows.map(({ line, i, shown }) => {
        if (shown) return <LineRow key={i} line={line} />;
        if (i > 0 && !rows[i - 1]!.shown) return null;
        const rest = rows.slice(i).findIndex((r) => r.shown);
        return (
          <p key={i} className={s.fold}>
            {t('diff.folded', { n: rest < 0 ? rows.length - i : rest })}
          </p>
        );
      })}
    </div>
  );
}
const sign = { same: '', 'put-in': '+', 'taken-out': '−' };
function LineRow({ line }: { line: Line }) {
  const words =
    line.other === undefined
      ? undefined
      : line.change === 'put-in'
        ? diffWordsWithSpace(line.other, line.text).filter((w) => !w.removed)
        : diffWordsWithSpace(line.text, line.other).filter((w) => !w.added);
  const Changed = line.change === 'put-in' ? 'ins' : 'del';
  return (
    <div className={s.line} data-change={line.change}>
      <span>{sign[line.change]}</span>
      <span>
        {words?.map((w, i) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: words of a fixed line never move
          w.added || w.removed ? <Changed key={i}>{w.value}</Changed> : <span key={i}>{w.value}</span>,
        ) ?? line.text}
      </span>
    </div>
  );
}
