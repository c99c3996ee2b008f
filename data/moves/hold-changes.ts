/** Simple ways from one hold to another. */
import { at, define, eitherFoot } from './define.ts';
import { hold, inPlace, wayHome } from './notation.ts';

export const holdChanges = [
  ...eitherFoot({
    id: 'open-out',
    name: ['Open out', 'Abrir'],
    about: [
      'Small steps back from closed to a two-hand hold.',
      'Pasos pequeños hacia atrás, de cerrada a dos manos.',
    ],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    tempo: [80, 155],
    entry: 'C',
    exit: 'O2',
    functions: ['opening'],
    cues: {
      lead: [
        [
          1,
          'Step back, slide both hands to the follow’s',
          'Paso atrás, las dos manos bajan a las suyas',
        ],
        [4, 'Tap in front of each other', 'Toque frente a frente'],
      ],
      follow: [
        [
          1,
          'Step back, let the hands run down the arms',
          'Paso atrás, deja correr las manos por los brazos',
        ],
        [4, 'Tap in front of each other', 'Toque frente a frente'],
      ],
    },
    motion: {
      lead: { steps: wayHome(1, { forward: -0.09 }, { forward: -0.04 }) },
      follow: { steps: wayHome(1, { forward: -0.09 }, { forward: -0.04 }) },
      holds: [hold(2.2, 'LR', 'low', 1.6), hold(3, 'RL', 'low', 2.3)],
    },
  }),
  ...eitherFoot({
    id: 'serpentina',
    name: ['Serpentina', 'Serpentina'],
    about: [
      'The hands open wide like a snake and gather the couple back into closed hold.',
      'Las manos se abren como una serpiente y recogen a la pareja en posición cerrada.',
    ],
    category: 'social',
    level: 'beginner',
    energy: 'low',
    tempo: [80, 145],
    entry: 'O2',
    exit: 'C',
    cues: {
      lead: [
        [1, 'Open both arms to the sides', 'Abre los dos brazos a los lados'],
        [3, 'Walk in, right hand to the shoulder blade', 'Entra, mano derecha al omóplato'],
      ],
      follow: [
        [1, 'Let the arms open', 'Deja abrir los brazos'],
        [3, 'Left hand to the shoulder', 'Mano izquierda al hombro'],
      ],
    },
    motion: {
      lead: {
        steps: wayHome(1, {}, { forward: 0.07 }),
        body: [{ kind: 'rib-shift', from: 0.8, to: 2.4, amount: -0.7 }],
      },
      follow: {
        steps: wayHome(1, {}, { forward: 0.07 }),
        body: [{ kind: 'rib-shift', from: 0.8, to: 2.4, amount: 0.7 }],
      },
      holds: [hold(1.8, 'LR', 'wide', 1.3), hold(1.8, 'RL', 'wide', 1.3)],
    },
  }),
  define({
    id: 'semi-close',
    name: ['Semi-close', 'Semicerrar'],
    about: [
      'From closed, both open a little to the joined hands: promenade position.',
      'Desde cerrada, los dos se abren un poco hacia las manos: posición de promenade.',
    ],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    counts: 4,
    tempo: [80, 145],
    entry: at('C', 1),
    exit: at('V', 5),
    cues: {
      lead: [
        [1, 'In place, turn out to the left', 'En el sitio, ábrete a la izquierda'],
        [4, 'Tap, both look along the hands', 'Toque, los dos miran hacia las manos'],
      ],
      follow: [
        [1, 'In place, turn out to the right', 'En el sitio, ábrete a la derecha'],
        [4, 'Tap', 'Toque'],
      ],
    },
    motion: {
      lead: { steps: wayHome(1, { turn: -12 }, { turn: -14 }) },
      follow: { steps: wayHome(1, { turn: 12 }, { turn: 14 }) },
    },
  }),
  ...eitherFoot({
    id: 'one-hand',
    name: ['Let go of one hand', 'Soltar una mano'],
    about: [
      'The lead’s right lets go; left to right stays.',
      'La derecha de quien guía suelta; queda izquierda con derecha.',
    ],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    tempo: [80, 160],
    entry: 'O2',
    exit: 'OL',
    cues: {
      lead: [[2, 'Open the right hand', 'Abre la mano derecha']],
      follow: [[2, 'The left hand is yours', 'La mano izquierda queda libre']],
    },
    motion: {
      lead: { steps: inPlace(), arms: [{ count: 2.6, hand: 'R', at: 'ready', over: 1.3 }] },
      follow: { steps: inPlace(), arms: [{ count: 2.6, hand: 'L', at: 'ready', over: 1.3 }] },
    },
  }),
  ...eitherFoot({
    id: 'two-hands',
    name: ['Take both hands', 'Tomar las dos manos'],
    about: [
      'The lead offers the right hand, palm up.',
      'Quien guía ofrece la derecha, palma arriba.',
    ],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    tempo: [80, 160],
    entry: 'OL',
    exit: 'O2',
    cues: {
      lead: [[2, 'Offer the right hand', 'Ofrece la mano derecha']],
      follow: [[3, 'Put your left on it', 'Pon la izquierda encima']],
    },
    motion: {
      lead: { steps: inPlace() },
      follow: { steps: inPlace() },
      holds: [hold(3, 'RL', 'low', 1.5)],
    },
  }),
  ...eitherFoot({
    id: 'hand-change',
    name: ['Hand change', 'Cambio de mano'],
    about: [
      'From the handshake, the lead’s left takes over the follow’s right.',
      'Desde el saludo, la izquierda de quien guía toma la derecha de su pareja.',
    ],
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    tempo: [80, 160],
    entry: 'OR',
    exit: 'OL',
    cues: {
      lead: [
        [1, 'Bring the hand to the middle', 'Lleva la mano al centro'],
        [3, 'Left takes over, right lets go', 'La izquierda toma, la derecha suelta'],
      ],
      follow: [[3, 'Leave the hand where it is', 'Deja la mano donde está']],
    },
    motion: {
      lead: { steps: inPlace(), arms: [{ count: 3.6, hand: 'R', at: 'ready', over: 1.2 }] },
      follow: { steps: inPlace() },
      holds: [hold(3, 'LR', 'low', 1.5)],
    },
  }),
];
