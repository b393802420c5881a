import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  SelectValue,
  Text,
} from 'react-aria-components';
import { cx } from '@/lib/classes';
import { Popover } from './Dialog';

export interface Option<T extends string = string> {
  id: T;
  label: string;
  hint?: string;
}
/** One of several; `quiet` hides the label but keeps it as the name. */
export function Select<T extends string>({
  label,
  value,
  onChange,
  options,
  placeholder,
  hint,
  error,
  quiet,
  isDisabled,
}: {
  label: string;
  value: T | null;
  onChange: (value: T) => void;
  options: Option<T>[];
  placeholder?: string;
  hint?: ReactNode;
  error?: string;
  quiet?: boolean;
  isDisabled?: boolean;
}) {
  return (
    <AriaSelect
      className="field"
      aria-label={quiet ? label : undefined}
      value={value}
      onChange={(key) => key !== null && onChange(key as T)}
      validationBehavior="aria"
      isInvalid={!!error}
      isDisabled={isDisabled ?? false}
      placeholder={placeholder}
    >
      {!quiet && <Label>{label}</Label>}
      <Button className={cx('btn', 'select')}>
        <SelectValue>
          {({ defaultChildren, isPlaceholder, selectedText }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronsUpDown aria-hidden />
      </Button>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="error">{error}</FieldError>
      <Popover>
        <ListBox className="menu" items={options}>
          {(o) => (
            <ListBoxItem id={o.id} textValue={o.label} className="menu-item">
              <span>
                {o.label}
                {o.hint && <small>{o.hint}</small>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
