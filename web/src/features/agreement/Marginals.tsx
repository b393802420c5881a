import type { Measured } from '@/api';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { kindOf } from '@/questions/kindOf';
import { Card } from '@/ui';
import { useNumbers } from './numbers';
import s from './quality.module.css';

/** How often each answer was given: a coefficient means little without it. */
export function Marginals({ measure }: { measure: Measured }) {
  const { t, number } = useText();
  const { percent } = useNumbers();
  const question = useProject().template.questions.find((q) => q.id === measure.question);
  const title = (code: string) => (question && kindOf(question).codeTitle?.(question, code, t)) ?? code;
  const most = Math.max(...measure.marginals.map((m) => m.share), 0.01);
  return (
    <Card title={t('agreement.marginals')}>
      <table className={s.marginals}>
        <caption className="sr">{t('agreement.marginals')}</caption>
        <thead className="sr">
          <tr>
            <th scope="col">{t('agreement.answer')}</th>
            <th scope="col">{t('agreement.share')}</th>
            <th scope="col">{t('agreement.count')}</th>
          </tr>
        </thead>
        <tbody>
          {measure.marginals.map((m) => (
            <tr key={m.code}>
              <th scope="row">{title(m.code)}</th>
              <td>
                <meter min={0} max={most} value={m.share} aria-hidden />
                <span className="num">{percent(m.share, 1)}</span>
              </td>
              <td className="num muted">{number(m.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {measure.symmetric && <p className={s.small}>{t('agreement.marginals.both-ways')}</p>}
    </Card>
  );
}
