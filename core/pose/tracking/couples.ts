/**
 * Who is in the picture besides one couple: people who were seen now and then over a clip, put
 * together into couples, and which of these the clip is about.
 */
import { clamp } from '../../numeric/statistics.ts';
import type { CouplePlace, CouplePoint } from '../clip-analysis.ts';

/** The middle of somebody's hips and the side of the square around their body, pixels. */
export interface SeenPerson {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Everybody who was seen at a time. */
export interface Sighting {
  readonly sec: number;
  readonly people: readonly SeenPerson[];
}

/** A couple, or somebody alone, at a time: their middle, and the side of a square that holds a body. */
export interface CoupleSpot extends SeenPerson {
  readonly sec: number;
  readonly people: number;
}

/** A couple over the clip. */
export interface CouplePath {
  /** In order of time; not empty. */
  readonly spots: readonly CoupleSpot[];
}

/** Partners are nearer to each other than this, over the side of their squares, and as large. */
const PARTNER = 0.75;
const PARTNER_SIZES = 1.5;
/** A couple's middle moves less than this from one look to the next, over the side of its square. */
const SAME_PLACE = 0.6;
/** Who is there for a smaller share of the looks only passes by, or was never there. */
const STAYS = 0.4;
/** What size, place and being two count when it is asked whom a clip is about. */
const SIZE_WEIGHT = 2;
const ALONE_COST = 0.7;

const distanceOf = (a: SeenPerson, b: SeenPerson): number =>
  (2 * Math.hypot(a.x - b.x, a.y - b.y)) / (a.size + b.size);

const mayDance = (a: SeenPerson, b: SeenPerson): boolean =>
  distanceOf(a, b) < PARTNER && Math.max(a.size, b.size) < PARTNER_SIZES * Math.min(a.size, b.size);

/** Those nearest to each other first; who is left over is alone. */
function pairUp({ sec, people }: Sighting): CoupleSpot[] {
  const pairs = people
    .flatMap((a, i) => people.slice(i + 1).map((b) => ({ a, b })))
    .filter(({ a, b }) => mayDance(a, b))
    .sort((one, other) => distanceOf(one.a, one.b) - distanceOf(other.a, other.b));
  const taken = new Set<SeenPerson>();
  const spots: CoupleSpot[] = [];
  for (const { a, b } of pairs) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    const middle = (of: keyof SeenPerson): number => (a[of] + b[of]) / 2;
    spots.push({ sec, people: 2, x: middle('x'), y: middle('y'), size: middle('size') });
  }
  return [
    ...spots,
    ...people.filter((one) => !taken.has(one)).map((one) => ({ ...one, sec, people: 1 })),
  ];
}

/** Each couple goes on where it was nearest. */
function linked(sightings: readonly Sighting[]): CoupleSpot[][] {
  const paths: CoupleSpot[][] = [];
  for (const sighting of sightings) {
    const spots = pairUp(sighting);
    const steps = paths
      .flatMap((path) =>
        spots.map((spot) => ({ path, spot, away: distanceOf(path[path.length - 1], spot) })),
      )
      .filter(({ away }) => away < SAME_PLACE)
      .sort((a, b) => a.away - b.away);
    const done = new Set<unknown>();
    for (const { path, spot } of steps) {
      if (done.has(path) || done.has(spot)) continue;
      done.add(path).add(spot);
      path.push(spot);
    }
    paths.push(...spots.filter((spot) => !done.has(spot)).map((spot) => [spot]));
  }
  return paths;
}

/**
 * The couples of a clip that shows more than two people, in the order in which it is probably about
 * them: who is large, and so in front, in the middle, and two. Empty where there are two at most.
 *
 * @param sightings at equal distances of time
 * @param width of the pictures
 */
export function couplesOf(sightings: readonly Sighting[], width: number): CouplePath[] {
  const often = STAYS * sightings.length;
  if (sightings.filter(({ people }) => people.length > 2).length < often) return [];
  const stay = linked(sightings).filter(({ length }) => length >= often);
  const mean = (path: readonly CoupleSpot[], of: (spot: CoupleSpot) => number): number =>
    path.reduce((sum, spot) => sum + of(spot), 0) / path.length;
  const largest = Math.max(...stay.map((path) => mean(path, ({ size }) => size)));
  const costOf = (path: readonly CoupleSpot[]): number =>
    SIZE_WEIGHT * Math.log(largest / mean(path, ({ size }) => size)) +
    Math.abs(mean(path, ({ x }) => x) / width - 0.5) +
    ALONE_COST * mean(path, ({ people }) => (people === 2 ? 0 : 1));
  const couples = stay
    .map((spots) => ({ spots, cost: costOf(spots) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ spots }): CouplePath => ({ spots }));
  return couples.length > 1 ? couples : [];
}

/** Where the couple is at a time, between two looks too. */
export function spotAt({ spots }: CouplePath, sec: number): SeenPerson {
  const after = spots.findIndex((spot) => spot.sec >= sec);
  if (after <= 0) return spots[after === 0 ? 0 : spots.length - 1];
  const [a, b] = [spots[after - 1], spots[after]];
  const share = (sec - a.sec) / (b.sec - a.sec);
  const between = (of: keyof SeenPerson): number => a[of] + share * (b[of] - a[of]);
  return { x: between('x'), y: between('y'), size: between('size') };
}

/** The couple that somebody pointed at goes first; the others keep their order. */
export function pointedFirst(
  couples: readonly CouplePath[],
  { atSec, x, y }: CouplePoint,
  { width, height }: { readonly width: number; readonly height: number },
): CouplePath[] {
  const away = (path: CouplePath): number => {
    const spot = spotAt(path, atSec);
    return Math.hypot(spot.x - x * width, spot.y - y * height) / spot.size;
  };
  const wanted = Math.min(...couples.map(away));
  return couples.toSorted((a, b) => Number(away(b) === wanted) - Number(away(a) === wanted));
}

/** Where each couple is, at the time at which most of them are seen; near the middle of the clip. */
export function placesOf(
  couples: readonly CouplePath[],
  { width, height }: { readonly width: number; readonly height: number },
): CouplePlace[] {
  const times = couples.flatMap(({ spots }) => spots.map(({ sec }) => sec));
  const middle = (Math.min(...times) + Math.max(...times)) / 2;
  const missing = (sec: number): number =>
    couples.filter(({ spots }) => spots.every((spot) => spot.sec !== sec)).length;
  const [atSec] = times.sort(
    (a, b) => missing(a) - missing(b) || Math.abs(a - middle) - Math.abs(b - middle),
  );
  return couples.map((couple) => {
    const { x, y, size } = spotAt(couple, atSec);
    return {
      atSec,
      x: clamp(x / width, 0, 1),
      y: clamp(y / height, 0, 1),
      size: size / height,
    };
  });
}
