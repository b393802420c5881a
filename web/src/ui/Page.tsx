import { type ReactNode, useEffect } from 'react';
import { cx } from '@/lib/classes';
import { useText } from '@/lib/text';

/** Head of an ordinary page: its title (also of the browser's tab), a quiet line, actions on the right. */
export function PageHead({ title, sub, children }: { title: string; sub?: ReactNode; children?: ReactNode }) {
  useTitle(title);
  return (
    <header className="page-head">
      <div className="grow">
        <h1>{title}</h1>
        {sub && <p>{sub}</p>}
      </div>
      {children}
    </header>
  );
}
export function useTitle(title: string) {
  const { t } = useText();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
}

/** A bordered box with an optional head. */
export function Card({
  title,
  aside,
  children,
  className,
  flush,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
  /** No padding: a table or list fills it. */
  flush?: boolean;
}) {
  return (
    <section className={cx('card', !flush && 'padded', className)}>
      {title && (
        <header className="card-h">
          <h2>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}

/** One labelled number of a page's head row; `children` stands under it (an interval, a count, a comparison). */
export const Tile = ({
  label,
  value,
  children,
}: {
  label: ReactNode;
  value: ReactNode;
  children?: ReactNode;
}) => (
  <div className="card tile">
    <span>{label}</span>
    <strong className="num">{value}</strong>
    {children && <small>{children}</small>}
  </div>
);
export const Tiles = ({ children }: { children: ReactNode }) => <div className="tiles">{children}</div>;
