/**
 * What the analysis of clips makes of library moves that other people film: from other sides, in
 * other clothes and light, of other bodies, at other tempi (`rerender-views.ts`, seeds that nothing
 * was tuned on; moves that nothing was fitted on, `held-out.ts`). The pictures go through the whole
 * chain: rendered, encoded, followed, described.
 *
 * `node tests/bench/pose-retrieval.ts [--moves N] [--views N] [--known]`: a sample of N moves, each in N
 * views of its own; `--known` leaves cameras and models out and describes the landmarks themselves.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sameMoveKey } from '@bachata/core/moves/same-move.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import { nearestMoves, type Neighbor } from '@bachata/core/pose/matching/movements.ts';
import { recognize, recognizeWithin } from '@bachata/core/pose/matching/recognize.ts';
import { mean, median } from '@bachata/core/numeric/statistics.ts';
import { analyzeTrack, stepsOf } from '@bachata/core/pose/analyze-track.ts';
import type { ClipAnalysis } from '@bachata/core/pose/clip-analysis.ts';
import { figureSpans } from '@bachata/core/pose/figure-span.ts';
import { fuseCounts } from '@bachata/core/pose/fuse-counts.ts';
import { movementSimilarity } from '@bachata/core/pose/matching/movement-similarity.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { library } from '@bachata/library/moves/index.ts';
import { createRerenderer, type View } from '../../functions/library-render/rerender.ts';
import { readFigures } from '../../functions/vision/library-figures.ts';
import { readMovements } from '../../functions/vision/library-movements.ts';
import { trackDancers } from '../../functions/vision/track-dancers.ts';
import { DEFAULT_POSE_MODEL } from '../../functions/vision/models.ts';
import { VisionPool } from '../../functions/vision/vision-pool.ts';
import { MOVES_FOLDER } from '@bachata/library/files.ts';
import { HELD_OUT_MOVES } from './held-out.ts';
import { UNSEEN_VIEWS, viewOf } from './rerender-views.ts';
import { formatTable, type Table } from './table.ts';

interface Filmed {
  readonly move: Move;
  readonly view: View;
  readonly track: PoseTrack;
  readonly analysis: ClipAnalysis;
  /** What the dancers' feet say, without knowing the counts. */
  readonly steps: ReturnType<typeof stepsOf>;
}

const TEMPO = 120;
const MOVES = 24;
const VIEWS = 2;
const SHOWN = 5;

