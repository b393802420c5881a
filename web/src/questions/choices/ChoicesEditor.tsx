import { Check } from 'lucide-react';
import { type KeyboardEvent, useImperativeHandle, useRef } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { ChoicesAnswer, ChoicesQuestion, LabelDefinition } from '@/api';
import { useText } from '@/lib/text';
import s from '../labels.module.css';
import type { EditorProps } from '../seam';
import { TASK } from '../sheet';
import { LabelMatrix } from './LabelMatrix';
import { chosenOf, inOrder, offersNone, toggle, toggleNone } from './model';

const NONE = '(none)';

export function ChoicesEditor(props: EditorProps<ChoicesQuestion, ChoicesAnswer>) {
  return props.question.on ? <LabelMatrix {...props} on={props.question.on} /> : <LabelList {...props} />;
}

/** Labels of the whole task; digits switch them. */
function LabelList({ question, answer, change, ref }: EditorProps<ChoicesQuestion, ChoicesAnswer>) {
  const { t } = useText();
  const group = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => group.current?.querySelector<HTMLElement>('input')?.focus(),
  }));
  const labels = inOrder(question.labels);
  const chosen = chosenOf(answer, TASK);
  const flip = (id: string) =>
    change((a) => (id === NONE ? toggleNone(a, TASK) : toggle(a, question, TASK, id)), `label:${id}`);
  const key = (event: KeyboardEvent) => {
    const label = /^[1-9]$/.test(event.key) ? labels[Number(event.key) - 1] : undefined;
    if (!label || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    flip(label.id);
  };
  const value = chosen?.length === 0 ? [NONE] : (chosen ?? []);
  const none: LabelDefinition = { id: NONE, title: t('questions.choices.none'), help: null, parent: null };
  const rows = offersNone(question) ? [...labels, none] : labels;
  return (
    <div ref={group} onKeyDownCapture={key}>
      <CheckboxGroup
        className={s.list}
        value={value}
        onChange={(next) => {
          const flipped = [...next, ...value].find((id) => next.includes(id) !== value.includes(id));
          if (flipped) flip(flipped);
        }}
      >
        <Label className="sr">{question.title}</Label>
        {rows.map((label, i) => (
          <Checkbox
            key={label.id}
            value={label.id}
            className={s.label}
            data-kind="many"
            data-child={label.parent}
          >
            <i aria-hidden>
              <Check />
            </i>
            <span>
              {label.title}
              {label.help && <small>{label.help}</small>}
            </span>
            {i < 9 && label.id !== NONE && <kbd aria-hidden>{i + 1}</kbd>}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </div>
  );
}
