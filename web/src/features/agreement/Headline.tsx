import { Info, ThumbsUp, TriangleAlert } from 'lucide-react';
import type { Agreement } from '@/api';
import { TARGET } from '@/lib/agreement';
import { useText } from '@/lib/text';
import { Note, Tile, Tiles } from '@/ui';
import { useNumbers } from './numbers';

/** The answer first: one sentence, then the numbers it rests on. */
export function Headline({ agreement }: { agreement: Agreement }) {
  const { t, number, moment } = useText();
  const { two, interval, percent } = useNumbers();
  const headline = agreement.headline!;
  const { value, ties } = headline;
  const verdict = value === null ? 'undefined' : value >= TARGET ? 'above' : 'below';
  const tone = { undefined: 'info', above: 'ok', below: 'warn' } as const;
  const icon = {
    undefined: <Info aria-hidden />,
    above: <ThumbsUp aria-hidden />,
    below: <TriangleAlert aria-hidden />,
  };
  return (
    <>
      <Note tone={tone[verdict]} icon={icon[verdict]}>
        <b>{headline.sentence}</b>
        <p>{t(`agreement.verdict.${verdict}`, { target: two(TARGET) })}</p>
      </Note>
      <Tiles>
        <Tile label={t('agreement.alpha')} value={value === null ? t('agreement.undefined') : two(value)}>
          {value === null ? headline.undefined : t('agreement.ci', { interval: interval(headline.interval) })}
        </Tile>
        <Tile label={t('agreement.judgments')} value={number(headline.judgments)}>
          {t('agreement.tasks', { n: headline.tasks })}
        </Tile>
        <Tile label={t('agreement.raters')} value={number(headline.raters)}>
          {t('agreement.as-of', { at: moment(agreement.asOf) })}
        </Tile>
        {ties && (
          <Tile label={t('agreement.ties')} value={percent(ties.share, 1)}>
            {t('agreement.ties.of', { ties: number(ties.ties), pairs: number(ties.pairs) })}
          </Tile>
        )}
      </Tiles>
    </>
  );
}
