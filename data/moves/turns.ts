/** Turns of the follow under one hand. */
import { at, define, eitherFoot } from './define.ts';
import { arm, hold, home, homeTap, step, stepIn, turning, wayHome } from './notation.ts';

const RIGHT_TURN_CUES = {
  lead: [
    [1, 'Lift the hand over the follow’s head', 'Sube la mano sobre la cabeza'],
    [3, 'Bring it down in front of you', 'Bájala delante de ti'],
  ],
  follow: [
    [
      1,
      'Begin to turn right, look back to the lead last',
      'Empieza a girar a la derecha, la mirada vuelve al final',
    ],
    [3, 'Arrive facing your partner', 'Llega de frente a tu pareja'],
  ],
} as const;

export const turns = [
  define({
    id: 'right-turn-closed',
    name: ['Right turn from closed', 'Giro a la derecha desde cerrada'],
    about: [
      'The lead opens the frame to the left, sends the follow out and round once, and meets the right hand.',
      'Quien guía abre el marco, envía a girar una vez hacia fuera y recibe la mano derecha.',
    ],
    category: 'turns-spins',
    level: 'beginner',
    energy: 'medium',
    counts: 4,
    tempo: [85, 140],
    entry: at('C', 1),
    exit: at('OR', 5),
    turns: { follow: 1 },
    prerequisites: ['side-basic'],
    cues: RIGHT_TURN_CUES,
    motion: {
      lead: {
        steps: wayHome(1, { forward: 0.03 }, { forward: 0.02 }),
        arms: [arm(1.4, 'R', 'ready'), arm(3.3, 'L', 'out', 0.8), arm(4.3, 'L', 'ready', 1)],
      },
      follow: {
        steps: [
          step(1, { forward: -0.1, turn: 50 }),
          step(2, { turn: 190 }),
          home(3, 120),
          homeTap(4),
        ],
        arms: [arm(1.4, 'L', 'ready')],
      },
      holds: [
        hold(1.3, 'LR', 'over-between', 0.75),
        hold(2, 'LR', 'halo', 0.7),
        hold(2.6, 'LR', 'halo'),
        hold(4, 'RR', 'low', 1.2),
      ],
    },
  }),
  ...eitherFoot({
    id: 'right-turn',
    name: ['Right turn', 'Giro a la derecha'],
    about: [
      'One turn to the follow’s right under the raised hand, ending in a handshake.',
      'Un giro a la derecha bajo la mano alzada, que termina en saludo.',
    ],
    category: 'turns-spins',
    level: 'beginner',
    energy: 'medium',
    tempo: [80, 145],
    entry: 'OL',
    exit: 'OR',
    turns: { follow: 1 },
    prerequisites: ['open-out'],
    cues: RIGHT_TURN_CUES,
    motion: {
      lead: { steps: stepIn(), arms: [arm(3.3, 'L', 'out', 0.8), arm(4.3, 'L', 'ready', 1)] },
      follow: { steps: turning(1, 360) },
      holds: [
        hold(1.4, 'LR', 'over-between', 0.8),
        hold(2, 'LR', 'halo', 0.6),
        hold(2.6, 'LR', 'halo'),
        hold(4, 'RR', 'low', 1.2),
      ],
    },
  }),
  ...eitherFoot({
    id: 'left-turn',
    name: ['Left turn', 'Giro a la izquierda'],
    about: [
      'One turn to the follow’s left: the hand draws across in front before it goes up.',
      'Un giro a la izquierda: la mano cruza por delante antes de subir.',
    ],
    category: 'turns-spins',
    level: 'intermediate',
    energy: 'medium',
    tempo: [85, 145],
    entry: 'OL',
    exit: 'OL',
    turns: { follow: -1 },
    prerequisites: ['right-turn'],
    cues: {
      lead: [
        [1, 'Draw the hand across and up', 'Cruza la mano y súbela'],
        [3, 'Bring it down on the same side', 'Bájala por el mismo lado'],
      ],
      follow: [
        [1, 'Cross in and begin to turn left', 'Cruza y empieza a girar a la izquierda'],
        [3, 'Arrive facing your partner', 'Llega de frente a tu pareja'],
      ],
    },
    motion: {
      lead: { steps: stepIn() },
      follow: { steps: turning(1, -360) },
      holds: [
        hold(1.2, 'LR', 'over-between', 0.7),
        hold(2, 'LR', 'halo', 0.8),
        hold(2.7, 'LR', 'halo'),
        hold(4, 'LR', 'low', 1.2),
      ],
    },
  }),
  ...eitherFoot({
    id: 'double-right-turn',
    name: ['Double right turn', 'Doble giro a la derecha'],
    about: [
      'Two turns to the right in three steps: stay over the standing foot and spot.',
      'Dos giros a la derecha en tres pasos: sobre el pie de apoyo y marcando la mirada.',
    ],
    category: 'turns-spins',
    level: 'advanced',
    energy: 'high',
    tempo: [95, 138],
    entry: 'OL',
    exit: 'OL',
    turns: { follow: 2 },
    prerequisites: ['right-turn'],
    cues: {
      lead: [
        [
          1,
          'Prepare small, lift straight over the follow’s head',
          'Prepara pequeño y sube recto sobre la cabeza',
        ],
        [2, 'Keep the hand light and still', 'Mano ligera y quieta'],
        [4, 'Catch low', 'Recoge abajo'],
      ],
      follow: [
        [1, 'Ribs over hips, feet close together', 'Costillas sobre caderas, pies juntos'],
        [2, 'Spot your partner twice', 'Marca la mirada dos veces'],
      ],
    },
    motion: {
      lead: { steps: stepIn() },
      follow: {
        steps: [step(1, { turn: 135 }), step(2, { turn: 345 }), home(3, 240), homeTap(4)],
        arms: [arm(1.6, 'L', 'chest', 0.9), arm(4, 'L', 'ready', 1)],
      },
      holds: [
        hold(1.3, 'LR', 'over-between-open', 0.75),
        hold(2, 'LR', 'halo', 0.7),
        hold(3.3, 'LR', 'halo'),
        hold(4.2, 'LR', 'low', 1.1),
      ],
    },
  }),
];
