/**
 * Following two dancers: against the landmarks that the library's clips were drawn from, against
 * views of them that nobody looked at in development, and, where they are, on real clips.
 *
 * A sample of moves in every hold, so that it ends in minutes.
 * `POSE_BENCH_CLIPS` names a folder of real clips; by default the one beside the project.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { moveFiles } from '../../core/moves/clip-index.ts';
import type { Move } from '../../core/moves/library.ts';
import type { Position, Side } from '../../core/moves/state.ts';
import { library } from '../../data/moves/index.ts';
import { createRerenderer } from '../../functions/clips/rerender.ts';
import { trackDancers } from '../../functions/vision/track-dancers.ts';
import { VisionPool } from '../../functions/vision/vision-pool.ts';
import { poseScore, seenScore, type PoseScore, type SeenScore } from './pose-score.ts';
import { UNSEEN_VIEWS, viewOf } from './rerender-views.ts';
import type { Table } from './table.ts';

const DATA = new URL('../../data/moves/', import.meta.url).pathname;
const REAL =
  process.env['POSE_BENCH_CLIPS'] ?? new URL('../../../shared/clips/', import.meta.url).pathname;

const LIBRARY_SAMPLE: readonly (readonly [moveId: string, side: Side])[] = [
  ['in-place-o2', 'left'],
  ['right-turn', 'right'],
  ['side-basic-open', 'left'],
  ['cross-body-lead-open', 'right'],
  ['hand-change', 'left'],
  ['side-basic', 'right'],
  ['cross-body-lead', 'left'],
  ['cuddle-basic', 'right'],
  ['shadow-basic', 'left'],
  ['hammerlock-basic', 'right'],
  ['hip-roll-closed', 'left'],
  ['side-dip', 'right'],
];
/** Each from another view. */
const RERENDER_SAMPLE = [
  'one-hand',
  'left-turn',
  'solo-rocks',
  'madrid',
  'shadow-entry',
  'lean-back',
];
const OPEN: readonly Position[] = ['O2', 'OL', 'OR', 'X', 'N'];

interface Result {
  readonly group: string;
  readonly score: SeenScore | PoseScore;
  readonly cpuMs: number;
}

function moveNamed(id: string): Move {
  const move = library.byId.get(id);
  if (move === undefined) throw new Error(`the library has no ${id}`);
  return move;
}

const holdOf = ({ entry, exit }: Move): 'open' | 'close' =>
  OPEN.includes(entry.position) && OPEN.includes(exit.position) ? 'open' : 'close';

function row(group: string, results: readonly Result[]): (string | number)[] {
  const total = (of: (score: SeenScore) => number): number =>
    results.reduce((sum, { score }) => sum + of(score), 0);
  const known = results.flatMap(({ score }) => ('joints' in score ? [score] : []));
  const mean = (of: (score: PoseScore) => number, over: (score: PoseScore) => number): string => {
    if (known.length === 0) return '';
    const sum = (value: (score: PoseScore) => number): number =>
      known.reduce((all, score) => all + value(score), 0);
    return (sum(of) / sum(over)).toFixed(3);
  };
  const frames = total((score) => score.frames);
  const cpu = results.reduce((sum, { score, cpuMs }) => sum + cpuMs * score.frames, 0);
  const count = (of: (score: PoseScore) => boolean): string =>
    known.length === 0 ? '' : `${known.filter(of).length} of ${known.length}`;
  return [
    group,
    frames,
    (total((score) => score.one) / frames).toFixed(3),
    (total((score) => score.both) / frames).toFixed(3),
    mean(
      (score) => score.error,
      (score) => score.joints,
    ),
    mean(
      (score) => score.errorWithoutHips,
      (score) => score.jointsWithoutHips,
    ),
    mean(
      (score) => score.near,
      (score) => score.joints,
    ),
    count((score) => score.identityKept),
    count((score) => score.rolesRight),
    Math.round(cpu / frames),
  ];
}

/** Most memory that the process ever had, in MB; Linux only. */
async function peakMemory(): Promise<number | string> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? 'unknown' : Math.round(Number(kilobytes) / 1024);
}

export async function poseBench(): Promise<Table[]> {
  await using pool = new VisionPool('full');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-bench-'));
  const results: Result[] = [];
  try {
    for (const [id, side] of LIBRARY_SAMPLE) {
      const move = moveNamed(id);
      const file = path.join(DATA, moveFiles.clip(id, side));
      const { track, cpuMsPerFrame } = await trackDancers(file, { pool });
      const score = poseScore(track, createRerenderer({ side }).truth(move));
      results.push({ group: `library, ${holdOf(move)}`, score, cpuMs: cpuMsPerFrame });
    }
    const memory = await peakMemory();
    for (const [index, id] of RERENDER_SAMPLE.entries()) {
      const move = moveNamed(id);
      const rerenderer = createRerenderer(viewOf(UNSEEN_VIEWS + index));
      const file = path.join(folder, `${id}.mp4`);
      await rerenderer.render(move, file);
      const { track, cpuMsPerFrame } = await trackDancers(file, { pool });
      const score = poseScore(track, rerenderer.truth(move));
      results.push({ group: `other views, ${holdOf(move)}`, score, cpuMs: cpuMsPerFrame });
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
          ...['clips', 'frames', 'one', 'both', 'error', 'error, no hips', 'PCK@0.2'],
          ...['identity kept', 'roles right', 'ms CPU a frame'],
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
