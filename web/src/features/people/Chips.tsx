import { X } from 'lucide-react';
import { useText } from '@/lib/text';
import { IconButton } from '@/ui';
import s from './people.module.css';

/** Chosen things, each of which can be taken away. */
export function Chips({
  items,
  onRemove,
}: {
  items: { id: string; name: string; hint?: string }[];
  onRemove: (id: string) => void;
}) {
  const { t } = useText();
  if (items.length === 0) return null;
  return (
    <ul className={s.chips}>
      {items.map((item) => (
        <li key={item.id} {...(item.hint ? { title: item.hint } : {})}>
          <span>{item.name}</span>
          <IconButton
            label={t('people.remove', { name: item.name })}
            size="sm"
            onPress={() => onRemove(item.id)}
          >
            <X />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
