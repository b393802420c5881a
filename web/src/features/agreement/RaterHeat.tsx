import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Measured, RaterPair, RaterPairs } from '@/api';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Card, ProblemNote, Skeleton } from '@/ui';
import { Figure, HeatKey, HeatTable, heatStep } from '@/ui/charts';
import { useNumbers } from './numbers';
import s from './quality.module.css';
import { LEAST_TASKS, ratersQuery } from './raters';

const BOUNDS = [0.5, 0.65, 0.75, 0.85] as const;
const MOST_SHOWN = 20;
const key = (a: RaterPair['a'], b: RaterPair['b']) => `${a} ${b}`;

/** Kappa of each pair of raters who share enough tasks; it says how many pairs it leaves out. */
export function RaterHeat({ measure }: { measure: Measured }) {
  const { t } = useText();
  const project = useProject();
  const { data, error, refetch } = useQuery(ratersQuery(project.id, measure.id));
  if (data && data.shownPairs > 0) return <Pairs pairs={data} />;
  return (
    <Card title={t('agreement.heat')}>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <p className="muted">{t('agreement.heat.none', { min: LEAST_TASKS, hidden: data.hiddenPairs })}</p>
      )}
    </Card>
  );
}

function Pairs({ pairs }: { pairs: RaterPairs }) {
  const { t, number } = useText();
  const { two, interval } = useNumbers();
  const name = useMemo(() => new Map(pairs.raters.map((r) => [r.id, r.label])), [pairs]);
  const cells = useMemo(
    () =>
      new Map(
        pairs.cells.flatMap((c) => [
          [key(c.a, c.b), c],
          [key(c.b, c.a), c],
        ]),
      ),
    [pairs],
  );
  const shown = useMemo(() => busiest(pairs), [pairs]);
  const sentence = (c: RaterPair) => {
    const who = { a: name.get(c.a) ?? '', b: name.get(c.b) ?? '', n: c.n };
    return c.value === null
      ? t('agreement.heat.undefined', { ...who, reason: c.undefined ?? '' })
      : t('agreement.heat.cell', { ...who, value: two(c.value), interval: interval(c.interval) });
  };
  const facts = [
    t('agreement.heat.sub', {
      shown: pairs.shownPairs,
      min: pairs.leastTasks,
      hidden: pairs.hiddenPairs,
      apart: number(pairs.apart),
    }),
    shown.length < pairs.raters.length
      ? t('agreement.heat.busiest', { n: shown.length, of: pairs.raters.length })
      : '',
  ];
  return (
    <Figure
      title={t('agreement.heat')}
      sub={facts.filter(Boolean).join(' ')}
      file="raters"
      rows={pairs.cells}
      rowKey={(c) => key(c.a, c.b)}
      columns={[
        {
          id: 'a',
          title: t('agreement.rater'),
          cell: (c) => name.get(c.a),
          csv: [{ name: 'a', value: (c) => name.get(c.a) ?? '' }],
        },
        {
          id: 'b',
          title: t('agreement.rater'),
          cell: (c) => name.get(c.b),
          csv: [{ name: 'b', value: (c) => name.get(c.b) ?? '' }],
        },
        {
          id: 'value',
          title: t('agreement.metric.cohen'),
          number: true,
          cell: (c) => (c.value === null ? (c.undefined ?? '–') : two(c.value)),
          csv: [{ name: 'cohen_kappa', value: (c) => c.value }],
        },
        {
          id: 'interval',
          title: t('agreement.interval.title'),
          cell: (c) => interval(c.interval),
          csv: [
            { name: 'low', value: (c) => c.interval?.[0] ?? null },
            { name: 'high', value: (c) => c.interval?.[1] ?? null },
          ],
        },
        {
          id: 'n',
          title: t('agreement.items'),
          number: true,
          cell: (c) => number(c.n),
          csv: [{ name: 'items', value: (c) => c.n }],
        },
      ]}
    >
      <div className={s.heat}>
        <HeatTable
          label={t('agreement.heat')}
          names={shown.map((r) => ({ id: r.id, name: r.label }))}
          cell={(a, b) => {
            const c = cells.get(key(a, b));
            if (!c) return null;
            if (c.value === null) return { text: '?', sentence: sentence(c) };
            const text = two(c.value).replace(/^(−?)0/, '$1');
            return { text, step: heatStep(c.value, BOUNDS), sentence: sentence(c) };
          }}
        />
        <HeatKey label={t('agreement.heat.key')} steps={['< .50', '.50', '.65', '.75', '.85 +']} />
      </div>
    </Figure>
  );
}

/** The raters in the most pairs: more names than fit a screen say nothing. The table has them all. */
function busiest(pairs: RaterPairs) {
  const count = new Map<RaterPair['a'], number>();
  for (const c of pairs.cells) for (const r of [c.a, c.b]) count.set(r, (count.get(r) ?? 0) + 1);
  return [...pairs.raters]
    .sort((x, y) => (count.get(y.id) ?? 0) - (count.get(x.id) ?? 0))
    .slice(0, MOST_SHOWN);
}
