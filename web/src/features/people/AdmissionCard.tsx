import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Admission, type AdmissionRequirement, type Group, get, type Project, put } from '@/api';
import { projectQuery } from '@/lib/project';
import { useText } from '@/lib/text';
import { Button, Card, ProblemNote, RadioOption, Radios, Select, toast } from '@/ui';
import { Chips } from './Chips';
import { FindPerson } from './FindPerson';
import s from './people.module.css';
import { Requirements, withTyped } from './Requirements';

/** Everyone, or whoever a name, a group or a requirement admits. To all others the project does not exist. */
export function AdmissionCard({ project }: { project: Project }) {
  const { t } = useText();
  const client = useQueryClient();
  const [value, setValue] = useState<Admission>(project.admission);
  const [typed, setTyped] = useState<AdmissionRequirement>({ attribute: 'language', value: '' });
  const groups = useQuery({ queryKey: ['groups'], queryFn: () => get<Group[]>('/groups') });
  const set = (part: Partial<Admission>) => setValue({ ...value, ...part });
  const save = useMutation({
    mutationFn: ({ everyone, accounts, groups, requirements }: Admission) =>
      put(`/projects/${project.id}/admission`, {
        everyone,
        accounts: accounts.map((a) => a.id),
        groups: groups.map((g) => g.id),
        requirements,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: projectQuery(project.id).queryKey, exact: true });
      toast(t('people.admission.saved'));
    },
  });
  const onSave = () => {
    // A requirement that was typed and not added was meant too.
    const wanted = value.everyone ? value : { ...value, requirements: withTyped(value.requirements, typed) };
    setValue(wanted);
    setTyped({ ...typed, value: '' });
    save.mutate(wanted);
  };
  const free = groups.data?.filter((g) => !value.groups.some((chosen) => chosen.id === g.id)) ?? [];
  return (
    <Card title={t('people.admission')}>
      <div className={s.form}>
        <Radios
          label={t('people.admission.who')}
          value={value.everyone ? 'everyone' : 'some'}
          onChange={(v) => set({ everyone: v === 'everyone' })}
        >
          <RadioOption value="everyone" title={t('people.admission.everyone')} />
          <RadioOption value="some" title={t('people.admission.some')}>
            {t('people.admission.some.detail')}
          </RadioOption>
        </Radios>
        {!value.everyone && (
          <>
            <section className={s.part}>
              <h3>{t('people.admission.names')}</h3>
              <Chips
                items={value.accounts.map((a) => ({ id: a.id, name: a.name, hint: a.email ?? '' }))}
                onRemove={(id) => set({ accounts: value.accounts.filter((a) => a.id !== id) })}
              />
              <FindPerson
                taken={value.accounts.map((a) => a.id)}
                onFound={(person) => set({ accounts: [...value.accounts, person] })}
              />
            </section>
            <section className={s.part}>
              <h3>{t('people.admission.groups')}</h3>
              <Chips
                items={value.groups}
                onRemove={(id) => set({ groups: value.groups.filter((g) => g.id !== id) })}
              />
              {free.length > 0 && (
                <Select
                  quiet
                  label={t('people.admission.groups.add')}
                  placeholder={t('people.admission.groups.add')}
                  value={null}
                  onChange={(id) => set({ groups: [...value.groups, free.find((g) => g.id === id)!] })}
                  options={free.map((g) => ({
                    id: g.id,
                    label: g.name,
                    hint: t('people.admission.size', { n: g.size }),
                  }))}
                />
              )}
              {groups.data?.length === 0 && <p className="muted">{t('people.admission.groups.none')}</p>}
            </section>
            <Requirements
              value={value.requirements}
              typed={typed}
              onChange={(requirements) => set({ requirements })}
              onTyped={setTyped}
            />
          </>
        )}
        <ProblemNote problem={save.error} />
        <div className="row">
          <Button variant="primary" isPending={save.isPending} onPress={onSave}>
            {t('people.admission.save')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
