import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, CircleAlert, CircleCheck, Download } from 'lucide-react';
import { useState } from 'react';
import type { ExportStatus } from '@/api';
import { Markdown } from '@/lib/markdown/Markdown';
import { useProject } from '@/lib/project';
import { bytes } from '@/lib/sizes';
import { useText } from '@/lib/text';
import { Card, LinkButton, Note, ProblemNote, Progress, Skeleton, Tabs } from '@/ui';
import { Code } from './Code';
import { ExportState } from './ExportsPage';
import s from './exports.module.css';
import { Load } from './Load';
import { exportQuery, formatsQuery, isGoing } from './queries';

export function ExportPage() {
  const { t, moment, number } = useText();
  const project = useProject();
  const { export: id } = useParams({ from: '/signed-in/shell/projects/$project/exports/$export' });
  const { data, error, refetch } = useQuery(exportQuery(id));
  const formats = useQuery(formatsQuery(project.id));
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  const format = formats.data?.find((f) => f.id === data.format);
  return (
    <div className="stack">
      <div>
        <Link to="/projects/$project/exports" params={{ project: project.id }} className="back-link">
          <ArrowLeft aria-hidden />
          {t('exports.all')}
        </Link>
        <div className="one-head">
          <h2>{format?.title ?? data.format}</h2>
          <ExportState state={data.state} />
          <span className="muted">{moment(data.requestedAt)}</span>
        </div>
      </div>
      {isGoing(data.state) && (
        <Card>
          <Progress label={t('exports.state.running')} text={t('exports.rows.so-far', { n: data.rows })} />
        </Card>
      )}
      {data.state === 'failed' && (
        <Note tone="bad" icon={<CircleAlert aria-hidden />}>
          <b>{t('exports.failed')}</b>
          <p>{data.failure}</p>
        </Note>
      )}
      {data.state === 'done' && (
        <>
          <Note tone="ok" icon={<CircleCheck aria-hidden />}>
            <b>{t('exports.done', { rows: number(data.rows), n: data.rows })}</b> {t('exports.done.detail')}
          </Note>
          <Files status={data} />
          {format && <Load status={data} loads={format.loads} />}
          <Papers status={data} />
        </>
      )}
    </div>
  );
}

function Files({ status }: { status: ExportStatus }) {
  const { t, number } = useText();
  return (
    <Card title={t('exports.files')} flush>
      <ul className={s.files}>
        {status.files.map((file) => (
          <li key={file.name}>
            <span className={s.file}>
              <b>{file.name}</b>
              <small className="num">
                {bytes(file.bytes)}
                {file.rows !== null && ` · ${t('exports.rows.n', { n: file.rows, rows: number(file.rows) })}`}
              </small>
            </span>
            <code title={t('exports.sha')}>{file.sha256}</code>
            <LinkButton
              size="sm"
              href={`/api/v1/exports/${status.id}/files/${encodeURIComponent(file.name)}`}
              download={file.name}
            >
              <Download aria-hidden />
              {t('exports.download')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Papers({ status }: { status: ExportStatus }) {
  const { t } = useText();
  const [paper, setPaper] = useState<'card' | 'manifest'>('card');
  const manifest = JSON.stringify(status.manifest, null, 2);
  return (
    <Card>
      <Tabs
        label={t('exports.papers')}
        value={paper}
        onChange={setPaper}
        items={[
          { id: 'card', label: t('exports.card'), content: <Markdown source={status.dataCard ?? ''} /> },
          {
            id: 'manifest',
            label: t('exports.manifest'),
            content: <Code title={t('exports.manifest.detail')} text={manifest} />,
          },
        ]}
      />
    </Card>
  );
}
