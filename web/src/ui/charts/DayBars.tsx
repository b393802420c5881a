import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useText } from '@/lib/text';
import { useWidth } from './useWidth';
import './charts.css';

export interface Day {
  /** An ISO date, in UTC. */
  date: string;
  count: number;
}
const HEIGHT = 248;
const margin = { top: 26, right: 4, bottom: 24, left: 34 };

/** The top corners are round, the foot is not. */
function bar(x: number, y: number, width: number, height: number) {
  const r = Math.min(3, width / 2, height);
  return `M${x},${y + height}v${r - height}q0,${-r} ${r},${-r}h${width - 2 * r}q${r},0 ${r},${r}v${height - r}z`;
}
const stepped = (key: string, at: number, last: number) =>
  ({ ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last })[key];

/** A count per day. The pointer or the arrow keys choose a day, whose count is shown and announced. */
export function DayBars({
  days,
  label,
  unit,
}: {
  days: Day[];
  label: string;
  unit: (count: number) => string;
}) {
  const { date, number } = useText();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const w = Math.max(120, width - margin.left - margin.right);
  const h = HEIGHT - margin.top - margin.bottom;
  const x = scaleBand<number>()
    .domain(days.map((_, i) => i))
    .range([0, w])
    .paddingInner(days.length > 60 ? 0.12 : 0.28);
  const y = scaleLinear()
    .domain([0, max(days, (d) => d.count) || 1])
    .nice(4)
    .range([h, 0]);
  const last = days.length - 1;
  const shown = days[at ?? last]!;
  const dayOf = (d: Day, options: Intl.DateTimeFormatOptions) =>
    date(d.date, { timeZone: 'UTC', ...options });
  const every = Math.max(1, Math.ceil(days.length / Math.max(2, Math.floor(w / 72))));
  const point = (e: PointerEvent<HTMLElement>) => {
    const { left } = e.currentTarget.getBoundingClientRect();
    setAt(Math.max(0, Math.min(last, Math.floor((e.clientX - left - margin.left) / (w / days.length)))));
  };
  const press = (e: KeyboardEvent) => {
    const next = stepped(e.key, at ?? last, last);
    if (next === undefined) return;
    e.preventDefault();
    setAt(Math.max(0, Math.min(last, next)));
  };
  return (
    <div
      ref={ref}
      className="chart"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at ?? last}
      aria-valuetext={`${dayOf(shown, { dateStyle: 'long' })}: ${unit(shown.count)}`}
      onPointerMove={point}
      onPointerLeave={() => setAt(null)}
      onBlur={() => setAt(null)}
      onKeyDown={press}
    >
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <g transform={`translate(${margin.left},${margin.top})`}>
          {y
            .ticks(4)
            .filter(Number.isInteger)
            .map((tick) => (
              <g key={tick} transform={`translate(0,${y(tick)})`}>
                <line className="chart-grid" x2={w} />
                <text x={-8} dy=".32em" textAnchor="end">
                  {number(tick, { notation: 'compact' })}
                </text>
              </g>
            ))}
          {days.map((d, i) => (
            <g key={d.date} className="chart-bar" data-dim={(at !== null && at !== i) || undefined}>
              {d.count > 0 && <path d={bar(x(i)!, y(d.count), x.bandwidth(), h - y(d.count))} />}
              {(last - i) % every === 0 && (
                <text
                  x={x(i)! + x.bandwidth() / 2}
                  y={h + 17}
                  textAnchor={days.length > 1 && i === last ? 'end' : 'middle'}
                >
                  {dayOf(d, { day: 'numeric', month: 'short' })}
                </text>
              )}
            </g>
          ))}
          {at !== null && (
            <text
              className="chart-reading"
              x={Math.min(w - 70, Math.max(60, x(at)! + x.bandwidth() / 2))}
              y={-12}
              textAnchor="middle"
            >
              {`${dayOf(shown, { weekday: 'short', day: 'numeric', month: 'short' })} · ${unit(shown.count)}`}
            </text>
          )}
        </g>
      </svg>
    </div>
  );
}
