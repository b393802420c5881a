import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import {
  type Assignment,
  type Flaw,
  get,
  type Id,
  isProblem,
  post,
  type Reveal,
  type Submitted,
} from '@/api';
import { following, hasWork, keepAssignment } from '@/lib/assignments';
import { useLatest } from '@/lib/latest';
import { same } from '@/lib/same';
import { useText } from '@/lib/text';
import { kindOf } from '@/questions/kindOf';
import { settled, shownQuestions } from '@/questions/sheet';
import { toast } from '@/ui';
import type { Lease } from '../useLease';
import type { Work } from '../useWork';
import { forgetSubmit, rememberSubmit, WITHDRAW_MS, withdrawable } from './withdrawal';

interface Shown {
  reveal: Reveal;
  judgment: Id;
  next: Submitted['next'];
}
/** Handing in: what is open is named first, the next task comes with the answer, and it can be taken back for a while. */
export function useSubmit(
  assignment: Assignment,
  lease: Lease,
  work: Work,
  focus: (id: Id, part?: string) => void,
) {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [flaws, setFlaws] = useState<Flaw[]>([]);
  const [shown, setShown] = useState<Shown | null>(null);
  // A repeated attempt with the same answers is the same submit, also when the first answer of the server got lost.
  const attempt = useRef({ key: '', body: {} as { answers: unknown } });

  const openNext = (next: Submitted['next'], judgment: Id) => {
    void client.invalidateQueries({ queryKey: ['work'] });
    void client.invalidateQueries({ queryKey: ['judgments'] });
    client.removeQueries({ queryKey: ['judgment'] });
    if (hasWork(next)) {
      keepAssignment(client, following(assignment, next));
      void navigate({ to: '/assignments/$assignment', params: { assignment: next.id }, replace: true });
    } else if (assignment.reopened) {
      void navigate({ to: '/judgments/$judgment', params: { judgment }, replace: true });
    } else {
      if (next) toast(next.reason);
      void navigate({ to: '/work', replace: true });
    }
  };
  const takeBack = useMutation({
    mutationFn: (judgment: Id) => post<Assignment>(`/judgments/${judgment}/withdraw`),
    onSuccess: (again) => {
      forgetSubmit();
      keepAssignment(client, again);
      toast(t('work.taken-back'));
      void navigate({ to: '/assignments/$assignment', params: { assignment: again.id } });
    },
    onError: (e) => {
      if (isProblem(e, 'withdraw-window-over')) toast(t('work.take-back.late'));
      else toast(isProblem(e) && e.offline ? t('ui.offline') : e.message);
    },
  });
  const withdraw = useLatest(() => {
    const judgment = withdrawable(Date.now());
    if (judgment) takeBack.mutate(judgment);
    else toast(t('work.take-back.none'));
  });

  const send = useMutation({
    mutationFn: async () => {
      const answers = settled(work.sheet);
      if (!same(attempt.current.body.answers, answers)) {
        const body = { token: lease.token, answers, time: work.clock.time, next: !assignment.reopened };
        attempt.current = { key: crypto.randomUUID(), body };
      }
      const { key, body } = attempt.current;
      return post<Submitted>(
        `/assignments/${assignment.id}/submit`,
        { ...body, token: lease.token },
        { headers: { 'idempotency-key': key } },
      );
    },
    onSuccess: async ({ judgment, next }) => {
      await work.keeper.finish();
      client.removeQueries({ queryKey: ['kept'] });
      const text = t(judgment.surplus ? 'work.submitted.surplus' : 'work.submitted');
      if (judgment.withdrawUntil) {
        const close = toast(text, { label: t('ui.undo'), run: withdraw, keys: ['Z'] }, WITHDRAW_MS);
        rememberSubmit(judgment.id, Date.now(), close);
      } else toast(text);
      const reveal = assignment.demo
        ? await get<Reveal>(`/assignments/${assignment.id}/reveal`).catch(() => null)
        : null;
      if (reveal) setShown({ reveal, judgment: judgment.id, next });
      else openNext(next, judgment.id);
    },
    onError: (e) => {
      if (isProblem(e, 'answers-flawed')) {
        setFlaws(e.flaws);
        const first = work.sheet.template.questions.find((q) =>
          e.flaws.some((f) => f.path.startsWith(`answers.${q.id}`)),
        );
        if (first) focus(first.id);
        toast(t('work.flawed', { n: e.flaws.length }));
      } else if (isProblem(e, 'lease-superseded')) {
        // Another tab took the task up again: it opens anew, with the draft kept here.
        client.removeQueries({ queryKey: ['kept'] });
        void client.invalidateQueries({ queryKey: ['assignment', assignment.id] });
        toast(t('work.superseded'));
      } else if (isProblem(e, 'already-submitted')) {
        // An earlier attempt had arrived, with other answers: what stands here opens as its next revision.
        toast(e.message);
        void post<Assignment>(`/assignments/${assignment.id}/resume`).then(
          (again) => {
            client.removeQueries({ queryKey: ['kept'] });
            keepAssignment(client, again);
          },
          () => undefined,
        );
      } else if (isProblem(e) && e.offline) toast(t('work.submit.offline'));
      else toast(e.message);
    },
  });

  /** Names what is open instead of being disabled. */
  const submit = useLatest(() => {
    if (send.isPending || shown) return;
    const open = shownQuestions(work.sheet).flatMap((q) =>
      q.required || work.sheet.answers[q.id]
        ? kindOf(q)
            .missing(q, work.sheet.answers[q.id], work.sheet)
            .filter((r) => !r.done)
            .map((r) => ({ q, r }))
        : [],
    );
    const first = open[0];
    if (!first) {
      setFlaws([]);
      send.mutate();
      return;
    }
    focus(first.q.id, first.r.part);
    toast(
      t('work.open', {
        n: open.length,
        list: open
          .map(({ q, r }) => {
            const what = t(r.message, r.values);
            return what === q.title ? what : `${q.title}: ${what}`;
          })
          .join(' · '),
      }),
    );
  });
  return {
    submit,
    withdraw,
    flaws,
    busy: send.isPending,
    reveal: shown?.reveal ?? null,
    openNext: () => shown && openNext(shown.next, shown.judgment),
  };
}
