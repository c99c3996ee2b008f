/** Solo steps without contact, for the mambo. */
import { at, define, eitherFoot } from './define.ts';
import { arm, body, hold, home, homeTap, kick, mirrored, step, tap, wayHome } from './notation.ts';

const swings = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((count) => [
    arm(count, 'L', count % 2 === 1 ? 'swing-back' : 'swing-front', 0.9),
    arm(count, 'R', count % 2 === 1 ? 'swing-front' : 'swing-back', 0.9),
  ]);

const soloBasic = [
  step(1, { right: -0.28 }, { hip: 1.4 }),
  step(2, {}, { hip: 1.4 }),
  step(3, { right: -0.07 }, { hip: 1.4 }),
  tap(4, {}, { hip: 1.6 }),
  step(5, { right: 0.28 }, { hip: 1.4 }),
  step(6, {}, { hip: 1.4 }),
  home(7, 0, { hip: 1.4 }),
  homeTap(8, { hip: 1.6 }),
];

/** Rock in front, replace, together; the other foot the same. */
const soloRocks = [
  step(1, {}, { reach: { forward: 0.24, right: 0.02 }, hip: 1.2 }),
  step(2, {}, { hip: 1.4 }),
  step(3, {}, { hip: 1.4 }),
  tap(4, {}, { hip: 1.6 }),
  step(5, {}, { reach: { forward: 0.24, right: -0.02 }, hip: 1.2 }),
  step(6, {}, { hip: 1.4 }),
  home(7, 0, { hip: 1.4 }),
  homeTap(8, { hip: 1.6 }),
];

/** Syncopation: kick on 1, ball-change on "and 2", then step and tap. */
const soloKicks = [
  kick(1, 0.26, 0.03, 0.17),
  step(1.5, {}, { reach: { forward: -0.08, right: 0 } }),
  step(2, {}),
  step(3, {}, { hip: 1.5 }),
  tap(4, {}, { hip: 1.6 }),
  kick(5, 0.26, -0.03, 0.17),
  step(5.5, {}, { reach: { forward: -0.08, right: 0 } }),
  step(6, {}),
  home(7, 0, { hip: 1.5 }),
  homeTap(8, { hip: 1.6 }),
];

