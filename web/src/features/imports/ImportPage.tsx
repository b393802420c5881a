import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { ProblemNote, Skeleton } from '@/ui';
import { ImportState } from './ImportsPage';
import { MapColumns } from './MapColumns';
import { importQuery, uploadQuery } from './queries';
import { Report } from './Report';

export function ImportPage() {
  const { t } = useText();
  const project = useProject();
  const { import: id } = useParams({ from: '/signed-in/shell/projects/$project/imports/$import' });
  const { data, error, refetch } = useQuery(importQuery(id));
  const client = useQueryClient();
  const state = data?.state;
  useEffect(() => {
    if (state === 'done') void client.invalidateQueries({ queryKey: ['project', project.id] });
  }, [state, client, project.id]);
  const failure = <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return error ? failure : <Skeleton lines={6} />;
  return (
    <div className="stack">
      <div>
        <Link to="/projects/$project/imports" params={{ project: project.id }} className="back-link">
          <ArrowLeft aria-hidden />
          {t('imports.all')}
        </Link>
        <div className="one-head">
          <h2>{data.name}</h2>
          <ImportState state={data.state} />
        </div>
      </div>
      {error && failure}
      {data.state !== 'uploaded' && <Report status={data} />}
      {data.state === 'uploaded' && <Uploaded id={id} />}
    </div>
  );
}

/** A file that is not imported yet: just sent, or left lying and come back to. */
function Uploaded({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(uploadQuery(id));
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  return data ? <MapColumns key={id} upload={data} /> : <Skeleton block />;
}
