import { Link } from '@tanstack/react-router';
import { BookOpen, ChevronLeft, Keyboard, LibraryBig, Redo2, SlidersHorizontal, Undo2 } from 'lucide-react';
import { Dialog, DialogTrigger } from 'react-aria-components';
import type { Assignment } from '@/api';
import { useOpeners } from '@/app/Root';
import { prettyKeys } from '@/lib/hotkeys';
import { useText } from '@/lib/text';
import { IconButton, Popover } from '@/ui';
import { LookSettings } from '@/ui/LookSettings';
import type { Lease } from '../useLease';
import type { Work } from '../useWork';
import { SaveState } from './SaveState';
import { Timer } from './Timer';
import s from './top.module.css';

interface Props {
  assignment: Assignment;
  work: Work;
  lease: Lease;
  onGuidelines: () => void;
  sources: { open: boolean; setOpen: (open: boolean) => void } | undefined;
}
export function TopBar({ assignment, work, lease, onGuidelines, sources }: Props) {
  const { t } = useText();
  const { openKeys } = useOpeners();
  return (
    <header className={s.top}>
      <Link to="/work" className={s.back} aria-label={t('work.keys.back')}>
        <ChevronLeft aria-hidden />
      </Link>
      <div className={s.crumb}>
        <b>{assignment.project.title}</b>
        <span>{assignment.template.taskName}</span>
      </div>
      {assignment.position && (
        <span className={s.position}>
          {t('work.position', { today: assignment.position.submittedToday })}
        </span>
      )}
      <SaveState state={work.save.state} />
      <span className="grow" />
      <Timer clock={work.clock} estimate={assignment.estimateMinutes} lease={lease} />
      <span className={s.line} />
      <IconButton
        label={t('work.undo')}
        keys={prettyKeys('$mod+KeyZ')}
        isDisabled={!work.canUndo}
        onPress={work.undo}
      >
        <Undo2 />
      </IconButton>
      <IconButton
        label={t('work.redo')}
        keys={prettyKeys('$mod+Shift+KeyZ')}
        isDisabled={!work.canRedo}
        onPress={work.redo}
        className={s.wide}
      >
        <Redo2 />
      </IconButton>
      {sources && (
        <IconButton
          label={t('work.sources')}
          keys={['O']}
          aria-pressed={sources.open}
          onPress={() => sources.setOpen(!sources.open)}
        >
          <LibraryBig />
        </IconButton>
      )}
      <IconButton label={t('work.guidelines')} keys={['G']} onPress={onGuidelines}>
        <BookOpen />
      </IconButton>
      <IconButton label={t('app.keys')} keys={['?']} onPress={openKeys} className={s.wide}>
        <Keyboard />
      </IconButton>
      <DialogTrigger>
        <IconButton label={t('app.look')}>
          <SlidersHorizontal />
        </IconButton>
        <Popover>
          <Dialog className={s.look} aria-label={t('app.look')}>
            <LookSettings />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </header>
  );
}
