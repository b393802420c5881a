import { useImperativeHandle, useRef } from 'react';
import { Input, Label, TextArea, TextField } from 'react-aria-components';
import type { TextAnswer, TextQuestion } from '@/api';
import { useText } from '@/lib/text';
import { countWords } from '@/lib/words';
import { Button, Segmented } from '@/ui';
import type { EditorProps } from '../seam';
import { letterOf, responsesOf } from '../sheet';
import { WordCount } from '../WordCount';
import s from './text.module.css';

export function TextEditor({ question, answer, sheet, change, ref }: EditorProps<TextQuestion, TextAnswer>) {
  const { t } = useText();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }));
  const responses = responsesOf(sheet, question.on);
  const chosen = responses.find((r) => r.id === answer?.response);
  const write = (text: string) =>
    change((a) => (text === '' && !a?.response ? undefined : { ...a, kind: 'text', text }), 'text');
  return (
    <div className={s.box}>
      {question.on && (
        <div className={s.source}>
          <Segmented
            label={t('questions.text.which')}
            value={answer?.response ?? ''}
            onChange={(response) => change((a) => ({ kind: 'text', text: a?.text ?? '', response }))}
            items={responses.map((r) => ({ id: r.id, label: letterOf(sheet, r.id) }))}
          />
          {chosen && !answer?.text && (
            <Button size="sm" onPress={() => write(chosen.text)}>
              {t('questions.text.start', { letter: letterOf(sheet, chosen.id) })}
            </Button>
          )}
        </div>
      )}
      <TextField value={answer?.text ?? ''} onChange={write}>
        <Label className="sr">{question.title}</Label>
        {question.multiline ? (
          <TextArea
            className={question.format === 'code' ? 'input area mono' : 'input area'}
            rows={6}
            ref={field}
          />
        ) : (
          <Input className="input" ref={field} />
        )}
      </TextField>
      <WordCount
        words={countWords(answer?.text ?? '')}
        {...(question.minWords ? { min: question.minWords } : {})}
        {...(question.maxWords ? { max: question.maxWords } : {})}
      />
    </div>
  );
}
