import { type RefObject, useEffect } from 'react';

/** Scrolls two cards together, by the share of their length that is past. */
export function useSyncScroll(
  on: boolean,
  cards: RefObject<Map<string, HTMLElement>>,
  pair: [string, string],
) {
  const [left, right] = pair;
  useEffect(() => {
    if (!on) return;
    const bodies = [left, right].map((id) =>
      cards.current.get(id)?.querySelector<HTMLElement>('[data-scrolls]'),
    );
    const [a, b] = bodies;
    if (!a || !b) return;
    let leading: HTMLElement | null = null;
    const follow = (from: HTMLElement, to: HTMLElement) => () => {
      if (leading && leading !== from) return;
      leading = from;
      const share = from.scrollTop / Math.max(1, from.scrollHeight - from.clientHeight);
      to.scrollTop = share * (to.scrollHeight - to.clientHeight);
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          leading = null;
        }),
      );
    };
    const ab = follow(a, b);
    const ba = follow(b, a);
    a.addEventListener('scroll', ab);
    b.addEventListener('scroll', ba);
    return () => {
      a.removeEventListener('scroll', ab);
      b.removeEventListener('scroll', ba);
    };
  }, [on, cards, left, right]);
}
