/**
 * `npm run train`: learns to bring sound and movement together, judges the result on figures that it
 * was not trained on, and writes the weights with their report. Deterministic for its seed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encodeFloats } from '@bachata/core/choreography/recommendation/projection.ts';
import { sameMoveKey } from '@bachata/core/moves/same-move.ts';
import { contentHash } from '@bachata/core/moves/library.ts';
import { parseMovements } from '@bachata/core/pose/matching/movements.ts';
import { parseSoundtracks } from '@bachata/core/moves/soundtracks.ts';
import { MODELS_FOLDER, MOVES_FOLDER } from '@bachata/library/files.ts';
import { library } from '@bachata/library/moves/index.ts';
import { gainOf, HAND_MADE, learned, ranksOf, retrievalOf } from './evaluate.ts';
import { figuresOf } from './figures.ts';
import { trainingLoops } from './loops.ts';
import { readableReport, type TrainingReport } from './report.ts';
import { trainTowers, type TrainingOptions } from './towers.ts';

const OPTIONS: TrainingOptions = {
  seed: 7,
  size: 24,
  steps: 150,
  batch: 64,
  learningRate: 0.003,
  temperature: 0.1,
  decay: 0.001,
  noise: 0.5,
};
/** Which of the learned scores the model is used by. */
const USED = 'fused';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const bases = library.moves.filter(
  (move, i, all) => all.findIndex((other) => sameMoveKey(other) === sameMoveKey(move)) === i,
);
const loops = trainingLoops(bases, (done, of) => {
  if (done % 20 === 0 || done === of) say(`loops heard: ${done} of ${of}`);
});
const ofMoves = (name: string): string => readFileSync(path.join(MOVES_FOLDER, name), 'utf8');
const soundtracks = parseSoundtracks(ofMoves('soundtracks.json'));
const movements = parseMovements(ofMoves('movements.json'));
const figures = await figuresOf(library.moves, soundtracks, movements, loops, OPTIONS.seed);
const known = figures.filter(({ heldOut }) => !heldOut);
say(`training on ${known.length} figures, ${figures.length - known.length} held out`);

const towers = await trainTowers(
  known.map(({ audios, movements }) => ({ audio: audios, movement: movements })),
  OPTIONS,
);
const scorers = learned({ ...towers, version: '', size: OPTIONS.size, beatsHandMade: false });
const handMade = Object.entries(HAND_MADE).map(([name, score]) => ({
  name,
  ranks: ranksOf(figures, score),
}));
const byLearning = Object.entries(scorers).map(([name, score]) => ({
  name,
  ranks: ranksOf(figures, score),
}));
const used = byLearning.find(({ name }) => name === USED)?.ranks ?? [];
const best = handMade.reduce((a, b) =>
  retrievalOf(a.ranks).mrr >= retrievalOf(b.ranks).mrr ? a : b,
);
const gain = gainOf(used, best.ranks);
const enough = retrievalOf(used).recallAt5 >= retrievalOf(best.ranks).recallAt5;
const beatsHandMade = enough && gain.mean > gain.standardError;

const version = contentHash(
  JSON.stringify([OPTIONS, library.version, loops.map((loop) => loop.contentHash), figures]),
);
const results = (list: typeof handMade) =>
  Object.fromEntries(list.map(({ name, ranks }) => [name, retrievalOf(ranks)]));
const report: TrainingReport = {
  version,
  libraryVersion: library.version,
  options: OPTIONS,
  backend: towers.backend,
  figures: { trained: known.length, heldOut: figures.length - known.length },
  queries: used.length,
  loss: { first: towers.firstLoss, last: towers.lastLoss },
  handMade: results(handMade),
  learned: results(byLearning),
  decision: { compared: best.name, used: USED, gain, beatsHandMade },
};
const tower = ({ weights, bias }: (typeof towers)['audio']) => ({
  weights: encodeFloats(weights),
  bias: encodeFloats(bias),
});
const model = {
  version,
  size: OPTIONS.size,
  beatsHandMade,
  audio: tower(towers.audio),
  movement: tower(towers.movement),
};
const write = (name: string, text: string): void =>
  writeFileSync(path.join(MODELS_FOLDER, name), `${text}\n`);
write('projection.json', JSON.stringify(model));
write('projection.report.json', JSON.stringify(report, undefined, 2));
write('projection.report.md', readableReport(report));
process.stdout.write(`${readableReport(report)}\n`);
