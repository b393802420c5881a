import { useQuery } from '@tanstack/react-query';
import { get, type ProjectProgress } from '@/api';
import { useProject } from '@/lib/project';
import { clock, useText } from '@/lib/text';
import { ProblemNote, Progress, Skeleton, Tile, Tiles } from '@/ui';
import { DayBars, Figure } from '@/ui/charts';
import { AgreementCard } from './AgreementCard';
import { HeadlineNote } from './HeadlineNote';
import s from './overview.module.css';
import { Stuck } from './Stuck';

export function OverviewPage() {
  const project = useProject();
  const { data, error, refetch } = useQuery({
    queryKey: ['project', project.id, 'progress'],
    queryFn: () => get<ProjectProgress>(`/projects/${project.id}/progress`),
    refetchInterval: 15_000,
  });
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <div className="stack">
      <HeadlineNote project={project} progress={data} />
      <Figures progress={data} />
      <div className={s.columns}>
        <PerDay progress={data} />
        <div className={s.side}>
          <Stuck stuck={data.stuck} />
          <AgreementCard />
        </div>
      </div>
    </div>
  );
}

function Waiting() {
  return (
    <div className="stack">
      <Tiles>
        {[1, 2, 3, 4].map((i) => (
          <div key={i} className="card padded">
            <Skeleton lines={3} />
          </div>
        ))}
      </Tiles>
      <Skeleton block />
    </div>
  );
}

function Figures({ progress }: { progress: ProjectProgress }) {
  const { t, number } = useText();
  const { estimateMinutes } = useProject();
  const { tasks, judgedTasks, judgments, judgmentsWanted, surplus, imported, forecast, medianActiveSeconds } =
    progress;
  return (
    <Tiles>
      <Tile label={t('projects.overview.judged')} value={`${number(judgedTasks)} / ${number(tasks)}`}>
        <Progress label={t('projects.overview.judged')} value={judgedTasks} max={tasks} />
        {t('projects.overview.judgments', {
          judgments: number(judgments),
          wanted: judgmentsWanted,
          surplus,
          imported,
        })}
      </Tile>
      <Tile label={t('projects.overview.finish')} value={<Finish progress={progress} />}>
        {forecast?.explanation ??
          t(judgedTasks >= tasks ? 'projects.overview.finish.done' : 'projects.overview.finish.none')}
      </Tile>
      <Tile
        label={t('projects.overview.time')}
        value={medianActiveSeconds === null ? '–' : clock(medianActiveSeconds)}
      >
        {t('projects.overview.time.expected', { low: estimateMinutes[0], high: estimateMinutes[1] })}
      </Tile>
      <Tile label={t('projects.overview.now')} value={number(progress.activeNow)}>
        {t('projects.overview.now.detail')}
      </Tile>
    </Tiles>
  );
}

function Finish({ progress: { forecast, tasks, judgedTasks } }: { progress: ProjectProgress }) {
  const { t, date } = useText();
  if (!forecast) return <>{tasks > 0 && judgedTasks >= tasks ? t('projects.overview.finished') : '–'}</>;
  const day = (at: string) => date(at, { day: 'numeric', month: 'short' });
  const [from, to] = [day(forecast.earliest), day(forecast.latest)];
  return <>{from === to ? from : `${from} – ${to}`}</>;
}

function PerDay({ progress }: { progress: ProjectProgress }) {
  const { t, number, date } = useText();
  const project = useProject();
  const { perDay } = progress;
  const unit = (n: number) => t('projects.overview.per-day.unit', { n });
  return (
    <Figure
      title={t('projects.overview.per-day')}
      file={`${project.title} per day`}
      rows={perDay}
      rowKey={(d) => d.date}
      columns={[
        {
          id: 'date',
          title: t('projects.overview.day'),
          cell: (d) => date(d.date, { dateStyle: 'medium', timeZone: 'UTC' }),
          csv: [{ name: 'date', value: (d) => d.date }],
        },
        {
          id: 'count',
          title: t('projects.overview.per-day.column'),
          number: true,
          cell: (d) => number(d.count),
          csv: [{ name: 'judgments', value: (d) => d.count }],
        },
      ]}
    >
      {perDay.some((d) => d.count > 0) ? (
        <DayBars days={perDay} label={t('projects.overview.per-day.label')} unit={unit} />
      ) : (
        <p className="muted">{t('projects.overview.per-day.none')}</p>
      )}
    </Figure>
  );
}
