import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ExportStatus } from '@/api';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Badge, Card, ProblemNote, Skeleton, Table, type Tone } from '@/ui';
import { NewExport } from './NewExport';
import { exportsQuery, formatsQuery } from './queries';

export function ExportsPage() {
  const { t } = useText();
  const project = useProject();
  const formats = useQuery(formatsQuery(project.id));
  const exports = useQuery(exportsQuery(project.id));
  return (
    <div className="stack">
      <ProblemNote problem={formats.error} onRetry={() => void formats.refetch()} />
      {!formats.data && !formats.error && <Skeleton block />}
      {formats.data && <NewExport formats={formats.data} />}
      <ProblemNote problem={exports.error} onRetry={() => void exports.refetch()} />
      {exports.data && exports.data.items.length > 0 && (
        <Card title={t('exports.before')} flush>
          <ExportTable
            exports={exports.data.items}
            titles={new Map(formats.data?.map((f) => [f.id, f.title]))}
          />
        </Card>
      )}
    </div>
  );
}

const tones: Partial<Record<ExportStatus['state'], Tone>> = { running: 'info', done: 'ok', failed: 'bad' };
export const ExportState = ({ state }: { state: ExportStatus['state'] }) => {
  const { t } = useText();
  return <Badge {...(tones[state] ? { tone: tones[state] } : {})}>{t(`exports.state.${state}`)}</Badge>;
};

function ExportTable({ exports, titles }: { exports: ExportStatus[]; titles: Map<string, string> }) {
  const { t, number, ago, moment } = useText();
  const project = useProject();
  return (
    <Table
      label={t('exports.before')}
      rows={exports}
      rowKey={(e) => e.id}
      columns={[
        {
          id: 'format',
          title: t('exports.format'),
          cell: (e) => (
            <Link
              to="/projects/$project/exports/$export"
              params={{ project: project.id, export: e.id }}
              className="row-link"
            >
              {titles.get(e.format) ?? e.format}
            </Link>
          ),
        },
        { id: 'state', title: t('exports.state'), cell: (e) => <ExportState state={e.state} /> },
        { id: 'rows', title: t('exports.rows'), number: true, cell: (e) => number(e.rows) },
        {
          id: 'at',
          title: t('exports.at'),
          wide: true,
          cell: (e) => <span title={moment(e.requestedAt)}>{ago(e.requestedAt)}</span>,
        },
      ]}
    />
  );
}
