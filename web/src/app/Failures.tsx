import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Compass, Unplug } from 'lucide-react';
import { isProblem } from '@/api';
import { useText } from '@/lib/text';
import { Button, EmptyState, LinkButton, ProblemNote } from '@/ui';
import s from './failures.module.css';

export function Missing() {
  const { t } = useText();
  return (
    <main id="main" className={s.whole}>
      <EmptyState
        page
        icon={Compass}
        title={t('app.missing.title')}
        action={<LinkButton to="/">{t('app.missing.home')}</LinkButton>}
      >
        {t('app.missing.detail')}
      </EmptyState>
    </main>
  );
}

/** A page that threw: a refusal of the server says itself, anything else is a fault of ours. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useText();
  const router = useRouter();
  if (isProblem(error) && error.status === 404) return <Missing />;
  const again = () => {
    reset();
    void router.invalidate();
  };
  if (isProblem(error)) {
    return (
      <main id="main" className={s.whole}>
        <ProblemNote problem={error} onRetry={again} />
      </main>
    );
  }
  return (
    <main id="main" className={s.whole}>
      <EmptyState
        page
        icon={Unplug}
        title={t('app.broken.title')}
        action={<Button onPress={() => location.reload()}>{t('app.broken.reload')}</Button>}
      >
        {t('app.broken.detail')}
      </EmptyState>
    </main>
  );
}
