import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Building2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { get, type Organization, post, put, type TemplateOffer } from '@/api';
import { useText } from '@/lib/text';
import { TemplatePreview } from '@/questions/Preview';
import {
  Button,
  Card,
  cx,
  EmptyState,
  Field,
  flawAt,
  LinkButton,
  PageHead,
  ProblemNote,
  RadioOption,
  Radios,
  Select,
  Skeleton,
} from '@/ui';
import { PaceFields, type PaceValue } from '../settings/PaceFields';
import { ChooseTemplate, OWN } from './ChooseTemplate';
import s from './new.module.css';
import { type Own, OwnTemplate } from './OwnTemplate';

const PACE: PaceValue = {
  overlap: 3,
  leaseMinutes: 30,
  leaseCapMinutes: 120,
  estimateMinutes: [3, 8],
  pay: '',
};

/** A project in one page: what a task asks, how it is called, how it is handed out, and to whom. */
export function NewProjectPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const offers = useQuery({ queryKey: ['templates'], queryFn: () => get<TemplateOffer[]>('/templates') });
  const organizations = useQuery({
    queryKey: ['organizations'],
    queryFn: () => get<Organization[]>('/organizations'),
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [own, setOwn] = useState<Own | null>(null);
  const [title, setTitle] = useState('');
  const [organization, setOrganization] = useState<string | null>(null);
  const [pace, setPace] = useState(PACE);
  const [everyone, setEveryone] = useState(true);
  const home = organization ?? organizations.data?.[0]?.id ?? null;
  const offer = offers.data?.find((o) => o.template.id === chosen);
  const template = chosen === OWN ? (own?.template ?? null) : (offer?.template ?? null);
  const create = useMutation({
    mutationFn: async () => {
      const { id } = await post<{ id: string }>(`/organizations/${home}/projects`, {
        title,
        ...(chosen === OWN ? own : { templateId: chosen }),
        ...pace,
        pay: pace.pay || null,
      });
      await put(`/projects/${id}/admission`, { everyone, accounts: [], groups: [], requirements: [] });
      return id;
    },
    onSuccess: (project) => {
      void client.invalidateQueries({ queryKey: ['projects'] });
      void navigate({ to: '/projects/$project', params: { project } });
    },
  });
  if (organizations.data?.length === 0) {
    return (
      <EmptyState
        icon={Building2}
        title={t('projects.new.homeless')}
        action={<LinkButton to="/organizations">{t('projects.new.homeless.go')}</LinkButton>}
      >
        {t('projects.new.homeless.detail')}
      </EmptyState>
    );
  }
  const submit = (e: FormEvent) => {
    e.preventDefault();
    create.mutate();
  };
  return (
    <form onSubmit={submit} className={cx('stack', s.page)}>
      <PageHead title={t('projects.new.title')} sub={t('projects.new.sub')} />
      <ProblemNote problem={offers.error ?? organizations.error} onRetry={() => void offers.refetch()} />
      {!offers.data && !offers.error && <Skeleton block />}
      {offers.data && <ChooseTemplate offers={offers.data} chosen={chosen} onChoose={setChosen} />}
      {chosen === OWN && <OwnTemplate onRead={setOwn} />}
      {template && (
        <Card
          title={t('projects.new.preview')}
          aside={<span className="muted">{t('projects.new.preview.detail')}</span>}
        >
          <TemplatePreview key={template.id} template={template} />
        </Card>
      )}
      {template && (
        <Card title={t('projects.new.settings')}>
          <div className={s.settings}>
            <Field
              label={t('projects.settings.title')}
              value={title}
              onChange={setTitle}
              isRequired
              maxLength={200}
              error={flawAt(create.error, 'title')}
              placeholder={template.title}
            />
            {(organizations.data?.length ?? 0) > 1 && (
              <Select
                label={t('projects.new.organization')}
                value={home}
                onChange={setOrganization}
                options={organizations.data!.map((o) => ({ id: o.id, label: o.name }))}
              />
            )}
            <PaceFields value={pace} onChange={setPace} />
            <Radios
              label={t('projects.new.admission')}
              value={everyone ? 'everyone' : 'some'}
              onChange={(v) => setEveryone(v === 'everyone')}
            >
              <RadioOption value="everyone" title={t('projects.new.admission.everyone')} />
              <RadioOption value="some" title={t('projects.new.admission.some')}>
                {t('projects.new.admission.some.detail')}
              </RadioOption>
            </Radios>
          </div>
        </Card>
      )}
      <ProblemNote problem={create.error} />
      {template && (
        <div className={s.actions}>
          <span className="muted">{t('projects.new.next')}</span>
          <Button type="submit" size="lg" variant="primary" isDisabled={!home} isPending={create.isPending}>
            {t('projects.new.create')}
          </Button>
        </div>
      )}
    </form>
  );
}
