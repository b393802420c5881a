import { type PointerEvent, useRef, useState } from 'react';
import type { Id } from '@/api';

/** How far a finger must move before it drags rather than presses, in CSS pixels. */
const SLACK = 6;

const tierAt = (tray: Element, x: number, y: number) => {
  const tier = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]');
  return tier && tray.contains(tier) ? Number(tier.dataset.place) : undefined;
};

/**
 * Dragging with a finger, at once and without a long press: the browsers' own drag and drop knows no touch, or only
 * after one. Place 0 stands for none.
 */
export function useTouchDrag(onDrop: (response: Id, place: number | null) => void) {
  const drag = useRef<{ id: Id; pointer: number; x: number; y: number; moved: boolean } | null>(null);
  const [over, setOver] = useState<{ id: Id; place: number | undefined } | null>(null);
  const end = () => {
    drag.current = null;
    setOver(null);
  };
  const cancel = (e: PointerEvent<HTMLElement>) => drag.current?.pointer === e.pointerId && end();
  return {
    over,
    handlers: {
      onPointerDownCapture: (e: PointerEvent<HTMLElement>) => {
        const chip = (e.target as Element).closest<HTMLElement>('[role=option][data-key]');
        if (e.pointerType !== 'touch' || !e.isPrimary || !chip) return;
        drag.current = {
          id: chip.dataset.key!,
          pointer: e.pointerId,
          x: e.clientX,
          y: e.clientY,
          moved: false,
        };
      },
      onPointerMoveCapture: (e: PointerEvent<HTMLElement>) => {
        const it = drag.current;
        if (it?.pointer !== e.pointerId) return;
        it.moved ||= Math.hypot(e.clientX - it.x, e.clientY - it.y) > SLACK;
        if (!it.moved) return;
        const place = tierAt(e.currentTarget, e.clientX, e.clientY);
        setOver((o) => (o?.id === it.id && o.place === place ? o : { id: it.id, place }));
      },
      onPointerUpCapture: (e: PointerEvent<HTMLElement>) => {
        const it = drag.current;
        if (it?.pointer !== e.pointerId) return;
        if (it.moved) {
          const place = tierAt(e.currentTarget, e.clientX, e.clientY);
          if (place !== undefined) onDrop(it.id, place || null);
        }
        end();
      },
      onPointerCancelCapture: cancel,
    },
  };
}
