import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ImportPreviewRow, type Mapping, post, type Upload } from '@/api';
import { useProject } from '@/lib/project';
import { bytes } from '@/lib/sizes';
import { useText } from '@/lib/text';
import { Button, Card, ProblemNote } from '@/ui';
import s from './imports.module.css';
import { bringsJudgments } from './mapping';
import { Policies, type PolicyValue, START } from './Policies';
import { PreviewRows } from './PreviewRows';
import { importQuery } from './queries';
import { SampleTable } from './SampleTable';
import { Transcripts } from './Transcripts';

/** The guessed mapping, five rows of the file, and what becomes of them; corrected on screen, then started. */
export function MapColumns({ upload }: { upload: Upload }) {
  const { t } = useText();
  const project = useProject();
  const client = useQueryClient();
  const [mapping, setMapping] = useState<Mapping>(upload.mapping);
  const [policy, setPolicy] = useState<PolicyValue>(START);
  const guessed = mapping === upload.mapping;
  const preview = useQuery({
    queryKey: ['import', upload.id, 'preview', mapping],
    queryFn: ({ signal }) => {
      const path = `/imports/${upload.id}/preview`;
      return post<{ preview: ImportPreviewRow[] }>(path, { mapping }, { signal });
    },
    enabled: !guessed,
    placeholderData: (before) => before,
  });
  const rows = guessed ? upload.preview : preview.data?.preview;
  const start = useMutation({
    mutationFn: () => post(`/imports/${upload.id}/start`, { mapping, ...policy }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: importQuery(upload.id).queryKey, exact: true });
      void client.invalidateQueries({ queryKey: ['project', project.id] });
    },
  });
  const flawed = rows?.filter((row) => row.flaws.length > 0).length ?? 0;
  return (
    <>
      <Card
        title={t(`imports.layout.${mapping.layout}`)}
        aside={
          <span className="muted num">
            {t('imports.size', { size: bytes(upload.bytes), format: upload.format })}
          </span>
        }
      >
        <p className="lead">{t(`imports.layout.${mapping.layout}.detail`)}</p>
        {mapping.layout === 'columns' && <SampleTable {...{ upload, mapping }} onChange={setMapping} />}
        {mapping.layout === 'hh-rlhf' && <Transcripts {...{ upload, mapping }} onChange={setMapping} />}
      </Card>
      <Card
        title={t('imports.preview')}
        aside={flawed > 0 && <span className={s.bad}>{t('imports.preview.flawed', { n: flawed })}</span>}
      >
        <ProblemNote problem={preview.error} />
        {rows && <PreviewRows rows={rows} stale={preview.isPlaceholderData} />}
      </Card>
      {bringsJudgments(mapping) && <Policies value={policy} onChange={setPolicy} />}
      <ProblemNote problem={start.error} />
      <div className="page-end">
        <span className="muted">{t('imports.start.detail')}</span>
        <Button variant="primary" size="lg" isPending={start.isPending} onPress={() => start.mutate()}>
          {t('imports.start')}
        </Button>
      </div>
    </>
  );
}
