import { GripVertical } from 'lucide-react';
import { memo } from 'react';
import { ListBox, ListBoxItem, useDragAndDrop } from 'react-aria-components';
import { flushSync } from 'react-dom';
import type { Id, RankingAnswer } from '@/api';
import { useText } from '@/lib/text';
import { placeOf } from './model';
import s from './ranking.module.css';
import { useTouchDrag } from './useTouchDrag';

type Place = (response: Id, to: number | null) => void;
interface TrayProps {
  responses: Id[];
  letter: (id: Id) => string;
  places: number;
  answer: RankingAnswer | undefined;
  onPlace: Place;
}
/**
 * Places make ties natural. Pointer or finger: drag a letter. Keys: focus a letter and press its place, or lift it with Enter,
 * go to a place with Tab and drop it with Enter.
 */
export const RankTray = memo(function RankTray({ responses, letter, places, answer, onPlace }: TrayProps) {
  const { t } = useText();
  const on = (place: number | undefined) => responses.filter((r) => placeOf(answer, r) === place);
  const rows = Array.from({ length: places }, (_, i) => i + 1);
  const { over, handlers } = useTouchDrag(onPlace);
  return (
    <div className={s.tray} data-tray {...handlers}>
      <Tier
        title={t('questions.ranking.unplaced')}
        place={null}
        {...{ items: on(undefined), letter, places, onPlace, over }}
      />
      {rows.map((n) => (
        <Tier
          key={n}
          title={t('questions.ranking.nth', { n })}
          {...(n === 1
            ? { note: t('questions.ranking.best') }
            : n === responses.length
              ? { note: t('questions.ranking.worst') }
              : {})}
          {...{ place: n, items: on(n), letter, places, onPlace, over }}
        />
      ))}
    </div>
  );
});

interface ChipKey {
  key: string;
  target: Element;
  continuePropagation: () => void;
}
/** On to the next response without a place; when all have one, the focus stays with the response that moved. */
function focusNext(tray: Element | null, moved: Id) {
  const chip = (where: string) => tray?.querySelector<HTMLElement>(`${where} [role=option][data-key]`);
  const next = chip('[data-none]') ?? tray?.querySelector<HTMLElement>(`[role=option][data-key="${moved}"]`);
  next?.focus();
}

interface TierProps {
  title: string;
  note?: string;
  place: number | null;
  items: Id[];
  letter: (id: Id) => string;
  places: number;
  onPlace: Place;
  over: ReturnType<typeof useTouchDrag>['over'];
}
function Tier({ title, note, place, items, letter, places, onPlace, over }: TierProps) {
  const { t } = useText();
  const name = (id: Id) => t('questions.response', { letter: letter(id) });
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (ids) =>
      [...ids].map((id) => ({ 'text/x-response': String(id), 'text/plain': name(String(id)) })),
    acceptedDragTypes: ['text/x-response'],
    getDropOperation: () => 'move',
    onRootDrop: async ({ items: dropped }) => {
      for (const item of dropped) {
        if (item.kind === 'text') onPlace(await item.getText('text/x-response'), place);
      }
    },
    renderDragPreview: (dragged) => <div className={s.ghost}>{dragged[0]?.['text/plain']}</div>,
  });
  const press = (id: Id, event: ChipKey) => {
    const digit = Number(event.key);
    const to =
      digit >= 1 && digit <= places
        ? digit
        : event.key === '0' || event.key === 'Backspace'
          ? null
          : undefined;
    if (to === undefined) {
      // Every other key is the page's: React Aria would keep it.
      event.continuePropagation();
      return;
    }
    const tray = event.target.closest('[data-tray]');
    flushSync(() => onPlace(id, to));
    focusNext(tray, id);
  };
  return (
    <div
      className={s.tier}
      data-place={place ?? 0}
      data-over={(over && over.place === (place ?? 0)) || undefined}
      data-none={place === null || undefined}
    >
      <span className={s.tierLabel}>
        {title}
        {note && <small>{note}</small>}
      </span>
      <ListBox
        aria-label={title}
        className={s.tierBox}
        orientation="horizontal"
        layout="grid"
        selectionMode="none"
        items={items.map((id) => ({ id }))}
        dependencies={[items, onPlace, over?.id]}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <span className={s.slot}>{t('questions.ranking.drop')}</span>}
      >
        {({ id }) => (
          <ListBoxItem
            id={id}
            textValue={name(id)}
            aria-label={name(id)}
            className={over?.id === id ? `${s.chip} ${s.lifted}` : s.chip!}
            onKeyDown={(e) =>
              press(id, {
                key: e.key,
                target: e.target as Element,
                continuePropagation: () => e.continuePropagation(),
              })
            }
          >
            <GripVertical aria-hidden />
            {letter(id)}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}