export const soloFootwork = [
  ...eitherFoot({
    id: 'release',
    name: ['Release to solo', 'Soltar para bailar en solitario'],
    about: [
      'Both let go and step back to dance alone.',
      'Los dos sueltan y se alejan para bailar por separado.',
    ],
    category: 'footwork',
    level: 'beginner',
    energy: 'low',
    tempo: [80, 155],
    entry: 'O2',
    exit: 'N',
    prerequisites: ['open-out'],
    cues: {
      lead: [[1, 'Push lightly and let go', 'Empuja suave y suelta']],
      follow: [[1, 'Step back with the push', 'Aléjate con el impulso']],
    },
    motion: {
      lead: {
        steps: wayHome(1, { forward: -0.2 }, { forward: -0.02 }),
        arms: [arm(2.2, 'L', 'ready', 1.4), arm(2.2, 'R', 'ready', 1.4)],
      },
      follow: {
        steps: wayHome(1, { forward: -0.2 }, { forward: -0.02 }),
        arms: [arm(2.2, 'L', 'ready', 1.4), arm(2.2, 'R', 'ready', 1.4)],
      },
    },
  }),
  ...eitherFoot({
    id: 'rejoin',
    name: ['Rejoin', 'Reencuentro'],
    about: ['Walk in and take both hands.', 'Acercarse y tomar las dos manos.'],
    category: 'footwork',
    level: 'beginner',
    energy: 'low',
    tempo: [80, 155],
    entry: 'N',
    exit: 'O2',
    cues: {
      lead: [
        [1, 'Step in', 'Acércate'],
        [3, 'Offer both hands', 'Ofrece las dos manos'],
      ],
      follow: [[3, 'Take both hands', 'Toma las dos manos']],
    },
    motion: {
      lead: { steps: wayHome(1, { forward: 0.21 }, { forward: 0.02 }) },
      follow: { steps: wayHome(1, { forward: 0.21 }, { forward: 0.02 }) },
      holds: [hold(3.4, 'LR', 'low', 1.6), hold(3.4, 'RL', 'low', 1.6)],
    },
  }),
  define({
    id: 'solo-basic',
    name: ['Solo side basic', 'Básico lateral en solitario'],
    about: [
      'The side basic alone, arms alive, hips bigger than in hold.',
      'El básico lateral sin contacto, brazos vivos y más cadera.',
    ],
    category: 'footwork',
    level: 'beginner',
    energy: 'medium',
    counts: 8,
    tempo: [85, 160],
    entry: at('N'),
    exit: at('N'),
    functions: ['solo', 'basic'],
    cues: {
      lead: [
        [1, 'To the left', 'A la izquierda'],
        [5, 'To the right', 'A la derecha'],
      ],
      follow: [
        [1, 'To the right, mirror the lead', 'A la derecha, en espejo'],
        [5, 'To the left', 'A la izquierda'],
      ],
    },
    motion: {
      lead: { steps: soloBasic, arms: swings(1, 7) },
      follow: { steps: mirrored(soloBasic), arms: swings(1, 7) },
    },
  }),
  define({
    id: 'solo-rocks',
    name: ['Solo rock steps', 'Pasos de balanceo en solitario'],
    about: [
      'Rock forward, replace, together, tap: one foot, then the other.',
      'Balanceo adelante, reemplazo, junto y toque: un pie y luego el otro.',
    ],
    category: 'footwork',
    level: 'intermediate',
    energy: 'high',
    counts: 8,
    tempo: [95, 160],
    entry: at('N'),
    exit: at('N'),
    functions: ['solo'],
    prerequisites: ['solo-basic'],
    cues: {
      lead: [
        [1, 'Rock forward on the left', 'Balanceo adelante con el izquierdo'],
        [2, 'Replace', 'Reemplaza'],
        [5, 'Rock forward on the right', 'Balanceo adelante con el derecho'],
      ],
      follow: [
        [1, 'Rock forward on the right', 'Balanceo adelante con el derecho'],
        [5, 'Rock forward on the left', 'Balanceo adelante con el izquierdo'],
      ],
    },
    motion: {
      lead: { steps: soloRocks, arms: swings(1, 7) },
      follow: { steps: mirrored(soloRocks), arms: swings(1, 7) },
    },
  }),
  define({
    id: 'solo-kicks',
    name: ['Mambo kicks', 'Patadas de mambo'],
    about: [
      'Kick, ball-change, step, tap: the syncopated footwork of the mambo section.',
      'Patada, cambio de bola, paso y toque: el juego sincopado del mambo.',
    ],
    category: 'footwork',
    level: 'advanced',
    energy: 'high',
    styles: ['traditional', 'modern'],
    counts: 8,
    tempo: [105, 160],
    entry: at('N'),
    exit: at('N'),
    functions: ['solo'],
    prerequisites: ['solo-rocks'],
    safety: { bodyRegion: ['knee'] },
    cues: {
      lead: [
        [1, 'Kick low with the left', 'Patada baja con el izquierdo'],
        [2, 'Ball-change: and-two', 'Cambio de bola: y-dos'],
        [5, 'The other side', 'El otro lado'],
      ],
      follow: [
        [1, 'Kick low with the right', 'Patada baja con el derecho'],
        [2, 'Ball-change: and-two', 'Cambio de bola: y-dos'],
      ],
    },
    motion: {
      lead: { steps: soloKicks, arms: swings(1, 7) },
      follow: { steps: mirrored(soloKicks), arms: swings(1, 7) },
    },
  }),
  define({
    id: 'solo-wave',
    name: ['Solo body wave', 'Ola de cuerpo en solitario'],
    about: [
      'Side step and a slow wave to each side, facing each other without touching.',
      'Paso al lado y una ola lenta a cada lado, frente a frente sin tocarse.',
    ],
    category: 'styling-body-rolls',
    level: 'intermediate',
    energy: 'medium',
    styles: ['sensual', 'modern'],
    counts: 8,
    tempo: [85, 130],
    entry: at('N'),
    exit: at('N'),
    functions: ['solo'],
    prerequisites: ['solo-basic'],
    safety: { bodyRegion: ['back'] },
    cues: {
      lead: [
        [1, 'Left to the side, chest starts', 'Izquierdo al lado, empieza el pecho'],
        [5, 'And to the right', 'Y a la derecha'],
      ],
      follow: [
        [1, 'Right to the side, chest starts', 'Derecho al lado, empieza el pecho'],
        [5, 'And to the left', 'Y a la izquierda'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { right: -0.18 }),
          tap(4, {}, { hip: 0.6 }),
          step(5, { right: 0.18 }),
          step(6),
          home(7),
          homeTap(8),
        ],
        body: [body('wave', 0.6, 4.5, 1), body('hip-roll', 4.8, 7.8, 0.8)],
        arms: [
          arm(2, 'L', 'out', 1.4),
          arm(2, 'R', 'out', 1.4),
          arm(7.5, 'L', 'ready', 2),
          arm(7.5, 'R', 'ready', 2),
        ],
      },
      follow: {
        steps: [
          step(1, { right: 0.18 }),
          tap(4, {}, { hip: 0.6 }),
          step(5, { right: -0.18 }),
          step(6),
          home(7),
          homeTap(8),
        ],
        body: [body('wave', 0.6, 4.5, 1), body('hip-roll', 4.8, 7.8, -0.8)],
        arms: [
          arm(2.2, 'L', 'low-side', 1.4),
          arm(3, 'R', 'hair', 1.8),
          arm(7, 'L', 'ready', 2),
          arm(7.5, 'R', 'ready', 2.2),
        ],
      },
    },
  }),
];
