/** Basic steps: what a first lesson teaches and every dance comes back to. */
import type { Move } from '@bachata/core/moves/library.ts';
import type { FreeFoot, Position } from '@bachata/core/moves/state.ts';
import { at, define } from './define.ts';
import { home, homeTap, inPlace, mirrored, step, tap } from './notation.ts';

/** Wide from the start, and on the third step as far as the couple's floor goes. */
const sideBasic = (hip = 1) => [
  step(1, { right: -0.29 }, { hip }),
  step(2, {}, { hip }),
  step(3, { right: -0.17 }, { hip }),
  tap(4, {}, { hip }),
  step(5, { right: 0.29 }, { hip }),
  step(6, {}, { hip }),
  home(7, 0, { hip }),
  homeTap(8, { hip }),
];

/** The vine crosses behind on 2 and on 6, the other way for the partner. */
const vine = [
  step(1, { right: -0.26 }, { hip: 1.2 }),
  step(2, { right: -0.03 }, { kind: 'cross', reach: { forward: -0.1, right: -0.16 } }),
  step(3, { right: -0.19 }, { hip: 1.2 }),
  tap(4, {}, { hip: 1.3 }),
  step(5, { right: 0.26 }, { hip: 1.2 }),
  step(6, { right: 0.03 }, { kind: 'cross', reach: { forward: -0.1, right: 0.16 } }),
  home(7, 0, { hip: 1.2 }),
  homeTap(8, { hip: 1.3 }),
];

const box = (size: number) => ({
  lead: [
    step(1, { right: -size }),
    step(2),
    step(3, { forward: size }),
    tap(4),
    step(5, { right: size }),
    step(6),
    home(7),
    homeTap(8),
  ],
  follow: [
    step(1, { right: size }),
    step(2),
    step(3, { forward: -size }),
    tap(4),
    step(5, { right: -size }),
    step(6),
    home(7),
    homeTap(8),
  ],
});

const BOX_CUES = {
  lead: [
    [1, 'Left to the side', 'Izquierdo al lado'],
    [3, 'Left forward', 'Izquierdo adelante'],
    [5, 'Right to the side', 'Derecho al lado'],
    [7, 'Right back', 'Derecho atrás'],
  ],
  follow: [
    [1, 'Right to the side', 'Derecho al lado'],
    [3, 'Right back', 'Derecho atrás'],
    [5, 'Left to the side', 'Izquierdo al lado'],
    [7, 'Left forward', 'Izquierdo adelante'],
  ],
} as const;

const SIDE_CUES = {
  lead: [
    [1, 'Left foot to the side', 'Pie izquierdo al lado'],
    [4, 'Tap with the right, hip up', 'Toque con el derecho, cadera arriba'],
    [5, 'Right foot to the side', 'Pie derecho al lado'],
    [8, 'Tap with the left', 'Toque con el izquierdo'],
  ],
  follow: [
    [1, 'Right foot to the side', 'Pie derecho al lado'],
    [4, 'Tap with the left, hip up', 'Toque con el izquierdo, cadera arriba'],
    [5, 'Left foot to the side', 'Pie izquierdo al lado'],
    [8, 'Tap with the right', 'Toque con el derecho'],
  ],
} as const;

/** The basic on the spot, in any position. */
const basicInPlace = (position: Position, en: string, es: string, level: Move['level']): Move =>
  define({
    id: `in-place-${position.toLowerCase()}`,
    name: [`Basic in place, ${en}`, `Básico en el sitio, ${es}`],
    about: [
      'Three steps on the spot and a tap, twice: time to breathe and to listen.',
      'Tres pasos en el sitio y un toque, dos veces: para respirar y escuchar.',
    ],
    category: 'basic-steps',
    level,
    energy: 'low',
    counts: 8,
    tempo: [80, 160],
    entry: at(position),
    exit: at(position),
    functions: ['basic', 'rest'],
    cues: {
      lead: [
        [1, 'On the spot, knees soft', 'En el sitio, rodillas sueltas'],
        [4, 'Tap, hip up', 'Toque, cadera arriba'],
        [8, 'Tap, ready for the next figure', 'Toque, listo para la figura'],
      ],
      follow: [
        [1, 'On the spot, keep the tone in the arms', 'En el sitio, mantén el tono en los brazos'],
        [4, 'Tap, hip up', 'Toque, cadera arriba'],
      ],
    },
    motion: {
      lead: { steps: [...inPlace(1), ...inPlace(5)] },
      follow: { steps: [...inPlace(1), ...inPlace(5)] },
    },
  });

