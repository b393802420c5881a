import { ChevronRight, Download } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Measured } from '@/api';
import { TARGET } from '@/lib/agreement';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Card, LinkButton } from '@/ui';
import { CoefficientRow, Numbers } from './CoefficientRow';
import { useNumbers } from './numbers';
import { Published } from './Published';
import s from './quality.module.css';

/** The coefficient that a closed measure shows. */
const MAIN = 'krippendorff-alpha';
/** So many measures are shown with all their coefficients. */
const FEW = 3;

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
              <th scope="col">
                {t(measures.length <= FEW ? 'agreement.coefficient' : 'agreement.measure.alpha')}
              </th>
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
            <MeasureRows key={measure.id} measure={measure} few={measures.length <= FEW} />
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

/** One measure: closed it shows the coefficient that counts, open all of them. */
function MeasureRows({ measure, few }: { measure: Measured; few: boolean }) {
  const { t } = useText();
  const { scale } = useNumbers();
  const project = useProject();
  const [open, setOpen] = useState(few);
  const main = measure.results.find((r) => r.metric === MAIN) ?? measure.results.at(-1);
  return (
    <tbody>
      <tr className={s.measure} data-open={open || undefined}>
        <th scope="rowgroup" colSpan={open || !main ? 7 : 1}>
          <span>
            <AriaButton className={s.fold} aria-expanded={open} onPress={() => setOpen(!open)}>
              <ChevronRight aria-hidden />
              <b>{measure.title}</b>
            </AriaButton>
            <small>
              {scale(measure.scale)}
              {open && measure.symmetric && ` · ${t('agreement.both-ways')}`}
            </small>
            {open && (
              <LinkButton
                size="sm"
                variant="ghost"
                href={`/api/v1/projects/${project.id}/agreement.csv?measure=${encodeURIComponent(measure.id)}`}
                download
              >
                <Download aria-hidden />
                {t('agreement.csv')}
              </LinkButton>
            )}
          </span>
        </th>
        {!open && main && <Numbers result={main} />}
      </tr>
      {open &&
        measure.results.map((result) => (
          <CoefficientRow key={`${result.metric} ${result.variant}`} result={result} />
        ))}
      {open && measure.published.length > 0 && <Published measure={measure} />}
    </tbody>
  );
}
