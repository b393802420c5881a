import type { Id, Question } from '@/api';
import { useText } from '@/lib/text';
import type { Requirement } from '@/questions/seam';
import s from './panel.module.css';

/** What is there and what is still open; each line leads to its place. */
export function Checklist({
  requirements,
  onGo,
}: {
  requirements: (Requirement & { question: Question })[];
  onGo: (question: Id, part?: string) => void;
}) {
  const { t } = useText();
  const open = requirements.filter((r) => !r.done);
  return (
    <ul className={s.checks} aria-label={t('work.checks')} data-open={open.length}>
      {requirements.map((r) => (
        <li key={`${r.question.id} ${r.id}`} data-done={r.done || undefined}>
          <button type="button" onClick={() => onGo(r.question.id, r.part)}>
            <i aria-hidden />
            {r.message === 'questions.titled' ||
            requirements.filter((x) => x.message === r.message).length < 2
              ? t(r.message, r.values)
              : t('work.checks.titled', { title: r.question.title, what: t(r.message, r.values) })}
            <span className="sr">{t(r.done ? 'work.checks.done' : 'work.checks.open')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
