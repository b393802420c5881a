import type { LucideIcon } from 'lucide-react';
import type { useRoles } from '@/lib/session';
import type { MessageId } from '@/lib/text';

interface Item {
  to: string;
  title: MessageId;
  icon: LucideIcon;
  for: (roles: ReturnType<typeof useRoles>) => boolean;
}
/** What the rail offers, in order; each group shows only what the person's roles can use. */
export const navigation: { title: MessageId; items: Item[] }[] = [];
