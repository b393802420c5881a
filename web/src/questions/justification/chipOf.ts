import type { LayerContext, Sheet } from '../seam';
import { criteriaOf, letterOf } from '../sheet';
import type { Chip } from './chips';
import type { Cited } from './model';

export function chipOf(citation: Cited, sheet: Sheet, t: LayerContext<unknown>['t']): Chip {
  const { target, polarity } = citation;
  const criterion = criteriaOf(sheet).find((c) => c.id === citation.criterion);
  const code = citation.against ? `${citation.criterion}/${citation.against}` : citation.criterion;
  const letter = target.response ? letterOf(sheet, target.response) : '';
  const name = t('questions.justification.chip', {
    polarity: t(`questions.justification.${polarity}`),
    code,
    title: criterion?.title ?? '',
    where: letter
      ? t('questions.response', { letter })
      : (sheet.template.inputs.find((i) => i.id === target.input)?.title ?? ''),
    quote: target.quote,
  });
  return { id: citation.id, hue: criterion?.hue ?? 8, letter, quote: target.quote, code, polarity, name };
}
