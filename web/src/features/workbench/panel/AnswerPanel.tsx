import { ChevronUp, Flag } from 'lucide-react';
import { type RefObject, useState } from 'react';
import type { Assignment, Flaw, Id, Question } from '@/api';
import { prettyKeys } from '@/lib/hotkeys';
import { useText } from '@/lib/text';
import { kindOf } from '@/questions/kindOf';
import type { EditorRef } from '@/questions/seam';
import { Button, Kbd } from '@/ui';
import type { Work } from '../useWork';
import type { Opened } from '../Workbench';
import { Checklist } from './Checklist';
import { PanelWidth } from './PanelWidth';
import s from './panel.module.css';
import { Step } from './Step';
import { useCoach } from './useCoach';

interface Props {
  assignment: Assignment;
  work: Work;
  questions: Question[];
  letters: Map<Id, string>;
  editors: RefObject<Map<Id, EditorRef>>;
  focus: (id: Id, part?: string) => void;
  flaws: Flaw[];
  busy: boolean;
  onSubmit: () => void;
  onOpen: (what: Opened) => void;
}
/** The questions in the order of work, what is still open, and the ways out. On a phone it is a sheet at the bottom. */
export function AnswerPanel({
  assignment,
  work,
  questions,
  letters,
  editors,
  focus,
  flaws,
  busy,
  ...on
}: Props) {
  const { t } = useText();
  const [up, setUp] = useState(false);
  const coach = useCoach(assignment, questions);
  const requirements = questions.flatMap((q) =>
    kindOf(q)
      .missing(q, work.sheet.answers[q.id], work.sheet)
      .filter(() => q.required || work.sheet.answers[q.id] !== undefined)
      .map((r) => ({ ...r, question: q })),
  );
  const go = (id: Id, part?: string) => {
    setUp(true);
    focus(id, part);
  };
  return (
    <aside className={s.side} aria-label={t('work.panel')} data-up={up || undefined}>
      <PanelWidth />
      <Button variant="ghost" size="sm" className={s.handle} aria-expanded={up} onPress={() => setUp(!up)}>
        <ChevronUp aria-hidden />
        {t(up ? 'work.panel.down' : 'work.panel.up')}
      </Button>
      <div className={s.steps}>
        {questions.map((q, i) => (
          <Step
            key={q.id}
            number={i + 1}
            question={q}
            letter={letters.get(q.id)}
            answer={work.sheet.answers[q.id]}
            sheet={work.sheet}
            change={work.changeOf(q.id)}
            flaws={flaws.filter((f) => f.path.startsWith(`answers.${q.id}`))}
            keep={(ref) => {
              if (ref) editors.current.set(q.id, ref);
              else editors.current.delete(q.id);
            }}
            onDone={() => {
              const next = questions[i + 1];
              if (next) focus(next.id);
            }}
            coach={coach.at === q.id ? coach : undefined}
          />
        ))}
      </div>
      <footer className={s.foot}>
        <Checklist requirements={requirements} onGo={go} />
        <div className={s.actions}>
          <Button variant="ghost" onPress={() => on.onOpen('escalate')}>
            <Flag aria-hidden />
            {t('work.escalate')}
          </Button>
          {!assignment.reopened && (
            <Button variant="ghost" onPress={() => on.onOpen('skip')}>
              {t('work.skip')}
            </Button>
          )}
          <span className="grow" />
          <Button variant="primary" isPending={busy} onPress={on.onSubmit}>
            {t(assignment.reopened ? 'work.submit.again' : 'work.submit')}
            <Kbd k={prettyKeys('$mod+Enter')} />
          </Button>
        </div>
      </footer>
    </aside>
  );
}
