import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Project, patch } from '@/api';
import { projectQuery, useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { TemplatePreview } from '@/questions/Preview';
import { Button, Card, Field, ProblemNote, toast } from '@/ui';
import { PaceFields, type PaceValue } from './PaceFields';
import s from './settings.module.css';

export function ProjectSettingsPage() {
  const { t } = useText();
  const project = useProject();
  return (
    <div className="stack">
      <Card title={t('projects.settings.pace')}>
        <SettingsForm project={project} />
      </Card>
      <Card title={t('projects.settings.template', { title: project.template.title })}>
        <p className="lead">{t('projects.settings.template.detail')}</p>
        <TemplatePreview template={project.template} />
      </Card>
    </div>
  );
}

function SettingsForm({ project }: { project: Project }) {
  const { t } = useText();
  const client = useQueryClient();
  const [title, setTitle] = useState(project.title);
  const [pace, setPace] = useState<PaceValue>({
    overlap: project.overlap,
    leaseMinutes: project.leaseMinutes,
    leaseCapMinutes: project.leaseCapMinutes,
    estimateMinutes: project.estimateMinutes,
    pay: project.pay ?? '',
  });
  const save = useMutation({
    mutationFn: () => patch<Project>(`/projects/${project.id}`, { title, ...pace }),
    onSuccess: (changed) => {
      client.setQueryData(projectQuery(project.id).queryKey, changed);
      void client.invalidateQueries({ queryKey: ['projects'] });
      toast(t('projects.settings.saved'));
    },
  });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    save.mutate();
  };
  return (
    <form className={s.form} onSubmit={submit}>
      <ProblemNote problem={save.error} />
      <Field
        label={t('projects.settings.title')}
        value={title}
        onChange={setTitle}
        isRequired
        maxLength={200}
      />
      <PaceFields value={pace} onChange={setPace} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {t('projects.settings.save')}
        </Button>
      </div>
    </form>
  );
}
