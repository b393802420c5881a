import { useQuery } from '@tanstack/react-query';
import { get, type TaskDetail, type Values } from '@/api';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { ProblemNote, Skeleton, TextArea } from '@/ui';
import s from './escalations.module.css';
import { placesOf, withText } from './places';

/** Every text of the task, to be corrected. A corrected task takes the old one's place. */
export function Correction({
  task,
  value,
  onChange,
}: {
  task: string;
  value: Values | null;
  onChange: (values: Values) => void;
}) {
  const { t } = useText();
  const project = useProject();
  const { data, error, refetch } = useQuery({
    queryKey: ['project', project.id, 'task', task],
    queryFn: () => get<TaskDetail>(`/projects/${project.id}/tasks/${task}`),
  });
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  const values = value ?? data.values;
  const titles = new Map(project.template.inputs.map((i) => [i.id, i.title]));
  return (
    <fieldset className={s.correction}>
      <legend>{t('escalations.correction')}</legend>
      {placesOf(values).map((place) => (
        <TextArea
          key={place.path.join('.')}
          rows={4}
          label={t('escalations.correction.place', {
            input: titles.get(place.input) ?? place.input,
            n: place.number ?? 0,
          })}
          value={place.text}
          onChange={(text) => onChange(withText(values, place.path, text))}
        />
      ))}
    </fieldset>
  );
}
