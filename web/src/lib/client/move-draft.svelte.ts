/** What an owner is about to say of a clip, and what follows from it while it is being said. */
import type { Confirmation } from '@bachata/core/moves/confirmation.ts';
import {
  countsWithin,
  edgesOf,
  nearestStart,
  startsFor,
  type ClipCount,
  type CutEdges,
} from '@bachata/core/user-clips/count-grid.ts';
import { withLeadOn } from '@bachata/core/user-clips/lead-side.ts';
import { proposedCounts, sidesAt, swapsSides } from '@bachata/core/user-clips/proposal.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { clipEvidenceOf, proposedConfirmation, type ClipView } from '#lib/clip-view.ts';

const TEMPO = { min: 60, max: 200 } as const;

export class MoveDraft {
  name: string = $state('');
  category: Confirmation['category'] = $state('basic-steps');
  level: Confirmation['level'] = $state('beginner');
  energy: Confirmation['energy'] = $state('medium');
  tempoBpm: number = $state(120);
  /** Of a count 1, seconds of the clip. */
  oneSec: number = $state(0);
  counts: Confirmation['counts'] = $state(8);
  entry: Confirmation['entry'] = $state('C');
  exit: Confirmation['exit'] = $state('C');
  turnsLead: number = $state(0);
  turnsFollow: number = $state(0);
  loadsBack: boolean = $state(false);
  /** Near which the move is to begin, seconds. */
  wantedSec: number = $state(0);
  /** Said by the owner; until then it is as the track shows it. */
  saidSide: Side | undefined = $state();
  saidSwap: boolean | undefined = $state();
  /** Once it is loaded. */
  track: PoseTrack | undefined = $state.raw();

  readonly #durationSec: number;

  readonly heard: readonly ClipCount[] = $derived.by(() =>
    this.hasTempo ? countsWithin(this, this.#durationSec) : [],
  );
  readonly starts: readonly ClipCount[] = $derived.by(() =>
    this.hasTempo ? startsFor(this, this.counts, this.#durationSec) : [],
  );
  /** Where the move begins: the nearest to what was wanted; undefined where it has no room. */
  readonly start: ClipCount | undefined = $derived.by(() =>
    nearestStart(this.starts, this.wantedSec),
  );
  readonly cut: CutEdges | undefined = $derived.by(() => {
    const { start, tempoBpm, counts } = this;
    return start && edgesOf({ tempoBpm, counts, firstCountSec: start.sec });
  });
  readonly #seen: ReturnType<typeof sidesAt> | undefined = $derived.by(() =>
    this.track && this.cut ? sidesAt(this.track, this.cut) : undefined,
  );
  readonly side: Side = $derived.by(() => this.saidSide ?? this.#seen?.from ?? 'left');
  readonly swapsSides: boolean = $derived.by(
    () => this.saidSwap ?? (this.#seen !== undefined && swapsSides(this.#seen)),
  );
  /** Whether where the two stand tells who is who, so that saying it changes the picture. */
  readonly knowsSides: boolean = $derived.by(() => this.#seen?.from !== undefined);
  /** The two dancers as their owner says: the lead is the one on the lead's side. */
  readonly shownTrack: PoseTrack | undefined = $derived.by(() => {
    const { track, cut, side } = this;
    return track && cut ? withLeadOn(track, cut.fromSec, side) : track;
  });
  /** Undefined while something is missing. */
  readonly confirmation: Confirmation | undefined = $derived.by(() => {
    const { start, name, category, level, energy, tempoBpm, counts, entry, exit } = this;
    if (start === undefined || name.trim() === '') return undefined;
    return {
      ...{ name: name.trim(), category, level, energy, tempoBpm, counts, entry, exit },
      firstCountSec: start.sec,
      freeFoot: start.count === 5 ? 5 : 1,
      side: this.side,
      swapsSides: this.swapsSides,
      turns: { lead: this.turnsLead, follow: this.turnsFollow },
      loadsBack: this.loadsBack,
    };
  });

  constructor(clip: ClipView) {
    this.#durationSec = clip.durationSec;
    const { turns, ...proposed } = proposedConfirmation(clip);
    this.name = proposed.name;
    this.category = proposed.category;
    this.level = proposed.level;
    this.energy = proposed.energy;
    this.tempoBpm = proposed.tempoBpm;
    this.counts = proposed.counts;
    this.entry = proposed.entry;
    this.exit = proposed.exit;
    this.turnsLead = turns.lead;
    this.turnsFollow = turns.follow;
    this.loadsBack = proposed.loadsBack;
    const said = clip.confirmation;
    const { oneSec, wantedSec } = proposedCounts(clipEvidenceOf(clip), this.tempoBpm, said);
    this.oneSec = oneSec;
    this.wantedSec = wantedSec;
    this.saidSide = said?.side;
    this.saidSwap = said?.swapsSides;
  }

  get hasTempo(): boolean {
    return this.tempoBpm >= TEMPO.min && this.tempoBpm <= TEMPO.max;
  }

  /** The lead begins there; what each of them was seen to do goes with them. */
  sayLead(side: Side): void {
    if (side !== this.side) {
      [this.turnsLead, this.turnsFollow] = [this.turnsFollow, this.turnsLead];
    }
    this.saidSide = side;
  }

  /** A 1 is here. */
  tap(sec: number): void {
    this.oneSec = sec;
    this.wantedSec = sec;
  }

  /** Every count so many beats later. */
  shift(beats: number): void {
    this.oneSec += (beats * 60) / this.tempoBpm;
    this.wantedSec += (beats * 60) / this.tempoBpm;
  }
}
