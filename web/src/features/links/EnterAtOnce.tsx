import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { post, type Session } from '@/api';
import { useText } from '@/lib/text';
import { ProblemNote, Skeleton } from '@/ui';
import { Gate } from '@/ui/Gate';

/** A sign-in link asks nothing: it is used up as soon as a browser shows it. */
export function EnterAtOnce({ path, onDone }: { path: string; onDone: (session: Session) => void }) {
  const { t } = useText();
  const { mutate, error } = useMutation({ mutationFn: () => post<Session>(path), onSuccess: onDone });
  const asked = useRef(false);
  useEffect(() => {
    if (!asked.current) mutate();
    asked.current = true;
  }, [mutate]);
  return (
    <Gate title={t('links.entering')}>
      {error ? <ProblemNote problem={error} onRetry={() => mutate()} /> : <Skeleton lines={2} />}
    </Gate>
  );
}
