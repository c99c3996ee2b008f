/** Films of development moves, followed: what pose fits learn from. See `held-out.ts`. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Move } from '@bachata/core/moves/library.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import {
  createRerenderer,
  type Rerenderer,
  type View,
} from '../../functions/library-render/rerender.ts';
import { DEFAULT_POSE_MODEL } from '../../functions/vision/models.ts';
import { trackDancers } from '../../functions/vision/track-dancers.ts';
import { VisionPool } from '../../functions/vision/vision-pool.ts';
import { DEVELOPMENT_MOVES } from './held-out.ts';

export interface DevelopmentFilm {
  readonly move: Move;
  readonly view: View;
  readonly rerenderer: Rerenderer;
  readonly track: PoseTrack;
}

/**
 * The first moves of development, each in a view of its own; says on standard error how far it is.
 *
 * @param fps pictures a second that are looked at
 */
export async function* developmentFilms(
  clips: number,
  viewOf: (index: number) => View,
  fps: number,
): AsyncGenerator<DevelopmentFilm> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-films-'));
  try {
    await using pool = new VisionPool(DEFAULT_POSE_MODEL);
    for (const [i, move] of DEVELOPMENT_MOVES.slice(0, clips).entries()) {
      const view = viewOf(i);
      const rerenderer = createRerenderer(view);
      const file = path.join(folder, 'clip.mp4');
      await rerenderer.render(move, file);
      const roles = { leadStartsOn: view.side ?? 'left' } as const;
      const { track } = await trackDancers(file, { pool, roles, fps });
      yield { move, view, rerenderer, track };
      process.stderr.write(`${i + 1} ${move.id}\n`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
