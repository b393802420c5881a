import { useText } from '@/lib/text';
import s from './words.module.css';

/** Words written against what is asked for: minimum, aim and most, on one bar. */
export function WordCount({
  words,
  min,
  target,
  max,
}: {
  words: number;
  min?: number;
  target?: number;
  max?: number;
}) {
  const { t } = useText();
  if (!min && !target && !max) return <p className={s.count}>{t('questions.words.plain', { n: words })}</p>;
  const whole = max ?? Math.round(Math.max(target ?? 0, min ?? 0) * 1.25);
  const state = max && words > max ? 'over' : words < (min ?? 0) ? 'under' : 'ok';
  const bounds = [
    min ? t('questions.words.min', { n: min }) : '',
    target ? t('questions.words.target', { n: target }) : '',
    max ? t('questions.words.max', { n: max }) : '',
  ];
  return (
    <div className={s.bar} data-state={state}>
      <progress value={Math.min(words, whole)} max={whole} aria-hidden />
      <p className={s.count}>
        <b className="num">{t('questions.words.plain', { n: words })}</b>{' '}
        <span>{bounds.filter(Boolean).join(' · ')}</span>
      </p>
    </div>
  );
}
