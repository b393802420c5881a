import { useNavigate } from '@tanstack/react-router';
import type { Dispatch, SetStateAction } from 'react';
import type { Assignment, Id, Question } from '@/api';
import { type Command, useCommands } from '@/lib/hotkeys';
import { useText } from '@/lib/text';
import { kindOf } from '@/questions/kindOf';
import type { Work } from './useWork';
import type { Opened } from './Workbench';

interface Wiring {
  assignment: Assignment;
  work: Work;
  questions: Question[];
  letters: Map<Id, string>;
  focus: (id: Id) => void;
  submit: () => void;
  withdraw: () => void;
  setOpened: (what: Opened) => void;
  setSources: Dispatch<SetStateAction<boolean>>;
}
/** Every action of the page has a key; the list of shortcuts and the palette read the same commands. */
export function useWorkbenchKeys({ assignment, work, questions, letters, focus, ...act }: Wiring) {
  const { t } = useText();
  const navigate = useNavigate();
  const move = t('work.keys.move');
  const task = t('work.keys.task');
  const edit = t('work.keys.edit');
  const view = t('inputs.group');
  const steps = questions.flatMap((q): Command[] => {
    const keys = letters.get(q.id);
    return keys
      ? [
          {
            id: `step-${q.id}`,
            keys,
            label: t('work.keys.step', { title: q.title }),
            group: move,
            run: () => focus(q.id),
          },
        ]
      : [];
  });
  const ofKinds = new Map(
    questions.flatMap((q) => kindOf(q).commands?.(q, work.sheet, t) ?? []).map((c) => [c.label, c]),
  );
  const hasSources = assignment.template.inputs.some(
    (i) => i.kind === 'reference' && assignment.values[i.id],
  );
  const sources = hasSources
    ? [
        {
          id: 'sources',
          keys: 'o',
          label: t('work.keys.sources'),
          group: view,
          run: () => act.setSources((open) => !open),
        },
      ]
    : [];
  useCommands([
    ...steps,
    ...ofKinds.values(),
    {
      id: 'guidelines',
      keys: 'g',
      label: t('work.guidelines'),
      group: view,
      run: () => act.setOpened('guidelines'),
    },
    ...sources,
    { id: 'undo', keys: '$mod+KeyZ', label: t('work.undo'), group: edit, global: 'typing', run: work.undo },
    {
      id: 'redo',
      keys: '$mod+Shift+KeyZ',
      label: t('work.redo'),
      group: edit,
      global: 'typing',
      run: work.redo,
    },
    {
      id: 'submit',
      keys: '$mod+Enter',
      label: t('work.keys.submit'),
      group: task,
      global: 'typing',
      run: act.submit,
    },
    { id: 'take-back', keys: 'z', label: t('work.keys.take-back'), group: task, run: act.withdraw },
    ...(assignment.reopened
      ? []
      : [
          {
            id: 'skip',
            keys: 's',
            label: t('work.keys.skip'),
            group: task,
            run: () => act.setOpened('skip'),
          },
        ]),
    {
      id: 'escalate',
      keys: 'f',
      label: t('work.keys.escalate'),
      group: task,
      run: () => act.setOpened('escalate'),
    },
    {
      id: 'research',
      keys: 'u',
      label: t('work.keys.research'),
      group: task,
      run: () => {
        work.clock.researching = !work.clock.researching;
      },
    },
    {
      id: 'back',
      keys: 'h',
      label: t('work.keys.back'),
      group: move,
      run: () => void navigate({ to: '/work' }),
    },
  ]);
}
