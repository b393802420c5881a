import { CircleAlert, CircleCheck, Download, TriangleAlert, Undo2 } from 'lucide-react';
import type { ImportStatus } from '@/api';
import { may, useProject } from '@/lib/project';
import { bytes } from '@/lib/sizes';
import { useText } from '@/lib/text';
import { Card, LinkButton, Note, Progress, Table, Tile, Tiles } from '@/ui';
import s from './imports.module.css';
import { WithdrawBatch } from './WithdrawBatch';
import { WorkOnIt } from './WorkOnIt';

/** How an import goes or went: counts, the lines that could not be used and why, and what to do next. */
export function Report({ status }: { status: ImportStatus }) {
  const { t, number } = useText();
  return (
    <>
      <Outcome status={status} />
      {status.state === 'running' && (
        <Card>
          <Progress
            label={t('imports.state.running')}
            value={status.bytesRead}
            max={status.totalBytes}
            text={t('imports.read', {
              lines: number(status.linesRead),
              read: bytes(status.bytesRead),
              total: bytes(status.totalBytes),
            })}
          />
        </Card>
      )}
      <Tiles>
        <Tile label={t('imports.tasks')} value={number(status.tasks)}>
          {t('imports.lines', { n: status.linesRead, repeats: status.repeats })}
        </Tile>
        <Tile label={t('imports.judgments')} value={number(status.judgments)}>
          {t('imports.judgments.detail')}
        </Tile>
        <Tile label={t('imports.bad')} value={number(status.badLines)}>
          {t(status.badLines > 0 ? 'imports.bad.detail' : 'imports.bad.none')}
        </Tile>
        <Tile label={t('imports.warnings')} value={number(status.warnings)}>
          {t('imports.warnings.detail')}
          {status.warnings > 0 && status.badLines === 0 && (
            <a href={`/api/v1/imports/${status.id}/errors`} download>
              {t('imports.bad.download')}
            </a>
          )}
        </Tile>
      </Tiles>
      {status.badLines > 0 && <BadLines status={status} />}
    </>
  );
}

function Outcome({ status }: { status: ImportStatus }) {
  const { t } = useText();
  const project = useProject();
  const { state, tasks } = status;
  if (state === 'failed') {
    return (
      <Note tone="bad" icon={<CircleAlert aria-hidden />}>
        <b>{t('imports.failed')}</b>
        <p>{status.failure}</p>
      </Note>
    );
  }
  if (state === 'withdrawn') return <Note icon={<Undo2 aria-hidden />}>{t('imports.withdrawn')}</Note>;
  if (state !== 'done') return null;
  const clean = status.badLines === 0 && tasks > 0;
  return (
    <Note
      tone={clean ? 'ok' : 'warn'}
      icon={clean ? <CircleCheck aria-hidden /> : <TriangleAlert aria-hidden />}
    >
      <b>{t('imports.done', { tasks, judgments: status.judgments, repeats: status.repeats })}</b>{' '}
      {status.badLines > 0 && t('imports.done.bad', { n: status.badLines })}
      <div className={s.next}>
        {tasks + status.repeats > 0 && <WorkOnIt />}
        <LinkButton size="sm" to="/projects/$project/tasks" params={{ project: project.id }}>
          {t('imports.see')}
        </LinkButton>
        {may(project, 'bring') && tasks > 0 && <WithdrawBatch status={status} />}
      </div>
    </Note>
  );
}

function BadLines({ status }: { status: ImportStatus }) {
  const { t, number } = useText();
  const rest = status.badLines - status.firstErrors.length;
  return (
    <Card
      flush
      title={t('imports.bad')}
      aside={
        <LinkButton size="sm" href={`/api/v1/imports/${status.id}/errors`} download>
          <Download aria-hidden />
          {t('imports.bad.download')}
        </LinkButton>
      }
    >
      <Table
        label={t('imports.bad')}
        rows={status.firstErrors}
        rowKey={(e) => `${e.line} ${e.reason}`}
        columns={[
          { id: 'line', title: t('imports.line'), number: true, cell: (e) => number(e.line) },
          {
            id: 'reason',
            title: t('imports.reason'),
            cell: (e) => (
              <span className={s.reason}>
                {e.reason}
                {e.excerpt && <code>{e.excerpt}</code>}
              </span>
            ),
          },
        ]}
      />
      {rest > 0 && <p className={s.rest}>{t('imports.bad.rest', { n: rest })}</p>}
    </Card>
  );
}
