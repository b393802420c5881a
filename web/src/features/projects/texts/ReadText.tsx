import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LineDiff } from '@/lib/diff/LineDiff';
import { Markdown } from '@/lib/markdown/Markdown';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Card, ProblemNote, Segmented, Skeleton } from '@/ui';
import { textVersion } from './TextsPage';
import s from './texts.module.css';

/** One version, as it reads or as what changed since the one before. */
export function ReadText({ text, version }: { text: 'guidelines' | 'rubric'; version: number }) {
  const { t } = useText();
  const project = useProject();
  const [mode, setMode] = useState<'read' | 'changes'>('read');
  const body = useQuery(textVersion(project.id, text, version));
  const before = useQuery({
    ...textVersion(project.id, text, version - 1),
    enabled: version > 1 && mode === 'changes',
  });
  const shown = version > 1 ? mode : 'read';
  return (
    <Card
      title={t('projects.texts.version', { n: version })}
      className={s.text}
      aside={
        version > 1 && (
          <Segmented
            label={t('projects.texts.mode')}
            value={mode}
            onChange={setMode}
            items={[
              { id: 'read', label: t('projects.texts.read') },
              { id: 'changes', label: t('projects.texts.changes', { n: version - 1 }) },
            ]}
          />
        )
      }
    >
      <ProblemNote problem={body.error ?? before.error} />
      {!body.data && !body.error && <Skeleton lines={8} />}
      {body.data && shown === 'read' && <Markdown source={body.data.markdown} />}
      {body.data && shown === 'changes' && before.data && (
        <LineDiff before={before.data.markdown} after={body.data.markdown} />
      )}
    </Card>
  );
}
