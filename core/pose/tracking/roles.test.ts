import { describe, expect, it } from 'vitest';
import { personTrack } from './person-track.ts';
import { chooseRoles } from './roles.ts';
import { figure, type FigureOptions } from './test-couple.ts';

const trackOf = (options: FigureOptions) =>
  personTrack(
    Array.from({ length: 20 }, () => figure(options)),
    15,
  );

describe('chooseRoles', () => {
  const left = trackOf({ x: 200 });
  const right = trackOf({ x: 400 });

  it('believes what it is told', () => {
    const told = (leadStartsOn: 'left' | 'right') => chooseRoles(left, right, { leadStartsOn });
    expect(told('left')).toEqual({ roles: ['lead', 'follow'], confidence: 1 });
    expect(told('right')).toEqual({ roles: ['follow', 'lead'], confidence: 1 });
    expect(chooseRoles(right, left, { leadStartsOn: 'left' }).roles).toEqual(['follow', 'lead']);
  });

  it('takes the taller for the lead, and says that this is no proof', () => {
    const tall = trackOf({ x: 400, scale: 1.08 });
    const { roles, confidence } = chooseRoles(left, tall, undefined);
    expect(roles).toEqual(['follow', 'lead']);
    expect(confidence).toBeGreaterThan(0.7);
    expect(confidence).toBeLessThan(0.95);
  });

  it('does not know between two alike', () => {
    expect(chooseRoles(left, right, undefined).confidence).toBeCloseTo(0.5, 2);
  });

  it('does not know where one was never seen', () => {
    const nobody = personTrack(Array(20).fill(undefined), 15);
    expect(chooseRoles(left, nobody, undefined).confidence).toBe(0.5);
    expect(chooseRoles(left, nobody, { leadStartsOn: 'left' }).confidence).toBe(0.5);
  });
});
