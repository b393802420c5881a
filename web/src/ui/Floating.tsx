import { type ReactNode, useLayoutEffect, useRef } from 'react';
import s from './floating.module.css';

const GAP = 8;
const EDGE = 12;

/** Something small beside a place of the page: below it, or above where there is no room below. */
export function Floating({ label, rect, children }: { label: string; rect: DOMRect; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = box.current!;
    const { offsetWidth: width, offsetHeight: height } = element;
    const below = rect.bottom + GAP;
    const top = below + height > innerHeight - EDGE ? Math.max(EDGE, rect.top - height - GAP) : below;
    const left = Math.max(EDGE, Math.min(rect.right - width / 2, innerWidth - width - EDGE));
    element.style.setProperty('translate', `${Math.round(left)}px ${Math.round(top)}px`);
  }, [rect]);
  return (
    <section ref={box} className={s.floating} aria-label={label} data-selection-menu>
      {children}
    </section>
  );
}
