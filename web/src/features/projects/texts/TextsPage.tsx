import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { get, type TextVersion, type TextVersionBody } from '@/api';
import { may, useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Button, ProblemNote, Segmented, Skeleton } from '@/ui';
import type { TextSearch } from '../routes';
import { useTextDraft } from './draft';
import { ReadText } from './ReadText';
import { TextEditor } from './TextEditor';
import s from './texts.module.css';
import { VersionList } from './VersionList';

export const textVersion = (project: string, text: string, version: number) => ({
  queryKey: ['project', project, 'text', text, version],
  queryFn: () => get<TextVersionBody>(`/projects/${project}/texts/${text}/${version}`),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The guidelines and the rubric: every version, what changed in it, and the next one. */
export function TextsPage() {
  const { t } = useText();
  const project = useProject();
  const navigate = useNavigate();
  const { text, version } = useSearch({ from: '/signed-in/shell/projects/$project/texts' });
  const [draft, keep] = useTextDraft(project.id, text);
  const [writing, setWriting] = useState<string | null>(null);
  const versions = useQuery({
    queryKey: ['project', project.id, 'texts', text],
    queryFn: () => get<TextVersion[]>(`/projects/${project.id}/texts/${text}`),
  });
  const go = (search: TextSearch) =>
    void navigate({ to: '/projects/$project/texts', params: { project: project.id }, search });
  const latest = project[text].version;
  const editing = writing === text;
  return (
    <div className="stack">
      <div className={s.bar}>
        <Segmented
          label={t('projects.tab.texts')}
          value={text}
          onChange={(next) => go({ text: next })}
          items={[
            { id: 'guidelines', label: t('projects.texts.guidelines') },
            { id: 'rubric', label: t('projects.texts.rubric') },
          ]}
        />
        <span className="grow" />
        {!editing && may(project, 'design') && (
          <Button variant="primary" onPress={() => setWriting(text)}>
            <Pencil aria-hidden />
            {t(draft === null ? 'projects.texts.write' : 'projects.texts.go-on')}
          </Button>
        )}
      </div>
      <ProblemNote problem={versions.error} onRetry={() => void versions.refetch()} />
      {editing ? (
        <TextEditor
          key={text}
          text={text}
          draft={draft}
          keep={keep}
          onDone={(written) => {
            setWriting(null);
            if (written) go({ text });
          }}
        />
      ) : (
        <div className={s.columns}>
          {versions.data ? (
            <VersionList
              versions={versions.data}
              shown={version ?? latest}
              onShow={(v) => go({ text, version: v === latest ? undefined : v })}
            />
          ) : (
            <Skeleton lines={5} />
          )}
          <ReadText text={text} version={version ?? latest} />
        </div>
      )}
    </div>
  );
}
