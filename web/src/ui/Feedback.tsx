import { CircleAlert, CloudOff, Inbox, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import { isProblem } from '@/api';
import { cx } from '@/lib/classes';
import { useText } from '@/lib/text';
import { Button } from './Button';

/** Grey lines in the shape of what comes. `lines` of a text, or one block of a given height class. */
export const Skeleton = ({ lines = 3, block }: { lines?: number; block?: boolean }) => (
  <div className={cx('skeleton', block && 'block')} aria-hidden>
    {Array.from({ length: block ? 1 : lines }, (_, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: identical grey lines
      <i key={i} />
    ))}
  </div>
);

export function EmptyState({
  icon: Icon = Inbox,
  title,
  children,
  action,
  page,
}: {
  icon?: LucideIcon;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** It is all there is on the page: the title is its heading. */
  page?: boolean;
}) {
  return (
    <div className="empty">
      <Icon aria-hidden />
      {page ? <h1>{title}</h1> : <b>{title}</b>}
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** What went wrong, in the server's words: title, detail, each flaw with its path, and the request to quote. */
export function ProblemNote({
  problem,
  onRetry,
  atFields = [],
}: {
  problem: unknown;
  onRetry?: () => void;
  /** Paths whose flaws stand at their field already. */
  atFields?: string[];
}) {
  const { t } = useText();
  if (!problem) return null;
  const known = isProblem(problem);
  const offline = known && problem.offline;
  const title = offline ? t('ui.offline') : known ? problem.title : t('ui.failed');
  const detail = offline ? t('ui.offline.detail') : known ? problem.detail : String(problem);
  const flaws = known ? problem.flaws.filter((f) => !atFields.includes(f.path)) : [];
  const request = known && problem.status >= 500 ? problem.more.requestId : undefined;
  return (
    <div className="note bad" role="alert">
      {offline ? <CloudOff aria-hidden /> : <CircleAlert aria-hidden />}
      <div className="grow">
        <b>{title}</b>
        {detail && detail !== title && <p>{detail}</p>}
        {flaws.length > 0 && (
          <ul>
            {flaws.map((f) => (
              <li key={f.path + f.message}>
                <code>{f.path}</code> {f.message}
              </li>
            ))}
          </ul>
        )}
        {request ? <small>{t('ui.request', { id: String(request) })}</small> : null}
      </div>
      {onRetry && (
        <Button size="sm" onPress={onRetry}>
          {t('ui.retry')}
        </Button>
      )}
    </div>
  );
}
/** The messages for one field of a form, by the path the server names. */
export const flawAt = (problem: unknown, path: string) =>
  isProblem(problem) ? problem.flaws.find((f) => f.path === path)?.message : undefined;

export const Note = ({
  tone = 'info',
  icon,
  children,
}: {
  tone?: 'info' | 'warn' | 'ok' | 'bad';
  icon?: ReactNode;
  children: ReactNode;
}) => (
  <div className={cx('note', tone)}>
    {icon}
    <div className="grow">{children}</div>
  </div>
);

export function Progress({
  label,
  value,
  max = 100,
  text,
}: {
  label: string;
  value?: number;
  max?: number;
  text?: string;
}) {
  const known = value !== undefined;
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      value={value ?? 0}
      maxValue={max || 1}
      isIndeterminate={!known}
      valueLabel={text}
    >
      <progress aria-hidden {...(known ? { value, max: max || 1 } : {})} />
      {text && <span className="num">{text}</span>}
    </ProgressBar>
  );
}
