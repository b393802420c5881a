import type { Id, Response } from '@/api';
import { letterAt } from '@/lib/letters';
import { useText } from '@/lib/text';
import { Segmented } from '@/ui';
import r from './responses.module.css';

export function PairPickers({
  responses,
  pair,
  setPair,
}: {
  responses: Response[];
  pair: [Id, Id];
  setPair: (pair: [Id, Id]) => void;
}) {
  const { t } = useText();
  const items = (other: Id) =>
    responses.map((x, i) => ({ id: x.id, label: letterAt(i), disabled: x.id === other }));
  return (
    <div className={r.pickers}>
      <Segmented
        label={t('inputs.left')}
        value={pair[0]}
        onChange={(id) => setPair([id, pair[1]])}
        items={items(pair[1])}
      />
      <Segmented
        label={t('inputs.right')}
        value={pair[1]}
        onChange={(id) => setPair([pair[0], id])}
        items={items(pair[0])}
      />
    </div>
  );
}
