import { type KeyboardEvent, useImperativeHandle, useRef } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ChoiceAnswer, ChoiceQuestion } from '@/api';
import s from '../labels.module.css';
import type { EditorProps } from '../seam';

export function ChoiceEditor({
  question,
  answer,
  change,
  ref,
  onDone,
}: EditorProps<ChoiceQuestion, ChoiceAnswer>) {
  const group = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => {
      const inside = group.current;
      (
        inside?.querySelector<HTMLElement>('input:checked') ?? inside?.querySelector<HTMLElement>('input')
      )?.focus();
    },
  }));
  const choose = (label: string) => change(() => ({ kind: 'choice', label }), 'label');
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      change(() => undefined);
      return;
    }
    const label = /^[1-9]$/.test(event.key) ? question.labels[Number(event.key) - 1] : undefined;
    if (!label) return;
    event.preventDefault();
    choose(label.id);
    onDone();
  };
  return (
    <div ref={group} onKeyDownCapture={key}>
      <RadioGroup className={s.list} value={answer?.label ?? (null as unknown as string)} onChange={choose}>
        <Label className="sr">{question.title}</Label>
        {question.labels.map((label, i) => (
          <Radio key={label.id} value={label.id} className={s.label} data-kind="one">
            <i aria-hidden />
            <span>
              {label.title}
              {label.help && <small>{label.help}</small>}
            </span>
            {i < 9 && <kbd aria-hidden>{i + 1}</kbd>}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
