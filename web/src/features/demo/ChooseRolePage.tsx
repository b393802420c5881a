import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRight, Database, ListOrdered, ScanEye, UserRound } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { type DemoRole, get, post, type Session } from '@/api';
import { sessionQuery } from '@/lib/session';
import { useText } from '@/lib/text';
import { ProblemNote, Skeleton, useTitle } from '@/ui';
import { Gate } from '@/ui/Gate';
import s from './demo.module.css';

const icons = { trainer: ListOrdered, owner: ScanEye, engineer: Database };
const iconOf = (role: string) => icons[role as keyof typeof icons] ?? UserRound;

export function ChooseRolePage() {
  const { t } = useText();
  useTitle(t('demo.title'));
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ['demo'],
    queryFn: () => get<{ roles: DemoRole[] }>('/demo'),
  });
  const choose = useMutation({
    mutationFn: (role: DemoRole) => post<Session>(`/demo/roles/${role.role}`),
    onSuccess: (session, role) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
      void navigate({ to: role.landing });
    },
  });
  return (
    <Gate title={t('demo.title')} sub={t('demo.sub')} wide>
      <ProblemNote problem={error ?? choose.error} {...(error ? { onRetry: () => void refetch() } : {})} />
      {!data && !error && <Skeleton block />}
      <ul className={s.roles}>
        {data?.roles.map((role) => {
          const Icon = iconOf(role.role);
          return (
            <li key={role.role}>
              <AriaButton className={s.role} onPress={() => choose.isPending || choose.mutate(role)}>
                <Icon aria-hidden />
                <b>{role.title}</b>
                <span>{role.description}</span>
                <i>
                  {t('demo.enter')}
                  <ArrowRight aria-hidden />
                </i>
              </AriaButton>
            </li>
          );
        })}
      </ul>
      <p className="muted">{t('demo.note')}</p>
    </Gate>
  );
}
