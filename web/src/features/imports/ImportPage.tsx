import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, FileQuestion } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { EmptyState, LinkButton, ProblemNote, Skeleton } from '@/ui';
import { ImportState } from './ImportsPage';
import s from './imports.module.css';
import { MapColumns } from './MapColumns';
import { importQuery } from './queries';
import { Report } from './Report';
import { recallUpload } from './uploads';

export function ImportPage() {
  const { t } = useText();
  const project = useProject();
  const { import: id } = useParams({ from: '/signed-in/shell/projects/$project/imports/$import' });
  const { data, error, refetch } = useQuery(importQuery(id));
  const [upload] = useState(() => recallUpload(id));
  const client = useQueryClient();
  const state = data?.state;
  useEffect(() => {
    if (state === 'done') void client.invalidateQueries({ queryKey: ['project', project.id] });
  }, [state, client, project.id]);
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <div className={s.page}>
      <div>
        <Link to="/projects/$project/imports" params={{ project: project.id }} className={s.back}>
          <ArrowLeft aria-hidden />
          {t('imports.all')}
        </Link>
        <div className={s.head}>
          <h2>{data.name}</h2>
          <ImportState state={data.state} />
        </div>
      </div>
      {data.state !== 'uploaded' && <Report status={data} />}
      {data.state === 'uploaded' && upload && <MapColumns key={id} upload={upload} />}
      {data.state === 'uploaded' && !upload && (
        <EmptyState
          icon={FileQuestion}
          title={t('imports.forgotten')}
          action={
            <LinkButton to="/projects/$project/imports" params={{ project: project.id }}>
              {t('imports.all')}
            </LinkButton>
          }
        >
          {t('imports.forgotten.detail')}
        </EmptyState>
      )}
    </div>
  );
}
