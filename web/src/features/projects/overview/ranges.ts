import { useText } from '@/lib/text';

/** A range of days in words, as short as it can be said. */
export function useRanges() {
  const { t, date } = useText();
  return ({ earliest, latest }: { earliest: string; latest: string }) => {
    const [from, to] = [earliest, latest].map((at) => date(at, { day: 'numeric', month: 'long' }));
    return from === to
      ? t('projects.range.day', { day: from! })
      : t('projects.range', { from: from!, to: to! });
  };
}
