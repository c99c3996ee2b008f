/** A correction in the making, and the counts that it would give. */
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { correctCounts, type Correction, type TempoFactor } from '@bachata/core/songs/correct.ts';
import { withShift, withTap, withTempo } from '#lib/count-edit.ts';

export class CountEditor {
  readonly #heard: SongAnalysis;
  correction: Correction | undefined = $state.raw();
  readonly counts: SongAnalysis = $derived.by(() =>
    this.correction === undefined ? this.#heard : correctCounts(this.#heard, this.correction),
  );

  constructor(heard: SongAnalysis, correction: Correction | undefined) {
    this.#heard = heard;
    this.correction = correction;
  }

  get taps(): number {
    return this.correction?.kind === 'taps' ? this.correction.onesSec.length : 0;
  }

  /** Beats by which every count is moved; 0 as heard, undefined where it follows taps. */
  get shiftedBy(): number | undefined {
    if (this.correction === undefined) return 0;
    return this.correction.kind === 'shift' ? this.correction.beats : undefined;
  }

  /** A 1 is here. */
  tap(sec: number): void {
    const within = Math.min(Math.max(sec, 0), this.#heard.durationSec);
    this.correction = withTap(this.correction, within);
  }

  shift(beats: number): void {
    this.correction = withShift(this.correction, beats);
  }

  /** Twice or half as fast; the opposite leads back. */
  setTempo(factor: TempoFactor): void {
    this.correction = withTempo(this.correction, factor);
  }

  /** Back to what the analyzer heard. */
  reset(): void {
    this.correction = undefined;
  }
}
