import { useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { JustificationAnswer, JustificationQuestion } from '@/api';
import { useText } from '@/lib/text';
import type { EditorProps } from '../seam';
import { WordCount } from '../WordCount';
import { ChipMenu } from './ChipMenu';
import { carets } from './carets';
import { chipOf } from './chipOf';
import { cited, revise, whole, wordsOf, write } from './model';
import { ProseEditor, type ProseRef } from './ProseEditor';

export function JustificationEditor({
  question,
  answer,
  sheet,
  change,
  ref,
}: EditorProps<JustificationQuestion, JustificationAnswer>) {
  const { t } = useText();
  const prose = useRef<ProseRef>(null);
  const [opened, setOpened] = useState<{ id: string; at: HTMLElement } | null>(null);
  useImperativeHandle(ref, () => ({
    focus: (part) => (part ? prose.current?.show(part) : prose.current?.focus()),
  }));
  const { values, rubric, criteria, template } = sheet;
  const citations = answer?.citations;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chip shows nothing of the other answers
  const chips = useMemo(
    () => (citations ?? []).filter(whole).map((c) => chipOf(c, sheet, t)),
    [citations, values, rubric, criteria, template, t],
  );
  const citation = cited(answer).find((c) => c.id === opened?.id);
  const bounds = {
    ...(question.minWords ? { min: question.minWords } : {}),
    ...(question.targetWords ? { target: question.targetWords } : {}),
    ...(question.maxWords ? { max: question.maxWords } : {}),
  };
  return (
    <div>
      <ProseEditor
        ref={prose}
        label={question.title}
        hint={question.help ?? t('questions.justification.hint')}
        text={answer?.text ?? ''}
        chips={chips}
        onText={(text) => change((a) => write(a, text), 'text')}
        onCaret={(at) => carets.set(question.id, at)}
        onChip={(id, at) => setOpened({ id, at })}
      />
      <WordCount words={wordsOf(answer)} {...bounds} />
      {citation && opened && (
        <ChipMenu
          citation={citation}
          sheet={sheet}
          at={opened.at}
          onClose={() => setOpened(null)}
          onChange={(part) => change((a) => revise(a, citation.id, part))}
        />
      )}
    </div>
  );
}
