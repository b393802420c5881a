import type { Id } from '@/api';

/** The last submit that can still be taken back; it outlives the page that made it. */
let last: { judgment: Id; until: number; closeToast: () => void } | null = null;

/** Shown as long as the server takes a withdrawal, less the way there. */
export const WITHDRAW_MS = 7500;
export const rememberSubmit = (judgment: Id, now: number, closeToast: () => void) => {
  last = { judgment, until: now + WITHDRAW_MS, closeToast };
};
export const withdrawable = (now: number): Id | null => (last && now < last.until ? last.judgment : null);
export const forgetSubmit = () => {
  last?.closeToast();
  last = null;
};
