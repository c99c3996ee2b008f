/** Basic steps: what a first lesson teaches and every dance comes back to. */
import { at, define } from './define.ts';
import { home, homeTap, mirrored, sideways, step, tap } from './notation.ts';

const sideBasic = [...sideways(1, -0.2), step(5, { right: 0.2 }), step(6), home(7), homeTap(8)];

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
    cues: {
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
    },
    motion: { lead: { steps: sideBasic }, follow: { steps: mirrored(sideBasic) } },
  }),
  define({
    id: 'open-out',
    name: ['Open out', 'Abrir a posición abierta'],
    about: [
      'Small steps back from closed to a two-hand hold.',
      'Pasos pequeños hacia atrás, de cerrada a dos manos.',
    ],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    counts: 4,
    tempo: [80, 155],
    entry: at('C', 1),
    exit: at('O2', 5),
    functions: ['opening'],
    cues: {
      lead: [
        [1, 'Step back, slide both hands to hers', 'Paso atrás, las dos manos bajan a las suyas'],
        [4, 'Tap in front of each other', 'Toque frente a frente'],
      ],
      follow: [
        [
          1,
          'Step back, let the hands run down his arms',
          'Paso atrás, deja bajar las manos por sus brazos',
        ],
        [4, 'Tap in front of each other', 'Toque frente a frente'],
      ],
    },
    motion: {
      lead: {
        steps: [step(1, { forward: -0.1 }), step(2, { forward: -0.07 }), home(3), homeTap(4)],
      },
      follow: {
        steps: [step(1, { forward: -0.1 }), step(2, { forward: -0.07 }), home(3), homeTap(4)],
      },
      holds: [
        { count: 2, pair: 'LR', at: 'low', over: 1.3 },
        { count: 3, pair: 'RL', at: 'low', over: 2.2 },
      ],
    },
  }),
  define({
    id: 'box-open',
    name: ['Open box', 'Cuadro abierto'],
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
    cues: {
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
    },
    motion: {
      lead: {
        steps: [
          step(1, { right: -0.22 }),
          step(2),
          step(3, { forward: 0.22 }),
          tap(4),
          step(5, { right: 0.22 }),
          step(6),
          home(7),
          homeTap(8),
        ],
      },
      follow: {
        steps: [
          step(1, { right: 0.22 }),
          step(2),
          step(3, { forward: -0.22 }),
          tap(4),
          step(5, { right: -0.22 }),
          step(6),
          home(7),
          homeTap(8),
        ],
      },
    },
  }),
];
