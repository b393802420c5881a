import { useState } from 'react';
import type { Assignment, Id, Question } from '@/api';
import type { MessageId } from '@/lib/text';
import { kindOf } from '@/questions/kindOf';

export interface Coaching {
  at: Id | undefined;
  message: MessageId | undefined;
  nth: number;
  of: number;
  next: () => void;
}
const SEEN = 'coached';
const seen = () => {
  try {
    return localStorage.getItem(SEEN) === 'yes';
  } catch {
    return true;
  }
};
/** Where the panel is a sheet at the bottom, or there is a finger instead of a mouse, nobody has keys at hand. */
const byHand = () => matchMedia('(pointer: coarse), (width <= 860px)').matches;
/** A few words at each kind of question that is new to somebody; only in the demo, and only once. */
export function useCoach(assignment: Assignment, questions: Question[]): Coaching {
  const marks = questions.flatMap((q) => {
    const { coach } = kindOf(q);
    return coach ? [{ at: q.id, message: coach[byHand() ? 'touch' : 'keys'] }] : [];
  });
  const [nth, setNth] = useState(() => (assignment.demo && !seen() ? 0 : marks.length));
  const next = () => {
    setNth(nth + 1);
    if (nth + 1 >= marks.length) localStorage.setItem(SEEN, 'yes');
  };
  return { at: marks[nth]?.at, message: marks[nth]?.message, nth: nth + 1, of: marks.length, next };
}
