import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { CLIP_CAMERA } from '@bachata/core/moves/clip-camera.ts';
import { CLIP, CLIP_TEMPO_BPM } from '@bachata/core/moves/clip-format.ts';
import {
  KNOWN_LANDMARKS,
  nearestMoves,
  type Movement,
} from '@bachata/core/pose/matching/movements.ts';
import { poseFrames, readPoseFile } from '@bachata/core/moves/pose-file.ts';
import { CLIP_ANALYZER_VERSION } from '@bachata/core/pose/analyze-track.ts';
import { authoredTrack } from '@bachata/core/pose/authored-track.ts';
import { movementEmbedding } from '@bachata/core/pose/embedding.ts';
import { library } from '@bachata/library/moves/index.ts';
import { MOVES_FOLDER, posesFile } from '@bachata/library/files.ts';
import { readMovements } from './library-movements.ts';

let movements: Map<string, Movement>;
beforeAll(async () => {
  movements = await readMovements(MOVES_FOLDER);
});

/** Of the landmarks that the clip was drawn from. */
async function knownEmbedding(moveId: string, counts: number): Promise<number[]> {
  const poses = readPoseFile(await readFile(posesFile(moveId)));
  const track = authoredTrack(poseFrames(poses), CLIP_CAMERA, CLIP.framesPerSecond);
  const span = { startSec: 0, counts, secPerCount: 60 / CLIP_TEMPO_BPM };
  return movementEmbedding(track, span) ?? [];
}

it('has an embedding of every move, and of no other, by the present analyzer or the clip’s own landmarks', () => {
  expect([...movements.keys()].sort()).toEqual(library.moves.map(({ id }) => id).sort());
  for (const { analyzerVersion, embedding } of movements.values()) {
    expect([CLIP_ANALYZER_VERSION, KNOWN_LANDMARKS]).toContain(analyzerVersion);
    expect(Math.hypot(...embedding)).toBeCloseTo(1, 2);
  }
});

it('describes in each clip the move that was drawn', { timeout: 120_000 }, async () => {
  let [first, near] = [0, 0];
  for (const { id, counts } of library.moves) {
    const found = nearestMoves(await knownEmbedding(id, counts), movements, 5);
    if (found[0]?.moveId === id) first++;
    if (found.some(({ moveId }) => moveId === id)) near++;
  }
  expect.soft(first / library.moves.length).toBeGreaterThan(0.4);
  expect(near / library.moves.length).toBeGreaterThan(0.75);
});
