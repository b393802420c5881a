import { Flag, History, LayoutDashboard, type LucideIcon } from 'lucide-react';
import type { useRoles } from '@/lib/session';
import type { MessageId } from '@/lib/text';

interface Item {
  to: string;
  title: MessageId;
  icon: LucideIcon;
  for: (roles: ReturnType<typeof useRoles>) => boolean;
}
const judges: Item['for'] = ({ has }) => has('trainer', 'reviewer', 'qa-lead');

/** What the rail offers, in order; each group shows only what the person's roles can use. */
export const navigation: { title: MessageId; items: Item[] }[] = [
  {
    title: 'app.nav.yours',
    items: [
      { to: '/work', title: 'app.nav.work', icon: LayoutDashboard, for: judges },
      { to: '/judgments', title: 'app.nav.judgments', icon: History, for: judges },
      { to: '/my-escalations', title: 'app.nav.escalations', icon: Flag, for: judges },
    ],
  },
];
