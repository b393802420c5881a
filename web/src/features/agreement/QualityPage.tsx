import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Scale } from 'lucide-react';
import { type Agreement, get } from '@/api';
import { may, useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { cx, EmptyState, ProblemNote, Select, Skeleton } from '@/ui';
import { CoefficientTable } from './CoefficientTable';
import { Disputed } from './Disputed';
import { Headline } from './Headline';
import { Marginals } from './Marginals';
import s from './quality.module.css';
import { RaterHeat } from './RaterHeat';
import { Strengths } from './Strengths';

/** How far people agree, where they do not, and how sure that is. */
export function QualityPage() {
  const { t } = useText();
  const project = useProject();
  const { data, error, refetch } = useQuery({
    queryKey: ['project', project.id, 'agreement'],
    queryFn: () => get<Agreement>(`/projects/${project.id}/agreement`),
  });
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div className="stack">
        <Skeleton lines={3} />
        <Skeleton block />
        <Skeleton block />
      </div>
    );
  }
  if (!data.headline || data.judgments === 0) {
    return (
      <EmptyState icon={Scale} title={<h2>{t('agreement.none')}</h2>}>
        {t('agreement.none.detail')}
      </EmptyState>
    );
  }
  return <Measured agreement={data} />;
}

function Measured({ agreement }: { agreement: Agreement }) {
  const { t } = useText();
  const project = useProject();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/shell/projects/$project/quality' });
  const headline = agreement.headline!;
  const first = agreement.measures.find(
    (m) => m.question === headline.question && m.measure === headline.measure,
  );
  const measure = agreement.measures.find((m) => m.id === search.measure) ?? first ?? agreement.measures[0]!;
  const choose = (id: string) =>
    void navigate({
      to: '/projects/$project/quality',
      params: { project: project.id },
      search: { measure: id },
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={cx('stack', s.page)}>
      <Headline agreement={agreement} />
      <CoefficientTable measures={agreement.measures} />
      {agreement.measures.length > 1 && (
        <div className={s.chooser}>
          <h2>{t('agreement.closer')}</h2>
          <Select
            quiet
            label={t('agreement.measure')}
            value={measure.id}
            onChange={choose}
            options={agreement.measures.map((m) => ({ id: m.id, label: m.title }))}
          />
        </div>
      )}
      <div className={s.columns}>
        <Disputed measure={measure} />
        <Marginals measure={measure} />
      </div>
      <RaterHeat measure={measure} />
      {measure.symmetric && may(project, 'take') && <Strengths question={measure.question} />}
    </div>
  );
}
