import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { api, type ImportStatus, query, type Upload } from '@/api';
import { useProject } from '@/lib/project';
import { bytes } from '@/lib/sizes';
import { useText } from '@/lib/text';
import { Badge, Card, ProblemNote, Skeleton, Table, type Tone } from '@/ui';
import { DropZone } from '@/ui/DropZone';
import s from './imports.module.css';
import { importsQuery } from './queries';
import { rememberUpload } from './uploads';

const ACCEPTED = ['.jsonl', '.json', '.csv', '.gz', 'application/json', 'text/csv', 'application/gzip'];

export function ImportsPage() {
  const { t } = useText();
  const project = useProject();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(importsQuery(project.id));
  const upload = useMutation({
    mutationFn: (file: File) =>
      api<Upload>('POST', `/projects/${project.id}/imports${query({ name: file.name })}`, {
        raw: file,
        headers: { 'content-type': 'application/octet-stream' },
      }),
    onSuccess: (stored) => {
      rememberUpload(stored);
      void client.invalidateQueries({ queryKey: importsQuery(project.id).queryKey });
      void navigate({
        to: '/projects/$project/imports/$import',
        params: { project: project.id, import: stored.id },
      });
    },
  });
  return (
    <div className={s.page}>
      <DropZone
        label={t('imports.drop')}
        choose={t('imports.choose')}
        accept={ACCEPTED}
        busy={upload.isPending}
        onFile={(file) => upload.mutate(file)}
      >
        <p className="muted" role="status">
          {upload.isPending
            ? t('imports.uploading', { name: upload.variables.name, size: bytes(upload.variables.size) })
            : t('imports.drop.detail')}
        </p>
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
              className={s.name}
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
