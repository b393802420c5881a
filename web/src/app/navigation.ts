import {
  Building2,
  Flag,
  FolderKanban,
  History,
  LayoutDashboard,
  type LucideIcon,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { useRoles } from '@/lib/session';
import type { MessageId } from '@/lib/text';

interface Item {
  to: string;
  title: MessageId;
  icon: LucideIcon;
  for: (roles: ReturnType<typeof useRoles>) => boolean;
}
const owns: Item['for'] = ({ has }) => has('owner', 'engineer', 'admin');
const staff: Item['for'] = ({ has }) => has('admin', 'talent-ops');
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
  {
    title: 'app.nav.projects',
    items: [
      {
        to: '/projects',
        title: 'app.nav.projects.all',
        icon: FolderKanban,
        for: ({ has }) => has('owner', 'engineer', 'admin', 'qa-lead', 'reviewer'),
      },
      { to: '/organizations', title: 'app.nav.organization', icon: Building2, for: owns },
    ],
  },
  {
    title: 'app.nav.people',
    items: [
      { to: '/trainers', title: 'app.nav.trainers', icon: UserRound, for: staff },
      { to: '/groups', title: 'app.nav.groups', icon: UsersRound, for: staff },
    ],
  },
];
