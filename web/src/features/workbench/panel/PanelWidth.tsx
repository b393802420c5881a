import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react';
import { isRightToLeft, onward } from '@/lib/language';
import { usePreferences } from '@/lib/session';
import { useText } from '@/lib/text';
import s from './panel.module.css';

const MIN = 280;
const MAX = 640;
const within = (width: number) => Math.round(Math.min(MAX, Math.max(MIN, width)));

/** The panel stands where reading ends. */
const widthAt = ({ clientX }: PointerEvent) => within(isRightToLeft() ? clientX : innerWidth - clientX);

/** The line between the task and the answers, moved by pointer or arrow keys; where it stands is a setting. */
export function PanelWidth() {
  const { t } = useText();
  const line = useRef<HTMLDivElement>(null);
  const [{ panelWidth }, change] = usePreferences();
  const show = (width: number) =>
    line.current?.closest<HTMLElement>('[data-panel-host]')?.style.setProperty('--panel', `${width}px`);
  useLayoutEffect(() => {
    line.current?.closest<HTMLElement>('[data-panel-host]')?.style.setProperty('--panel', `${panelWidth}px`);
  }, [panelWidth]);
  const drag = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) show(widthAt(event));
  };
  const drop = (event: PointerEvent) => change({ panelWidth: widthAt(event) });
  const key = (event: KeyboardEvent) => {
    const step = onward(event.key) * -16;
    if (step === 0) return;
    event.preventDefault();
    change({ panelWidth: within(panelWidth + step) });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable separator is not a rule between paragraphs
    <div
      ref={line}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('work.panel.width')}
      aria-valuenow={panelWidth}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      tabIndex={0}
      className={s.width}
      onPointerDown={(e) => e.currentTarget.setPointerCapture(e.pointerId)}
      onPointerMove={drag}
      onPointerUp={drop}
      onKeyDown={key}
    />
  );
}
