import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuProps,
  MenuTrigger,
} from 'react-aria-components';
import { cx } from '@/lib/classes';
import { Popover } from './Dialog';

/** A button (the first child of `trigger`) that opens a list of actions. */
export function MenuButton<T extends object>({
  trigger,
  ...menu
}: Omit<MenuProps<T>, 'className'> & { trigger: ReactNode }) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover>
        <AriaMenu {...menu} className="menu" />
      </Popover>
    </MenuTrigger>
  );
}
export function MenuItem({
  id,
  children,
  icon,
  text,
  danger,
  onAction,
  href,
}: {
  id: string;
  children: ReactNode;
  icon?: ReactNode;
  /** What typing finds, where the children are not plain text. */
  text?: string;
  danger?: boolean;
  onAction?: () => void;
  href?: string;
}) {
  const textValue = text ?? (typeof children === 'string' ? children : id);
  return (
    <AriaMenuItem {...{ id, textValue, onAction, href }} className={cx('menu-item', danger && 'danger')}>
      {icon}
      {children}
    </AriaMenuItem>
  );
}
