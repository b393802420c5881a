import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { get, post, type WorkGuidelines } from '@/api';
import { LineDiff } from '@/lib/diff/LineDiff';
import { Markdown } from '@/lib/markdown/Markdown';
import { useText } from '@/lib/text';
import { Button, Card, PageHead, ProblemNote, Segmented, Skeleton } from '@/ui';
import s from './guidelines.module.css';
import { RubricText } from './RubricText';

const route = getRouteApi('/signed-in/shell/work/projects/$project/guidelines');
type Shown = 'changes' | 'guidelines' | 'rubric';

/** Read before the next task: what changed since the version last acknowledged, or all of it the first time. */
export function GuidelinesPage() {
  const { t } = useText();
  const { project } = route.useParams();
  const navigate = useNavigate();
  const path = `/work/projects/${project}`;
  const { data, error, refetch } = useQuery({
    queryKey: ['guidelines', project],
    queryFn: () => get<WorkGuidelines>(`${path}/guidelines`),
  });
  const [chosen, setChosen] = useState<Shown | null>(null);
  const acknowledge = useMutation({
    mutationFn: (version: number) => post(`${path}/acknowledgement`, { version }),
    // Somebody published another version while this one was read.
    onError: () => void refetch(),
    onSuccess: () =>
      void navigate({ to: '/work/projects/$project/start', params: { project }, replace: true }),
  });
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton block />;
  const { current, acknowledged, rubric } = data;
  const changed = acknowledged && acknowledged.version !== current.version;
  const open = !acknowledged || changed;
  const tabs: Shown[] = changed ? ['changes', 'guidelines', 'rubric'] : ['guidelines', 'rubric'];
  const shown = chosen ?? tabs[0]!;
  return (
    <>
      <PageHead
        title={t(changed ? 'work.read.changed' : 'work.read.title')}
        sub={
          changed
            ? t('work.read.since', { project: data.title, from: acknowledged.version, to: current.version })
            : t('work.read.version', { project: data.title, version: current.version })
        }
      >
        {open && (
          <Button
            variant="primary"
            isPending={acknowledge.isPending}
            onPress={() => acknowledge.mutate(current.version)}
          >
            {t('work.read.action')}
          </Button>
        )}
      </PageHead>
      <ProblemNote problem={acknowledge.error} />
      <div className={s.page}>
        <Segmented<Shown>
          label={t('work.guidelines')}
          value={shown}
          onChange={setChosen}
          items={tabs.map((id) => ({ id, label: t(`work.read.${id}`) }))}
        />
        <Card>
          {shown === 'changes' && acknowledged && (
            <LineDiff before={acknowledged.markdown} after={current.markdown} />
          )}
          {shown === 'guidelines' && <Markdown source={current.markdown} />}
          {shown === 'rubric' && <RubricText rubric={rubric.parsed} criteria={[]} />}
        </Card>
      </div>
    </>
  );
}
