import { DANCE_ROLES, type DanceRole } from '@bachata/core/moves/dance-role.ts';
import { describe, expect, it } from 'vitest';
import { TRACKED_JOINTS } from '@bachata/core/pose/tracking/detection.ts';
import { SLOT_YAW } from '@bachata/core/moves/clip-camera.ts';
import { library } from '@bachata/library/moves/index.ts';
import { createRerenderer } from '../rerender.ts';

const LEFT_SHOULDER = 11;
const RIGHT_SHOULDER = 12;

/** Shares of pictures of an open basic, dancers face to face, in which joints are in sight. */
function shares(azimuthDegrees: number) {
  const move = library.byId.get('side-basic-open');
  if (move === undefined) throw new Error('the library has no open basic');
  const { sight } = createRerenderer({ azimuthDegrees, width: 320, height: 180, fps: 2 });
  const pictures = [...sight(move)];
  const share = (role: DanceRole, joints: readonly number[]): number =>
    pictures.reduce((sum, seen) => sum + joints.reduce((n, joint) => n + seen[role][joint], 0), 0) /
    (pictures.length * joints.length);
  return { share, pictures };
}

describe('the joints in sight', () => {
  it.each([
    [108 - SLOT_YAW, 'follow', 'lead'],
    [-72 - SLOT_YAW, 'lead', 'follow'],
  ] as const)('from %d degrees are the %s’s, who hides half of the %s', (azimuth, near, far) => {
    const { share } = shares(azimuth);
    expect(share(near, [LEFT_SHOULDER, RIGHT_SHOULDER])).toBe(1);
    // The two stand with the other's right half before their own.
    expect(share(far, [RIGHT_SHOULDER])).toBeLessThan(0.2);
    expect(share(far, [LEFT_SHOULDER])).toBeGreaterThan(0.9);
  });

  it('from aside are mostly those of the nearer half of both', () => {
    const { share, pictures } = shares(0);
    for (const role of DANCE_ROLES) {
      expect(share(role, TRACKED_JOINTS)).toBeGreaterThan(0.4);
      expect(share(role, TRACKED_JOINTS)).toBeLessThan(0.9);
    }
    expect(pictures[0].lead).toHaveLength(33);
  });
});
