/** Social dancing: what couples do between figures, close and unhurried. */
import { at, define, eitherFoot } from './define.ts';
import {
  arm,
  body,
  hold,
  home,
  homeTap,
  inPlace,
  look,
  step,
  stepTo,
  tap,
  wayHome,
} from './notation.ts';

/** On the spot, chest to chest from the first step on; home on 7. */
const closer = (hip: number) => [
  step(1, { forward: 0.022 }, { hip }),
  ...[step(2, {}, { hip }), step(3, {}, { hip }), tap(4, {}, { hip })],
  ...[step(5, {}, { hip }), step(6, {}, { hip }), home(7, 0, { hip }), homeTap(8, { hip })],
];

export const social = [
  define({
    id: 'turning-basic',
    name: ['Turning basic', 'Básico girando'],
    about: [
      'The couple turns half way to the left around its middle in closed hold and changes sides.',
      'La pareja gira media vuelta a la izquierda sobre su centro en cerrada y cambia de lado.',
    ],
    category: 'social',
    level: 'beginner',
    energy: 'medium',
    counts: 8,
    tempo: [85, 140],
    entry: at('C'),
    exit: at('C'),
    swapsSides: true,
    turns: { lead: -0.5, follow: -0.5 },
    travels: true,
    prerequisites: ['side-basic'],
    cues: {
      lead: [
        [
          1,
          'Small steps, a quarter to the left by the tap',
          'Pasos pequeños, un cuarto a la izquierda hasta el toque',
        ],
        [5, 'Another quarter', 'Otro cuarto'],
      ],
      follow: [
        [1, 'Stay in front of the lead', 'Quédate frente a tu pareja'],
        [5, 'Another quarter', 'Otro cuarto'],
      ],
    },
    motion: {
      lead: {
        steps: [
          stepTo(1, -0.21, 0.047, -30),
          stepTo(2, -0.158, 0.146, -30),
          stepTo(3, -0.064, 0.205, -30),
          tap(4),
          stepTo(5, 0.047, 0.21, -30),
          stepTo(6, 0.146, 0.158, -30),
          home(7, -30),
          homeTap(8),
        ],
      },
      follow: {
        steps: [
          stepTo(1, 0.21, -0.047, -30),
          stepTo(2, 0.158, -0.146, -30),
          stepTo(3, 0.064, -0.205, -30),
          tap(4),
          stepTo(5, -0.047, -0.21, -30),
          stepTo(6, -0.146, -0.158, -30),
          home(7, -30),
          homeTap(8),
        ],
      },
    },
  }),
  ...eitherFoot({
    id: 'close-in',
    name: ['Close in', 'Acercarse'],
    about: [
      'From one hand, walk in and take closed hold.',
      'Desde una mano, acercarse y tomar la posición cerrada.',
    ],
    category: 'social',
    level: 'beginner',
    energy: 'low',
    tempo: [80, 155],
    entry: 'OL',
    exit: 'C',
    cues: {
      lead: [
        [1, 'Step in', 'Acércate'],
        [3, 'Right hand to the shoulder blade', 'Mano derecha al omóplato'],
      ],
      follow: [[3, 'Left hand to the shoulder', 'Mano izquierda al hombro']],
    },
    motion: {
      lead: {
        steps: wayHome(1, { forward: 0.06 }, { forward: 0.05 }),
        arms: [arm(4.3, 'R', 'back-blade', 1.9)],
      },
      follow: {
        steps: wayHome(1, { forward: 0.06 }, { forward: 0.05 }),
        arms: [arm(2.6, 'L', 'partner-shoulder', 1.8)],
      },
      holds: [hold(3.6, 'LR', 'frame', 1.8)],
    },
  }),
  ...eitherFoot({
    id: 'handshake',
    name: ['Handshake', 'Saludo'],
    about: [
      'The right hands meet as the left lets go.',
      'Las derechas se encuentran mientras la izquierda suelta.',
    ],
    category: 'social',
    level: 'beginner',
    energy: 'low',
    tempo: [80, 155],
    entry: 'OL',
    exit: 'OR',
    cues: {
      lead: [
        [
          2,
          'Offer the right hand, let go with the left',
          'Ofrece la derecha y suelta la izquierda',
        ],
      ],
      follow: [[3, 'Right to right', 'Derecha con derecha']],
    },
    motion: {
      lead: { steps: inPlace(), arms: [arm(2.8, 'L', 'ready', 1.3)] },
      follow: { steps: inPlace() },
      holds: [hold(3.4, 'RR', 'low', 1.4)],
    },
  }),
  define({
    id: 'embrace-sway',
    name: ['Close embrace', 'Abrazo cercano'],
    about: [
      'Slow weight changes in the embrace, both looking down for a moment: for quiet verses.',
      'Cambios de peso lentos en el abrazo, la mirada baja un momento: para estrofas suaves.',
    ],
    category: 'social',
    level: 'beginner',
    energy: 'low',
    styles: ['romantic', 'sensual', 'traditional'],
    counts: 8,
    tempo: [80, 135],
    entry: at('C'),
    exit: at('C'),
    functions: ['rest'],
    cues: {
      lead: [[1, 'Breathe together', 'Respirar a la vez']],
      follow: [[1, 'Breathe together', 'Respirar a la vez']],
    },
    motion: {
      lead: {
        steps: closer(0.8),
        body: [
          body('side-lean', 0.8, 8.4, -0.25, 0.2),
          body('side-lean', 0.8, 4.4, -0.4, 0.45),
          body('side-lean', 4.6, 8.4, 0.4, 0.45),
        ],
        gaze: [look(2, 'down'), look(7, 'partner')],
      },
      follow: {
        steps: closer(0.9),
        body: [
          body('side-lean', 0.8, 8.4, -0.25, 0.2),
          body('side-lean', 0.8, 4.4, 0.4, 0.45),
          body('side-lean', 4.6, 8.4, -0.4, 0.45),
        ],
        arms: [arm(2.4, 'L', 'partner-neck', 1.6), arm(8.3, 'L', 'partner-shoulder', 1.6)],
        gaze: [look(3, 'down'), look(7, 'partner')],
      },
      holds: [hold(2.4, 'LR', 'frame-in', 1.7), hold(8.3, 'LR', 'frame', 1.7)],
    },
  }),
  define({
    id: 'cross-hold-basic',
    name: ['Basic in crossed hands', 'Básico con manos cruzadas'],
    about: [
      'The basic in place while the hands are crossed.',
      'El básico en el sitio con las manos cruzadas.',
    ],
    category: 'social',
    level: 'intermediate',
    energy: 'low',
    counts: 8,
    tempo: [80, 140],
    entry: at('X'),
    exit: at('X'),
    functions: ['basic', 'rest'],
    prerequisites: ['two-hand-right-turn'],
    cues: {
      lead: [[1, 'On the spot, right hands on top', 'En el sitio, derechas arriba']],
      follow: [[1, 'On the spot', 'En el sitio']],
    },
    motion: {
      lead: { steps: [...inPlace(1, 1.2), ...inPlace(5, 1.2)] },
      follow: { steps: [...inPlace(1, 1.3), ...inPlace(5, 1.3)] },
    },
  }),
  define({
    id: 'energetic-basic-open',
    name: ['Bouncy open basic', 'Básico abierto con rebote'],
    about: [
      'Side basic with two hands, lifted knees and strong taps: for the fast, traditional chorus.',
      'Básico lateral a dos manos con rodillas arriba y toques fuertes: para el coro tradicional y rápido.',
    ],
    category: 'social',
    level: 'beginner',
    energy: 'high',
    styles: ['traditional', 'modern'],
    counts: 8,
    tempo: [110, 160],
    entry: at('O2'),
    exit: at('O2'),
    functions: ['basic'],
    prerequisites: ['side-basic-open'],
    cues: {
      lead: [
        [1, 'Left, small and quick', 'Izquierda, pequeño y rápido'],
        [4, 'Lift the hip on the tap', 'Sube la cadera en el toque'],
      ],
      follow: [
        [1, 'Right, small and quick', 'Derecha, pequeño y rápido'],
        [4, 'Lift the hip on the tap', 'Sube la cadera en el toque'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { right: -0.16 }, { hip: 1.9 }),
          step(2, {}, { hip: 1.9 }),
          step(3, { right: -0.14 }, { hip: 1.9 }),
          tap(4, {}, { hip: 2.1 }),
          step(5, { right: 0.16 }, { hip: 1.9 }),
          step(6, {}, { hip: 1.9 }),
          home(7, 0, { hip: 1.9 }),
          homeTap(8, { hip: 2.1 }),
        ],
        body: [body('contraction', 3.4, 4.5, 0.6), body('contraction', 7.4, 8.5, 0.6)],
      },
      follow: {
        steps: [
          step(1, { right: 0.16 }, { hip: 2 }),
          step(2, {}, { hip: 2 }),
          step(3, { right: 0.14 }, { hip: 2 }),
          tap(4, {}, { hip: 2.2 }),
          step(5, { right: -0.16 }, { hip: 2 }),
          step(6, {}, { hip: 2 }),
          home(7, 0, { hip: 2 }),
          homeTap(8, { hip: 2.2 }),
        ],
        body: [body('contraction', 3.4, 4.5, 0.6), body('contraction', 7.4, 8.5, 0.6)],
      },
    },
  }),
];
