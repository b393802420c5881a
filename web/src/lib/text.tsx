import { type ReactNode, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type FormatNumberOptions, FormattedMessage, IntlProvider, useIntl } from 'react-intl';
import type { MessageId } from '@/messages';
import { useLanguage } from './language';

export type { MessageId };

type Plain = Record<string, string | number | boolean | Date | null | undefined>;

/** Text of the message files: `t('work.title', { count: 3 })`. Every word on a page comes from there. */
export function useText() {
  const intl = useIntl();
  return useMemo(
    () => ({
      t: (id: MessageId, values?: Plain) => intl.formatMessage({ id }, values),
      number: (n: number, options?: FormatNumberOptions) => intl.formatNumber(n, options),
      date: (at: string | Date, options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }) =>
        intl.formatDate(at, options),
      time: (at: string | Date) => intl.formatTime(at, { timeStyle: 'short' }),
      moment: (at: string | Date) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
      list: (parts: string[]) => intl.formatList(parts),
      ago: (at: string | Date, now = Date.now()) => {
        const seconds = (new Date(at).getTime() - now) / 1000;
        const [unit, size] = agoUnit(Math.abs(seconds));
        return intl.formatRelativeTime(Math.round(seconds / size), unit, { numeric: 'auto' });
      },
    }),
    [intl],
  );
}
const agoUnit = (s: number): ['second' | 'minute' | 'hour' | 'day', number] =>
  s < 60 ? ['second', 1] : s < 3600 ? ['minute', 60] : s < 86_400 ? ['hour', 3600] : ['day', 86_400];

type Rich = Record<string, ReactNode | ((parts: ReactNode[]) => ReactNode)>;
/** A message with elements inside; `<b>…</b>` in the message is bold. */
export const Text = ({ id, values }: { id: MessageId; values?: Rich }) => (
  <FormattedMessage id={id} values={{ b: (parts: ReactNode[]) => <b>{parts}</b>, ...values } as never} />
);

export function Texts({ children }: { children: ReactNode }) {
  const { locale, aria, messages } = useLanguage();
  return (
    <I18nProvider locale={aria}>
      <IntlProvider locale={locale} messages={messages}>
        {children}
      </IntlProvider>
    </I18nProvider>
  );
}

/** 125 → "2:05", 3725 → "1:02:05". */
export function clock(seconds: number): string {
  const s = Math.floor(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(s / 60);
  return minutes < 60
    ? `${two(minutes)}:${two(s % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(s % 60)}`;
}
