import { type Answers, isProblem, type ServerDraft, type Time } from '@/api';
import { same } from '@/lib/same';

export interface Draft {
  answers: Answers;
  time: Time;
}
/** What this device remembers of an assignment: the draft, the server's revision it builds on, and if it got there. */
export interface Kept {
  base: number;
  draft: Draft;
  unsent: boolean;
}
export interface Shelf {
  write(kept: Kept): Promise<void>;
  clear(): Promise<void>;
}
export type SaveState = 'saved' | 'saving' | 'offline' | 'signed-out' | 'conflict' | 'ended' | 'failing';
export interface Snapshot {
  state: SaveState;
  revision: number;
  /** Set while two versions exist: what stands here and what the server has. */
  theirs: ServerDraft | null;
}
export type Sending = (revision: number, draft: Draft, leaving: boolean) => Promise<{ revision: number }>;
/** Runs once after `ms`; the answer cancels it. */
export type Later = (run: () => void, ms: number) => () => void;

const QUIET_MS = 700;
const RETRY_MS = 4000;

/** What to show first. Unsent work of this device wins over what it built on, and stands beside anything newer. */
export function opening(kept: Kept | undefined, server: ServerDraft | null) {
  const revision = server?.revision ?? 0;
  const theirs = server && { answers: server.answers, time: server.time };
  if (!kept?.unsent || same(kept.draft.answers, server?.answers ?? {})) {
    return { draft: theirs, revision, unsent: false, conflict: false };
  }
  // Where the server's was handed in meanwhile there is nothing to build on, and nothing to choose from.
  const base = server ? kept.base : 0;
  return { draft: kept.draft, revision: base, unsent: true, conflict: base !== revision };
}

/**
 * Keeps a draft on this device at once and on the server a moment later, guarded by the server's revision. Nothing a
 * person did depends on the network, on this tab or on the session.
 */
export class DraftKeeper {
  private snapshot: Snapshot;
  private draft: Draft;
  private unsent: boolean;
  private sending = false;
  private over = false;
  private left = false;
  private cancel = () => {};
  private readonly listeners = new Set<() => void>();

  constructor(
    start: { draft: Draft; revision: number; unsent: boolean; theirs: ServerDraft | null },
    private readonly send: Sending,
    private readonly shelf: Shelf,
    private readonly later: Later,
  ) {
    this.draft = start.draft;
    this.unsent = start.unsent;
    this.snapshot = {
      state: start.theirs ? 'conflict' : 'saved',
      revision: start.revision,
      theirs: start.theirs,
    };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly current = () => this.snapshot;

  /** The draft is now this. */
  keep(draft: Draft) {
    if (this.over || this.left) return;
    this.draft = draft;
    this.unsent = true;
    void this.write();
    if (this.snapshot.state === 'conflict' || this.snapshot.state === 'ended') return;
    if (this.snapshot.state !== 'offline' && this.snapshot.state !== 'signed-out') this.say('saving');
    this.soon(QUIET_MS);
  }

  /** Sends now what has not been sent, for example because the page is about to go. */
  async push(leaving = false): Promise<void> {
    if (!this.unsent || this.sending || this.over || this.snapshot.state === 'conflict') return;
    this.cancel();
    this.sending = true;
    this.unsent = false;
    try {
      const { revision } = await this.send(this.snapshot.revision, this.draft, leaving);
      this.sending = false;
      this.snapshot = { ...this.snapshot, revision };
      if (!this.unsent) this.say('saved');
      else if (!this.left) this.soon(0);
      await this.write();
      // Nobody will come back for what was changed while the last send was under way.
      if (this.left) void this.push(true);
    } catch (e) {
      this.sending = false;
      this.unsent = true;
      this.failed(e);
    }
  }

  /** Ends a conflict: the version of this device is sent on top of the server's, or the server's is taken. */
  resolve(choice: 'mine' | 'theirs'): Draft {
    const { theirs } = this.snapshot;
    if (!theirs) return this.draft;
    if (choice === 'theirs') this.draft = { answers: theirs.answers, time: theirs.time };
    this.unsent = choice === 'mine';
    this.snapshot = { state: 'saved', revision: theirs.revision, theirs: null };
    this.say(choice === 'mine' ? 'saving' : 'saved');
    void this.write();
    if (choice === 'mine') this.soon(0);
    return this.draft;
  }

  /** The work was handed in or given back: nothing is kept or sent any more. */
  async finish() {
    this.over = true;
    this.unsent = false;
    this.cancel();
    await this.shelf.clear().catch(() => undefined);
  }

  /** The page is left: what is unsent is sent once more and stays on this device. */
  leave() {
    this.left = true;
    this.cancel();
    void this.push(true);
  }

  /** The page is there (again). */
  enter() {
    this.left = false;
    if (this.unsent) this.soon(0);
  }

  private failed(problem: unknown) {
    if (this.over) return;
    void this.write();
    if (isProblem(problem, 'draft-changed')) {
      this.snapshot = { ...this.snapshot, theirs: (problem.more.draft as ServerDraft | undefined) ?? null };
      this.say('conflict');
      return;
    }
    const known = isProblem(problem) ? problem : undefined;
    if (known?.status === 401) this.say('signed-out');
    else if (known?.status === 404 || known?.status === 409) this.say('ended');
    else if (known?.offline) this.say('offline');
    else this.say('failing');
    // A refusal will not change by asking again; silence and faults may.
    if (!known || known.offline || known.status >= 500) this.soon(RETRY_MS);
  }

  private soon(ms: number) {
    this.cancel();
    if (this.left || this.over) return;
    this.cancel = this.later(() => void this.push(), ms);
  }

  private say(state: SaveState) {
    this.snapshot = { ...this.snapshot, state };
    for (const listener of this.listeners) listener();
  }

  private async write() {
    if (this.over) return;
    // Without a store on the device the server's copy remains.
    await this.shelf
      .write({ base: this.snapshot.revision, draft: this.draft, unsent: this.unsent || this.sending })
      .catch(() => undefined);
  }
}