/** Holds in which the partner's feet are beside the own. */
const BESIDE: ReadonlySet<Position> = new Set(['W', 'S']);

/** Half a basic on 5-6-7 and the tap, so that the next figure can start on the 1. */
const halfBasic = (position: Position, en: string, es: string, level: Move['level']): Move =>
  define({
    id: `half-basic-${position.toLowerCase()}-5`,
    name: [`Half basic, ${en}`, `Medio básico, ${es}`],
    about: [
      'The second half of the basic in place: it gives the 1 back to the next figure.',
      'La segunda mitad del básico en el sitio: devuelve el 1 a la figura siguiente.',
    ],
    category: 'basic-steps',
    level,
    energy: 'low',
    counts: 4,
    tempo: [80, 160],
    entry: at(position, 5),
    exit: at(position, 1),
    functions: ['rest'],
    cues: {
      lead: [[1, 'On the spot, from the right foot', 'En el sitio, desde el pie derecho']],
      follow: [[1, 'On the spot, from the left foot', 'En el sitio, desde el pie izquierdo']],
    },
    motion: {
      // Beside the partner's feet both open less.
      lead: { steps: BESIDE.has(position) ? inPlace(1, 1, 0.05) : inPlace() },
      follow: { steps: BESIDE.has(position) ? inPlace(1, 1.2, -0.05) : inPlace(1, 1.2) },
    },
  });

/** Of a step-tap: `right` in meters. */
const toTheSide = (right: number) => [step(1, { right }), tap(2), home(3), homeTap(4)];

/** Step, tap, step, tap: four counts that leave the same foot free, to find the 1 again. */
const stepTap = (position: Position, freeFoot: FreeFoot, en: string, es: string): Move =>
  define({
    id: `step-tap-${position.toLowerCase()}${freeFoot === 5 ? '-5' : ''}`,
    ...(freeFoot === 5 && { variantOf: `step-tap-${position.toLowerCase()}` }),
    name: [`Step-tap twice, ${en}`, `Paso y toque dos veces, ${es}`],
    about: [
      'Step and tap to each side. It keeps the free foot, so it puts the couple back on its 1 after a short break.',
      'Paso y toque a cada lado. Deja libre el mismo pie: devuelve a la pareja a su 1 tras un corte breve.',
    ],
    category: 'musicality',
    level: 'beginner',
    energy: 'low',
    counts: 4,
    tempo: [80, 160],
    entry: at(position, freeFoot),
    exit: at(position, freeFoot),
    functions: ['accent', 'rest'],
    cues: {
      lead: [
        [1, 'Step to the side', 'Paso al lado'],
        [2, 'Tap', 'Toque'],
        [3, 'Step back', 'Paso de vuelta'],
        [4, 'Tap', 'Toque'],
      ],
      follow: [
        [2, 'Tap, do not change weight', 'Toque, sin cambiar el peso'],
        [4, 'Tap again', 'Otro toque'],
      ],
    },
    motion: {
      lead: { steps: toTheSide(freeFoot === 1 ? -0.28 : 0.28) },
      follow: { steps: toTheSide(freeFoot === 1 ? 0.28 : -0.28) },
    },
  });

