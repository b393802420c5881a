import { useEffect, useState } from 'react';
import { type Assignment, isProblem, post } from '@/api';
import type { ActiveClock } from '@/lib/ActiveClock';
import { useLatest } from '@/lib/latest';

export interface Lease {
  token: string;
  until: string | null;
  /** Somebody else has the place now: what is finished is kept beside the wanted number of judgments. */
  taken: boolean;
}
const LOOK_MS = 15_000;

/** Holds the place on the task while somebody works, silently; takes it again where it had lapsed. */
export function useLease(assignment: Assignment, clock: ActiveClock): Lease {
  const [lease, setLease] = useState<Lease>({
    token: assignment.token,
    until: assignment.leaseUntil,
    taken: false,
  });
  const [full] = useState(() =>
    assignment.leaseUntil ? Math.max(60_000, new Date(assignment.leaseUntil).getTime() - Date.now()) : 0,
  );
  const [asking, setAsking] = useState(false);
  const path = `/assignments/${assignment.id}`;

  const hold = useLatest(async () => {
    if (asking || lease.taken) return;
    const left = lease.until ? new Date(lease.until).getTime() - Date.now() : 0;
    const lapsed = left <= 0;
    if (!lapsed && (left > full * 0.6 || !clock.busyWithin(60_000, Date.now()))) return;
    if (lapsed && !clock.busyWithin(60_000, Date.now())) return;
    if (lease.until === assignment.leaseCapUntil && !lapsed) return;
    setAsking(true);
    try {
      if (lapsed) {
        const again = await post<Assignment>(`${path}/resume`);
        setLease({ token: again.token, until: again.leaseUntil, taken: false });
      } else {
        const { leaseUntil } = await post<{ leaseUntil: string }>(`${path}/extend`);
        setLease((l) => ({ ...l, until: leaseUntil }));
      }
    } catch (e) {
      if (isProblem(e, 'place-taken')) setLease({ token: '0', until: null, taken: true });
      if (isProblem(e, 'lease-lapsed')) setLease((l) => ({ ...l, until: null }));
      // Anything else is asked again at the next look; the draft is safe either way.
    } finally {
      setAsking(false);
    }
  });
  useEffect(() => {
    void hold();
    const timer = setInterval(() => void hold(), LOOK_MS);
    return () => clearInterval(timer);
  }, [hold]);
  return lease;
}
