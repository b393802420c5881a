import type { Id, Question } from '@/api';
import { kindOf } from '@/questions/kindOf';

/** Letters of the page itself: prompt, layout, guidelines, flag, skip, home, sources, looking up, take back. */
const PAGE = 'pvgfshouz';

/** One letter per question, none twice, none of the page's or of the first five responses'. */
export function lettersFor(questions: Question[], responses: number): Map<Id, string> {
  const used = new Set([...PAGE, ...'abcde'.slice(0, responses)]);
  const letters = new Map<Id, string>();
  for (const question of questions) {
    const letter = kindOf(question).letters.find((l) => !used.has(l));
    if (!letter) continue;
    used.add(letter);
    letters.set(question.id, letter);
  }
  return letters;
}
