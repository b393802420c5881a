import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useLatest } from '@/lib/latest';
import { onReveal } from '@/lib/reveal';
import { useText } from '@/lib/text';
import type { Layer } from '@/questions/seam';
import { Floating } from '@/ui/Floating';
import { AnchorBoard, type Picked } from './AnchorBoard';
import type { Place } from './place';

interface Anchoring {
  board: AnchorBoard;
  layers: Layer[];
  /** Moves the sentence cursor; false when the text has none. */
  step: (place: Place, by: 1 | -1) => boolean;
  /** Forgets what is selected. */
  drop: () => void;
  picking: boolean;
}
const Context = createContext<Anchoring | null>(null);
export const useAnchoring = () => useContext(Context);

/** Draws the questions' layers on the texts below: marks, and menus at what is selected. */
export function Anchors({ layers, children }: { layers: Layer[]; children: ReactNode }) {
  const { t } = useText();
  const [board] = useState(() => new AnchorBoard());
  const [picked, setPicked] = useState<Picked | null>(null);
  const menus = layers.filter((l) => l.menu);
  const offers = menus.length > 0;

  useEffect(() => board.setMarks(layers.flatMap((l) => l.marks ?? [])), [board, layers]);
  useEffect(() => () => board.clear(), [board]);
  useEffect(() => onReveal((target) => board.reveal(target)), [board]);

  const drop = useCallback(() => {
    setPicked(null);
    board.dropCursor();
  }, [board]);
  const step = useCallback(
    (place: Place, by: 1 | -1) => {
      const next = board.step(place, by);
      if (next) setPicked(offers ? next : null);
      return next !== null;
    },
    [board, offers],
  );
  const look = useLatest((event: Event) => {
    if ((event.target as Element | null)?.closest?.('[data-selection-menu]')) return;
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      if (event.type === 'pointerup') setPicked((p) => (p?.via === 'pointer' ? null : p));
      return;
    }
    const found = offers ? board.pick(selection.getRangeAt(0)) : null;
    if (found) setPicked(found);
  });
  useSelectionEnd(look);
  const openMark = (event: React.MouseEvent) => {
    if (getSelection()?.isCollapsed) board.markAt(event.clientX, event.clientY)?.open?.();
  };
  const close = () => {
    getSelection()?.removeAllRanges();
    drop();
  };
  const value = useMemo(
    () => ({ board, layers, step, drop, picking: picked !== null }),
    [board, layers, step, drop, picked],
  );
  return (
    <Context value={value}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: marks are a short cut to chips that are buttons */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div onClick={openMark}>{children}</div>
      {picked && offers && (
        <Floating label={t('inputs.selection')} rect={picked.rect}>
          {menus.map((layer, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one menu per layer, in the order of the questions
            <div key={`${i} ${picked.target.start} ${picked.target.end}`}>
              {layer.menu?.({ target: picked.target, via: picked.via, close })}
            </div>
          ))}
        </Floating>
      )}
    </Context>
  );
}

/** Calls back when a selection has come to rest, whatever made it: pointer, keys, or the handles of a touch screen. */
function useSelectionEnd(look: (event: Event) => void) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const later = (event: Event) => void requestAnimationFrame(() => look(event));
    const touched = (event: Event) => {
      if (!matchMedia('(pointer: coarse)').matches) return;
      clearTimeout(timer);
      timer = setTimeout(() => look(event), 350);
    };
    document.addEventListener('pointerup', later);
    document.addEventListener('keyup', later);
    document.addEventListener('selectionchange', touched);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerup', later);
      document.removeEventListener('keyup', later);
      document.removeEventListener('selectionchange', touched);
    };
  }, [look]);
}
