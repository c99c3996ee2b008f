/** How fast one practices: a speed, or a ladder of speeds that gives the speed before it back. */
import {
  firstRung,
  OWN_TEMPO,
  rungBefore,
  speedNear,
  USUAL_LADDER,
  type Ladder,
  type Rung,
} from '../practice/speed.ts';

export class Tempo {
  percent = $state(OWN_TEMPO);
  ladder: Ladder = $state.raw(USUAL_LADDER);
  /** On the ladder: where one stands. */
  rung: Rung | undefined = $state.raw();
  readonly #apply: (rate: number) => void;
  #beforeLadder: number | undefined;

  /** @param apply is told the rate of each speed that is chosen */
  constructor(apply: (rate: number) => void) {
    this.#apply = apply;
  }

  /** Share of the song's own tempo at which it plays now. */
  get rate(): number {
    return (this.rung?.percent ?? this.percent) / OWN_TEMPO;
  }

  /** What is chosen, whatever the ladder makes of it now. */
  get chosen(): number {
    return this.#beforeLadder ?? this.percent;
  }

  set(percent: number): void {
    this.percent = speedNear(percent);
    this.#apply(this.percent / OWN_TEMPO);
  }

  startLadder(): void {
    this.#beforeLadder ??= this.percent;
    this.rung = firstRung(this.ladder);
  }

  stepBack(): void {
    if (this.rung) this.rung = rungBefore(this.ladder, this.rung);
  }

  /** Every way off the ladder gives back the speed from before it. */
  leaveLadder(): void {
    this.rung = undefined;
    if (this.#beforeLadder === undefined) return;
    this.set(this.#beforeLadder);
    this.#beforeLadder = undefined;
  }
}
