import { del, get, set } from 'idb-keyval';
import type { Kept, Shelf } from './DraftKeeper';

/** Two people at one computer never see each other's drafts: the account is part of the name. */
const nameOf = (account: string, assignment: string) => `draft:${account}:${assignment}`;

export function shelfFor(account: string, assignment: string): Shelf {
  const name = nameOf(account, assignment);
  return { write: (kept) => set(name, kept), clear: () => del(name) };
}
export const readShelf = (account: string, assignment: string): Promise<Kept | undefined> =>
  get<Kept>(nameOf(account, assignment)).catch(() => undefined);
