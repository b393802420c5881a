import { CircleCheck, CirclePause, CirclePlay, Hourglass, Inbox, TriangleAlert, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Project, ProjectProgress } from '@/api';
import { address } from '@/lib/address';
import { may } from '@/lib/project';
import { Text, useText } from '@/lib/text';
import { LinkButton, Note } from '@/ui';
import { opens } from './opens';
import s from './overview.module.css';
import { useRanges } from './ranges';

/** The first line of the page: the most pressing thing and what to do about it, or that all is well. */
export function HeadlineNote({ project, progress }: { project: Project; progress: ProjectProgress }) {
  const { t, number } = useText();
  const range = useRanges();
  const worst = progress.stuck[0];
  if (progress.tasks === 0) {
    return (
      <Note icon={<Inbox aria-hidden />}>
        <Headed>
          <span>
            <Text id="projects.headline.empty" />
          </span>
          {may(project, 'bring') && (
            <LinkButton
              size="sm"
              variant="primary"
              to="/projects/$project/imports"
              params={{ project: project.id }}
            >
              <Upload aria-hidden />
              {t('projects.headline.import')}
            </LinkButton>
          )}
        </Headed>
      </Note>
    );
  }
  if (project.state === 'draft') {
    return (
      <Note icon={<CirclePlay aria-hidden />}>
        <Text id="projects.headline.draft" values={{ tasks: number(progress.tasks) }} />
      </Note>
    );
  }
  if (project.state === 'paused') {
    return (
      <Note tone="warn" icon={<CirclePause aria-hidden />}>
        <Text
          id="projects.headline.paused"
          values={{ left: number(progress.tasks - progress.judgedTasks) }}
        />
      </Note>
    );
  }
  if (worst) {
    return (
      <Note tone="warn" icon={<TriangleAlert aria-hidden />}>
        <Headed>
          <b>{worst.sentence}</b>
          {opens(project, worst.link) && (
            <LinkButton size="sm" {...address(worst.link)}>
              {t('projects.headline.look')}
            </LinkButton>
          )}
        </Headed>
      </Note>
    );
  }
  const left = progress.tasks - progress.judgedTasks;
  if (left > 0 && !progress.forecast) {
    return (
      <Note icon={<Hourglass aria-hidden />}>
        <Text id="projects.headline.begun" values={{ left: number(left) }} />
      </Note>
    );
  }
  return (
    <Note tone="ok" icon={<CircleCheck aria-hidden />}>
      {left > 0 && progress.forecast ? (
        <Text
          id="projects.headline.forecast"
          values={{
            judged: number(progress.judgedTasks),
            tasks: number(progress.tasks),
            range: range(progress.forecast),
          }}
        />
      ) : (
        <Text id="projects.headline.done" values={{ tasks: number(progress.tasks) }} />
      )}
    </Note>
  );
}

/** A sentence with its action on the right. */
const Headed = ({ children }: { children: ReactNode }) => <div className={s.headline}>{children}</div>;
