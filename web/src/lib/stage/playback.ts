/** The stage's own clock: beats that pass at a tempo and a speed, or count by count. */
import type { Script } from './script.ts';

export const STAGE_SPEEDS = { slowest: 0.25, fastest: 1 } as const;

export class StagePlayback {
  readonly #script: Script;
  #beat = 0;
  #playing = false;
  #speed = 1;
  #tempoBpm: number;
  /** Where a single step ends. */
  #stopAt: number | undefined;

  constructor(script: Script, tempoBpm: number) {
    this.#script = script;
    this.#tempoBpm = tempoBpm;
  }

  get beat(): number {
    return this.#beat;
  }

  get playing(): boolean {
    return this.#playing;
  }

  get speed(): number {
    return this.#speed;
  }

  /** @param speed share of the tempo; kept within `SPEEDS` */
  setSpeed(speed: number): void {
    this.#speed = Math.min(STAGE_SPEEDS.fastest, Math.max(STAGE_SPEEDS.slowest, speed));
  }

  setTempo(bpm: number): void {
    if (!(bpm > 0)) throw new RangeError(`a tempo of ${bpm} BPM`);
    this.#tempoBpm = bpm;
  }

  play(): void {
    if (!this.#script.loops && this.#beat >= this.#script.beats) this.#beat = 0;
    this.#stopAt = undefined;
    this.#playing = true;
  }

  pause(): void {
    this.#stopAt = undefined;
    this.#playing = false;
  }

  seek(beat: number): void {
    const { beats, loops } = this.#script;
    this.#stopAt = undefined;
    this.#beat = loops ? ((beat % beats) + beats) % beats : Math.min(beats, Math.max(0, beat));
  }

  /** Dances on to the next count and stops there; backwards it is there at once. */
  stepCount(direction: 1 | -1): void {
    const target = this.#script.countBeside(this.#stopAt ?? this.#beat, direction);
    if (direction < 0) {
      this.seek(target);
      this.#playing = false;
      return;
    }
    if (!this.#script.loops && target > this.#script.beats) return;
    this.#stopAt = target;
    this.#playing = true;
  }

  /** Lets `seconds` pass. */
  advance(seconds: number): void {
    if (!this.#playing) return;
    const { beats, loops } = this.#script;
    let beat = this.#beat + (seconds * this.#speed * this.#tempoBpm) / 60;
    if (this.#stopAt !== undefined && beat >= this.#stopAt) {
      beat = this.#stopAt;
      this.#stopAt = undefined;
      this.#playing = false;
    }
    if (beat >= beats) {
      if (loops) {
        beat %= beats;
        if (this.#stopAt !== undefined) this.#stopAt -= beats;
      } else {
        beat = beats;
        this.#playing = false;
      }
    }
    this.#beat = beat;
  }
}
