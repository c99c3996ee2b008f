/** What is repeated: a part of the dance or what one marks, how often, and the loops with a name. */
import { hardSpots, type HardSpot } from '../practice/hard.ts';
import {
  FIRST_MARK,
  mark,
  nudge,
  PASSES_IN_TURN,
  shift,
  type Marking,
  type PracticeLoop,
} from '../practice/loop.ts';
import {
  dancePartAt,
  nearestBeat,
  partsOf,
  secondsOf,
  type BeatSpan,
  type DancePart,
  type DanceParts,
  type SecSpan,
} from '../practice/spans.ts';
import { lastAtOrBefore } from '../result-view.ts';
import type { SavedLoop } from './practice-memory.ts';
import type { DanceInTime } from './practice-parts.ts';

/** So near to its start a loop is played from there, with the counts before it. */
const AT_THE_START_SEC = 0.35;
const AT_THE_END_SEC = 0.05;

/** What loops need of the practice that they belong to. */
export interface LoopHost {
  readonly dance: () => DanceInTime;
  /** Where the song is, and what of it is in the ear: seconds. */
  readonly songSec: () => number;
  readonly heardSec: () => number;
  /** Another loop, or none, from now on. */
  readonly changed: () => Promise<void>;
  /** Nothing is repeated any more. */
  readonly left: () => void;
  /** The loops with a name have changed. */
  readonly savedChanged: () => void;
}

export class Loops {
  loop: PracticeLoop | undefined = $state.raw();
  passes: number | undefined = $state();
  marking: Marking | undefined = $state.raw();
  saved: readonly SavedLoop[] = $state.raw([]);
  /** The pass that is heard, from 1; 0 while nothing is repeated. */
  pass = $state(0);

