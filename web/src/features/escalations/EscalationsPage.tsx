import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { MessageCircleQuestion, PartyPopper } from 'lucide-react';
import { useState } from 'react';
import { type Escalation, get } from '@/api';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { EmptyState, ProblemNote, Segmented, Sheet, Skeleton } from '@/ui';
import { EscalationCard } from './EscalationCard';
import s from './escalations.module.css';
import { Rule } from './Rule';

/** What trainers could not decide by themselves. Every ruling can become a precedent. */
export function EscalationsPage() {
  const { t } = useText();
  const project = useProject();
  const navigate = useNavigate();
  const { state = 'open' } = useSearch({ from: '/signed-in/shell/projects/$project/escalations' });
  const [ruling, setRuling] = useState<Escalation | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['project', project.id, 'escalations', state],
    queryFn: () => get<Escalation[]>(`/projects/${project.id}/escalations?state=${state}`),
  });
  return (
    <div className={s.page}>
      <div className={s.bar}>
        <Segmented
          label={t('escalations.state')}
          value={state}
          onChange={(next) =>
            void navigate({
              to: '/projects/$project/escalations',
              params: { project: project.id },
              search: next === 'ruled' ? { state: 'ruled' } : {},
            })
          }
          items={[
            { id: 'open', label: t('escalations.open') },
            { id: 'ruled', label: t('escalations.ruled') },
          ]}
        />
        {data && <span className="muted num">{t('escalations.count', { n: data.length })}</span>}
      </div>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton block />}
      {data?.length === 0 &&
        (state === 'open' ? (
          <EmptyState icon={PartyPopper} title={<h2>{t('escalations.none')}</h2>}>
            {t('escalations.none.detail')}
          </EmptyState>
        ) : (
          <EmptyState icon={MessageCircleQuestion} title={<h2>{t('escalations.none.ruled')}</h2>} />
        ))}
      <ul className={s.list}>
        {data?.map((one) => (
          <EscalationCard key={one.id} escalation={one} onRule={() => setRuling(one)} />
        ))}
      </ul>
      <Sheet
        title={t('escalations.rule.title')}
        open={!!ruling}
        onOpenChange={(open) => !open && setRuling(null)}
      >
        {ruling && <Rule key={ruling.id} escalation={ruling} onDone={() => setRuling(null)} />}
      </Sheet>
    </div>
  );
}
