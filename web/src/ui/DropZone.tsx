import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone as AriaDropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { Button } from './Button';
import './drop-zone.css';

/** Takes one file, dropped or chosen. */
export function DropZone({
  label,
  choose,
  accept,
  onFile,
  busy,
  children,
}: {
  /** What to drop here, as a sentence. */
  label: string;
  /** Label of the button that opens the file chooser. */
  choose: string;
  accept?: string[];
  onFile: (file: File) => void;
  busy?: boolean;
  children?: ReactNode;
}) {
  return (
    <AriaDropZone
      className="drop-zone"
      aria-label={label}
      isDisabled={busy ?? false}
      onDrop={async (event) => {
        const item = event.items.find(isFileDropItem);
        if (item) onFile(await item.getFile());
      }}
    >
      <FileUp aria-hidden />
      <b>{label}</b>
      {children}
      <FileTrigger
        {...(accept ? { acceptedFileTypes: accept } : {})}
        onSelect={(files) => files?.[0] && onFile(files[0])}
      >
        <Button isPending={busy ?? false}>{choose}</Button>
      </FileTrigger>
    </AriaDropZone>
  );
}
