import { type MessageId, useText } from '@/lib/text';

const metrics: Record<string, MessageId> = {
  'percent-agreement': 'agreement.metric.percent',
  'cohen-kappa': 'agreement.metric.cohen',
  'fleiss-kappa': 'agreement.metric.fleiss',
  'krippendorff-alpha': 'agreement.metric.alpha',
};
const scales: Record<string, MessageId> = {
  nominal: 'agreement.scale.nominal',
  ordinal: 'agreement.scale.ordinal',
  interval: 'agreement.scale.interval',
  ratio: 'agreement.scale.ratio',
};

/** How coefficients are written: two digits, an interval with a dash, never without either. */
export function useNumbers() {
  const { t, number } = useText();
  const two = (n: number) =>
    number(n, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' }).replace(
      '-',
      '−',
    );
  return {
    two,
    percent: (share: number, digits = 0) =>
      number(share, { style: 'percent', maximumFractionDigits: digits }),
    interval: (interval: readonly [number, number] | null) =>
      interval ? t('agreement.interval', { low: two(interval[0]), high: two(interval[1]) }) : '–',
    metric: (name: string) => (metrics[name] ? t(metrics[name]) : name),
    variant: (name: string) => (name === 'default' ? '' : name.replaceAll('-', ' ')),
    scale: (name: string) => (scales[name] ? t(scales[name]) : name),
  };
}
/** Percent agreement knows nothing of chance, so the target does not apply to it. */
export const isShare = (metric: string) => metric === 'percent-agreement';
