import { describe, expect, it } from 'vitest';
import { type Answers, Problem, type ServerDraft } from '@/api';
import { type Draft, DraftKeeper, type Kept, opening } from './DraftKeeper';

const time = { activeSeconds: 1, idleSeconds: 0, researchSeconds: 0 };
const draft = (label: string): Draft => ({ answers: { topic: { kind: 'choice', label } } as Answers, time });
const saved = (revision: number, label: string): ServerDraft => ({
  revision,
  savedAt: '2026-01-01T00:00:00Z',
  ...draft(label),
});

/** A server with one draft, a device with one place, and a clock that runs when told. */
function setting(revision = 0) {
  const server = { revision, down: null as Problem | null, got: [] as Draft[] };
  const device: { kept: Kept | null } = { kept: null };
  const waiting: (() => void)[] = [];
  const keeper = new DraftKeeper(
    { draft: { answers: {}, time }, revision, unsent: false, theirs: null },
    async (base, sent) => {
      if (server.down) throw server.down;
      if (base !== server.revision) {
        throw new Problem('draft-changed', 'Changed', '', 412, [], {
          draft: saved(server.revision, 'other'),
        });
      }
      server.got.push(sent);
      server.revision += 1;
      return { revision: server.revision };
    },
    {
      write: async (kept) => {
        device.kept = kept;
      },
      clear: async () => {
        device.kept = null;
      },
    },
    (run) => {
      waiting.push(run);
      return () => void waiting.splice(waiting.indexOf(run), 1);
    },
  );
  const pass = async () => {
    for (const run of waiting.splice(0)) run();
    await new Promise((done) => setTimeout(done));
  };
  return { server, device, keeper, pass };
}

describe('a kept draft', () => {
  it('is on the device at once and on the server a moment later', async () => {
    const { server, device, keeper, pass } = setting();
    keeper.keep(draft('code'));
    expect(device.kept).toMatchObject({ base: 0, unsent: true });
    expect(keeper.current().state).toBe('saving');
    await pass();
    expect(server.got).toEqual([draft('code')]);
    expect(keeper.current()).toMatchObject({ state: 'saved', revision: 1 });
    expect(device.kept).toMatchObject({ base: 1, unsent: false });
  });
  it('stays on the device while the server cannot be reached, and follows later', async () => {
    const { server, device, keeper, pass } = setting();
    server.down = new Problem('offline', '', '', 0);
    keeper.keep(draft('code'));
    await pass();
    expect(keeper.current().state).toBe('offline');
    expect(device.kept?.unsent).toBe(true);
    server.down = null;
    await pass();
    expect(keeper.current().state).toBe('saved');
  });
  it('waits for a new sign-in without asking again and again', async () => {
    const { server, keeper, pass } = setting();
    server.down = new Problem('not-signed-in', '', '', 401);
    keeper.keep(draft('code'));
    await pass();
    expect(keeper.current().state).toBe('signed-out');
    server.down = null;
    await keeper.push();
    expect(keeper.current().state).toBe('saved');
  });
  it('shows both versions when another tab was faster, and sends nothing before somebody chose', async () => {
    const { server, keeper, pass } = setting();
    server.revision = 4;
    keeper.keep(draft('mine'));
    await pass();
    expect(keeper.current()).toMatchObject({ state: 'conflict', theirs: { revision: 4 } });
    keeper.keep(draft('mine still'));
    await pass();
    expect(server.got).toEqual([]);
    keeper.resolve('mine');
    await pass();
    expect(server.got).toEqual([draft('mine still')]);
    expect(keeper.current()).toMatchObject({ state: 'saved', revision: 5 });
  });
  it('takes the other version when asked to', async () => {
    const { server, keeper, pass } = setting();
    server.revision = 2;
    keeper.keep(draft('mine'));
    await pass();
    expect(keeper.resolve('theirs').answers).toEqual(draft('other').answers);
    expect(keeper.current()).toMatchObject({ state: 'saved', revision: 2 });
  });
  it('sends what was changed during a send although the page was left meanwhile', async () => {
    const { server, device, keeper, pass } = setting();
    keeper.keep(draft('code'));
    const first = keeper.push();
    keeper.keep(draft('maths'));
    keeper.leave();
    await first;
    await pass();
    expect(server.got).toEqual([draft('code'), draft('maths')]);
    expect(device.kept).toMatchObject({ base: 2, draft: draft('maths'), unsent: false });
  });
  it('knows what it builds on when the page is left and the last change does not get through', async () => {
    const { server, device, keeper, pass } = setting();
    keeper.keep(draft('code'));
    const first = keeper.push();
    keeper.keep(draft('maths'));
    keeper.leave();
    server.down = new Problem('offline', '', '', 0);
    await first;
    await pass();
    expect(opening(device.kept ?? undefined, saved(1, 'code'))).toMatchObject({
      draft: draft('maths'),
      conflict: false,
    });
  });
  it('leaves nothing behind once handed in', async () => {
    const { server, device, keeper, pass } = setting();
    keeper.keep(draft('code'));
    await keeper.finish();
    keeper.keep(draft('late'));
    await pass();
    expect(server.got).toEqual([]);
    expect(device.kept).toBeNull();
  });
});

describe('opening a draft', () => {
  it('takes unsent work of this device when the server has what it built on', () => {
    const kept = { base: 3, draft: draft('mine'), unsent: true };
    expect(opening(kept, saved(3, 'older'))).toMatchObject({
      draft: draft('mine'),
      revision: 3,
      unsent: true,
      conflict: false,
    });
  });
  it('sees a conflict when the server went on', () => {
    const kept = { base: 3, draft: draft('mine'), unsent: true };
    expect(opening(kept, saved(4, 'newer'))).toMatchObject({ draft: draft('mine'), conflict: true });
  });
  it('starts anew with what stands here when the server’s was handed in', () => {
    const kept = { base: 3, draft: draft('mine'), unsent: true };
    expect(opening(kept, null)).toMatchObject({ draft: draft('mine'), revision: 0, conflict: false });
  });
  it('takes the server’s when the device has nothing unsent or the same answers', () => {
    expect(opening({ base: 1, draft: draft('old'), unsent: false }, saved(2, 'new'))).toMatchObject({
      draft: draft('new'),
    });
    expect(opening({ base: 1, draft: draft('new'), unsent: true }, saved(2, 'new'))).toMatchObject({
      conflict: false,
      revision: 2,
    });
    expect(opening(undefined, null)).toMatchObject({ draft: null, revision: 0, unsent: false });
  });
});
