/**
 * Following two dancers: against the bodies that the library's clips were drawn from, against
 * views of them that nobody looked at in development, and, where they are, on real clips.
 *
 * A sample of moves in every hold, so that it ends in minutes.
 * `POSE_BENCH_CLIPS` names a folder of real clips; by default the one beside the project.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { clipFile } from '@bachata/library/files.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import type { Position, Side } from '@bachata/core/moves/state.ts';
import { createRerenderer, type Rerenderer } from '../../functions/library-render/rerender.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { trackDancers } from '../../functions/vision/track-dancers.ts';
import { DEFAULT_POSE_MODEL } from '../../functions/vision/models.ts';
import { VisionPool } from '../../functions/vision/vision-pool.ts';
import { HELD_OUT_MOVES } from './held-out.ts';
import {
  poseScore,
  seenScore,
  type JointSums,
  type PoseScore,
  type SeenScore,
} from './pose-score.ts';
import { UNSEEN_VIEWS, viewOf } from './rerender-views.ts';
import type { Table } from './table.ts';

const REAL =
  process.env['POSE_BENCH_CLIPS'] ?? new URL('../../../shared/clips/', import.meta.url).pathname;

/** Of moves that nothing was fitted on: see `held-out.ts`. */
const LIBRARY_SAMPLE: readonly (readonly [moveId: string, side: Side])[] = [
  ['in-place-o2', 'left'],
  ['right-turn', 'right'],
  ['side-basic-open', 'left'],
  ['neck-wrap', 'right'],
  ['rejoin', 'left'],
  ['step-tap-c', 'right'],
  ['promenade', 'left'],
  ['cuddle', 'right'],
  ['shadow-wave', 'left'],
  ['hammerlock-hips', 'right'],
  ['hip-roll-closed', 'left'],
  ['shadow-dip', 'right'],
];
/** Each from another view. */
const RERENDER_SAMPLE = [
  'energetic-basic-open',
  'handshake',
  'left-turn',
  'solo-rocks',
  'cross-hold-basic',
  'layered-wave',
  'hip-turn',
  'shadow-entry',
  'sensual-turn',
  'hammerlock-unwind',
];
const OPEN: readonly Position[] = ['O2', 'OL', 'OR', 'X', 'N'];

interface Result {
  readonly group: string;
  readonly score: SeenScore | PoseScore;
  /** Against the joints of the drawn bodies instead of where BlazePose marks them. */
  readonly jointError?: number;
  readonly cpuMs: number;
}

function moveNamed(id: string): Move {
  const move = HELD_OUT_MOVES.find((held) => held.id === id);
  if (move === undefined) throw new Error(`${id} is not held out`);
  return move;
}

const jointsOf = (score: SeenScore): number => ('joints' in score ? Number(score.joints) : 0);

const holdOf = ({ entry, exit }: Move): 'open' | 'close' =>
  OPEN.includes(entry.position) && OPEN.includes(exit.position) ? 'open' : 'close';

function row(group: string, results: readonly Result[]): (string | number)[] {
  const total = (of: (score: SeenScore) => number): number =>
    results.reduce((sum, { score }) => sum + of(score), 0);
  const known = results.flatMap(({ score }) => ('joints' in score ? [score] : []));
  const jointErrors = results.reduce((sum, { jointError = 0 }) => sum + jointError, 0);
  const mean = (
    of: (sums: JointSums) => number,
    joints: (score: PoseScore) => JointSums = (score) => score,
  ): string => {
    if (known.length === 0) return '';
    const sum = (value: (sums: JointSums) => number): number =>
      known.reduce((all, score) => all + value(joints(score)), 0);
    return (sum(of) / sum((sums) => sums.joints)).toFixed(3);
  };
  const inSight = (score: PoseScore): JointSums => score.inSight;
  const frames = total((score) => score.frames);
  const cpu = results.reduce((sum, { score, cpuMs }) => sum + cpuMs * score.frames, 0);
  const count = (of: (score: PoseScore) => boolean): string =>
    known.length === 0 ? '' : `${known.filter(of).length} of ${known.length}`;
  return [
    group,
    frames,
    (total((score) => score.one) / frames).toFixed(3),
    (total((score) => score.both) / frames).toFixed(3),
    (total((score) => score.unfilled) / frames).toFixed(3),
    mean(({ error }) => error),
    known.length === 0 ? '' : (jointErrors / total(jointsOf)).toFixed(3),
    mean(({ near }) => near),
    mean(({ error }) => error, inSight),
    mean(({ near }) => near, inSight),
    count((score) => score.identityKept),
    count((score) => score.rolesRight),
    Math.round(cpu / frames),
  ];
}

function scoresOf(track: PoseTrack, { truth, sight }: Rerenderer, move: Move) {
  return {
    score: poseScore(track, truth(move), [...sight(move)]),
    jointError: poseScore(track, truth(move, 'joints')).error,
  };
}

/** Most memory that the process ever had, in MB; Linux only. */
async function peakMemory(): Promise<number | string> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? 'unknown' : Math.round(Number(kilobytes) / 1024);
}

export async function poseBench(): Promise<Table[]> {
  await using pool = new VisionPool(DEFAULT_POSE_MODEL);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-bench-'));
  const results: Result[] = [];
  try {
    for (const [id, side] of LIBRARY_SAMPLE) {
      const move = moveNamed(id);
      const file = clipFile(id, side);
      const { track, cpuMsPerFrame } = await trackDancers(file, { pool });
      const scores = scoresOf(track, createRerenderer({ side }), move);
      results.push({ group: `library, ${holdOf(move)}`, ...scores, cpuMs: cpuMsPerFrame });
    }
    const memory = await peakMemory();
    for (const [index, id] of RERENDER_SAMPLE.entries()) {
      const move = moveNamed(id);
      const rerenderer = createRerenderer(viewOf(UNSEEN_VIEWS + index));
      const file = path.join(folder, `${id}.mp4`);
      await rerenderer.render(move, file);
      const { track, cpuMsPerFrame } = await trackDancers(file, { pool });
      const scores = scoresOf(track, rerenderer, move);
      results.push({ group: `other views, ${holdOf(move)}`, ...scores, cpuMs: cpuMsPerFrame });
    }
    const files = existsSync(REAL) ? (await readdir(REAL)).sort() : [];
    for (const name of files.filter((file) => /\.(mp4|mov|webm)$/.test(file))) {
      const { track, cpuMsPerFrame } = await trackDancers(path.join(REAL, name), { pool });
      results.push({ group: `real, ${name}`, score: seenScore(track), cpuMs: cpuMsPerFrame });
    }
    const groups = [...new Set(results.map(({ group }) => group))];
    return [
      {
        title: `Poses: shares of frames, errors in trunk lengths, processor time; ${pool.size} workers, ${memory} MB at most`,
        columns: [
          ...['clips', 'frames', 'one', 'both', 'both, gaps unfilled'],
          ...[
            'error',
            'error, bare joints',
            'PCK@0.2',
            'error, joints in sight',
            'PCK@0.2, joints in sight',
            'identity kept',
            'roles right',
            'ms CPU a frame',
          ],
        ],
        rows: groups.map((group) =>
          row(
            group,
            results.filter((result) => result.group === group),
          ),
        ),
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