  readonly #host: LoopHost;
  readonly parts: DanceParts = $derived.by(() => partsOf(this.#host.dance()));
  /** Where this dance is hard, in order. */
  readonly hard: readonly HardSpot[] = $derived.by(() => hardSpots(this.#host.dance()));
  /** When what is repeated is played. */
  readonly sec: SecSpan | undefined = $derived.by(() => {
    const { beatsSec } = this.#host.dance();
    return this.loop && secondsOf(this.loop, beatsSec);
  });

  constructor(host: LoopHost) {
    this.#host = host;
  }

  /** All danced beats. */
  get whole(): BeatSpan {
    const { move } = this.parts;
    return { startBeat: move[0]?.startBeat ?? 0, endBeat: move.at(-1)?.endBeat ?? 0 };
  }

  /** The beat that is danced now. */
  get beatNow(): number {
    return this.#beatAt(this.#host.songSec());
  }

  #beatAt(sec: number): number {
    return Math.max(lastAtOrBefore(this.#host.dance().beatsSec, sec), 0);
  }

  /** @returns whether `sec` is so far inside what is repeated that one goes on from there */
  isInside(sec: number): boolean {
    if (!this.sec) return false;
    const { startSec, endSec } = this.sec;
    return sec > Math.max(startSec, 0) + AT_THE_START_SEC && sec < endSec - AT_THE_END_SEC;
  }

  /** Whether what a device has kept can be danced here. */
  fits({ kind, startBeat, endBeat }: BeatSpan & { readonly kind: string }): boolean {
    const { whole } = this;
    return (
      ['free', 'hard', 'move', 'eight', 'phrase', 'section'].includes(kind) &&
      Number.isInteger(startBeat) &&
      Number.isInteger(endBeat) &&
      whole.startBeat <= startBeat &&
      startBeat < endBeat &&
      endBeat <= whole.endBeat
    );
  }

  /** Passes before something else comes; undefined for as long as one likes. */
  get passesEach(): number | undefined {
    return this.passes ?? (this.loop?.kind === 'hard' ? PASSES_IN_TURN : undefined);
  }

  /** After the passes of a hard spot the next one comes, after the last the first. */
  get following(): ((span: BeatSpan) => BeatSpan) | undefined {
    const { hard } = this;
    if (this.loop?.kind !== 'hard' || hard.length === 0) return undefined;
    return (span) => {
      const { startBeat, endBeat } =
        hard.find((spot) => spot.startBeat > span.startBeat) ?? hard[0] ?? span;
      return { startBeat, endBeat };
    };
  }

  /** What is heard is another spot of those that are danced in turn. */
  cameTo({ startBeat, endBeat }: BeatSpan): void {
    if (this.loop?.kind !== 'hard' || this.loop.startBeat === startBeat) return;
    this.loop = { kind: 'hard', startBeat, endBeat };
  }

  #spansOf(kind: DancePart | 'hard'): readonly BeatSpan[] {
    return kind === 'hard' ? this.hard : this.parts[kind];
  }

  /** Repeats the part of this kind that is danced now; the same again for nothing. */
  async loopPart(kind: DancePart | 'hard'): Promise<void> {
    if (this.loop?.kind === kind) {
      await this.clear();
      return;
    }
    const span = dancePartAt(this.#spansOf(kind), this.beatNow);
    if (span) await this.set({ kind, startBeat: span.startBeat, endBeat: span.endBeat });
  }

  async set(loop: PracticeLoop): Promise<void> {
    this.marking = undefined;
    this.loop = loop;
    await this.#host.changed();
  }

  async clear(): Promise<void> {
    this.loop = undefined;
    this.marking = undefined;
    this.pass = 0;
    this.#host.left();
    await this.#host.changed();
  }

  /** All passes have been heard: the song plays on. */
  end(): void {
    this.loop = undefined;
    this.#host.left();
  }

  /** Takes a loop where there is none yet: the phrase that is danced now. */
  ensure(): void {
    const loop = this.loop ?? dancePartAt(this.parts.phrase, this.beatNow);
    if (loop) this.loop = { kind: 'phrase', ...loop };
  }

  /** Before one goes to `sec`: outside of a part its loop comes along, and a free one ends. */
  follow(sec: number): void {
    const { loop } = this;
    if (!loop || !this.sec || (sec >= this.sec.startSec && sec < this.sec.endSec)) return;
    const span =
      loop.kind === 'free' ? undefined : dancePartAt(this.#spansOf(loop.kind), this.#beatAt(sec));
    this.loop = span && { kind: loop.kind, startBeat: span.startBeat, endBeat: span.endBeat };
    this.marking = undefined;
    if (!this.loop) this.#host.left();
  }

  startMarking(): void {
    this.marking = FIRST_MARK;
  }

  leaveMarking(): void {
    this.marking = undefined;
  }

  /** Marks the count that is nearest now. */
  async markHere(): Promise<void> {
    const { beatsSec } = this.#host.dance();
    const marking = mark(this.marking ?? FIRST_MARK, nearestBeat(beatsSec, this.#host.heardSec()));
    if (marking.stage === 'marked') {
      this.loop = { kind: 'free', ...marking.span };
      this.marking = marking;
      await this.#host.changed();
    } else {
      this.marking = marking;
    }
  }

  async nudge(end: keyof BeatSpan, counts: number): Promise<void> {
    if (!this.loop) return;
    await this.#move(nudge(this.loop, end, counts, this.whole));
  }

  async shift(direction: 1 | -1): Promise<void> {
    const { loop } = this;
    if (!loop) return;
    if (loop.kind === 'free') {
      await this.#move(shift(loop, direction, this.whole));
      return;
    }
    const spans = this.#spansOf(loop.kind);
    const index = spans.findIndex(({ startBeat }) => startBeat === loop.startBeat);
    const next = spans[index + direction];
    if (!next) return;
    await this.set({ kind: loop.kind, startBeat: next.startBeat, endBeat: next.endBeat });
  }

  async #move(span: BeatSpan): Promise<void> {
    this.loop = { ...this.loop, kind: 'free', ...span };
    if (this.marking) this.marking = { stage: 'marked', span };
    await this.#host.changed();
  }

  /** @param how it is practiced, which comes back with it */
  save(name: string, how: Pick<SavedLoop, 'percent' | 'mirrored' | 'camera'>): void {
    if (!this.loop) return;
    const { kind, startBeat, endBeat } = this.loop;
    this.saved = [...this.saved, { kind, startBeat, endBeat, name, ...how }];
    this.#host.savedChanged();
  }

  forget(saved: SavedLoop): void {
    this.saved = this.saved.filter((each) => each !== saved);
    this.#host.savedChanged();
  }

  /** Puts a forgotten one back, where it was. */
  restore(saved: SavedLoop, index: number): void {
    this.saved = this.saved.toSpliced(index, 0, saved);
    this.#host.savedChanged();
  }
}
