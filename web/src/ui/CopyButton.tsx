import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useText } from '@/lib/text';
import { Button } from './Button';

/** Copies a text and says so where it was pressed. */
export function CopyButton({
  text,
  label,
  size = 'sm',
}: {
  text: string;
  label?: string;
  size?: 'sm' | 'md';
}) {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Browsers offer the clipboard only on secure origins; elsewhere the text can still be selected.
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <Button size={size} onPress={() => void copy()}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      {copied ? t('ui.copied') : (label ?? t('ui.copy'))}
    </Button>
  );
}
