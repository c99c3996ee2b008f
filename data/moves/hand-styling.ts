/** Styling of hands and arms. */
import { at, define, eitherFoot } from './define.ts';
import {
  arm,
  hold,
  home,
  homeTap,
  inPlace,
  look,
  mirrored,
  step,
  stepIn,
  tap,
} from './notation.ts';

/** The feet under arms that draw: of the lead. */
const sideBasic = [
  step(1, { right: -0.28 }, { hip: 1.2 }),
  step(2, {}, { hip: 1.2 }),
  step(3, { right: -0.12 }, { hip: 1.2 }),
  tap(4, {}, { hip: 1.2 }),
  step(5, { right: 0.28 }, { hip: 1.2 }),
  step(6, {}, { hip: 1.2 }),
  home(7, 0, { hip: 1.2 }),
  homeTap(8, { hip: 1.2 }),
];

export const handStyling = [
  ...eitherFoot({
    id: 'caress',
    name: ['Caress', 'Caricia'],
    about: [
      'The lead’s right hand strokes the hair beside the follow’s ear and slides down home to the back.',
      'La mano derecha acaricia el pelo junto a la oreja y baja de vuelta a la espalda.',
    ],
    category: 'hand-styling',
    level: 'intermediate',
    energy: 'low',
    styles: ['romantic', 'sensual'],
    tempo: [80, 128],
    entry: 'C',
    exit: 'C',
    prerequisites: ['side-basic'],
    cues: {
      lead: [
        [2, 'Lift the hand to the hair, light', 'Sube la mano al pelo, suave'],
        [4, 'Hand home to the shoulder blade', 'La mano vuelve al omóplato'],
      ],
      follow: [[2, 'Lean the head to the hand', 'Inclina la cabeza hacia la mano']],
    },
    motion: {
      lead: {
        steps: inPlace(1, 0.8),
        arms: [arm(1.9, 'R', 'partner-hair', 1.4), arm(4.45, 'R', 'back-blade', 1.4)],
      },
      follow: {
        steps: inPlace(1, 0.9),
        gaze: [look(2.2, 'partner')],
      },
    },
  }),
  define({
    id: 'arm-styling',
    name: ['Free-arm styling', 'Adorno del brazo libre'],
    about: [
      'Basic with one hand; the free arms draw a circle out to the side and over the hair.',
      'Básico a una mano; los brazos libres dibujan un círculo al lado y sobre el pelo.',
    ],
    category: 'hand-styling',
    level: 'beginner',
    energy: 'medium',
    counts: 8,
    tempo: [85, 145],
    entry: at('OL'),
    exit: at('OL'),
    prerequisites: ['in-place-ol'],
    cues: {
      lead: [[3, 'Free arm opens to the side', 'El brazo libre se abre al lado']],
      follow: [
        [3, 'Free arm opens to the side', 'El brazo libre se abre al lado'],
        [5, 'Comb the hair and finish', 'Peina el pelo y termina'],
      ],
    },
    motion: {
      lead: {
        steps: sideBasic,
        arms: [
          arm(2.2, 'R', 'out', 1.6),
          arm(4.2, 'R', 'up', 1.6),
          arm(6.2, 'R', 'out', 1.6),
          arm(8.2, 'R', 'ready', 1.6),
        ],
      },
      follow: {
        steps: mirrored(sideBasic),
        arms: [
          arm(2.2, 'L', 'out', 1.6),
          arm(4, 'L', 'up', 1.5),
          arm(5, 'L', 'hair', 1),
          arm(7.2, 'L', 'out', 1.2),
          arm(8.3, 'L', 'ready', 1.2),
        ],
      },
    },
  }),
  ...eitherFoot({
    id: 'neck-wrap',
    name: ['Neck wrap', 'Envoltura del cuello'],
    about: [
      'The handshake passes over the follow’s head and is left at the nape; the hand combs the hair and comes down to the lead’s left.',
      'El saludo pasa sobre la cabeza y se deja en la nuca; la mano peina el pelo y baja a la izquierda de quien guía.',
    ],
    category: 'hand-styling',
    level: 'intermediate',
    energy: 'medium',
    tempo: [85, 132],
    entry: 'OR',
    exit: 'OL',
    prerequisites: ['hand-change'],
    safety: { risk: 'care', bodyRegion: ['neck'] },
    cues: {
      lead: [
        [
          1,
          'Hand high and over, never on the throat',
          'Mano alta y por encima, nunca en la garganta',
        ],
        [
          3,
          'Let go behind the follow’s head, offer the left',
          'Suelta tras la cabeza y ofrece la izquierda',
        ],
      ],
      follow: [[2, 'Head tall, comb the hair', 'Cabeza alta, peina el pelo']],
    },
    motion: {
      lead: { steps: stepIn(1, 0.14), arms: [arm(3.2, 'R', 'ready', 1.1)] },
      follow: { steps: inPlace(1, 1.2), arms: [arm(2.8, 'R', 'hair', 0.7)] },
      holds: [
        hold(1.4, 'RR', 'over-between-open', 0.8),
        hold(2, 'RR', 'halo-open', 0.6),
        hold(4.2, 'LR', 'low', 1.3),
      ],
    },
  }),
  define({
    id: 'pass-by',
    name: ['Pass-by', 'Cruce lado a lado'],
    about: [
      'The partners walk past each other right shoulder to right shoulder and turn to face on the other side.',
      'La pareja se cruza hombro derecho con hombro derecho y se encara al otro lado.',
    ],
    category: 'hand-styling',
    level: 'intermediate',
    energy: 'medium',
    counts: 8,
    tempo: [90, 140],
    entry: at('OL'),
    exit: at('OL'),
    swapsSides: true,
    turns: { lead: -0.5, follow: 0.5 },
    travels: true,
    prerequisites: ['cross-body-lead-open'],
    cues: {
      lead: [
        [1, 'Walk past the follow on your right', 'Camina y pasa por tu derecha'],
        [5, 'Turn left to face', 'Gira a la izquierda y encara'],
      ],
      follow: [
        [1, 'Walk past the lead under the hand', 'Camina bajo la mano'],
        [5, 'Turn right to face', 'Gira a la derecha y encara'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { forward: 0.16, right: -0.22 }),
          step(2, { forward: 0.24, right: -0.06 }),
          step(3, { forward: 0.22, right: 0.04, turn: -30 }),
          tap(4),
          step(5, { turn: -70 }),
          step(6, { turn: -60 }),
          home(7, -20),
          homeTap(8),
        ],
      },
      follow: {
        steps: [
          step(1, { forward: 0.16, right: -0.22 }),
          step(2, { forward: 0.24, right: -0.06 }),
          step(3, { forward: 0.22, right: 0.04, turn: 30 }),
          tap(4),
          step(5, { turn: 70 }),
          step(6, { turn: 60 }),
          home(7, 20),
          homeTap(8),
        ],
        arms: [arm(4, 'L', 'low-side', 1.6), arm(7.6, 'L', 'ready', 1.6)],
      },
      holds: [
        hold(2.3, 'LR', 'over-between', 1.8),
        hold(5.4, 'LR', 'over-between'),
        hold(7.6, 'LR', 'low', 1.6),
      ],
    },
  }),
  define({
    id: 'hand-play',
    name: ['Hand play', 'Juego de manos'],
    about: [
      'Two-hand basic: the hands draw two circles, out wide and up over the heads, and come home.',
      'Básico a dos manos: las manos dibujan dos círculos, abiertas y arriba sobre las cabezas, y a casa.',
    ],
    category: 'hand-styling',
    level: 'beginner',
    energy: 'low',
    counts: 8,
    tempo: [80, 135],
    entry: at('O2'),
    exit: at('O2'),
    prerequisites: ['in-place-o2'],
    cues: {
      lead: [
        [2, 'Hands wide', 'Manos abiertas'],
        [3, 'Up over the heads', 'Arriba sobre las cabezas'],
        [5, 'Wide and up again', 'Abiertas y arriba otra vez'],
        [8, 'Home', 'A casa'],
      ],
      follow: [[2, 'Keep the tone, let them lead', 'Mantén el tono y déjate llevar']],
    },
    motion: {
      lead: { steps: sideBasic },
      follow: { steps: mirrored(sideBasic) },
      holds: [
        hold(1.9, 'LR', 'wide', 1.4),
        hold(1.9, 'RL', 'wide', 1.4),
        hold(3, 'LR', 'over-between-open', 1.1),
        hold(3, 'RL', 'over-between-open', 1.1),
        hold(5, 'LR', 'wide', 1.2),
        hold(5, 'RL', 'wide', 1.2),
        hold(6.2, 'LR', 'over-between-open', 1.1),
        hold(6.2, 'RL', 'over-between-open', 1.1),
        hold(8.3, 'LR', 'low', 1.4),
        hold(8.3, 'RL', 'low', 1.4),
      ],
    },
  }),
];
