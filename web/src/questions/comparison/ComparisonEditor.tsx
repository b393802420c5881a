import { type KeyboardEvent, useImperativeHandle, useRef, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ComparisonAnswer, ComparisonQuestion } from '@/api';
import { useText } from '@/lib/text';
import { Letter } from '@/ui';
import type { EditorProps } from '../seam';
import { letterOf, responsesOf } from '../sheet';
import steps from '../steps.module.css';
import s from './comparison.module.css';
import { indexOf, type Point, scaleOf } from './scale';
import { preferred } from './words';

/** One scale from the first response to the second; the words of the point under the cursor stand below it. */
export function ComparisonEditor({
  question,
  answer,
  sheet,
  change,
  ref,
  onDone,
}: EditorProps<ComparisonQuestion, ComparisonAnswer>) {
  const { t } = useText();
  const group = useRef<HTMLDivElement>(null);
  const [looked, setLooked] = useState<Point | null>(null);
  useImperativeHandle(ref, () => ({
    focus: () => {
      const inputs = group.current;
      (
        inputs?.querySelector<HTMLElement>('input:checked') ?? inputs?.querySelector<HTMLElement>('input')
      )?.focus();
    },
  }));
  const [left, right] = responsesOf(sheet, question.on);
  if (!left || !right) return null;
  const points = scaleOf(question, [left.id, right.id]);
  const chosen = indexOf(points, answer);
  const words = ({ better, degree }: Point) =>
    better ? preferred(letterOf(sheet, better), degree.title, t) : degree.title;
  const choose = (index: number) => {
    const point = points[index];
    if (point)
      change(() => ({ kind: 'comparison', better: point.better, degree: point.degree.id }), 'degree');
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
    const index = Number(event.key) - 1;
    if (index >= points.length) return;
    event.preventDefault();
    choose(index);
    onDone();
  };
  const current = looked ?? points[chosen];
  return (
    <div ref={group} onKeyDownCapture={key}>
      <RadioGroup
        className={s.group}
        orientation="horizontal"
        value={chosen < 0 ? (null as unknown as string) : String(chosen)}
        onChange={(v) => choose(Number(v))}
      >
        <Label className="sr">{question.title}</Label>
        <Letter>{letterOf(sheet, left.id)}</Letter>
        <div className={steps.steps}>
          {points.map((point, i) => (
            <Radio
              key={`${point.better} ${point.degree.id}`}
              value={String(i)}
              className={`${steps.step} ${s.point}`}
              data-side={point.side}
              aria-label={words(point)}
              onHoverStart={() => setLooked(point)}
              onHoverEnd={() => setLooked(null)}
            >
              {i < 9 ? i + 1 : '·'}
            </Radio>
          ))}
        </div>
        <Letter>{letterOf(sheet, right.id)}</Letter>
      </RadioGroup>
      <p className={s.words} aria-hidden>
        {current ? (
          words(current)
        ) : (
          <>
            <span>{words(points[0]!)}</span>
            <span>{words(points.at(-1)!)}</span>
          </>
        )}
      </p>
    </div>
  );
}