export const basicSteps = [
  define({
    id: 'side-basic',
    name: ['Side basic', 'Básico lateral'],
    about: [
      'Three steps to the side and a tap, then back: the home of the dance.',
      'Tres pasos al lado y un toque, y de vuelta: la casa del baile.',
    ],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    counts: 8,
    tempo: [80, 160],
    entry: at('C'),
    exit: at('C'),
    functions: ['basic', 'rest'],
    cues: SIDE_CUES,
    motion: { lead: { steps: sideBasic() }, follow: { steps: mirrored(sideBasic()) } },
  }),
  define({
    id: 'side-basic-hips',
    name: ['Side basic with full hips', 'Básico lateral con mucha cadera'],
    about: [
      'The side basic with deep knees, settling each hip and marking the tap: for choruses.',
      'El básico lateral con rodillas profundas, asentando cada cadera y marcando el toque: para los coros.',
    ],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'medium',
    counts: 8,
    tempo: [90, 145],
    entry: at('C'),
    exit: at('C'),
    functions: ['basic'],
    prerequisites: ['side-basic'],
    cues: SIDE_CUES,
    motion: {
      lead: { steps: sideBasic(1.7) },
      follow: { steps: mirrored(sideBasic(1.9)) },
    },
  }),
  define({
    id: 'side-basic-open',
    name: ['Side basic, two hands', 'Básico lateral a dos manos'],
    about: [
      'The side basic at arm’s length, hands low and relaxed.',
      'El básico lateral a la distancia de los brazos, manos bajas y relajadas.',
    ],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    counts: 8,
    tempo: [80, 160],
    entry: at('O2'),
    exit: at('O2'),
    functions: ['basic', 'rest'],
    cues: SIDE_CUES,
    motion: { lead: { steps: sideBasic() }, follow: { steps: mirrored(sideBasic()) } },
  }),
  define({
    id: 'madrid',
    name: ['Madrid step', 'Paso Madrid'],
    about: [
      'A side basic that crosses behind on the second step of each way.',
      'Un básico lateral que cruza por detrás en el segundo paso de cada ida.',
    ],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'medium',
    counts: 8,
    tempo: [90, 140],
    entry: at('C'),
    exit: at('C'),
    functions: ['basic'],
    prerequisites: ['side-basic'],
    cues: {
      lead: [
        [1, 'Left to the side', 'Izquierdo al lado'],
        [2, 'Right crosses behind', 'Derecho cruza por detrás'],
        [6, 'Left crosses behind', 'Izquierdo cruza por detrás'],
      ],
      follow: [
        [1, 'Right to the side', 'Derecho al lado'],
        [2, 'Left crosses behind', 'Izquierdo cruza por detrás'],
        [6, 'Right crosses behind', 'Derecho cruza por detrás'],
      ],
    },
    motion: { lead: { steps: vine }, follow: { steps: mirrored(vine) } },
  }),
  define({
    id: 'box-closed',
    name: ['Box step', 'Cuadro'],
    about: [
      'Side, together, forward; side, together, back: a small square in closed hold.',
      'Lado, junto, adelante; lado, junto, atrás: un cuadro pequeño en posición cerrada.',
    ],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    counts: 8,
    tempo: [80, 150],
    entry: at('C'),
    exit: at('C'),
    functions: ['basic'],
    cues: BOX_CUES,
    motion: { lead: { steps: box(0.2).lead }, follow: { steps: box(0.2).follow } },
  }),
  define({
    id: 'box-open',
    name: ['Box step, two hands', 'Cuadro a dos manos'],
    about: [
      'Side, together, forward; side, together, back, with two hands.',
      'Lado, junto, adelante; lado, junto, atrás, con las dos manos.',
    ],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    counts: 8,
    tempo: [80, 150],
    entry: at('O2'),
    exit: at('O2'),
    functions: ['basic'],
    cues: BOX_CUES,
    motion: { lead: { steps: box(0.22).lead }, follow: { steps: box(0.22).follow } },
  }),
  basicInPlace('O2', 'two hands', 'a dos manos', 'beginner'),
  basicInPlace('OL', 'one hand', 'a una mano', 'beginner'),
  basicInPlace('OR', 'handshake', 'en saludo', 'beginner'),
  halfBasic('OR', 'handshake', 'en saludo', 'beginner'),
  halfBasic('N', 'solo', 'en solitario', 'beginner'),
  halfBasic('X', 'crossed hands', 'manos cruzadas', 'intermediate'),
  halfBasic('H', 'hammerlock', 'en hammerlock', 'intermediate'),
  halfBasic('S', 'shadow', 'en la sombra', 'intermediate'),
  halfBasic('W', 'cuddle', 'en abrazo de lado', 'intermediate'),
  stepTap('C', 1, 'closed', 'cerrada'),
  stepTap('C', 5, 'closed', 'cerrada'),
  stepTap('O2', 1, 'two hands', 'a dos manos'),
  stepTap('O2', 5, 'two hands', 'a dos manos'),
  stepTap('OL', 1, 'one hand', 'a una mano'),
  stepTap('OL', 5, 'one hand', 'a una mano'),
];
