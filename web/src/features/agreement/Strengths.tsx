import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, type ModelStrengths, query } from '@/api';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Button, Card, Note, ProblemNote, Skeleton } from '@/ui';
import { Figure, IntervalTrack } from '@/ui/charts';
import { useNumbers } from './numbers';
import s from './quality.module.css';

const MOST_SHOWN = 20;
type Item = ModelStrengths['items'][number];

/** How strong the models are by Bradley and Terry, from the same judgments. */
export function Strengths({ question }: { question: string }) {
  const { t } = useText();
  const project = useProject();
  const { data, error, refetch } = useQuery({
    queryKey: ['project', project.id, 'strengths', question],
    queryFn: () => get<ModelStrengths>(`/projects/${project.id}/strengths${query({ question })}`),
  });
  if (data && data.items.length > 0) return <Fitted strengths={data} />;
  return (
    <Card title={t('agreement.strengths')}>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton lines={6} />}
      {data && <p className="muted">{data.note ?? t('agreement.strengths.none')}</p>}
      {data && data.components.length > 1 && (
        <ul className={s.components}>
          {data.components.map((group) => (
            <li key={group.join()}>{group.join(', ')}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Fitted({ strengths: { items, note } }: { strengths: ModelStrengths }) {
  const { t, number } = useText();
  const { two, interval } = useNumbers();
  const [all, setAll] = useState(false);
  const low = Math.min(...items.map((i) => i.interval[0]));
  const high = Math.max(...items.map((i) => i.interval[1]));
  return (
    <Figure<Item>
      title={t('agreement.strengths')}
      sub={t('agreement.strengths.sub')}
      file="model strengths"
      rows={items}
      rowKey={(i) => i.name}
      columns={[
        {
          id: 'name',
          title: t('agreement.model'),
          cell: (i) => i.name,
          csv: [{ name: 'model', value: (i) => i.name }],
        },
        {
          id: 's',
          title: t('agreement.strength'),
          number: true,
          cell: (i) => two(i.strength),
          csv: [{ name: 'strength', value: (i) => i.strength }],
        },
        {
          id: 'ci',
          title: t('agreement.interval.title'),
          cell: (i) => interval(i.interval),
          csv: [
            { name: 'low', value: (i) => i.interval[0] },
            { name: 'high', value: (i) => i.interval[1] },
          ],
        },
        {
          id: 'n',
          title: t('agreement.comparisons'),
          number: true,
          cell: (i) => number(i.comparisons),
          csv: [{ name: 'comparisons', value: (i) => i.comparisons }],
        },
        {
          id: 'w',
          title: t('agreement.wins'),
          number: true,
          cell: (i) => number(i.wins),
          csv: [{ name: 'wins', value: (i) => i.wins }],
        },
        {
          id: 'l',
          title: t('agreement.losses'),
          number: true,
          wide: true,
          cell: (i) => number(i.losses),
          csv: [{ name: 'losses', value: (i) => i.losses }],
        },
        {
          id: 't',
          title: t('agreement.ties'),
          number: true,
          wide: true,
          cell: (i) => number(i.ties),
          csv: [{ name: 'ties', value: (i) => i.ties }],
        },
      ]}
    >
      {note && <Note>{note}</Note>}
      <ol className={s.strengths}>
        <li aria-hidden className={s.strengthHead}>
          <span />
          <span>{t('agreement.model')}</span>
          <span>{t('agreement.strength')}</span>
          <span />
          <small>{t('agreement.interval.title')}</small>
          <small>{t('agreement.record')}</small>
        </li>
        {(all ? items : items.slice(0, MOST_SHOWN)).map((item, i) => (
          <li key={item.name}>
            <span className="muted num">{i + 1}</span>
            <span className="trunc" title={item.name}>
              {item.name}
            </span>
            <b className="num">{two(item.strength)}</b>
            <IntervalTrack
              value={item.strength}
              interval={item.interval}
              domain={[low, high]}
              mark={0}
              plain
            />
            <small className="num">{interval(item.interval)}</small>
            <small className="num">
              {[item.wins, item.losses, item.ties].map((n) => number(n)).join(' / ')}
            </small>
          </li>
        ))}
      </ol>
      {items.length > MOST_SHOWN && (
        <Button size="sm" onPress={() => setAll(!all)}>
          {t(all ? 'agreement.strengths.fewer' : 'agreement.strengths.all', { n: items.length })}
        </Button>
      )}
    </Figure>
  );
}
