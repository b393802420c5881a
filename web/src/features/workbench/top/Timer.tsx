import { BookOpenCheck, Pause } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Dialog, DialogTrigger } from 'react-aria-components';
import type { ActiveClock } from '@/lib/ActiveClock';
import { useLatest } from '@/lib/latest';
import { clock as clockText, useText } from '@/lib/text';
import { Popover, Switch, toast } from '@/ui';
import type { Lease } from '../useLease';
import s from './top.module.css';

const INPUT = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
/** An absence worth asking about. */
const AWAY_MS = 120_000;

/** The one clock: active time against what is usual; idle and research time, and how long the task is held, on demand. */
export function Timer({
  clock,
  estimate,
  lease,
}: {
  clock: ActiveClock;
  estimate: [number, number];
  lease: Lease;
}) {
  const { t, time } = useText();
  const paused = useTicking(clock);
  const { activeSeconds, idleSeconds, researchSeconds } = clock.time;
  const [low, high] = estimate;
  return (
    <DialogTrigger>
      <Button className={s.timer} data-paused={paused || undefined}>
        {clock.researching ? <BookOpenCheck aria-hidden /> : paused && <Pause aria-hidden />}
        <span className="sr">{t('work.timer.label')}</span>
        <span className="num">{clockText(activeSeconds + researchSeconds)}</span>
        <span className={s.usual}>
          {t(paused && !clock.researching ? 'work.timer.paused' : 'work.timer.usual', { low, high })}
        </span>
      </Button>
      <Popover>
        <Dialog className={s.times} aria-label={t('work.timer.label')}>
          <dl>
            <dt>{t('work.timer.active')}</dt>
            <dd className="num">{clockText(activeSeconds)}</dd>
            <dt>{t('work.timer.research')}</dt>
            <dd className="num">{clockText(researchSeconds)}</dd>
            <dt>{t('work.timer.idle')}</dt>
            <dd className="num">{clockText(idleSeconds)}</dd>
            <dt>{t('work.timer.expected')}</dt>
            <dd className="num">{t('work.timer.minutes', { low, high })}</dd>
            {lease.until && (
              <>
                <dt>{t('work.timer.held')}</dt>
                <dd className="num">{time(lease.until)}</dd>
              </>
            )}
          </dl>
          <p>{t('work.timer.how')}</p>
          <Switch
            isSelected={clock.researching}
            onChange={(on) => {
              clock.researching = on;
            }}
          >
            {t('work.timer.declare')}
          </Switch>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Counts once a second and at every input; answers whether the clock stands. */
function useTicking(clock: ActiveClock): boolean {
  const { t } = useText();
  const [, show] = useState(0);
  const look = useLatest(() => {
    clock.look(Date.now());
    show((n) => n + 1);
  });
  const touch = useLatest(() => {
    const away = clock.touch(Date.now());
    if (away < AWAY_MS) return;
    toast(
      t('work.timer.away', { minutes: Math.round(away / 60_000) }),
      {
        label: t('work.timer.was-research'),
        run: () => clock.declare(away),
      },
      12_000,
    );
  });
  useEffect(() => {
    for (const event of INPUT) addEventListener(event, touch, { passive: true, capture: true });
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, 1000);
    return () => {
      for (const event of INPUT) removeEventListener(event, touch, { capture: true });
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [look, touch]);
  return clock.paused(Date.now());
}
