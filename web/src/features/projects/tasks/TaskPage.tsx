import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { get, type TaskDetail } from '@/api';
import { TaskInputs } from '@/inputs/TaskInputs';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import type { Sheet } from '@/questions/seam';
import { Badge, Card, EmptyState, ProblemNote, Skeleton, Switch } from '@/ui';
import { Answered } from './Answered';
import { Facts, TaskEscalations } from './Facts';
import { RetireTask } from './RetireTask';
import { listedState, useTaskStates } from './states';
import s from './tasks.module.css';

/** One task as the owner and the lead see it: what it shows, and everybody's answers side by side. */
export function TaskPage() {
  const { t } = useText();
  const project = useProject();
  const states = useTaskStates();
  const [all, setAll] = useState(false);
  const { task: id } = useParams({ from: '/signed-in/shell/projects/$project/tasks/$task' });
  const {
    data: task,
    error,
    refetch,
  } = useQuery({
    queryKey: ['project', project.id, 'task', id],
    queryFn: () => get<TaskDetail>(`/projects/${project.id}/tasks/${id}`),
  });
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!task) return <Skeleton lines={8} />;
  const earlier = task.judgments.some((j) => !j.current);
  const judgments = all ? task.judgments : task.judgments.filter((j) => j.current);
  const sheet: Sheet = {
    template: task.template,
    values: task.values,
    rubric: task.rubric,
    criteria: task.criteria,
    answers: {},
  };
  return (
    <div className="stack">
      <div>
        <Link
          to="/projects/$project/tasks"
          params={{ project: project.id }}
          search={{}}
          className="back-link"
        >
          <ArrowLeft aria-hidden />
          {t('projects.tasks.all')}
        </Link>
        <div className="one-head">
          <h2>{task.externalId ?? t('projects.tasks.one')}</h2>
          <Badge {...states.tone(listedState(task))}>{states.title(listedState(task))}</Badge>
          <span className="grow" />
          <RetireTask task={task} />
        </div>
      </div>
      <TaskEscalations escalations={task.escalations} />
      <div className={s.beside}>
        <div className={s.inputs}>
          <TaskInputs template={task.template} values={task.values} />
        </div>
        <div className={s.judged}>
          {earlier && (
            <Switch isSelected={all} onChange={setAll}>
              {t('projects.task.earlier')}
            </Switch>
          )}
          {judgments.length > 0 ? (
            task.template.questions.map((question) => (
              <Answered key={question.id} {...{ question, sheet, judgments }} />
            ))
          ) : (
            <EmptyState icon={MessagesSquare} title={t('projects.task.unjudged')}>
              {t('projects.task.unjudged.detail')}
            </EmptyState>
          )}
        </div>
      </div>
      {Object.keys(task.metadata).length > 0 && (
        <Card title={t('projects.task.metadata')}>
          <Facts facts={task.metadata} />
        </Card>
      )}
    </div>
  );
}
