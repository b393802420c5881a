import type { ReactNode } from 'react';
import { cx } from '@/lib/classes';

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'accent' | 'outline';
export const Badge = ({
  tone,
  children,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}) => <span className={cx('badge', tone, className)}>{children}</span>;

/** The neutral letter of a response. The letter is decoration where the text beside it names the response. */
export const Letter = ({ children }: { children: ReactNode }) => (
  <span className="letter" aria-hidden>
    {children}
  </span>
);

export function Avatar({ name }: { name: string }) {
  const initials = name
    .split(/\s+/)
    .map((w) => [...w][0] ?? '')
    .filter((_, i, all) => i === 0 || i === all.length - 1)
    .join('')
    .toUpperCase();
  return (
    <span className="avatar" aria-hidden>
      {initials}
    </span>
  );
}
