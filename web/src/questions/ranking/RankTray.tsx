import { GripVertical } from 'lucide-react';
import { memo } from 'react';
import { ListBox, ListBoxItem, useDragAndDrop } from 'react-aria-components';
import type { Id, RankingAnswer } from '@/api';
import { useText } from '@/lib/text';
import { placeOf } from './model';
import s from './ranking.module.css';

type Place = (response: Id, to: number | null) => void;
interface TrayProps {
  responses: Id[];
  letter: (id: Id) => string;
  places: number;
  answer: RankingAnswer | undefined;
  onPlace: Place;
}
/**
 * Places make ties natural. Pointer: drag a letter. Keys: focus a letter and press its place, or lift it with Enter,
 * go to a place with Tab and drop it with Enter.
 */
export const RankTray = memo(function RankTray({ responses, letter, places, answer, onPlace }: TrayProps) {
  const { t } = useText();
  const on = (place: number | undefined) => responses.filter((r) => placeOf(answer, r) === place);
  const rows = Array.from({ length: places }, (_, i) => i + 1);
  return (
    <div className={s.tray}>
      <Tier
        title={t('questions.ranking.unplaced')}
        place={null}
        {...{ items: on(undefined), letter, places, onPlace }}
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
          {...{ place: n, items: on(n), letter, places, onPlace }}
        />
      ))}
    </div>
  );
});

interface TierProps {
  title: string;
  note?: string;
  place: number | null;
  items: Id[];
  letter: (id: Id) => string;
  places: number;
  onPlace: Place;
}
function Tier({ title, note, place, items, letter, places, onPlace }: TierProps) {
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
  const press = (id: Id, key: string) => {
    const digit = Number(key);
    if (digit >= 1 && digit <= places) onPlace(id, digit);
    if (key === '0' || key === 'Backspace') onPlace(id, null);
  };
  return (
    <div
      className={s.tier}
      data-none={place === null || undefined}
      data-empty={items.length === 0 || undefined}
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
        dependencies={[items, onPlace]}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <span className={s.slot}>{t('questions.ranking.drop')}</span>}
      >
        {({ id }) => (
          <ListBoxItem
            id={id}
            textValue={name(id)}
            aria-label={name(id)}
            className={s.chip}
            onKeyDown={(e) => press(id, e.key)}
          >
            <GripVertical aria-hidden />
            {letter(id)}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}
