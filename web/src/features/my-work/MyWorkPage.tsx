import { useQuery } from '@tanstack/react-query';
import { ArrowRight, Inbox } from 'lucide-react';
import { get, type MyWork } from '@/api';
import { useText } from '@/lib/text';
import { EmptyState, LinkButton, PageHead, ProblemNote, Skeleton } from '@/ui';
import s from './my-work.module.css';
import { ProjectRow } from './ProjectRow';

/** Where to go on, what is open, and for everything else the reason why not. */
export function MyWorkPage() {
  const { t, date } = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ['work'],
    queryFn: () => get<MyWork>('/work'),
    refetchOnWindowFocus: true,
  });
  const today = date(new Date(), { weekday: 'long', day: 'numeric', month: 'long' });
  const done =
    data &&
    t('work.today', { submitted: data.today.submitted, minutes: Math.round(data.today.activeSeconds / 60) });
  const offered = data?.projects.filter((p) => p.state === 'work' || p.state === 'acknowledge') ?? [];
  const other = data?.projects.filter((p) => !offered.includes(p)) ?? [];
  return (
    <>
      <PageHead title={t('work.title')} sub={done ? `${today} · ${done}` : today} />
      {error && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton block />}
      {data && data.continue.length > 0 && <Continue items={data.continue} />}
      {data && data.projects.length === 0 && (
        <EmptyState icon={Inbox} title={t('work.empty')}>
          {t('work.empty.detail')}
        </EmptyState>
      )}
      {offered.length > 0 && <Projects title={t('work.projects')} projects={offered} />}
      {other.length > 0 && <Projects title={t('work.projects.other')} projects={other} />}
    </>
  );
}

type Begun = MyWork['continue'][number];
/** The latest stands out; what else was begun is listed below it. */
function Continue({ items }: { items: Begun[] }) {
  const { t } = useText();
  const [latest, ...others] = items;
  if (!latest) return null;
  return (
    <section aria-label={t('work.continue')}>
      <article className={`card ${s.resume}`}>
        <div>
          <span className="muted">{t('work.continue')}</span>
          <h2>{latest.projectTitle}</h2>
          <p className={s.excerpt}>{latest.title}</p>
          <Progress item={latest} />
          <progress value={latest.answered} max={latest.of} aria-hidden />
        </div>
        <Resume item={latest} strong />
      </article>
      {others.length > 0 && (
        <ul className={`card ${s.others}`}>
          {others.map((item) => (
            <li key={item.assignment}>
              <div>
                <p className={s.excerpt}>{item.title}</p>
                <Progress item={item} />
              </div>
              <Resume item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
function Progress({ item }: { item: Begun }) {
  const { t, ago } = useText();
  const saved = item.savedAt
    ? t('work.continue.saved', { ago: ago(item.savedAt), answered: item.answered, of: item.of })
    : t('work.continue.claimed');
  return <p>{item.lapsed ? `${saved} · ${t('work.continue.lapsed')}` : saved}</p>;
}
function Resume({ item, strong }: { item: Begun; strong?: boolean }) {
  const { t } = useText();
  return (
    <LinkButton
      to="/assignments/$assignment"
      params={{ assignment: item.assignment }}
      {...(strong ? { variant: 'primary', size: 'lg' } : { size: 'sm' })}
    >
      {t('work.continue.action')}
      {strong && <ArrowRight aria-hidden />}
    </LinkButton>
  );
}
const Projects = ({ title, projects }: { title: string; projects: MyWork['projects'] }) => (
  <section>
    <h2 className={s.h}>{title}</h2>
    <ul className={s.list}>
      {projects.map((p) => (
        <ProjectRow key={p.id} project={p} />
      ))}
    </ul>
  </section>
);
