import type { Target } from '@/api';

/** Asks whatever shows the inputs to scroll to a place and light it up; a question knows no viewer. */
export const reveal = (target: Target) =>
  dispatchEvent(new CustomEvent<Target>('reveal-target', { detail: target }));

export function onReveal(listener: (target: Target) => void) {
  const heard = (event: Event) => listener((event as CustomEvent<Target>).detail);
  addEventListener('reveal-target', heard);
  return () => removeEventListener('reveal-target', heard);
}
