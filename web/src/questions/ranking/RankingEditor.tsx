import { TriangleAlert } from 'lucide-react';
import { useImperativeHandle, useRef } from 'react';
import type { RankingAnswer, RankingQuestion } from '@/api';
import { Text, useText } from '@/lib/text';
import { ToggleButton } from '@/ui';
import type { EditorProps, Sheet } from '../seam';
import { letterOf, responsesOf } from '../sheet';
import { contradiction, notation, place } from './model';
import { overallPoints } from './overallPoints';
import { RankTray } from './RankTray';
import s from './ranking.module.css';

/** As many places as there are responses, or as many as the template asks for. */
export const placesOf = (question: RankingQuestion, sheet: Sheet) => {
  const n = responsesOf(sheet, question.on).length;
  return question.top ? Math.min(n, question.top) : n;
};

export function RankingEditor({
  question,
  answer,
  sheet,
  change,
  ref,
}: EditorProps<RankingQuestion, RankingAnswer>) {
  const { t } = useText();
  const tray = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => tray.current?.querySelector<HTMLElement>('[role=option][data-key]')?.focus(),
  }));
  const letter = (id: string) => letterOf(sheet, id);
  const order = answer ? notation(answer, letter) : '';
  const clash = answer && contradiction(answer, overallPoints(question, sheet));
  const allBad = answer?.allBad ?? false;
  const toggleAllBad = (on: boolean) =>
    change((a) => {
      const tiers = a?.tiers ?? [];
      return on || tiers.length > 0 ? { kind: 'ranking', tiers, allBad: on } : undefined;
    });
  return (
    <div ref={tray}>
      <RankTray
        responses={responsesOf(sheet, question.on).map((r) => r.id)}
        letter={letter}
        places={placesOf(question, sheet)}
        answer={answer}
        onPlace={(id, to) => change((a) => place(a, id, to, question.ties), `rank:${id}`)}
      />
      <div className={s.result}>
        <output className={s.notation}>{order || t('questions.ranking.none')}</output>
        {question.allBad && (
          <ToggleButton size="sm" isSelected={allBad} onChange={toggleAllBad}>
            {t('questions.ranking.all-bad')}
          </ToggleButton>
        )}
      </div>
      {clash && (
        <p className={s.clash}>
          <TriangleAlert aria-hidden />
          <span>
            <Text
              id="questions.ranking.clash"
              values={{ above: letter(clash[0]), below: letter(clash[1]) }}
            />
          </span>
        </p>
      )}
    </div>
  );
}
