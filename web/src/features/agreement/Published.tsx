import { useQuery } from '@tanstack/react-query';
import type { Measured, PublishedValue } from '@/api';
import { TARGET } from '@/lib/agreement';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { IntervalTrack } from '@/ui/charts';
import { useNumbers } from './numbers';
import s from './quality.module.css';
import { ratersQuery } from './raters';

/** What the source of the data has published, with our own number for the same pair of raters before it. */
export function Published({ measure }: { measure: Measured }) {
  const project = useProject();
  const { data } = useQuery(ratersQuery(project.id, measure.id));
  const idOf = (label: string) => data?.raters.find((r) => r.label === label)?.id;
  const ours = ({ a, b }: PublishedValue) => {
    const pair = [idOf(a), idOf(b)];
    return data?.cells.find((c) => pair.includes(c.a) && pair.includes(c.b) && c.a !== c.b);
  };
  return measure.published.map((p) => (
    <PublishedRow key={`${p.a} ${p.b} ${p.metric}`} published={p} ours={ours(p)} />
  ));
}

function PublishedRow({
  published: p,
  ours,
}: {
  published: PublishedValue;
  ours: { value: number | null; interval: [number, number] | null } | undefined;
}) {
  const { t } = useText();
  const { two, interval, metric } = useNumbers();
  const value = ours?.value ?? null;
  const published = t('agreement.published', { value: two(p.value), source: p.source });
  return (
    <tr>
      <th scope="row">
        {metric(p.metric)}{' '}
        <small className="muted">{t('agreement.published.pair', { a: p.a, b: p.b })}</small>
        <span data-narrow className={s.published}>
          {published}
        </span>
      </th>
      <td data-number>{value === null ? '–' : <b data-low={value < TARGET || undefined}>{two(value)}</b>}</td>
      <td className={s.trackColumn}>
        {value !== null && (
          <IntervalTrack value={value} interval={ours?.interval ?? null} domain={[0, 1]} mark={TARGET} />
        )}
      </td>
      <td className="num">{interval(ours?.interval ?? null)}</td>
      <td colSpan={3} data-wide>
        <span className={s.published}>{published}</span>
      </td>
    </tr>
  );
}
