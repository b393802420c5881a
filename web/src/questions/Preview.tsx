import { useMemo, useRef, useState } from 'react';
import type { Answer, Question, Template } from '@/api';
import { exampleValues } from '@/inputs/examples';
import { TaskInputs } from '@/inputs/TaskInputs';
import { useText } from '@/lib/text';
import { kindOf } from './kindOf';
import s from './preview.module.css';
import type { EditorRef, Sheet } from './seam';

/** What a task of this template will look like, with made-up content: everything in it can be tried. */
export function TemplatePreview({ template }: { template: Template }) {
  const { t } = useText();
  const values = useMemo(() => exampleValues(template.inputs, t), [template, t]);
  const [answers, setAnswers] = useState<Record<string, Answer>>({});
  const sheet: Sheet = { template, values, rubric: { dimensions: [] }, criteria: [], answers };
  return (
    <div className={s.preview}>
      <div className={s.inputs}>
        <TaskInputs template={template} values={values} />
      </div>
      <ol className={s.questions}>
        {template.questions.map((question, i) => (
          <li key={question.id}>
            <h3>
              <span className="num">{i + 1}</span>
              {question.title}
              {!question.required && <small>{t('ui.optional')}</small>}
            </h3>
            {question.help && <p className="muted">{question.help}</p>}
            <Try
              question={question}
              sheet={sheet}
              onChange={(answer) =>
                setAnswers((all) =>
                  answer
                    ? { ...all, [question.id]: answer }
                    : Object.fromEntries(Object.entries(all).filter(([id]) => id !== question.id)),
                )
              }
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
function Try({
  question,
  sheet,
  onChange,
}: {
  question: Question;
  sheet: Sheet;
  onChange: (answer: Answer | undefined) => void;
}) {
  const { Editor } = kindOf(question);
  const ref = useRef<EditorRef>(null);
  const answer = sheet.answers[question.id];
  return (
    <Editor
      {...{ question, answer, sheet, ref }}
      change={(next) => onChange(next(answer))}
      onDone={() => undefined}
    />
  );
}
