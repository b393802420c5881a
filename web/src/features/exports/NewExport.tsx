import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { type ExportFormat, post } from '@/api';
import { useProject } from '@/lib/project';
import { useText } from '@/lib/text';
import { Badge, Button, Card, ProblemNote } from '@/ui';
import { Choices, type ExportChoice, filtersOf, isBackwards } from './Choices';
import s from './exports.module.css';
import { Preview } from './Preview';
import { exportsQuery } from './queries';

const begun = (format: ExportFormat): ExportChoice => ({
  options: Object.fromEntries(format.options.map((o) => [o.id, o.initial])),
  raters: 'all',
  includeSurplus: false,
  retired: false,
  from: '',
  to: '',
  batches: [],
});

/** A format and what goes into it, with ten rows of what will come out. */
export function NewExport({ formats }: { formats: ExportFormat[] }) {
  const { t } = useText();
  const project = useProject();
  const client = useQueryClient();
  const navigate = useNavigate();
  const first = formats.find((f) => f.available) ?? formats[0];
  const [chosen, setChosen] = useState(first?.id ?? '');
  const [choices, setChoices] = useState<Record<string, ExportChoice>>({});
  const format = formats.find((f) => f.id === chosen);
  const choice = format ? (choices[format.id] ?? begun(format)) : null;
  const start = useMutation({
    mutationFn: () =>
      post<{ id: string }>(`/projects/${project.id}/exports`, {
        format: chosen,
        options: choice!.options,
        filters: filtersOf(choice!),
      }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: exportsQuery(project.id).queryKey });
      void navigate({
        to: '/projects/$project/exports/$export',
        params: { project: project.id, export: id },
      });
    },
  });
  return (
    <>
      <RadioGroup className={s.formats} aria-label={t('exports.format')} value={chosen} onChange={setChosen}>
        {formats.map((f) => (
          <Radio key={f.id} value={f.id} className={s.format} isDisabled={!f.available}>
            <b>{f.title}</b>
            <span>{f.description}</span>
            {f.reason && <small>{f.reason}</small>}
          </Radio>
        ))}
      </RadioGroup>
      {format && choice && (
        <>
          <div className={s.columns}>
            <Card title={t('exports.choices')}>
              <Choices
                format={format}
                value={choice}
                onChange={(next) => setChoices({ ...choices, [format.id]: next })}
              />
            </Card>
            <Losses losses={format.losses} />
          </div>
          <Preview format={format.id} choice={choice} />
          <ProblemNote problem={start.error} />
          <div className="page-end">
            <span className="muted">{t('exports.start.detail')}</span>
            <Button
              variant="primary"
              size="lg"
              isDisabled={isBackwards(choice)}
              isPending={start.isPending}
              onPress={() => start.mutate()}
            >
              {t('exports.start')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Losses({ losses }: { losses: string[] }) {
  const { t } = useText();
  return (
    <Card
      title={t('exports.losses')}
      aside={losses.length === 0 && <Badge tone="ok">{t('exports.losses.none')}</Badge>}
    >
      {losses.length === 0 ? (
        <p className="muted">{t('exports.losses.none.detail')}</p>
      ) : (
        <ul className={s.losses}>
          {losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
