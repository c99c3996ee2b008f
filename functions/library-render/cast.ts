/** The one cast of the library: every clip shows the same two dancers, so that cuts cannot be seen. */
import type { DanceRole } from '@bachata/core/moves/dance-role.ts';
import { FOLLOW_LOOKS, LEAD_LOOKS } from '@bachata/core/avatar/materials.ts';
import { swayAt } from '@bachata/core/avatar/sway.ts';
import type { CouplePose } from '@bachata/core/motion/body.ts';
import { coupleAt } from '@bachata/core/motion/couple.ts';
import { turnedPose } from '@bachata/core/motion/turned.ts';
import { FOLLOW_PROPORTIONS, LEAD_PROPORTIONS } from '@bachata/core/motion/proportions.ts';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import type { CoupleSway, Dancers } from './raster/renderer.ts';

export const CAST: Dancers = {
  lead: { look: LEAD_LOOKS[0], proportions: LEAD_PROPORTIONS },
  follow: { look: FOLLOW_LOOKS[0], proportions: FOLLOW_PROPORTIONS },
};

export const frameCount = (move: Move): number => move.counts * CLIP.framesPerBeat;

/** Both dancers at frames of one clip; poses are kept, because what hangs loose looks back. */
export class CastMotion {
  readonly #move: Move;
  readonly #side: Side;
  readonly #dancers: Dancers;
  readonly #turnDegrees: number;
  readonly #poses = new Map<number, CouplePose>();

  /** @param turnDegrees turns the couple in front of the camera: 30 shows it from 30 degrees aside */
  constructor(move: Move, side: Side, dancers: Dancers = CAST, turnDegrees = 0) {
    this.#move = move;
    this.#side = side;
    this.#dancers = dancers;
    this.#turnDegrees = turnDegrees;
  }

  /** @param frame may be a fraction; it is taken at the nearest quarter */
  pose(frame: number): CouplePose {
    const key = Math.round(frame * 4);
    let pose = this.#poses.get(key);
    if (pose === undefined) {
      const { lead, follow } = this.#dancers;
      const danced = coupleAt(this.#move, key / 4 / CLIP.framesPerBeat, {
        side: this.#side,
        lead: lead.proportions,
        follow: follow.proportions,
      });
      pose = this.#turnDegrees === 0 ? danced : turnedPose(danced, this.#turnDegrees);
      this.#poses.set(key, pose);
    }
    return pose;
  }

  sway(frame: number): CoupleSway {
    const time = frame / CLIP.framesPerBeat;
    const at = (role: DanceRole) =>
      swayAt((t) => this.pose(t * CLIP.framesPerBeat)[role], time, this.#move.counts);
    return { lead: at('lead'), follow: at('follow') };
  }
}
