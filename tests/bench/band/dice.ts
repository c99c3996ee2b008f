/** Chance of one song: named questions, so that one more of them moves no other answer. */
import { randomFrom, textKey } from '@bachata/core/choreography/planner/random.ts';

export interface Dice {
  /** At least `from`, below `to`. */
  readonly between: (from: number, to: number) => number;
  /** One of the whole numbers from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  /** @throws {RangeError} where there is nothing to pick from */
  readonly pick: <T>(from: readonly T[]) => T;
}

export function diceFor(seed: number, question: string): Dice {
  const random = randomFrom(seed ^ textKey(question));
  const between = (from: number, to: number): number => from + (to - from) * random();
  const whole = (from: number, to: number): number => Math.floor(between(from, to + 1));
  return {
    between,
    whole,
    chance: (probability) => random() < probability,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[whole(0, from.length - 1)];
    },
  };
}
