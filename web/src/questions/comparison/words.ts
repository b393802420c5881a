import type { ComparisonQuestion } from '@/api';
import type { LayerContext } from '../seam';

type T = LayerContext<unknown>['t'];
/** Titles stand alone with a capital letter; inside a sentence they go without, unless they begin with an acronym. */
const inside = (title: string) =>
  /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);

/** "A is slightly better". */
export const preferred = (letter: string, title: string, t: T) =>
  t('questions.comparison.better', { letter, degree: inside(title) });

/** Codes are signed strengths, the first response of a pair being A; or the kinds of no preference. */
export function codeTitle({ degrees }: ComparisonQuestion, code: string, t: T): string | undefined {
  const strength = Number(code);
  if (Number.isNaN(strength)) {
    return degrees.find((d) => d.id === code)?.title ?? t('questions.comparison.preference');
  }
  const titles = degrees.filter((d) => d.strength === Math.abs(strength)).map((d) => d.title);
  if (titles.length === 0) return undefined;
  return strength === 0 ? titles.join(' / ') : preferred(strength > 0 ? 'A' : 'B', titles[0]!, t);
}
