import type { ReactNode } from 'react';
import { cx } from '@/lib/classes';
import { useText } from '@/lib/text';
import s from './gate.module.css';

/** A page before the inside: the sign, a title, one thing to do. */
export function Gate({
  title,
  sub,
  wide,
  children,
}: {
  title: string;
  sub?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const { t } = useText();
  return (
    <main id="main" className={s.gate}>
      <div className={cx(s.box, wide && s.wide)}>
        <header>
          <p className={s.brand}>
            <img src="/favicon.svg" alt="" />
            {t('app.name')}
          </p>
          <h1>{title}</h1>
          {sub && <p>{sub}</p>}
        </header>
        {children}
      </div>
    </main>
  );
}
