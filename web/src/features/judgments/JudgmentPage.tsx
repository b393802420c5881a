import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PencilLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Assignment, get, type Judgment, post } from '@/api';
import { Anchors } from '@/inputs/Anchors';
import { TaskInputs } from '@/inputs/TaskInputs';
import { keepAssignment } from '@/lib/assignments';
import { useText } from '@/lib/text';
import { kindOf } from '@/questions/kindOf';
import type { Sheet } from '@/questions/seam';
import { shownQuestions } from '@/questions/sheet';
import { Badge, Button, Card, LinkButton, PageHead, ProblemNote, Select, Skeleton } from '@/ui';
import s from './judgments.module.css';
import { Revisions } from './Revisions';

const route = getRouteApi('/signed-in/shell/judgments/$judgment');

/** One judgment of mine: the task as I saw it, my answers, every revision, and what came of my questions. */
export function JudgmentPage() {
  const { t, moment } = useText();
  const { judgment: id } = route.useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['judgment', id],
    queryFn: () => get<Judgment>(`/judgments/${id}`),
  });
  const reopen = useMutation({
    mutationFn: () => post<Assignment>(`/judgments/${id}/reopen`),
    onSuccess: (assignment) => {
      keepAssignment(client, assignment);
      client.removeQueries({ queryKey: ['judgment', id] });
      void navigate({ to: '/assignments/$assignment', params: { assignment: assignment.id } });
    },
  });
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton block />;
  return (
    <>
      <PageHead title={data.project.title} sub={`${data.template.taskName} · ${moment(data.submittedAt)}`}>
        {data.surplus && <Badge tone="info">{t('judgments.surplus')}</Badge>}
        <LinkButton to="/judgments" variant="ghost">
          {t('judgments.all')}
        </LinkButton>
        {data.canSupersede && (
          <Button isPending={reopen.isPending} onPress={() => reopen.mutate()}>
            <PencilLine aria-hidden />
            {t('judgments.reopen')}
          </Button>
        )}
      </PageHead>
      <ProblemNote problem={reopen.error} />
      <Answered judgment={data} />
    </>
  );
}

function Answered({ judgment }: { judgment: Judgment }) {
  const { t, moment } = useText();
  const { template, values } = judgment;
  const revisions = useMemo(() => judgment.revisions.toSorted((a, b) => a.revision - b.revision), [judgment]);
  const latest = revisions.at(-1)?.revision ?? judgment.revision;
  const [chosen, setChosen] = useState(String(latest));
  const answers = revisions.find((r) => String(r.revision) === chosen)?.answers ?? judgment.answers;
  const sheet: Sheet = useMemo(
    () => ({
      template,
      values,
      rubric: judgment.rubric?.parsed ?? { dimensions: [] },
      criteria: judgment.criteria ?? [],
      answers,
    }),
    [template, values, answers, judgment],
  );
  const questions = shownQuestions(sheet).filter((q) => answers[q.id]);
  const layers = useMemo(
    () => questions.map((q) => kindOf(q).layers?.(q, answers[q.id], { sheet, t }) ?? {}),
    [questions, answers, sheet, t],
  );
  return (
    <div className={s.split}>
      <Anchors layers={layers}>
        <TaskInputs template={template} values={values} />
      </Anchors>
      <div className={s.answers}>
        {revisions.length > 1 && (
          <Select
            label={t('judgments.which')}
            value={chosen}
            onChange={setChosen}
            options={revisions.map((r) => ({
              id: String(r.revision),
              label: `${t('judgments.revision', { n: r.revision })}, ${moment(r.at)}`,
            }))}
          />
        )}
        {questions.map((q) => {
          const { View } = kindOf(q);
          return (
            <Card key={q.id} title={q.title}>
              <View question={q} answer={answers[q.id]!} sheet={sheet} />
            </Card>
          );
        })}
        <Revisions sheet={sheet} revisions={revisions} />
        {judgment.escalations.length > 0 && (
          <Card title={t('judgments.escalations')}>
            <ul className={s.asked}>
              {judgment.escalations.map((e) => (
                <li key={e.id}>
                  <p>{e.note}</p>
                  <p className="soft">{e.ruling?.text ?? t('my-escalations.open')}</p>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </div>
  );
}
