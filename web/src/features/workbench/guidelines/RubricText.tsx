import type { Criterion, Rubric } from '@/api';
import { useText } from '@/lib/text';
import { criteriaOf } from '@/questions/sheet';
import s from './guidelines.module.css';

export function RubricText({ rubric, criteria }: { rubric: Rubric; criteria: Criterion[] }) {
  const { t } = useText();
  const coloured = criteriaOf({ rubric, criteria });
  const list = (some: Criterion[]) => (
    <ul className={s.criteria}>
      {some.map((c) => (
        <li key={c.id}>
          <span className="criterion" data-hue={coloured.find((x) => x.id === c.id)?.hue}>
            {c.id}
          </span>
          <div>
            <b>{c.title}</b>
            <p className="soft">{c.description}</p>
          </div>
        </li>
      ))}
    </ul>
  );
  return (
    <div className={s.rubric}>
      {criteria.length > 0 && (
        <section>
          <h3>{t('work.rubric.own')}</h3>
          {list(criteria)}
        </section>
      )}
      {rubric.dimensions.map((d) => (
        <section key={d.id}>
          <h3>{d.title}</h3>
          {d.description && <p className="soft">{d.description}</p>}
          {d.points.length > 0 && (
            <dl className={s.points}>
              {[...d.points]
                .sort((a, b) => b.value - a.value)
                .map((p) => (
                  <div key={p.value}>
                    <dt className="num">{p.value}</dt>
                    <dd>{p.description}</dd>
                  </div>
                ))}
            </dl>
          )}
          {list(d.criteria)}
        </section>
      ))}
    </div>
  );
}
