import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Dialog as AriaDialog,
  Popover as AriaPopover,
  Heading,
  Modal,
  ModalOverlay,
  type PopoverProps,
} from 'react-aria-components';
import { cx } from '@/lib/classes';
import { useText } from '@/lib/text';
import { Button, IconButton } from './Button';

interface DialogProps {
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  /** No header, footer and padding: the palette. */
  bare?: boolean;
  /** Stays until something inside closes it. */
  strict?: boolean;
}
export function Dialog({
  title,
  open,
  onOpenChange,
  children,
  footer,
  size = 'md',
  bare,
  strict,
}: DialogProps) {
  return (
    <ModalOverlay
      className="scrim"
      isDismissable={!strict}
      isKeyboardDismissDisabled={strict}
      isOpen={open}
      onOpenChange={onOpenChange}
    >
      <Modal className={cx('modal', size, bare && 'bare')}>
        <AriaDialog aria-label={bare ? title : undefined}>
          {bare ? children : <Framed {...{ title, onOpenChange, footer, strict }}>{children}</Framed>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A panel that slides in from the side and leaves the page behind it readable. */
export function Sheet({ title, open, onOpenChange, children, footer }: Omit<DialogProps, 'size' | 'bare'>) {
  return (
    <ModalOverlay className="scrim side" isDismissable isOpen={open} onOpenChange={onOpenChange}>
      <Modal className="sheet">
        <AriaDialog>
          <Framed {...{ title, onOpenChange, footer }}>{children}</Framed>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Framed({
  title,
  onOpenChange,
  footer,
  strict,
  children,
}: Pick<DialogProps, 'title' | 'onOpenChange' | 'footer' | 'strict' | 'children'>) {
  const { t } = useText();
  return (
    <>
      <header className="modal-h">
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {!strict && (
          <IconButton label={t('ui.close')} keys={['Esc']} size="sm" onPress={() => onOpenChange(false)}>
            <X />
          </IconButton>
        )}
      </header>
      {/* Focusable, so that the keyboard can scroll it. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a scrollable region, not a form group */}
      <div className="modal-b" tabIndex={0} role="group" aria-label={title}>
        {children}
      </div>
      {footer && <footer className="modal-f">{footer}</footer>}
    </>
  );
}

/** Asks once before something that cannot be taken back. */
export function Confirm({
  title,
  open,
  onOpenChange,
  children,
  action,
  onConfirm,
  danger,
  busy,
}: Pick<DialogProps, 'title' | 'open' | 'onOpenChange' | 'children'> & {
  action: string;
  onConfirm: () => void;
  danger?: boolean;
  busy?: boolean;
}) {
  const { t } = useText();
  const footer = (
    <>
      <Button onPress={() => onOpenChange(false)}>{t('ui.cancel')}</Button>
      <Button autoFocus variant={danger ? 'danger' : 'primary'} isPending={busy ?? false} onPress={onConfirm}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog {...{ title, open, onOpenChange, footer }} size="sm">
      {children}
    </Dialog>
  );
}

export const Popover = ({ className, ...rest }: Omit<PopoverProps, 'className'> & { className?: string }) => (
  <AriaPopover offset={6} {...rest} className={cx('pop', className)} />
);
