/** Side by side, hand in hand, with the same feet. */
import { at, define } from './define.ts';
import { arm, hold, home, homeTap, inPlace, step, walk, wayHome } from './notation.ts';

export const sideBySide = [
  define({
    id: 'open-side-by-side',
    name: ['Open to side by side', 'Abrir a lado a lado'],
    about: [
      'Both open to the same direction; the follow replaces one step by a tap, so the feet match.',
      'Los dos se abren hacia el mismo lado; quien sigue cambia un paso por un toque y los pies coinciden.',
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
        [1, 'Open to your right', 'Ábrete a tu derecha'],
        [4, 'Tap: both have the right foot free', 'Toque: los dos con el pie derecho libre'],
      ],
      follow: [
        [1, 'Open to your left', 'Ábrete a tu izquierda'],
        [
          3,
          'Tap twice with the right: no change of weight',
          'Dos toques con el derecho, sin cambiar el peso',
        ],
      ],
    },
    motion: {
      lead: { steps: wayHome(1, { turn: 30 }, { turn: 40 }) },
      follow: { steps: [step(1, { turn: -40 }), home(2, -50), homeTap(3), homeTap(4)] },
      holds: [hold(3.6, 'LR', 'side', 2.2)],
    },
  }),
  define({
    id: 'side-by-side-walk',
    name: ['Side-by-side walk', 'Paseo lado a lado'],
    about: [
      'Hand in hand, three steps forward together and three back.',
      'De la mano, tres pasos juntos adelante y tres atrás.',
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
        [1, 'Right foot forward, together', 'Pie derecho adelante, juntos'],
        [5, 'Left foot back', 'Pie izquierdo atrás'],
      ],
      follow: [
        [1, 'Right foot forward, together', 'Pie derecho adelante, juntos'],
        [5, 'Left foot back', 'Pie izquierdo atrás'],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...walk(1, 0.15),
          step(5, { forward: -0.15 }),
          step(6, { forward: -0.15 }),
          home(7),
          homeTap(8),
        ],
      },
      follow: {
        steps: [
          ...walk(1, 0.15),
          step(5, { forward: -0.15 }),
          step(6, { forward: -0.15 }),
          home(7),
          homeTap(8),
        ],
      },
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
      'Back to face each other; the follow taps twice and the feet are a mirror again.',
      'De vuelta frente a frente; quien sigue toca dos veces y los pies vuelven a ser espejo.',
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
      lead: [[1, 'Turn left to face the follow', 'Gira a la izquierda hacia tu pareja']],
      follow: [
        [1, 'Turn right to face the lead', 'Gira a la derecha hacia tu pareja'],
        [3, 'Tap twice with the right', 'Dos toques con el derecho'],
      ],
    },
    motion: {
      lead: { steps: wayHome(1, { turn: -30 }, { turn: -40 }) },
      follow: { steps: [step(1, { turn: 40 }), home(2, 50), homeTap(3), homeTap(4)] },
      holds: [hold(3.4, 'LR', 'low', 2.2)],
    },
  }),
];
