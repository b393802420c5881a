import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get, isProblem, post, type TextVersionBody } from '@/api';
import { LineDiff } from '@/lib/diff/LineDiff';
import { Markdown } from '@/lib/markdown/Markdown';
import { projectQuery, useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Button, Field, ProblemNote, Tabs, TextArea, toast } from '@/ui';
import type { TextDraft } from './draft';
import { Outrun } from './Outrun';
import s from './texts.module.css';

/** Writes the next version. What is written stays on this device until it is saved or thrown away. */
export function TextEditor({
  text,
  draft,
  keep,
  onDone,
}: {
  text: 'guidelines' | 'rubric';
  draft: TextDraft | null;
  keep: (draft: TextDraft | null) => void;
  onDone: (written: boolean) => void;
}) {
  const { t } = useText();
  const project = useProject();
  const client = useQueryClient();
  // What was begun on an older version stays a change of that version.
  const [begun] = useState<TextDraft['base']>(project[text]);
  const base = draft?.base ?? begun;
  const [newer, setNewer] = useState<TextVersionBody | null>(null);
  const [note, setNote] = useState('');
  const [view, setView] = useState<'preview' | 'changes'>('preview');
  const markdown = draft?.markdown ?? base.markdown;
  const save = useMutation({
    mutationFn: () =>
      post<{ version: number }>(`/projects/${project.id}/texts/${text}`, {
        markdown,
        note,
        basedOn: base.version,
      }),
    onSuccess: async ({ version }) => {
      await client.invalidateQueries({ queryKey: projectQuery(project.id).queryKey });
      keep(null);
      toast(
        t(text === 'guidelines' ? 'projects.texts.saved.guidelines' : 'projects.texts.saved.rubric', {
          n: version,
        }),
      );
      onDone(true);
    },
    onError: async (problem) => {
      if (!isProblem(problem, 'text-changed')) return;
      await client.invalidateQueries({ queryKey: projectQuery(project.id).queryKey });
      const { version } = client.getQueryData(projectQuery(project.id).queryKey)![text];
      setNewer(await get<TextVersionBody>(`/projects/${project.id}/texts/${text}/${version}`));
    },
  });
  const changed = markdown !== base.markdown;
  const throwAway = () => {
    keep(null);
    onDone(false);
  };
  return (
    <div className={s.editor}>
      {newer ? (
        <Outrun
          base={base}
          newer={newer}
          onMine={() => {
            keep({ base: { version: newer.version, markdown: newer.markdown }, markdown });
            setNewer(null);
            save.reset();
          }}
          onTheirs={throwAway}
        />
      ) : (
        <ProblemNote problem={save.error} />
      )}
      <div className={s.halves}>
        <TextArea
          mono
          autoFocus
          rows={22}
          label={t(`projects.texts.${text}`)}
          hint={t(`projects.texts.hint.${text}`)}
          value={markdown}
          onChange={(next) => keep(next === base.markdown ? null : { base, markdown: next })}
        />
        <Tabs
          label={t('projects.texts.mode')}
          value={view}
          onChange={setView}
          items={[
            {
              id: 'preview',
              label: t('projects.texts.preview'),
              content: (
                <div className={s.preview}>
                  <Markdown source={markdown} />
                </div>
              ),
            },
            {
              id: 'changes',
              label: t('projects.texts.changes', { n: base.version }),
              content: (
                <div className={s.preview}>
                  <LineDiff before={base.markdown} after={markdown} />
                </div>
              ),
            },
          ]}
        />
      </div>
      <div className={s.save}>
        <Field
          label={t('projects.texts.note')}
          hint={t('projects.texts.note.hint')}
          value={note}
          onChange={setNote}
          maxLength={500}
        />
        <span className="row">
          <span className="muted">{changed ? t('projects.texts.kept') : ''}</span>
          <Button onPress={() => (changed ? throwAway() : onDone(false))}>
            {t(changed ? 'projects.texts.throw-away' : 'ui.cancel')}
          </Button>
          <Button
            variant="primary"
            isDisabled={!changed || !!newer}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {t('projects.texts.save', { n: base.version + 1 })}
          </Button>
        </span>
      </div>
    </div>
  );
}
