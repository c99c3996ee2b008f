import { describe, expect, it } from 'vitest';
import type { DancerTrack } from '../track.ts';
import { moveOf, filmedMoveTrack } from '../testing/filmed-move.ts';
import { library } from '@bachata/library/moves/index.ts';
import { personTrack } from './person-track.ts';
import { chooseRoles, type RoleHint } from './roles.ts';
import { figure, type FigureOptions } from './test-couple.ts';

const trackOf = (options: FigureOptions) =>
  personTrack(
    Array.from({ length: 20 }, () => figure(options)),
    15,
  );

const roleOf = (lead: DancerTrack, follow: DancerTrack, hint?: RoleHint) =>
  chooseRoles(
    {
      ...{ fps: 15, frames: 20, width: 640, height: 360, roleConfidence: 0, doubtfulSec: [] },
      dancers: { lead, follow },
    },
    hint,
  );

describe('chooseRoles', () => {
  const left = trackOf({ x: 200 });
  const right = trackOf({ x: 400 });

  it('believes what it is told', () => {
    const told = (leadStartsOn: 'left' | 'right') => roleOf(left, right, { leadStartsOn });
    expect(told('left')).toEqual({ roles: ['lead', 'follow'], confidence: 1 });
    expect(told('right')).toEqual({ roles: ['follow', 'lead'], confidence: 1 });
    expect(roleOf(right, left, { leadStartsOn: 'left' }).roles).toEqual(['follow', 'lead']);
  });

  it('takes the taller for the lead, and says that this is no proof', () => {
    const tall = trackOf({ x: 400, scale: 1.08 });
    const { roles, confidence } = roleOf(left, tall);
    expect(roles).toEqual(['follow', 'lead']);
    expect(confidence).toBeGreaterThan(0.7);
    expect(confidence).toBeLessThan(0.95);
  });

  it('does not know between two alike', () => {
    expect(roleOf(left, right).confidence).toBeCloseTo(0.5, 2);
  });

  it('does not know where one was never seen', () => {
    const nobody = personTrack(Array(20).fill(undefined), 15);
    expect(roleOf(left, nobody).confidence).toBe(0.5);
    expect(roleOf(left, nobody, { leadStartsOn: 'left' }).confidence).toBe(0.5);
  });

  it('takes for the follow who turns, or has the other behind, where both are as tall', () => {
    for (const id of ['double-right-turn', 'shadow-basic']) {
      const { track } = filmedMoveTrack(moveOf(library, id));
      const { lead, follow } = track.dancers;
      const equal = (dancer: DancerTrack): DancerTrack => ({
        ...dancer,
        // Their heads and feet at one height: only how they move is left.
        image: dancer.image.map((value, i) => {
          if (i % 3 !== 1) return value;
          const landmark = Math.floor(i / 3) % 33;
          return landmark === 0 ? 100 : landmark === 27 || landmark === 28 ? 300 : value;
        }),
      });
      const dancers = { lead: equal(lead), follow: equal(follow) };
      const right = chooseRoles({ ...track, dancers }, undefined);
      expect(right.roles, id).toEqual(['lead', 'follow']);
      expect(right.confidence).toBeGreaterThan(0.8);
      const exchanged = { lead: dancers.follow, follow: dancers.lead };
      expect(chooseRoles({ ...track, dancers: exchanged }, undefined).roles).toEqual([
        'follow',
        'lead',
      ]);
    }
  });
});
