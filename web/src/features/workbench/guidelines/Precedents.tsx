import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { get, type Listing, type Precedent, query } from '@/api';
import { useText } from '@/lib/text';
import { EmptyState, ProblemNote, SearchField, Skeleton } from '@/ui';
import s from './guidelines.module.css';

/** What the lead ruled before on this project. */
export function Precedents({ project }: { project: string }) {
  const { t, date } = useText();
  const [sought, setSought] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['precedents', project, sought],
    queryFn: () =>
      get<Precedent[] | Listing<Precedent>>(
        `/work/projects/${project}/precedents${query({ q: sought.trim() })}`,
      ),
    placeholderData: keepPreviousData,
  });
  const rulings = Array.isArray(data) ? data : data?.items;
  return (
    <div className={s.text}>
      <SearchField label={t('work.precedents.search')} value={sought} onChange={setSought} />
      {error && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!rulings && !error && <Skeleton lines={4} />}
      {rulings?.length === 0 && <EmptyState icon={Scale} title={t('work.precedents.none')} />}
      {rulings?.map((p) => (
        <article key={p.id} className={s.precedent}>
          <p className="muted">{date(p.at)}</p>
          <p>{p.question}</p>
          <p className={s.ruling}>{p.ruling}</p>
        </article>
      ))}
    </div>
  );
}
