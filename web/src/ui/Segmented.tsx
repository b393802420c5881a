import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

/** A few choices side by side, one of them always on. */
export function Segmented<T extends string>({
  label,
  value,
  onChange,
  items,
}: {
  label: string;
  value: T;
  onChange: (value: T) => void;
  items: { id: T; label: ReactNode; icon?: ReactNode; disabled?: boolean }[];
}) {
  return (
    <ToggleButtonGroup
      className="seg"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen) onChange(chosen as T);
      }}
    >
      {items.map((i) => (
        <ToggleButton key={i.id} id={i.id} isDisabled={i.disabled ?? false}>
          {i.icon}
          {i.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
