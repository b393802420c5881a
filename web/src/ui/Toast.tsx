import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useText } from '@/lib/text';
import { Button, Kbd } from './Button';

export interface ToastAction {
  label: string;
  run: () => void;
  keys?: string[];
}
interface Message {
  text: string;
  action?: ToastAction | undefined;
}
const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });
/** Says something in passing; answers a function that takes it away again. */
export function toast(text: string, action?: ToastAction, milliseconds = 6000) {
  const key = queue.add({ text, action }, { timeout: Math.max(5000, milliseconds) });
  return () => queue.close(key);
}

export function Toasts() {
  const { t } = useText();
  return (
    <ToastRegion queue={queue} className="toasts">
      {({ toast: shown }) => (
        <AriaToast toast={shown} className="toast">
          <ToastContent className="grow">
            <Text slot="title">{shown.content.text}</Text>
          </ToastContent>
          {shown.content.action && (
            <Button
              size="sm"
              onPress={() => {
                shown.content.action?.run();
                queue.close(shown.key);
              }}
            >
              {shown.content.action.label}
              {shown.content.action.keys && <Kbd k={shown.content.action.keys} />}
            </Button>
          )}
          <Button slot="close" size="sm" icon variant="ghost" aria-label={t('ui.dismiss')}>
            <X />
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
