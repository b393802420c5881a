import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type Answer, type Answers, type Assignment, type Id, put, type Time } from '@/api';
import { ActiveClock } from '@/lib/ActiveClock';
import { History } from '@/lib/history';
import type { Change, Sheet } from '@/questions/seam';
import { type Draft, DraftKeeper, type Kept, opening } from './draft/DraftKeeper';
import { shelfFor } from './draft/shelf';

const NONE: Time = { activeSeconds: 0, idleSeconds: 0, researchSeconds: 0 };

const later = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
const sendTo = (assignment: Id) => (revision: number, draft: Draft, leaving: boolean) =>
  put<{ revision: number }>(`/assignments/${assignment}/draft`, draft, {
    headers: { 'if-match': `"${revision}"` },
    keepalive: leaving,
  });

/** One assignment being worked on: answers with undo, the kept draft, and the clock. */
export function useWork(assignment: Assignment, account: Id, kept: Kept | undefined) {
  const [start] = useState(() => {
    const { draft, revision, unsent, conflict } = opening(kept, assignment.draft);
    const first: Draft = draft ?? { answers: {}, time: NONE };
    return { draft: first, revision, unsent, theirs: conflict ? assignment.draft : null };
  });
  const [answers, setAnswers] = useState(start.draft.answers);
  const current = useRef(answers);
  const [clock] = useState(() => new ActiveClock(start.draft.time, Date.now(), () => document.hidden));
  const [history] = useState(() => new History<Answers>(Date.now));
  const [keeper] = useState(
    () => new DraftKeeper(start, sendTo(assignment.id), shelfFor(account, assignment.id), later),
  );
  const save = useSyncExternalStore(keeper.subscribe, keeper.current);

  const set = useCallback(
    (next: Answers) => {
      current.current = next;
      setAnswers(next);
      keeper.keep({ answers: next, time: clock.time });
    },
    [keeper, clock],
  );
  const changeOf = useCallback(
    (question: Id): Change<Answer> =>
      (change, tag = '') => {
        const { [question]: before, ...others } = current.current;
        const after = change(before);
        if (after === before) return;
        history.record(current.current, tag && `${question}:${tag}`);
        set(after === undefined ? others : { ...others, [question]: after });
      },
    [history, set],
  );
  const undo = useCallback(() => {
    const before = history.undo(current.current);
    if (before) set(before);
  }, [history, set]);
  const redo = useCallback(() => {
    const after = history.redo(current.current);
    if (after) set(after);
  }, [history, set]);
  const resolve = (choice: 'mine' | 'theirs') => {
    const before = current.current;
    const next = keeper.resolve(choice);
    if (choice === 'mine') return;
    history.record(before, '');
    current.current = next.answers;
    setAnswers(next.answers);
  };
  useSaving(keeper, clock, current);

  const { template, values, rubric, criteria } = assignment;
  const sheet: Sheet = useMemo(
    () => ({ template, values, rubric: rubric.parsed, criteria, answers }),
    [template, values, rubric, criteria, answers],
  );
  return {
    sheet,
    clock,
    keeper,
    save,
    changeOf,
    undo,
    redo,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    resolve,
  };
}
export type Work = ReturnType<typeof useWork>;

/** Sends what is unsent when the page goes out of sight, the network or the session comes back, and time passes. */
function useSaving(keeper: DraftKeeper, clock: ActiveClock, current: { current: Answers }) {
  useEffect(() => {
    keeper.enter();
    let sent = clock.time.activeSeconds;
    const hidden = () => document.visibilityState === 'hidden' && void keeper.push(true);
    const again = () => void keeper.push();
    const timer = setInterval(() => {
      if (clock.time.activeSeconds - sent < 30) return;
      sent = clock.time.activeSeconds;
      keeper.keep({ answers: current.current, time: clock.time });
    }, 10_000);
    document.addEventListener('visibilitychange', hidden);
    addEventListener('online', again);
    addEventListener('signed-in', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('online', again);
      removeEventListener('signed-in', again);
      keeper.leave();
    };
  }, [keeper, clock, current]);
}
