/** Hips and side steps are what Bachata is known by: the clip camera has to show them. */
import type { Vec3 } from '@bachata/core/motion/body.ts';
import { compileMove } from '@bachata/core/motion/compile.ts';
import { FOLLOW_PROPORTIONS, LEAD_PROPORTIONS } from '@bachata/core/motion/proportions.ts';
import { sceneAt } from '@bachata/core/motion/scene.ts';
import type { Trunk } from '@bachata/core/motion/trunk.ts';
import { radians } from '@bachata/core/motion/vector.ts';
import { CLIP_CAMERA, SLOT_YAW } from '@bachata/core/moves/clip-camera.ts';
import { FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import { median } from '@bachata/core/numeric/statistics.ts';
import { expect, it } from 'vitest';
import { library } from './index.ts';

/**
 * Pixels across the picture, medians over the moves, as `seenIn` measured them when the couple stood
 * nearly side-on, with bent knees: its line at 18 degrees, the camera at 5.7 m.
 */
const FORMER = { hipTravel: 31.0, stepWidth: 31.0 };
const FRAMES_PER_BEAT = 16;
const BODIES = { lead: LEAD_PROPORTIONS, follow: FOLLOW_PROPORTIONS };

/** Where a point of the couple's floor falls in the picture, pixels from its left. */
function across([x, y, z]: Vec3): number {
  const [cos, sin] = [Math.cos(radians(SLOT_YAW)), Math.sin(radians(SLOT_YAW))];
  return CLIP_CAMERA.project(x * cos - z * sin, y, x * sin + z * cos).x;
}

interface Seen {
  readonly hipTravel: number;
  readonly stepWidth: number;
}

/** Of one dancer in a move: how far the pelvis goes from the middle of the feet, and these apart. */
function seenOf(trunks: readonly Trunk[]): Seen {
  const sway = trunks.map(
    ({ pelvis, feet }) => across(pelvis.origin) - (across(feet.L.ball) + across(feet.R.ball)) / 2,
  );
  const widths = trunks.map(({ feet }) => Math.abs(across(feet.L.ball) - across(feet.R.ball)));
  return { hipTravel: Math.max(...sway) - Math.min(...sway), stepWidth: Math.max(...widths) };
}

/** The mean of both dancers. */
function seenIn(move: Move): Seen {
  const compiled = compileMove(move);
  const scenes = Array.from({ length: move.counts * FRAMES_PER_BEAT + 1 }, (_, frame) =>
    sceneAt(move, compiled, frame / FRAMES_PER_BEAT + 1 - FIRST_COUNT_AT, BODIES),
  );
  const [lead, follow] = DANCE_ROLES.map((role) =>
    seenOf(scenes.map(({ trunks }) => trunks[role])),
  );
  return {
    hipTravel: (lead.hipTravel + follow.hipTravel) / 2,
    stepWidth: (lead.stepWidth + follow.stepWidth) / 2,
  };
}

it('shows hips and steps 1.8 times as wide as from the side', () => {
  const seen = library.moves.filter(({ parts }) => parts === undefined).map(seenIn);
  const hipTravel = median(seen.map((move) => move.hipTravel));
  const stepWidth = median(seen.map((move) => move.stepWidth));
  expect(hipTravel / FORMER.hipTravel).toBeGreaterThanOrEqual(1.8);
  expect(stepWidth / FORMER.stepWidth).toBeGreaterThanOrEqual(1.8);
});
