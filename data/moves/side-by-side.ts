/** Side by side, hand in hand, with the same feet. */
import { at, define } from './define.ts';
import { arm, hold, home, homeTap, inPlace, step, tap } from './notation.ts';

/** Long steps on the diagonal, which the picture shows from the side, and back the same way. */
const diagonalWalk = [
  step(1, { forward: 0.2, right: 0.05, turn: 32 }),
  step(2, { forward: 0.2 }),
  step(3, { forward: 0.2 }),
  tap(4),
  step(5, { forward: -0.2 }),
  step(6, { forward: -0.2 }),
  home(7, -32),
  homeTap(8),
];

export const sideBySide = [
  define({
    id: 'open-side-by-side',
    name: ['Open to side by side', 'Abrir a lado a lado'],
    about: [
      'Both rock back and open to the same direction; the follow points instead of one step, so the feet match.',
      'Los dos se balancean atrás y se abren hacia el mismo lado; quien sigue marca punta en lugar de un paso y los pies coinciden.',
    ],
    category: 'footwork',
    level: 'beginner',
    energy: 'low',
    counts: 4,
    tempo: [85, 140],
    entry: at('OL', 1),
    exit: at('SS', 5, 'matched'),
    prerequisites: ['one-hand'],
    cues: {
      lead: [
        [1, 'Rock back and open to your right', 'Balanceo atrás y ábrete a tu derecha'],
        [4, 'Tap: both have the right foot free', 'Toque: los dos con el pie derecho libre'],
      ],
      follow: [
        [1, 'Rock back and open to your left', 'Balanceo atrás y ábrete a tu izquierda'],
        [
          3,
          'Point the right, tap: no change of weight',
          'Punta del derecho y toque, sin cambiar el peso',
        ],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { turn: 15 }, { reach: { forward: -0.2, right: 0 } }),
          step(2, { turn: 45 }),
          home(3, 30),
          homeTap(4),
        ],
        arms: [arm(2.6, 'R', 'out', 1.4), arm(4.4, 'R', 'ready', 1.4)],
      },
      follow: {
        steps: [
          step(1, { turn: -20 }, { reach: { forward: -0.2, right: 0 } }),
          home(2, -70),
          tap(3, {}, { reach: { forward: 0.2, right: 0.04 } }),
          homeTap(4),
        ],
        arms: [arm(2.6, 'L', 'out', 1.4), arm(4.4, 'L', 'ready', 1.4)],
      },
      holds: [hold(3, 'LR', 'side', 1.8)],
    },
  }),
  define({
    id: 'side-by-side-walk',
    name: ['Side-by-side walk', 'Paseo lado a lado'],
    about: [
      'Hand in hand, three long steps together on the diagonal and three back.',
      'De la mano, tres pasos largos juntos en diagonal y tres atrás.',
    ],
    category: 'footwork',
    level: 'beginner',
    energy: 'medium',
    counts: 8,
    tempo: [85, 145],
    entry: at('SS', 5, 'matched'),
    exit: at('SS', 5, 'matched'),
    functions: ['basic'],
    travels: true,
    prerequisites: ['open-side-by-side'],
    cues: {
      lead: [
        [
          1,
          'Right foot forward, turn out to the right',
          'Pie derecho adelante, ábrete a la derecha',
        ],
        [5, 'Left foot back', 'Pie izquierdo atrás'],
      ],
      follow: [
        [
          1,
          'Right foot forward, turn out to the right',
          'Pie derecho adelante, ábrete a la derecha',
        ],
        [5, 'Left foot back', 'Pie izquierdo atrás'],
      ],
    },
    motion: {
      lead: { steps: diagonalWalk },
      follow: { steps: diagonalWalk },
    },
  }),
  define({
    id: 'side-by-side-hips',
    name: ['Side-by-side hips', 'Caderas lado a lado'],
    about: [
      'Hand in hand on the spot, big hips; the free hands play.',
      'De la mano en el sitio, mucha cadera; las manos libres juegan.',
    ],
    category: 'styling-body-rolls',
    level: 'beginner',
    energy: 'medium',
    counts: 8,
    tempo: [90, 140],
    entry: at('SS', 5, 'matched'),
    exit: at('SS', 5, 'matched'),
    prerequisites: ['open-side-by-side'],
    cues: {
      lead: [[1, 'On the spot, settle every hip', 'En el sitio, asienta cada cadera']],
      follow: [
        [1, 'On the spot, settle every hip', 'En el sitio, asienta cada cadera'],
        [5, 'Free hand along the hair', 'La mano libre por el pelo'],
      ],
    },
    motion: {
      lead: {
        steps: [...inPlace(1, 1.7), ...inPlace(5, 1.7)],
        arms: [arm(2.4, 'R', 'low-side', 1.6), arm(8, 'R', 'ready', 1.4)],
      },
      follow: {
        steps: [...inPlace(1, 1.9), ...inPlace(5, 1.9)],
        arms: [
          arm(2.4, 'L', 'low-side', 1.6),
          arm(4.4, 'L', 'out', 1.4),
          arm(5.9, 'L', 'hair', 1.4),
          arm(8, 'L', 'ready', 1.6),
        ],
      },
    },
  }),
  define({
    id: 'return-from-side-by-side',
    name: ['Return from side by side', 'Volver de lado a lado'],
    about: [
      'A long step forward together, then turn to face; the follow points and taps, and the feet are a mirror again.',
      'Un paso largo juntos adelante y de vuelta frente a frente; quien sigue marca punta y toque, y los pies vuelven a ser espejo.',
    ],
    category: 'footwork',
    level: 'beginner',
    energy: 'low',
    counts: 4,
    tempo: [85, 140],
    entry: at('SS', 5, 'matched'),
    exit: at('OL', 1),
    prerequisites: ['open-side-by-side'],
    cues: {
      lead: [
        [1, 'Right foot forward', 'Pie derecho adelante'],
        [2, 'Turn left to face the follow', 'Gira a la izquierda hacia tu pareja'],
      ],
      follow: [
        [1, 'Right foot forward', 'Pie derecho adelante'],
        [2, 'Turn right to face the lead', 'Gira a la derecha hacia tu pareja'],
        [3, 'Point the right, tap: no change of weight', 'Punta del derecho y toque, sin peso'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, {}, { reach: { forward: 0.24, right: 0 } }),
          step(2, { turn: -55 }),
          home(3, -35),
          homeTap(4),
        ],
      },
      follow: {
        steps: [
          step(1, {}, { reach: { forward: 0.24, right: 0 } }),
          home(2, 90),
          tap(3, {}, { reach: { forward: -0.04, right: 0.18 } }),
          homeTap(4),
        ],
      },
      holds: [hold(3.4, 'LR', 'low', 2.2)],
    },
  }),
];
