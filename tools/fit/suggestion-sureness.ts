/**
 * Fits how sure the suggestion of a category is (`SURENESS` in `core/user-clips/suggest.ts`) and prints it with how
 * often it is then right: `node tools/fit/suggestion-sureness.ts [moves]`, about four minutes for 70.
 *
 * Development moves from many sides and at many tempi, with once to three times the usual faults of a camera and of
 * dancers who are not the library's; each once with itself in the library and once without, as what is no move of it.
 */
import { randomFrom } from '@bachata/core/choreography/planner/random.ts';
import { sameMoveKey } from '@bachata/core/moves/same-move.ts';
import { clamp, logistic, mean } from '@bachata/core/numeric/statistics.ts';
import { misfitOf } from '@bachata/core/pose/matching/figures.ts';
import { recognize } from '@bachata/core/pose/matching/recognize.ts';
import { filmedMoveTrack } from '@bachata/core/pose/testing/filmed-move.ts';
import { noisyTrack } from '@bachata/core/pose/testing/noisy-track.ts';
import { categoryVotes } from '@bachata/core/user-clips/suggest.ts';
import { MOVES_FOLDER } from '@bachata/library/files.ts';
import { library } from '@bachata/library/moves/index.ts';
import { readFigures } from '../../functions/vision/library-figures.ts';
import { readMovements } from '../../functions/vision/library-movements.ts';
import { DEVELOPMENT_MOVES } from '../../tests/bench/held-out.ts';

const FAULTS = [1, 2, 3];
const ROUNDS = 3000;
const RATE = 0.5;
const TENTHS = 10;

interface Sample {
  readonly odds: number;
  readonly misfit: number;
  readonly right: number;
}

const known = {
  figures: await readFigures(library, MOVES_FOLDER),
  movements: await readMovements(MOVES_FOLDER),
};
const random = randomFrom(1);
const between = (low: number, high: number): number => low + (high - low) * random();
const samples: Sample[] = [];
for (const faults of FAULTS) {
  for (const move of DEVELOPMENT_MOVES.slice(0, Number(process.argv[2] ?? 70))) {
    const { track, span } = filmedMoveTrack(move, {
      azimuthDegrees: between(-40, 40),
      tempoBpm: between(104, 138),
      distanceM: between(4.6, 7),
    });
    const seen = noisyTrack(track, {
      seed: Math.floor(between(0, 1e6)),
      jitterM: 0.025 * faults,
      depthM: 0.05 * faults,
      biasM: 0.06 * faults,
      yawBiasDegrees: 8 * faults,
    });
    const startSec = span.startSec + between(-0.3, 0.3) * span.secPerCount;
    const nearest = recognize(seen, { ...span, startSec }, known);
    const own = sameMoveKey(move);
    for (const isKnown of [true, false]) {
      const left = nearest.filter(({ moveId }) => {
        const other = library.byId.get(moveId);
        return isKnown || other === undefined || sameMoveKey(other) !== own;
      });
      const { value, share } = categoryVotes(left, library.byId);
      const within = clamp(share, 0.01, 0.99);
      samples.push({
        odds: Math.log(within / (1 - within)),
        misfit: misfitOf(left),
        right: Number(value === move.category),
      });
    }
  }
}

const weights = [0, 1, 0];
const sureness = ({ odds, misfit }: Sample): number =>
  logistic(weights[0] + weights[1] * odds + weights[2] * misfit);
for (let round = 0; round < ROUNDS; round++) {
  const off = samples.map((sample) => sample.right - sureness(sample));
  weights[0] += RATE * mean(off);
  weights[1] += RATE * mean(off.map((value, i) => value * samples[i].odds));
  weights[2] += RATE * mean(off.map((value, i) => value * samples[i].misfit));
}
const [level, share, misfit] = weights.map((weight) => Number(weight.toFixed(3)));
process.stdout.write(`${JSON.stringify({ level, share, misfit })}\n`);
for (let tenth = 0; tenth < TENTHS; tenth++) {
  const within = samples.filter((one) => Math.floor(TENTHS * sureness(one)) === tenth);
  if (within.length === 0) continue;
  const said = mean(within.map(sureness)).toFixed(2);
  const right = mean(within.map((one) => one.right)).toFixed(2);
  process.stdout.write(`said ${said}, right ${right}, of ${within.length}\n`);
}
