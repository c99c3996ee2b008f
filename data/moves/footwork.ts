/** Footwork in hold: forward and back, promenade. */
import { at, define } from './define.ts';
import { hold, home, homeTap, inPlace, step, tap, walk, wayHome } from './notation.ts';

const forwardBack = (size: number) => ({
  lead: [
    ...walk(1, size),
    step(5, { forward: -size }),
    step(6, { forward: -size }),
    home(7),
    homeTap(8),
  ],
  follow: [
    ...walk(1, -size),
    step(5, { forward: size }),
    step(6, { forward: size }),
    home(7),
    homeTap(8),
  ],
});

export const footwork = [
  define({
    id: 'forward-back-open',
    name: ['Forward and back, two hands', 'Adelante y atrás a dos manos'],
    about: [
      'The lead walks three steps forward and taps, then back; the follow mirrors.',
      'Quien guía camina tres pasos adelante y toca, luego atrás; su pareja en espejo.',
    ],
    category: 'footwork',
    level: 'beginner',
    energy: 'medium',
    counts: 8,
    tempo: [85, 150],
    entry: at('O2'),
    exit: at('O2'),
    functions: ['basic'],
    travels: true,
    prerequisites: ['side-basic'],
    cues: {
      lead: [
        [1, 'Left forward, small', 'Izquierdo adelante, pequeño'],
        [4, 'Tap', 'Toque'],
        [5, 'Right back', 'Derecho atrás'],
      ],
      follow: [
        [1, 'Right back', 'Derecho atrás'],
        [4, 'Tap', 'Toque'],
        [5, 'Left forward', 'Izquierdo adelante'],
      ],
    },
    motion: {
      lead: { steps: forwardBack(0.13).lead },
      follow: { steps: forwardBack(0.13).follow },
    },
  }),
  define({
    id: 'forward-back-closed',
    name: ['Forward and open', 'Adelante y abrir'],
    about: [
      'Three steps forward in closed hold; on the way back the couple opens to two hands.',
      'Tres pasos adelante en cerrada; al volver, la pareja se abre a dos manos.',
    ],
    category: 'footwork',
    level: 'beginner',
    energy: 'medium',
    counts: 8,
    tempo: [85, 145],
    entry: at('C'),
    exit: at('O2'),
    functions: ['opening'],
    travels: true,
    prerequisites: ['forward-back-open'],
    cues: {
      lead: [
        [1, 'Left forward', 'Izquierdo adelante'],
        [5, 'Right back, open the arms', 'Derecho atrás, abre los brazos'],
        [7, 'Two hands', 'Dos manos'],
      ],
      follow: [
        [1, 'Right back', 'Derecho atrás'],
        [
          5,
          'Left forward, small: let the distance open',
          'Izquierdo adelante, pequeño: deja abrir la distancia',
        ],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...walk(1, 0.12),
          step(5, { forward: -0.17 }),
          step(6, { forward: -0.15 }),
          home(7),
          homeTap(8),
        ],
      },
      follow: {
        steps: [
          ...walk(1, -0.12),
          step(5, { forward: 0.07 }),
          step(6, { forward: 0.09 }),
          home(7),
          homeTap(8),
        ],
      },
      holds: [hold(6.4, 'LR', 'low', 1.8), hold(7.2, 'RL', 'low', 2.2)],
    },
  }),
  define({
    id: 'promenade',
    name: ['Promenade', 'Promenade'],
    about: [
      'In semi-closed hold both walk along the joined hands and back again.',
      'En posición semicerrada, los dos caminan hacia las manos y vuelven.',
    ],
    category: 'footwork',
    level: 'beginner',
    energy: 'medium',
    counts: 8,
    tempo: [85, 140],
    entry: at('V', 5),
    exit: at('V', 5),
    functions: ['basic'],
    travels: true,
    prerequisites: ['semi-close'],
    cues: {
      lead: [
        [1, 'Walk with the follow along the hands', 'Camina con tu pareja hacia las manos'],
        [4, 'Tap', 'Toque'],
        [5, 'Walk back', 'Vuelve caminando'],
      ],
      follow: [
        [1, 'Walk beside the lead', 'Camina a su lado'],
        [5, 'Walk back', 'Vuelve caminando'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { forward: 0.08, right: -0.11 }),
          step(2, { forward: 0.08, right: -0.11 }),
          step(3, { forward: 0.08, right: -0.11 }),
          tap(4),
          step(5, { forward: -0.08, right: 0.11 }),
          step(6, { forward: -0.08, right: 0.11 }),
          home(7),
          homeTap(8),
        ],
      },
      follow: {
        steps: [
          step(1, { forward: 0.08, right: 0.11 }),
          step(2, { forward: 0.08, right: 0.11 }),
          step(3, { forward: 0.08, right: 0.11 }),
          tap(4),
          step(5, { forward: -0.08, right: -0.11 }),
          step(6, { forward: -0.08, right: -0.11 }),
          home(7),
          homeTap(8),
        ],
      },
    },
  }),
  define({
    id: 'promenade-basic',
    name: ['Promenade on the spot', 'Promenade en el sitio'],
    about: [
      'The basic in semi-closed hold, ribs open to the joined hands.',
      'El básico en semicerrada, costillas abiertas hacia las manos.',
    ],
    category: 'social',
    level: 'beginner',
    energy: 'low',
    counts: 8,
    tempo: [80, 150],
    entry: at('V', 5),
    exit: at('V', 5),
    functions: ['rest'],
    prerequisites: ['semi-close'],
    cues: {
      lead: [[1, 'On the spot', 'En el sitio']],
      follow: [[1, 'On the spot', 'En el sitio']],
    },
    motion: {
      lead: { steps: [...inPlace(1, 1.2), ...inPlace(5, 1.2)] },
      follow: { steps: [...inPlace(1, 1.2), ...inPlace(5, 1.2)] },
    },
  }),
  define({
    id: 'close-up',
    name: ['Close up', 'Cerrar'],
    about: ['From promenade back to face each other.', 'De promenade, de vuelta frente a frente.'],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    counts: 4,
    tempo: [80, 150],
    entry: at('V', 5),
    exit: at('C', 1),
    prerequisites: ['semi-close'],
    cues: {
      lead: [[1, 'Turn in to the follow', 'Gira hacia tu pareja']],
      follow: [[1, 'Turn in to the lead', 'Gira hacia tu pareja']],
    },
    motion: {
      // First in front of each other, then in: the knees come between each other on a straight way.
      lead: { steps: wayHome(1, { right: -0.07, turn: 18 }, { turn: 10 }) },
      follow: { steps: wayHome(1, { forward: -0.04, turn: -18 }, { turn: -10 }) },
    },
  }),
];
