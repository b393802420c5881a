import { useQuery } from '@tanstack/react-query';
import { Flag } from 'lucide-react';
import { get, type Listing, type MyEscalation } from '@/api';
import { useText } from '@/lib/text';
import { Badge, EmptyState, PageHead, ProblemNote, Skeleton } from '@/ui';
import s from './escalations.module.css';

/** What I asked, and what the lead ruled. */
export function MyEscalationsPage() {
  const { t, moment } = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ['my-escalations'],
    queryFn: () => get<MyEscalation[] | Listing<MyEscalation>>('/my/escalations'),
  });
  const list = Array.isArray(data) ? data : data?.items;
  return (
    <>
      <PageHead title={t('my-escalations.title')} sub={t('my-escalations.sub')} />
      {error && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton lines={5} />}
      {list?.length === 0 && (
        <EmptyState icon={Flag} title={t('my-escalations.none')}>
          {t('my-escalations.none.detail')}
        </EmptyState>
      )}
      <ul className={s.list}>
        {list?.map((e) => (
          <li key={e.id} className="card padded">
            <p className={s.meta}>
              {e.projectTitle} · {moment(e.at)}
              <Badge tone={e.state === 'ruled' ? 'ok' : 'outline'}>{t(`my-escalations.${e.state}`)}</Badge>
            </p>
            <p className={s.excerpt}>{e.excerpt}</p>
            <p>
              {e.clause && <code>{e.clause}</code>} {e.note}
            </p>
            {e.ruling && (
              <div className={s.ruling}>
                <p className="muted">
                  {t(`my-escalations.ruling.${e.ruling.action}`)} · {moment(e.ruling.at)}
                </p>
                <p>{e.ruling.text}</p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
