import type { JustificationAnswer, JustificationQuestion } from '@/api';
import { reveal } from '@/lib/reveal';
import { useText } from '@/lib/text';
import type { Sheet, ViewProps } from '../seam';
import { chipOf } from './chipOf';
import s from './justification.module.css';
import { type Cited, cited, MARKER } from './model';
import './prose.css';

const signs = { strength: '+', weakness: '−', tension: '±' };

export function JustificationView({ answer, sheet }: ViewProps<JustificationQuestion, JustificationAnswer>) {
  // Odd parts of the split are the ids of markers.
  const parts = answer.text.split(MARKER);
  const citations = cited(answer);
  return (
    <p className={s.view}>
      {parts.map((part, i) => {
        const citation = i % 2 ? citations.find((c) => c.id === part) : undefined;
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed text never move
        return citation ? <ChipButton key={i} {...{ citation, sheet }} /> : i % 2 ? null : part;
      })}
    </p>
  );
}
function ChipButton({ citation, sheet }: { citation: Cited; sheet: Sheet }) {
  const { t } = useText();
  const chip = chipOf(citation, sheet, t);
  return (
    <button
      type="button"
      className="chip"
      data-hue={chip.hue}
      title={chip.name}
      onClick={() => reveal(citation.target)}
    >
      {chip.letter && <b>{chip.letter}</b>}
      <span>{chip.quote}</span>
      <i>
        {signs[chip.polarity]} {chip.code}
      </i>
    </button>
  );
}
