import type { Id, RankingQuestion } from '@/api';
import type { Sheet } from '../seam';

/** Points that speak about the same thing as the ranking: of a dimension called overall, or of the only one. */
export function overallPoints(question: RankingQuestion, sheet: Sheet): Record<Id, number | undefined> {
  for (const other of sheet.template.questions) {
    if (other.kind !== 'rating' || other.on !== question.on) continue;
    const answer = sheet.answers[other.id];
    const dimension =
      other.dimensions.find((d) => d.id.startsWith('overall')) ??
      (other.dimensions.length === 1 ? other.dimensions[0] : undefined);
    if (!dimension || answer?.kind !== 'rating') continue;
    return Object.fromEntries(
      Object.entries(answer.ratings).map(([id, points]) => [id, points[dimension.id]]),
    );
  }
  return {};
}
