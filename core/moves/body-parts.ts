/** Which parts of the body a move is about, besides stepping: read off its notation. */
import type { Move } from './library.ts';
import type { DancerMotion, Motion } from './notation.ts';

export const BODY_PARTS = ['arms', 'chest', 'hips', 'back', 'legs'] as const;
export type BodyPart = (typeof BODY_PARTS)[number];

type Part = Pick<Move, 'motion'>;

/** From this share of the usual hip action on, the hips are what one looks at. */
const MUCH_HIP = 1.8;

const CHEST: ReadonlySet<string> = new Set([
  'wave',
  'wave-up',
  'side-wave',
  'contraction',
  'rib-shift',
] as const satisfies Action[]);
const BACK: ReadonlySet<string> = new Set([
  'lean',
  'arch',
  'dip-back',
  'dip-side',
] as const satisfies Action[]);
/** Where a free hand is for show, and not on its way to the partner's. */
const STYLED: ReadonlySet<string> = new Set([
  'hair',
  'up',
  'hip',
  'swing-front',
  'swing-back',
] as const satisfies DancerMotion['arms'][number]['at'][]);
const FOOTWORK: ReadonlySet<string> = new Set([
  'kick',
  'cross',
] as const satisfies DancerMotion['steps'][number]['kind'][]);

type Action = DancerMotion['body'][number]['kind'];

/** In the order of `BODY_PARTS`; none for a plain step. A combination is about what its moves are about. */
export function bodyPartsOf(
  move: Pick<Move, 'category' | 'motion'> & { readonly parts?: readonly Part[] | undefined },
): BodyPart[] {
  const dancers = (move.parts ?? [move]).flatMap(({ motion }) => dancersOf(motion));
  const isAbout: Readonly<Record<BodyPart, boolean>> = {
    arms:
      move.category === 'hand-styling' ||
      dancers.some(({ arms }) => arms.some(({ at }) => STYLED.has(at))),
    chest: dancers.some(({ body }) => body.some(({ kind }) => CHEST.has(kind))),
    hips: dancers.some(
      ({ body, steps }) =>
        body.some(({ kind }) => kind === 'hip-roll') ||
        steps.some(({ hip = 1 }) => hip >= MUCH_HIP),
    ),
    back: dancers.some(({ body }) => body.some(({ kind }) => BACK.has(kind))),
    legs: dancers.some(
      ({ body, steps }) =>
        body.some(({ kind }) => kind === 'sink' || kind === 'lunge') ||
        steps.some(({ kind, count }) => FOOTWORK.has(kind) || !Number.isInteger(count)),
    ),
  };
  return BODY_PARTS.filter((part) => isAbout[part]);
}

const dancersOf = ({ lead, follow }: Motion): DancerMotion[] => [lead, follow];
