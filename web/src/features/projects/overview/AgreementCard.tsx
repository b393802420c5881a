import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { type Agreement, get } from '@/api';
import { TARGET } from '@/lib/agreement';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Card, Skeleton } from '@/ui';
import { IntervalTrack } from '@/ui/charts';
import s from './overview.module.css';

/** The first number about quality, leading to the others. Without one the card says why. */
export function AgreementCard() {
  const { t, number } = useText();
  const project = useProject();
  const { data, isPending } = useQuery({
    queryKey: ['project', project.id, 'agreement'],
    queryFn: () => get<Agreement>(`/projects/${project.id}/agreement`),
  });
  const headline = data?.headline;
  return (
    <Card title={t('projects.agreement')}>
      {isPending && <Skeleton lines={3} />}
      {!isPending && !headline && <p className="muted">{t('projects.agreement.none')}</p>}
      {headline && (
        <>
          {headline.value !== null && (
            <div className={s.alpha}>
              <strong className="num">
                {number(headline.value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
              </strong>
              <IntervalTrack
                value={headline.value}
                interval={headline.interval}
                domain={[0, 1]}
                mark={TARGET}
              />
            </div>
          )}
          <p className="soft">{headline.sentence}</p>
          <Link to="/projects/$project/quality" params={{ project: project.id }} className={s.more}>
            {t('projects.agreement.open')}
            <ChevronRight aria-hidden />
          </Link>
        </>
      )}
    </Card>
  );
}
