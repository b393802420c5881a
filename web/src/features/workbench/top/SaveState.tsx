import { CloudCheck, CloudOff, LoaderCircle, LockKeyhole, TriangleAlert } from 'lucide-react';
import { useText } from '@/lib/text';
import type { SaveState as State } from '../draft/DraftKeeper';
import s from './top.module.css';

const icons = {
  saved: CloudCheck,
  saving: LoaderCircle,
  offline: CloudOff,
  'signed-out': LockKeyhole,
  conflict: TriangleAlert,
  ended: TriangleAlert,
  failing: CloudOff,
};
/** Where the draft is, in words, always at the same place. */
export function SaveState({ state }: { state: State }) {
  const { t } = useText();
  const Icon = icons[state];
  return (
    <span className={s.saved} data-state={state} role="status">
      <Icon aria-hidden />
      <span>{t(`work.save.${state}`)}</span>
    </span>
  );
}
