import './charts.css';

/**
 * A value with its interval on a scale, with a mark to compare with. Decoration: the numbers stand beside it as text.
 * Below the mark it is orange, above it blue.
 */
export function IntervalTrack({
  value,
  interval,
  domain,
  mark,
  plain,
}: {
  value: number;
  interval: readonly [number, number] | null;
  domain: readonly [number, number];
  mark?: number;
  /** One colour on both sides of the mark. */
  plain?: boolean;
}) {
  const [low, high] = domain;
  const at = (v: number) => `${(100 * (Math.max(low, Math.min(high, v)) - low)) / (high - low || 1)}%`;
  const tone = !plain && mark !== undefined && value < mark ? 'low' : 'high';
  return (
    <svg className="track" width="100%" height="20" aria-hidden="true" data-tone={tone}>
      <line className="track-base" x1="0" x2="100%" y1="10" y2="10" />
      {interval && <line className="track-band" x1={at(interval[0])} x2={at(interval[1])} y1="10" y2="10" />}
      {mark !== undefined && <line className="track-mark" x1={at(mark)} x2={at(mark)} y1="2" y2="18" />}
      <circle cx={at(value)} cy="10" r="4.5" />
    </svg>
  );
}
