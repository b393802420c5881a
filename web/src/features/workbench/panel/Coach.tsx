import { useText } from '@/lib/text';
import { Button } from '@/ui';
import s from './panel.module.css';
import type { Coaching } from './useCoach';

export function Coach({ message, nth, of, next, letter }: Coaching & { letter: string }) {
  const { t } = useText();
  if (!message) return null;
  return (
    <div className={s.coach}>
      <p>{t(message, { key: letter.toUpperCase() })}</p>
      <footer>
        <span>{t('work.coach.count', { nth, of })}</span>
        <Button size="sm" onPress={next}>
          {t(nth < of ? 'work.coach.next' : 'work.coach.done')}
        </Button>
      </footer>
    </div>
  );
}
