import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { get, type Seat } from '@/api';
import { may, useProject } from '@/lib/project';
import { clock, useText } from '@/lib/text';
import { Avatar, Badge, Card, EmptyState, ProblemNote, Skeleton, Table } from '@/ui';
import { AdmissionCard } from './AdmissionCard';
import { GrantsCard } from './GrantsCard';
import s from './people.module.css';

/** Who works on a project, who may, and who leads it. */
export function PeoplePage() {
  const project = useProject();
  return (
    <div className={s.page}>
      <Seats />
      {may(project, 'design') && (
        <div className={s.columns}>
          <AdmissionCard key={JSON.stringify(project.admission)} project={project} />
          <GrantsCard project={project} />
        </div>
      )}
    </div>
  );
}

function Seats() {
  const { t, number, ago, moment } = useText();
  const project = useProject();
  const { data, error, refetch } = useQuery({
    queryKey: ['project', project.id, 'people'],
    queryFn: () => get<Seat[]>(`/projects/${project.id}/people`),
  });
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={5} />;
  if (data.length === 0) {
    return (
      <EmptyState icon={Users} title={<h2>{t('people.none')}</h2>}>
        {t('people.none.detail')}
      </EmptyState>
    );
  }
  return (
    <Card
      title={t('people.seats')}
      aside={<span className="muted num">{t('people.count', { n: data.length })}</span>}
      flush
    >
      <Table
        label={t('people.seats')}
        rows={data}
        rowKey={(seat) => seat.rater}
        columns={[
          {
            id: 'name',
            title: t('people.name'),
            cell: (seat) => (
              <span className="row">
                <Avatar name={seat.name} />
                {seat.name}
              </span>
            ),
          },
          {
            id: 'judgments',
            title: t('people.judgments'),
            number: true,
            cell: (seat) => number(seat.judgments),
          },
          {
            id: 'time',
            title: t('people.time'),
            number: true,
            cell: (seat) => (seat.medianActiveSeconds === null ? '–' : clock(seat.medianActiveSeconds)),
          },
          {
            id: 'last',
            title: t('people.last'),
            wide: true,
            cell: (seat) => (seat.lastAt ? <span title={moment(seat.lastAt)}>{ago(seat.lastAt)}</span> : '–'),
          },
          {
            id: 'standing',
            title: t('people.standing'),
            cell: (seat) => (
              <Badge {...(seat.standing === 'active' ? { tone: 'ok' } : {})}>{seat.standing}</Badge>
            ),
          },
        ]}
      />
    </Card>
  );
}
