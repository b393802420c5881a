import { Download } from 'lucide-react';
import type { Coefficient, Measured } from '@/api';
import { TARGET } from '@/lib/agreement';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Card, LinkButton, Tip } from '@/ui';
import { IntervalTrack } from '@/ui/charts';
import { isShare, useNumbers } from './numbers';
import s from './quality.module.css';

/** Every coefficient of every measure: value, interval, and what it rests on; or the reason why there is none. */
export function CoefficientTable({ measures }: { measures: Measured[] }) {
  const { t } = useText();
  const { two } = useNumbers();
  return (
    <Card title={t('agreement.coefficients')} aside={<Legend target={two(TARGET)} />} flush>
      <section className={s.tableBox} tabIndex={0} aria-label={t('agreement.coefficients')}>
        <table className={s.table}>
          <thead>
            <tr>
              <th scope="col">{t('agreement.coefficient')}</th>
              <th scope="col" data-number>
                {t('agreement.value')}
              </th>
              <th scope="col" className={s.trackColumn}>
                <span className="sr">{t('agreement.band')}</span>
                <span className={s.axis} aria-hidden>
                  <span>0</span>
                  <span>1</span>
                </span>
              </th>
              <th scope="col">{t('agreement.interval.title')}</th>
              <th scope="col" data-number data-wide>
                {t('agreement.items')}
              </th>
              <th scope="col" data-number data-wide>
                {t('agreement.raters')}
              </th>
              <th scope="col" data-number data-wide>
                {t('agreement.judgments')}
              </th>
            </tr>
          </thead>
          {measures.map((measure) => (
            <MeasureRows key={measure.id} measure={measure} />
          ))}
        </table>
      </section>
    </Card>
  );
}

const Legend = ({ target }: { target: string }) => {
  const { t } = useText();
  return (
    <span className={s.legend}>
      <span>
        <i data-tone="low" />
        {t('agreement.legend.below', { target })}
      </span>
      <span>
        <i data-tone="high" />
        {t('agreement.legend.above')}
      </span>
    </span>
  );
};

function MeasureRows({ measure }: { measure: Measured }) {
  const { t } = useText();
  const { scale, two } = useNumbers();
  const project = useProject();
  return (
    <tbody>
      <tr className={s.measure}>
        <th scope="rowgroup" colSpan={7}>
          <span>
            <b>{measure.title}</b>
            <small>
              {scale(measure.scale)}
              {measure.symmetric && ` · ${t('agreement.both-ways')}`}
            </small>
            <LinkButton
              size="sm"
              variant="ghost"
              href={`/api/v1/projects/${project.id}/agreement.csv?measure=${encodeURIComponent(measure.id)}`}
              download
            >
              <Download aria-hidden />
              {t('agreement.csv')}
            </LinkButton>
          </span>
        </th>
      </tr>
      {measure.results.map((result) => (
        <CoefficientRow key={`${result.metric} ${result.variant}`} result={result} />
      ))}
      {measure.published.map((p) => (
        <tr key={`${p.a} ${p.b} ${p.metric}`} className={s.published}>
          <th scope="row">{t('agreement.published', { a: p.a, b: p.b })}</th>
          <td data-number>{two(p.value)}</td>
          <td colSpan={5}>{p.source}</td>
        </tr>
      ))}
    </tbody>
  );
}

function CoefficientRow({ result }: { result: Coefficient }) {
  const { t, number } = useText();
  const { two, interval, metric, variant } = useNumbers();
  const share = isShare(result.metric);
  return (
    <tr>
      <th scope="row">
        <Tip label={result.method}>
          <span className={s.metric}>
            {metric(result.metric)} <small>{variant(result.variant)}</small>
          </span>
        </Tip>
      </th>
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
    </tr>
  );
}
