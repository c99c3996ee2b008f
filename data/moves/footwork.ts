/** Footwork: forward and back, promenade, side by side, and solo steps for the mambo. */
import { at, define, eitherFoot } from './define.ts';
import {
  arm,
  body,
  hold,
  home,
  homeTap,
  inPlace,
  kick,
  mirrored,
  step,
  tap,
  walk,
  wayHome,
} from './notation.ts';

const swings = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((count) => [
    arm(count, 'L', count % 2 === 1 ? 'swing-back' : 'swing-front', 0.9),
    arm(count, 'R', count % 2 === 1 ? 'swing-front' : 'swing-back', 0.9),
  ]);

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

const soloBasic = [
  step(1, { right: -0.2 }, { hip: 1.4 }),
  step(2, {}, { hip: 1.4 }),
  step(3, { right: -0.16 }, { hip: 1.4 }),
  tap(4, {}, { hip: 1.6 }),
  step(5, { right: 0.2 }, { hip: 1.4 }),
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
        [1, 'Walk with her along the hands', 'Camina con tu pareja hacia las manos'],
        [4, 'Tap', 'Toque'],
        [5, 'Walk back', 'Vuelve caminando'],
      ],
      follow: [
        [1, 'Walk beside him', 'Camina a su lado'],
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
    category: 'footwork',
    level: 'beginner',
    energy: 'low',
    counts: 4,
    tempo: [80, 150],
    entry: at('V', 5),
    exit: at('C', 1),
    prerequisites: ['semi-close'],
    cues: {
      lead: [[1, 'Turn in to her', 'Gira hacia tu pareja']],
      follow: [[1, 'Turn in to him', 'Gira hacia tu pareja']],
    },
    motion: {
      lead: { steps: wayHome(1, { turn: 12 }, { turn: 14 }) },
      follow: { steps: wayHome(1, { turn: -12 }, { turn: -14 }) },
    },
  }),
  define({
    id: 'open-side-by-side',
    name: ['Open to side by side', 'Abrir a lado a lado'],
    about: [
      'Both open to the same direction; the follow replaces one step by a tap, so the feet match.',
      'Los dos se abren hacia el mismo lado; ella cambia un paso por un toque y los pies coinciden.',
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
        arms: [arm(2, 'R', 'hip', 1.2), arm(8, 'R', 'ready', 1.4)],
      },
      follow: {
        steps: [...inPlace(1, 1.9), ...inPlace(5, 1.9)],
        arms: [
          arm(2, 'L', 'hip', 1.2),
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
      'De vuelta frente a frente; ella toca dos veces y los pies vuelven a ser espejo.',
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
      lead: [[1, 'Turn left to face her', 'Gira a la izquierda hacia tu pareja']],
      follow: [
        [1, 'Turn right to face him', 'Gira a la derecha hacia tu pareja'],
        [3, 'Tap twice with the right', 'Dos toques con el derecho'],
      ],
    },
    motion: {
      lead: { steps: wayHome(1, { turn: -30 }, { turn: -40 }) },
      follow: { steps: [step(1, { turn: 40 }), home(2, 50), homeTap(3), homeTap(4)] },
      holds: [hold(3.4, 'LR', 'low', 2.2)],
    },
  }),
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
        steps: wayHome(1, { forward: -0.1 }, { forward: -0.06 }),
        arms: [arm(2.2, 'L', 'ready', 1.4), arm(2.2, 'R', 'ready', 1.4)],
      },
      follow: {
        steps: wayHome(1, { forward: -0.1 }, { forward: -0.06 }),
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
      lead: { steps: wayHome(1, { forward: 0.08 }, { forward: 0.06 }) },
      follow: { steps: wayHome(1, { forward: 0.08 }, { forward: 0.06 }) },
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
        [1, 'To the right, mirror him', 'A la derecha, en espejo'],
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
        body: [body('wave', 1, 4.3, 1.1), body('hip-roll', 5, 7.6, 0.7)],
        arms: [
          arm(2, 'L', 'low-side', 1.4),
          arm(2, 'R', 'low-side', 1.4),
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
        body: [body('wave', 1, 4.3, 1.2), body('hip-roll', 5, 7.6, -0.8)],
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
