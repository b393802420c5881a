import { ArrowRight } from 'lucide-react';
import type { ComponentType } from 'react';
import s from './questions.module.css';
import type { DiffProps, ViewProps } from './seam';

/** Two short answers side by side, where marking words would say less. */
export function beforeAfter<Q, A>(View: ComponentType<ViewProps<Q, A>>): ComponentType<DiffProps<Q, A>> {
  return function BeforeAfter({ question, sheet, before, after }) {
    return (
      <div className={s.beforeAfter}>
        <div>{before === undefined ? '–' : <View {...{ question, sheet }} answer={before} />}</div>
        <ArrowRight aria-hidden />
        <div>{after === undefined ? '–' : <View {...{ question, sheet }} answer={after} />}</div>
      </div>
    );
  };
}
