import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { History, SearchX } from 'lucide-react';
import { get, type JudgmentSummary, type Listing, query } from '@/api';
import { useText } from '@/lib/text';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  LinkButton,
  PageHead,
  ProblemNote,
  SearchField,
  Skeleton,
} from '@/ui';
import s from './judgments.module.css';

const route = getRouteApi('/signed-in/shell/judgments');

export function JudgmentsPage() {
  const { t } = useText();
  const { q = '' } = route.useSearch();
  const navigate = useNavigate();
  const list = useInfiniteQuery({
    queryKey: ['judgments', q],
    queryFn: ({ pageParam }) =>
      get<Listing<JudgmentSummary>>(`/judgments${query({ q, cursor: pageParam, limit: 50 })}`),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const judgments = list.data?.pages.flatMap((p) => p.items);
  const search = (sought: string) =>
    void navigate({ to: '/judgments', search: sought ? { q: sought } : {}, replace: true });
  return (
    <>
      <PageHead title={t('judgments.title')} sub={t('judgments.sub')} />
      <div className={s.search}>
        <SearchField label={t('judgments.search')} value={q} onChange={search} />
      </div>
      {list.error && <ProblemNote problem={list.error} onRetry={() => void list.refetch()} />}
      {!judgments && !list.error && <Skeleton lines={8} />}
      {judgments?.length === 0 &&
        (q ? (
          <EmptyState icon={SearchX} title={t('judgments.nothing', { q })} />
        ) : (
          <EmptyState
            icon={History}
            title={t('judgments.none')}
            action={<LinkButton to="/work">{t('work.back')}</LinkButton>}
          >
            {t('judgments.none.detail')}
          </EmptyState>
        ))}
      {judgments && judgments.length > 0 && (
        <Card flush>
          <ul className={s.list}>
            {judgments.map((j) => (
              <Row key={j.id} judgment={j} />
            ))}
          </ul>
        </Card>
      )}
      {list.hasNextPage && (
        <div className={s.more}>
          <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {t('ui.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ judgment: j }: { judgment: JudgmentSummary }) {
  const { t, moment } = useText();
  return (
    <li>
      <Link to="/judgments/$judgment" params={{ judgment: j.id }}>
        <span className={s.excerpt}>{j.excerpt}</span>
        <span className={s.meta}>
          {j.project.title} · {moment(j.submittedAt)}
          {j.revision > 1 && ` · ${t('judgments.revision', { n: j.revision })}`}
        </span>
      </Link>
      {j.state === 'withdrawn' && <Badge>{t('judgments.withdrawn')}</Badge>}
      {j.surplus && <Badge tone="info">{t('judgments.surplus')}</Badge>}
    </li>
  );
}
