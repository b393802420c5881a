import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { type ApiKey, type ExportStatus, get, type IssuedApiKey, post } from '@/api';
import { useProject } from '@/lib/project';
import { useSession } from '@/lib/session';
import { Text, useText } from '@/lib/text';
import { Button, Card, ProblemNote } from '@/ui';
import { Code } from './Code';
import s from './exports.module.css';

const WEEK = 7 * 86_400_000;
const PLACE = '$PLUMBLINE_KEY';

/** How a program gets the file, and the lines that load it. */
export function Load({ status, loads }: { status: ExportStatus; loads: string }) {
  const { t } = useText();
  const { organization } = useProject();
  const { roles } = useSession();
  const mayHaveKeys = roles.some(
    (r) => r.organization?.id === organization.id && ['owner', 'engineer'].includes(r.role),
  );
  const file = status.files.find((f) => f.rows !== null) ?? status.files[0];
  const make = useMutation({
    mutationFn: () =>
      post<IssuedApiKey>(`/organizations/${organization.id}/api-keys`, {
        name: t('exports.key.name'),
        scopes: ['export'],
        expiresAt: new Date(Date.now() + WEEK).toISOString(),
      }),
  });
  if (!file) return null;
  const address = `${location.origin}/api/v1/exports/${status.id}/files/${encodeURIComponent(file.name)}`;
  const command = `curl -fOJ -H "Authorization: Bearer ${make.data?.key ?? PLACE}" \\\n  ${address}`;
  return (
    <Card title={t('exports.load')}>
      <div className={s.load}>
        <section>
          <Code title={t('exports.load.fetch')} text={command} />
          {make.data ? (
            <p className="muted">{t('exports.key.made')}</p>
          ) : (
            mayHaveKeys && (
              <ReadyKey organization={organization.id} busy={make.isPending} onMake={() => make.mutate()} />
            )
          )}
          <ProblemNote problem={make.error} />
        </section>
        <section>
          <Code title={t('exports.load.python')} text={loads.trim()} />
        </section>
      </div>
    </Card>
  );
}

function ReadyKey({
  organization,
  busy,
  onMake,
}: {
  organization: string;
  busy: boolean;
  onMake: () => void;
}) {
  const { t } = useText();
  const keys = useQuery({
    queryKey: ['organization', organization, 'keys'],
    queryFn: () => get<ApiKey[]>(`/organizations/${organization}/api-keys`),
  });
  return (
    <div className={s.key}>
      <Button size="sm" isPending={busy} onPress={onMake}>
        <KeyRound aria-hidden />
        {t('exports.key.make')}
      </Button>
      <p className="muted">
        <Text
          id="exports.key.detail"
          values={{
            n: keys.data?.length ?? 0,
            a: (parts) => (
              <Link key="keys" to="/organizations/$organization" params={{ organization }}>
                {parts}
              </Link>
            ),
          }}
        />
      </p>
    </div>
  );
}
