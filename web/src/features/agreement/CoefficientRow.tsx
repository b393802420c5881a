import { Focusable } from 'react-aria-components';
import type { Coefficient } from '@/api';
import { TARGET } from '@/lib/agreement';
import { useText } from '@/lib/text';
import { Tip } from '@/ui';
import { IntervalTrack } from '@/ui/charts';
import { isShare, useNumbers } from './numbers';
import s from './quality.module.css';

export function CoefficientRow({ result }: { result: Coefficient }) {
  const { metric, variant } = useNumbers();
  return (
    <tr>
      <th scope="row">
        <Tip label={result.method}>
          <Focusable>
            <span role="note" tabIndex={0} className={s.metric}>
              {metric(result.metric)} <small>{variant(result.variant)}</small>
            </span>
          </Focusable>
        </Tip>
      </th>
      <Numbers result={result} />
    </tr>
  );
}

/** The cells of one coefficient: value, band, interval, and what they rest on; or why there is none. */
export function Numbers({ result }: { result: Coefficient }) {
  const { t, number } = useText();
  const { two, interval } = useNumbers();
  const share = isShare(result.metric);
  return (
    <>
      {result.value === null ? (
        <td colSpan={3} className={s.reason}>
          {t('agreement.undefined.because', { reason: result.undefined ?? '' })}
        </td>
      ) : (
        <>
          <td data-number>
            <b data-low={(!share && result.value < TARGET) || undefined}>{two(result.value)}</b>
          </td>
          <td className={s.trackColumn}>
            <IntervalTrack
              value={result.value}
              interval={result.interval}
              domain={[0, 1]}
              plain={share}
              {...(share ? {} : { mark: TARGET })}
            />
          </td>
          <td className="num">{interval(result.interval)}</td>
        </>
      )}
      <td data-number data-wide>
        {number(result.items)}
      </td>
      <td data-number data-wide>
        {number(result.raters)}
      </td>
      <td data-number data-wide>
        {number(result.judgments)}
      </td>
    </>
  );
}
