import { useCallback, useMemo, useRef, useState } from 'react';
import type { Assignment, Id } from '@/api';
import { Anchors } from '@/inputs/Anchors';
import { PanelKey } from '@/inputs/panelKey';
import { inputsAt, TaskInputs } from '@/inputs/TaskInputs';
import { useSession } from '@/lib/session';
import { useText } from '@/lib/text';
import type { EditorRef } from '@/questions/seam';
import { responsesOf, shownQuestions } from '@/questions/sheet';
import { Note, useTitle } from '@/ui';
import { Conflict } from './draft/Conflict';
import type { Kept } from './draft/DraftKeeper';
import { GuidelinesSheet } from './guidelines/GuidelinesSheet';
import { lettersFor } from './letters';
import { AnswerPanel } from './panel/AnswerPanel';
import { Escalate } from './submit/Escalate';
import { Reveal } from './submit/Reveal';
import { Skip } from './submit/Skip';
import { useSubmit } from './submit/useSubmit';
import { TopBar } from './top/TopBar';
import { useLayers } from './useLayers';
import { useLease } from './useLease';
import { useWork } from './useWork';
import { useWorkbenchKeys } from './useWorkbenchKeys';
import s from './workbench.module.css';

export type Opened = 'guidelines' | 'skip' | 'escalate' | null;

export function Workbench({ assignment, kept }: { assignment: Assignment; kept: Kept | undefined }) {
  const { t } = useText();
  const { account } = useSession();
  const work = useWork(assignment, account.id, kept);
  const lease = useLease(assignment, work.clock);
  const [opened, setOpened] = useState<Opened>(null);
  const [sources, setSources] = useState(true);
  const { template, values } = assignment;
  useTitle(`${assignment.project.title} · ${template.taskName}`);

  // Conditions may change which questions are shown; the list itself stays the same object while they do not.
  const shownIds = shownQuestions(work.sheet)
    .map((q) => q.id)
    .join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids stand for the questions shown
  const questions = useMemo(() => shownQuestions(work.sheet), [shownIds, template]);
  const most = Math.max(0, ...template.inputs.map((i) => responsesOf(work.sheet, i.id).length));
  const letters = useMemo(() => lettersFor(questions, most), [questions, most]);

  const editors = useRef(new Map<Id, EditorRef>());
  const focus = useCallback((id: Id, part?: string) => {
    document.querySelector(`[data-step="${id}"]`)?.scrollIntoView({ block: 'nearest' });
    editors.current.get(id)?.focus(part);
  }, []);
  const layers = useLayers(questions, work, focus);
  const { submit, reveal, flaws, busy, withdraw, openNext } = useSubmit(assignment, lease, work, focus);
  useWorkbenchKeys({ assignment, work, questions, letters, focus, submit, withdraw, setOpened, setSources });

  const aside = inputsAt(template, values, 'aside').length > 0;
  const folds = template.inputs.find(
    (i) => i.kind !== 'responses' && inputsAt(template, values, 'main').includes(i),
  );
  return (
    <div className={s.workbench} data-panel-host>
      <TopBar
        {...{ assignment, work, lease }}
        onGuidelines={() => setOpened('guidelines')}
        sources={aside ? { open: sources, setOpen: setSources } : undefined}
      />
      <Anchors layers={layers}>
        <div className={s.middle} data-aside={(aside && sources) || undefined}>
          <main id="main" className={s.main} tabIndex={-1}>
            <h1 className="sr">{template.taskName}</h1>
            {lease.taken && <Note tone="warn">{t('work.taken')}</Note>}
            <Conflict work={work} />
            <PanelKey value={folds?.id ?? null}>
              <TaskInputs template={template} values={values} where="main" />
            </PanelKey>
          </main>
          {aside && sources && (
            <aside className={s.aside} aria-label={t('work.sources')}>
              <TaskInputs template={template} values={values} where="aside" />
            </aside>
          )}
        </div>
      </Anchors>
      <AnswerPanel
        {...{ assignment, work, questions, letters, editors, focus, flaws, busy }}
        onSubmit={submit}
        onOpen={setOpened}
      />
      <GuidelinesSheet
        assignment={assignment}
        open={opened === 'guidelines'}
        onOpenChange={() => setOpened(null)}
      />
      <Skip assignment={assignment} work={work} open={opened === 'skip'} onClose={() => setOpened(null)} />
      <Escalate
        assignment={assignment}
        work={work}
        open={opened === 'escalate'}
        onClose={() => setOpened(null)}
      />
      {reveal && <Reveal reveal={reveal} sheet={work.sheet} onNext={openNext} />}
    </div>
  );
}