export async function poseRetrievalBench({
  moves = MOVES,
  views = VIEWS,
  known = false,
} = {}): Promise<Table> {
  const sample = HELD_OUT_MOVES.slice(0, moves);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-bench-'));
  const pool = known ? undefined : new VisionPool(DEFAULT_POSE_MODEL);
  try {
    const filmed: Filmed[] = [];
    for (let index = 0; index < views * sample.length; index++) {
      // Every clip is filmed by somebody else.
      const view = viewOf(UNSEEN_VIEWS + index);
      const move = sample[index % sample.length];
      const rerenderer = createRerenderer(view);
      const truth = rerenderer.truth(move);
      const file = path.join(folder, 'clip.mp4');
      const followed = async (): Promise<{ track: PoseTrack; cpuMsPerFrame: number }> => {
        if (pool === undefined) return { track: truth, cpuMsPerFrame: 0 };
        await rerenderer.render(move, file);
        return await trackDancers(file, { pool, roles: { leadStartsOn: view.side ?? 'left' } });
      };
      filmed.push(describe(move, view, await followed()));
      process.stderr.write(`${filmed.length} of ${views * sample.length} ${move.id}\n`);
    }
    return await tableOf(filmed, known);
  } finally {
    await pool?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function describe(
  move: Move,
  view: View,
  { track, cpuMsPerFrame }: { track: PoseTrack; cpuMsPerFrame: number },
): Filmed {
  const secPerCount = 60 / (view.tempoBpm ?? TEMPO);
  const span = { startSec: 0, counts: move.counts, secPerCount };
  const analysis = analyzeTrack(track, {
    durationSec: move.counts * secPerCount,
    cpuMsPerFrame,
    rolesGiven: true,
    span,
  });
  return { move, view, track, analysis, steps: stepsOf(track) };
}

/** The move of all other clips that is most alike. */
function nearest(of: Filmed, all: readonly Filmed[]): Move | undefined {
  const similarity = ({ analysis }: Filmed): number =>
    movementSimilarity(analysis.embedding ?? [], of.analysis.embedding ?? []);
  return all
    .filter((other) => other !== of)
    .reduce<Filmed | undefined>(
      (best, other) => (best === undefined || similarity(other) > similarity(best) ? other : best),
      undefined,
    )?.move;
}

const isSame = (found: Move | undefined, move: Move): boolean =>
  found !== undefined && sameMoveKey(found) === sameMoveKey(move);

async function tableOf(filmed: readonly Filmed[], known: boolean): Promise<Table> {
  const share = <T>(list: readonly T[], holds: (item: T) => boolean): number =>
    mean(list.map((item) => (holds(item) ? 1 : 0)));
  const described = filmed.map((of) => ({ of, found: nearest(of, filmed) }));
  const movements = await readMovements(MOVES_FOLDER);
  const named = (neighbors: readonly Neighbor[]): Move[] =>
    neighbors.slice(0, SHOWN).flatMap(({ moveId }) => library.byId.get(moveId) ?? []);
  const knownMoves = { figures: await readFigures(library, MOVES_FOLDER), movements };
  const inLibrary = filmed.map(({ move, track, steps, analysis }) => {
    const { embedding = [], durationSec, figure } = analysis;
    const spans = figureSpans(fuseCounts(undefined, steps), durationSec);
    return {
      move,
      near: figure === undefined ? [] : named(recognize(track, figure, knownMoves)),
      byEmbedding: named(nearestMoves(embedding, movements, SHOWN)),
      uncounted: named(recognizeWithin(track, spans, knownMoves)?.nearest ?? []),
    };
  });
  // Four counts are too short for a tempo, and taps on every second count have another pattern.
  const stepped = filmed.filter(
    ({ move }) => move.counts >= 8 && move.functions.some((kind) => kind === 'basic'),
  );
  const tempoOf = ({ view }: Filmed): number => view.tempoBpm ?? TEMPO;
  const oneError = ({ move, steps, view }: Filmed): number => {
    const period = 60 / (view.tempoBpm ?? TEMPO);
    const one = (move.entry.freeFoot - 0.5) * period;
    const counts = ((steps?.firstCountSec ?? Infinity) - one) / period;
    return Number.isFinite(counts) ? Math.abs(counts - 8 * Math.round(counts / 8)) : 4;
  };
  const moves = new Set(filmed.map(({ move }) => move.id)).size;
  return {
    title:
      `Clips of library moves as others film them: ${moves} moves in ` +
      `${filmed.length / moves} views each, ${known ? 'known landmarks' : 'rendered and followed'}`,
    columns: ['what', 'value', 'of'],
    rows: [
      [
        `nearest of ${movements.size} library moves is the same move`,
        share(inLibrary, ({ move, near }) => near[0]?.id === move.id),
        filmed.length,
      ],
      [
        'it, or it begun with the other foot',
        share(inLibrary, ({ move, near }) => isSame(near[0], move)),
        filmed.length,
      ],
      [
        'it has the same category',
        share(inLibrary, ({ move, near }) => near[0]?.category === move.category),
        filmed.length,
      ],
      [
        `the same move is among the nearest ${SHOWN}`,
        share(inLibrary, ({ move, near }) => near.some(({ id }) => id === move.id)),
        filmed.length,
      ],
      [
        'nearest is it, or it begun with the other foot, where nobody says where the counts are',
        share(inLibrary, ({ move, uncounted }) => isSame(uncounted[0], move)),
        filmed.length,
      ],
      [
        'it has the same category',
        share(inLibrary, ({ move, uncounted }) => uncounted[0]?.category === move.category),
        filmed.length,
      ],
      [
        'nearest by the embedding alone is the same move',
        share(inLibrary, ({ move, byEmbedding: [found] }) => found?.id === move.id),
        filmed.length,
      ],
      [
        'it has the same category',
        share(inLibrary, ({ move, byEmbedding: [found] }) => found?.category === move.category),
        filmed.length,
      ],
      [
        'nearest of the other clips by the embedding is the same move',
        share(described, ({ of, found }) => found?.id === of.move.id),
        filmed.length,
      ],
      [
        'it has the same category',
        share(described, ({ of, found }) => found?.category === of.move.category),
        filmed.length,
      ],
      [
        'turns of the follow as written',
        share(filmed, ({ move, analysis }) => analysis.dynamics.turns.follow === move.turns.follow),
        filmed.length,
      ],
      [
        'turns of the lead as written',
        share(filmed, ({ move, analysis }) => analysis.dynamics.turns.lead === move.turns.lead),
        filmed.length,
      ],
      [
        'tempo of basics from steps within 4 %',
        share(stepped, (of) => Math.abs((of.steps?.tempoBpm ?? 0) / tempoOf(of) - 1) < 0.04),
        stepped.length,
      ],
      [
        'their 1 from steps within 0.4 counts',
        share(stepped, (of) => oneError(of) < 0.4),
        stepped.length,
      ],
      [
        'pictures with one dancer',
        mean(filmed.map(({ analysis }) => analysis.oneRate)),
        filmed.length,
      ],
      ['pictures with both', mean(filmed.map(({ analysis }) => analysis.bothRate)), filmed.length],
      [
        'processor time a picture, ms',
        median(filmed.map(({ analysis }) => analysis.cpuMsPerFrame)),
        filmed.length,
      ],
    ],
  };
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      moves: { type: 'string', default: String(MOVES) },
      views: { type: 'string', default: String(VIEWS) },
      known: { type: 'boolean', default: false },
    },
  });
  const table = await poseRetrievalBench({
    moves: Number(values.moves),
    views: Number(values.views),
    known: values.known,
  });
  process.stdout.write(`${formatTable(table)}\n`);
}
