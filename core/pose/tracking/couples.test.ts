import { describe, expect, it } from 'vitest';
import { couplesOf, placesOf, pointedFirst, spotAt, type Sighting } from './couples.ts';

const PICTURE = { width: 640, height: 360 };
/** Two people around a middle, in an open hold. */
const pair = (x: number, size = 300, y = 190) => [
  { x: x - 0.15 * size, y, size },
  { x: x + 0.15 * size, y, size },
];
/** Eight looks, one a second. */
const looks = (peopleAt: (sec: number) => Sighting['people']): Sighting[] =>
  Array.from({ length: 8 }, (_, sec) => ({ sec, people: peopleAt(sec) }));

describe('couplesOf', () => {
  it('says nothing of one couple, one person or nobody', () => {
    for (const people of [pair(320), pair(320).slice(1), []]) {
      expect(
        couplesOf(
          looks(() => people),
          PICTURE.width,
        ),
      ).toEqual([]);
    }
  });

  it('does not take somebody who passes by, or a find in a few pictures, for others', () => {
    const passing = looks((sec) => [
      ...pair(320),
      ...(sec < 3 ? [{ x: 40 + 90 * sec, y: 150, size: 150 }] : []),
    ]);
    expect(couplesOf(passing, PICTURE.width)).toEqual([]);
  });

  it('puts the couple in front first, wherever it stands', () => {
    const couples = couplesOf(
      looks(() => [...pair(120, 150), ...pair(480, 280), ...pair(300, 140)]),
      PICTURE.width,
    );
    expect(couples.map((couple) => Math.round(spotAt(couple, 3).x))).toEqual([480, 300, 120]);
  });

  it('takes the one in the middle where they are equally large', () => {
    const couples = couplesOf(
      looks(() => [...pair(90, 200), ...pair(330, 200)]),
      PICTURE.width,
    );
    expect(spotAt(couples[0], 0).x).toBe(330);
  });

  it('rather takes two than a teacher who is alone', () => {
    const teacher = { x: 330, y: 190, size: 260 };
    const couples = couplesOf(
      looks(() => [teacher, ...pair(120, 230)]),
      PICTURE.width,
    );
    expect(spotAt(couples[0], 0).x).toBeCloseTo(120);
  });

  it('follows couples that move, also where one is not seen for a while', () => {
    const couples = couplesOf(
      looks((sec) => [...(sec === 4 ? [] : pair(100 + 30 * sec, 200)), ...pair(560, 190)]),
      PICTURE.width,
    );
    expect(couples).toHaveLength(2);
    const moving = couples.find((couple) => spotAt(couple, 0).x < 200);
    expect(moving && spotAt(moving, 4).x).toBeCloseTo(220);
    expect(moving && spotAt(moving, 6.5).x).toBeCloseTo(295);
  });
});

describe('a couple that is pointed at', () => {
  const couples = couplesOf(
    looks(() => [...pair(150, 260), ...pair(480, 280)]),
    PICTURE.width,
  );

  it('goes first', () => {
    const point = { atSec: 2, x: 140 / 640, y: 0.6 };
    const [first, second] = pointedFirst(couples, point, PICTURE);
    expect([spotAt(first, 2).x, spotAt(second, 2).x]).toEqual([150, 480]);
  });

  it('is at the place that is shown for it', () => {
    for (const [index, place] of placesOf(couples, PICTURE).entries()) {
      expect(pointedFirst(couples, place, PICTURE)[0]).toBe(couples[index]);
      expect(place).toMatchObject({ y: 190 / 360 });
    }
  });
});
