/** A class that is taught on this device: where it stands, its clocks, and what they tell. */
import type { Rotation } from '@bachata/core/class-plans/blocks.ts';
import {
  beginClass,
  classClock,
  dueSignal,
  goToBlock,
  reachedBlocks,
  restartBlock,
  stepBlock,
  wasLeft,
  type ClassRun,
  type TaughtBlocks,
} from '@bachata/core/class-plans/teach/class-run.ts';
import { onRunElsewhere, readRun, keepRun } from './class-memory.ts';
import { ClassSignal } from './class-signal.svelte.ts';

/** Often enough that no second is skipped in sight. */
const LOOK_MS = 250;

export class Teaching {
  run: ClassRun | undefined = $state.raw();
  readonly signal = new ClassSignal();
  readonly #planId: string;
  readonly #plan: () => TaughtBlocks;
  #now = $state(0);

  /** Undefined before the class, and for a plan without blocks. */
  readonly clock = $derived.by(() => this.run && classClock(this.#plan(), this.run, this.#now));
  /** How partners change in the block that is on; undefined where they do not. */
  readonly rotation: Rotation | undefined = $derived.by(() => {
    const said = this.run?.rotation ?? this.clock?.block.rotation;
    return said === 'none' ? undefined : said;
  });

  /** @param plan that may be changed while it is taught */
  constructor(planId: string, plan: () => TaughtBlocks) {
    this.#planId = planId;
    this.#plan = plan;
  }

  /**
   * Goes on with the class that this device remembers, also where another page of it has it.
   * @returns the function that leaves it, which does not end it
   */
  open(): () => void {
    this.signal.remember();
    this.#now = Date.now();
    this.run = readRun(this.#planId);
    const leaveOthers = onRunElsewhere(this.#planId, (run) => {
      this.#now = Date.now();
      this.run = run;
    });
    const timer = setInterval(() => this.#look(), LOOK_MS);
    // A page that was asleep is looked at before its timer comes again.
    const seen = (): void => this.#look();
    document.addEventListener('visibilitychange', seen);
    this.#look();
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
      leaveOthers();
      void this.signal.dispose();
    };
  }

  /** Once: a class that goes on, perhaps on another page of this device, is left as it is. */
  begin(): void {
    this.run ??= readRun(this.#planId);
    if (this.run === undefined) this.#change((blocks, now) => beginClass(blocks, now));
  }

  step(direction: 1 | -1): void {
    this.#change((blocks, now, run) => run && stepBlock(run, blocks, direction, now));
  }

  goTo(place: number): void {
    this.#change((blocks, now, run) => run && goToBlock(run, blocks, place, now));
  }

  restartBlock(): void {
    this.#change((_blocks, now, run) => run && restartBlock(run, now));
  }

  /** In the block that is on; the plan stays as it is. */
  setRotation(rotation: Rotation | undefined): void {
    this.#change((_blocks, _now, run) => run && { ...run, rotation: rotation ?? 'none' });
  }

  /** The class is over, and written down or not: this device forgets it. */
  end(): void {
    this.#change(() => undefined);
  }

  /** Ids of the blocks that were on for a while. */
  get reached(): readonly string[] {
    return this.run === undefined ? [] : reachedBlocks(this.run, this.#now);
  }

  /** Whether the class is one that nobody has ended on its day. */
  get wasLeft(): boolean {
    return this.run !== undefined && wasLeft(this.run, this.#now);
  }

  #change(
    change: (
      blocks: TaughtBlocks['blocks'],
      now: number,
      run: ClassRun | undefined,
    ) => ClassRun | undefined,
  ): void {
    const now = Date.now();
    const run = change(this.#plan().blocks, now, this.run);
    this.#now = now;
    if (run === this.run) return;
    this.run = run;
    keepRun(this.#planId, run);
  }

  #look(): void {
    this.#now = Date.now();
    const { run, clock } = this;
    const due = run && clock && !this.wasLeft ? dueSignal(run, clock) : undefined;
    if (run === undefined || due === undefined) return;
    const kept = readRun(this.#planId);
    if (kept !== undefined && kept.blockStartedAt !== run.blockStartedAt) {
      // Another page of this device has moved on, and this one is about to hear of it.
      this.run = kept;
      return;
    }
    this.run = { ...run, told: due.told };
    if (kept !== undefined && due.told.every((one) => kept.told.includes(one))) return;
    keepRun(this.#planId, this.run);
    if (due.signal !== undefined) this.signal.give(due.signal);
  }
}
