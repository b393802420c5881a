import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type ImportStatus, query, sendFile, type Upload } from '@/api';
import { useProject } from '@/lib/project';
import { bytes } from '@/lib/sizes';
import { useText } from '@/lib/text';
import { Badge, Card, ProblemNote, Progress, Skeleton, Table, type Tone } from '@/ui';
import { DropZone } from '@/ui/DropZone';
import s from './imports.module.css';
import { importsQuery, uploadQuery } from './queries';

const ACCEPTED = ['.jsonl', '.json', '.csv', '.gz', 'application/json', 'text/csv', 'application/gzip'];

export function ImportsPage() {
  const { t, number } = useText();
  const project = useProject();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(importsQuery(project.id));
  const [sent, setSent] = useState(0);
  const upload = useMutation({
    mutationFn: (file: File) =>
      sendFile<Upload>(`/projects/${project.id}/imports${query({ name: file.name })}`, file, setSent),
    onMutate: () => setSent(0),
    onSuccess: (stored) => {
      client.setQueryData(uploadQuery(stored.id).queryKey, stored);
      void client.invalidateQueries({ queryKey: importsQuery(project.id).queryKey });
      void navigate({
        to: '/projects/$project/imports/$import',
        params: { project: project.id, import: stored.id },
      });
    },
  });
  return (
    <div className="stack">
      <DropZone
        label={t('imports.drop')}
        choose={t('imports.choose')}
        accept={ACCEPTED}
        busy={upload.isPending}
        onFile={(file) => upload.mutate(file)}
      >
        {upload.isPending ? (
          <Progress
            label={t('imports.uploading', {
              name: upload.variables.name,
              size: bytes(upload.variables.size),
            })}
            value={sent}
            max={1}
            text={t('imports.uploading.percent', { percent: number(sent, { style: 'percent' }) })}
          />
        ) : (
          <p className="muted">{t('imports.drop.detail')}</p>
        )}
      </DropZone>
      <ProblemNote problem={upload.error} />
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} />}
      {data && data.items.length > 0 && (
        <Card title={t('imports.before')} flush>
          <ImportTable imports={data.items} />
        </Card>
      )}
    </div>
  );
}

const tones: Partial<Record<ImportStatus['state'], Tone>> = {
  running: 'info',
  done: 'ok',
  failed: 'bad',
  uploaded: 'warn',
};
export const ImportState = ({ state }: { state: ImportStatus['state'] }) => {
  const { t } = useText();
  return <Badge {...(tones[state] ? { tone: tones[state] } : {})}>{t(`imports.state.${state}`)}</Badge>;
};

function ImportTable({ imports }: { imports: ImportStatus[] }) {
  const { t, number, ago, moment } = useText();
  return (
    <Table
      label={t('imports.before')}
      rows={imports}
      rowKey={(i) => i.id}
      columns={[
        {
          id: 'name',
          title: t('imports.file'),
          cell: (i) => (
            <Link
              to="/projects/$project/imports/$import"
              params={{ project: i.project, import: i.id }}
              className="row-link"
            >
              {i.name}
            </Link>
          ),
        },
        { id: 'state', title: t('imports.state'), cell: (i) => <ImportState state={i.state} /> },
        { id: 'tasks', title: t('imports.tasks'), number: true, cell: (i) => number(i.tasks) },
        {
          id: 'judgments',
          title: t('imports.judgments'),
          number: true,
          wide: true,
          cell: (i) => number(i.judgments),
        },
        {
          id: 'bad',
          title: t('imports.bad'),
          number: true,
          cell: (i) => (i.badLines > 0 ? <b className={s.bad}>{number(i.badLines)}</b> : '0'),
        },
        {
          id: 'at',
          title: t('imports.at'),
          wide: true,
          cell: (i) => <span title={moment(i.uploadedAt)}>{ago(i.uploadedAt)}</span>,
        },
      ]}
    />
  );
}
