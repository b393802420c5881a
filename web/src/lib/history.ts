/** Undo and redo over immutable values. Edits with the same tag within 800 ms are one step. */
export class History<T> {
  private past: T[] = [];
  private future: T[] = [];
  private last = { tag: '', at: Number.NEGATIVE_INFINITY };

  constructor(
    private readonly clock: () => number,
    private readonly limit = 200,
  ) {}

  /** Call before `from` is replaced. An empty tag never joins the step before. */
  record(from: T, tag: string) {
    const at = this.clock();
    const joins = tag !== '' && tag === this.last.tag && at - this.last.at < 800;
    if (!joins) this.past = [...this.past, from].slice(-this.limit);
    this.last = { tag, at };
    this.future = [];
  }

  undo(now: T): T | undefined {
    const before = this.past.pop();
    if (before !== undefined) this.future.push(now);
    this.last.tag = '';
    return before;
  }

  redo(now: T): T | undefined {
    const after = this.future.pop();
    if (after !== undefined) this.past.push(now);
    this.last.tag = '';
    return after;
  }

  get canUndo() {
    return this.past.length > 0;
  }

  get canRedo() {
    return this.future.length > 0;
  }
}
