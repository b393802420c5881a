import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton as AriaToggleButton,
  type ToggleButtonProps as AriaToggleButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { cx } from '@/lib/classes';

export type Variant = 'default' | 'primary' | 'ghost' | 'danger';
interface Looks {
  variant?: Variant;
  size?: 'sm' | 'md' | 'lg';
  icon?: boolean;
  className?: string;
}
const looks = ({ variant = 'default', size = 'md', icon, className }: Looks) =>
  cx('btn', variant !== 'default' && variant, size !== 'md' && size, icon && 'icon', className);

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'>, Looks {
  children?: ReactNode;
}
/**
 * Pending is told by its look and by what comes of it: the library's own announcement outlives the button, and then
 * points at a name that is gone.
 */
export function Button({ variant, size, icon, className, isPending, onPress, type, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(isPending ? { type: 'button' } : { ...(type ? { type } : {}), ...(onPress ? { onPress } : {}) })}
      className={cx(looks({ variant, size, icon, className }), isPending && 'pending')}
    />
  );
}

/** A link that looks like a button: `to` is a route, `href` an address such as a download. */
export function LinkButton({
  variant,
  size,
  icon,
  className,
  href,
  ...rest
}: Looks & Partial<LinkProps> & { href?: string; download?: string | boolean; children?: ReactNode }) {
  const name = looks({ variant, size, icon, className });
  return href ? (
    <a {...(rest as object)} href={href} className={name} />
  ) : (
    <Link {...(rest as LinkProps)} className={name} />
  );
}

/** A button with an icon only: the label is its name and its tooltip. */
export function IconButton({ label, keys, ...rest }: ButtonProps & { label: string; keys?: string[] }) {
  return (
    <Tip label={label} keys={keys}>
      <Button variant="ghost" {...rest} aria-label={label} icon />
    </Tip>
  );
}

export function ToggleButton({
  variant,
  size,
  icon,
  className,
  ...rest
}: Omit<AriaToggleButtonProps, 'className'> & Looks) {
  return <AriaToggleButton {...rest} className={looks({ variant, size, icon, className })} />;
}

export function Tip({
  label,
  keys,
  children,
}: {
  label: ReactNode;
  keys?: string[];
  children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={450} closeDelay={80}>
      {children}
      <Tooltip className="tip" offset={6}>
        {label}
        {keys && (
          <span className="keys">
            <Kbd k={keys} />
          </span>
        )}
      </Tooltip>
    </TooltipTrigger>
  );
}
export const Kbd = ({ k }: { k: string | string[] }) => (
  <>
    {(Array.isArray(k) ? k : [k]).map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
  </>
);
