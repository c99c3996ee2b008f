/** Syncopated footwork: triple steps, crosses, kicks and turns, in hold and alone. */
import type { DanceRole } from '@bachata/core/moves/dance-role.ts';
import type { Arm, Step } from '@bachata/core/moves/notation.ts';
import { at, define, eitherFoot } from './define.ts';
import { arm, body, home, homeTap, kick, mirrored, step, stepTo, tap } from './notation.ts';

/** Both hands swing with the feet. */
const swings = (from: number, to: number): Arm[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((count) => [
    arm(count, 'L', count % 2 === 1 ? 'swing-back' : 'swing-front', 0.9),
    arm(count, 'R', count % 2 === 1 ? 'swing-front' : 'swing-back', 0.9),
  ]);

/**
 * Both open to the side of the way and dance along it: a triple step "1 and 2", a flick back and a tap;
 * back the other way. Of a dancer of two hands' hold.
 */
function sideTriples(role: DanceRole): Step[] {
  const [x, sign] = role === 'lead' ? [-0.37, 1] : [0.37, -1];
  // A little to the follow's end of the slot too, so that the picture shows the way across it.
  const on = (count: number, way: number, turn: number, hip: number) =>
    stepTo(count, x + 0.5 * way, -way, turn, { hip });
  // Away from the partner, where both have room and the picture shows the whole leg.
  const flick = (count: number) => kick(count, -0.3, 0, 0.26);
  return [
    on(1, 0.2, -sign * 28, 1.4),
    on(1.5, 0.28, 0, 0.6),
    on(2, 0.42, 0, 1.2),
    flick(3),
    tap(4, {}, { hip: 1.2 }),
    on(5, 0.22, sign * 56, 1.4),
    on(5.5, 0.14, 0, 0.6),
    home(6, -sign * 28, { hip: 1.2 }),
    flick(7),
    homeTap(8, { hip: 1.2 }),
  ];
}

/**
 * Rock to one end of the slot, replace, and a triple step to the other end; then back the same way.
 *
 * @param way 1 of the dancer who rocks back first and -1 of the partner
 */
const rockTriples = (way: 1 | -1): Step[] => [
  step(1, {}, { reach: { forward: -way * 0.24, right: 0 }, hip: 1.2 }),
  step(2, {}, { hip: 1.2 }),
  step(3, { forward: way * 0.15 }, { hip: 1 }),
  step(3.5, { forward: way * 0.08 }, { hip: 0.6 }),
  step(4, { forward: way * 0.15 }, { hip: 1.2 }),
  step(5, {}, { reach: { forward: way * 0.24, right: 0 }, hip: 1.2 }),
  step(6, {}, { hip: 1.2 }),
  step(7, { forward: -way * 0.26 }, { hip: 1 }),
  home(7.5, 0, { hip: 0.6 }),
  home(8, 0, { hip: 1.2 }),
];

/** Cross in front, side, cross behind, point; and back. */
const crossings = [
  step(1, { right: 0.12 }, { reach: { forward: 0.1, right: 0.06 }, hip: 1 }),
  step(2, { right: 0.14 }, { hip: 1.2 }),
  step(3, { right: 0.1 }, { reach: { forward: -0.1, right: 0.06 }, hip: 1 }),
  tap(4, {}, { reach: { forward: 0.02, right: 0.18 }, hip: 1.6 }),
  step(5, { right: -0.12 }, { reach: { forward: 0.1, right: -0.06 }, hip: 1 }),
  step(6, { right: -0.14 }, { hip: 1.2 }),
  home(7, 0, { hip: 1.4 }),
  homeTap(8, { hip: 1.6 }),
];

/** Point the free foot in front, and change: three times, quick; then the other foot. */
const pointSwitches = [
  tap(1, {}, { reach: { forward: 0.2, right: 0 }, hip: 0.8 }),
  step(1.5, {}, { hip: 0.8 }),
  tap(2, {}, { reach: { forward: 0.2, right: 0 }, hip: 0.8 }),
  step(2.5, {}, { hip: 0.8 }),
  tap(3, {}, { reach: { forward: 0.2, right: 0 }, hip: 0.8 }),
  step(3.5, {}, { hip: 0.8 }),
  tap(4, {}, { hip: 1.6 }),
  tap(5, {}, { reach: { forward: 0.2, right: 0 }, hip: 0.8 }),
  step(5.5, {}, { hip: 0.8 }),
  tap(6, {}, { reach: { forward: 0.2, right: 0 }, hip: 0.8 }),
  step(6.5, {}, { hip: 0.8 }),
  tap(7, {}, { reach: { forward: 0.2, right: 0 }, hip: 0.8 }),
  home(7.5, 0, { hip: 0.8 }),
  homeTap(8, { hip: 1.6 }),
];

/** The spin is over on 2, so that the triples one way and the other fill the figure. Of the lead. */
const spinAndTriples = [
  step(1, { turn: -150 }),
  step(2, { turn: -210 }),
  step(3, { right: -0.17 }, { hip: 1 }),
  step(3.5, { right: -0.03 }, { hip: 0.6 }),
  step(4, { right: -0.15 }, { hip: 1.4 }),
  step(5, { right: 0.24 }, { hip: 1.4 }),
  step(6, {}, { hip: 1.2 }),
  step(7, { right: 0.1 }, { hip: 1 }),
  home(7.5, 0, { hip: 0.6 }),
  home(8, 0, { hip: 1.4 }),
];

export const syncopatedFootwork = [
  define({
    id: 'triple-step-open',
    name: ['Side triple steps, two hands', 'Triples laterales a dos manos'],
    about: [
      'Both open to one side: three quick steps on "1 and 2", a flick back on 3 and a tap; then the other way.',
      'Los dos se abren a un lado: tres pasos rápidos en "1 y 2", patada atrás en 3 y toque; luego al otro.',
    ],
    category: 'footwork',
    level: 'advanced',
    energy: 'high',
    styles: ['traditional', 'modern'],
    counts: 8,
    tempo: [105, 160],
    entry: at('O2'),
    exit: at('O2'),
    prerequisites: ['energetic-basic-open', 'solo-rocks'],
    cues: {
      lead: [
        [1, 'Open to the left: 1 and 2, quick', 'Ábrete a la izquierda: 1 y 2, rápido'],
        [3, 'Flick the free foot back', 'Patada atrás con el pie libre'],
        [5, 'To the right: 5 and 6, flick', 'A la derecha: 5 y 6, patada atrás'],
      ],
      follow: [
        [1, 'Open to the right: 1 and 2, quick', 'Ábrete a la derecha: 1 y 2, rápido'],
        [3, 'Flick the free foot back', 'Patada atrás con el pie libre'],
        [5, 'To the left: 5 and 6, flick', 'A la izquierda: 5 y 6, patada atrás'],
      ],
    },
    motion: {
      lead: { steps: sideTriples('lead') },
      follow: { steps: sideTriples('follow') },
    },
  }),
  define({
    id: 'triple-step-closed',
    name: ['Rock and triple, closed', 'Balanceo y triple en cerrada'],
    about: [
      'In the embrace the couple rocks one way, replaces, and travels the other way in a triple step.',
      'En el abrazo la pareja se balancea a un extremo, reemplaza y viaja al otro en un triple.',
    ],
    category: 'footwork',
    level: 'advanced',
    energy: 'medium',
    styles: ['traditional', 'romantic', 'modern'],
    counts: 8,
    tempo: [100, 155],
    entry: at('C', 5),
    exit: at('C', 5),
    prerequisites: ['madrid', 'box-closed'],
    cues: {
      lead: [
        [1, 'Rock back on the right', 'Balanceo atrás con el derecho'],
        [3, 'Triple forward: 3 and 4', 'Triple adelante: 3 y 4'],
        [5, 'Rock forward on the left', 'Balanceo adelante con el izquierdo'],
        [7, 'Triple back: 7 and 8', 'Triple atrás: 7 y 8'],
      ],
      follow: [
        [1, 'Rock forward on the left', 'Balanceo adelante con el izquierdo'],
        [3, 'Triple back: 3 and 4', 'Triple atrás: 3 y 4'],
        [5, 'Rock back on the right', 'Balanceo atrás con el derecho'],
        [7, 'Triple forward: 7 and 8', 'Triple adelante: 7 y 8'],
      ],
    },
    motion: { lead: { steps: rockTriples(1) }, follow: { steps: rockTriples(-1) } },
  }),
  define({
    id: 'solo-crosses',
    name: ['Crosses and points', 'Cruces y puntas'],
    about: [
      'Cross in front, side, cross behind and point; and the same way back.',
      'Cruza delante, lado, cruza detrás y punta; y de vuelta por el mismo camino.',
    ],
    category: 'footwork',
    level: 'advanced',
    energy: 'high',
    styles: ['traditional', 'modern'],
    counts: 8,
    tempo: [100, 155],
    entry: at('N'),
    exit: at('N'),
    functions: ['solo'],
    prerequisites: ['solo-rocks'],
    cues: {
      lead: [
        [1, 'Left crosses in front', 'El izquierdo cruza delante'],
        [3, 'Left crosses behind, point right', 'El izquierdo cruza detrás, punta derecha'],
        [5, 'And back', 'Y de vuelta'],
      ],
      follow: [
        [1, 'Right crosses in front', 'El derecho cruza delante'],
        [3, 'Right crosses behind, point left', 'El derecho cruza detrás, punta izquierda'],
        [5, 'And back', 'Y de vuelta'],
      ],
    },
    motion: {
      lead: {
        steps: crossings,
        arms: [
          arm(2, 'L', 'low-side', 1.4),
          arm(2, 'R', 'low-side', 1.4),
          arm(4, 'R', 'out', 1.2),
          arm(6, 'R', 'low-side', 1.4),
          arm(8, 'L', 'ready', 1.6),
          arm(8, 'R', 'ready', 1.6),
        ],
      },
      follow: {
        steps: mirrored(crossings),
        arms: [
          arm(2, 'L', 'low-side', 1.4),
          arm(2, 'R', 'low-side', 1.4),
          arm(4, 'L', 'out', 1.2),
          arm(6, 'L', 'low-side', 1.4),
          arm(8, 'L', 'ready', 1.6),
          arm(8, 'R', 'ready', 1.6),
        ],
      },
    },
  }),
  define({
    id: 'solo-point-switches',
    name: ['Point switches', 'Cambios de punta'],
    about: [
      'Point the free foot in front and change, three times on the half counts, tap; with each foot.',
      'La punta libre delante y cambio, tres veces a contratiempo, y toque; con cada pie.',
    ],
    category: 'footwork',
    level: 'advanced',
    energy: 'high',
    styles: ['traditional'],
    counts: 8,
    tempo: [100, 150],
    entry: at('N', 5),
    exit: at('N', 5),
    functions: ['solo'],
    prerequisites: ['solo-kicks'],
    cues: {
      lead: [
        [1, 'Point, and point, and point', 'Punta, y punta, y punta'],
        [4, 'Tap', 'Toque'],
        [5, 'The other foot begins', 'Empieza el otro pie'],
      ],
      follow: [
        [1, 'Point, and point, and point', 'Punta, y punta, y punta'],
        [4, 'Tap', 'Toque'],
        [5, 'The other foot begins', 'Empieza el otro pie'],
      ],
    },
    motion: {
      lead: { steps: pointSwitches, arms: swings(1, 7) },
      follow: { steps: pointSwitches, arms: swings(1, 7) },
    },
  }),
  define({
    id: 'solo-spin-and-shuffle',
    name: ['Solo spin and triple', 'Giro y triple en solitario'],
    about: [
      'Both spin once to the outside on 1-2; then a triple step one way on "3 and 4", side, close, and a triple the other way on "7 and 8".',
      'Los dos giran una vez hacia fuera en 1-2; luego triple a un lado en "3 y 4", lado, junto y triple al otro en "7 y 8".',
    ],
    category: 'footwork',
    level: 'advanced',
    energy: 'high',
    styles: ['traditional', 'modern'],
    counts: 8,
    tempo: [100, 150],
    entry: at('N'),
    exit: at('N'),
    functions: ['solo'],
    turns: { lead: -1, follow: 1 },
    prerequisites: ['solo-kicks', 'free-spin'],
    cues: {
      lead: [
        [1, 'Spin left once on 1-2', 'Un giro a la izquierda en 1-2'],
        [3, 'Triple to the left: 3 and 4', 'Triple a la izquierda: 3 y 4'],
        [5, 'Right to the side, close', 'Derecho al lado, junto'],
        [7, 'Triple to the right: 7 and 8', 'Triple a la derecha: 7 y 8'],
      ],
      follow: [
        [1, 'Spin right once on 1-2', 'Un giro a la derecha en 1-2'],
        [3, 'Triple to the right: 3 and 4', 'Triple a la derecha: 3 y 4'],
        [5, 'Left to the side, close', 'Izquierdo al lado, junto'],
        [7, 'Triple to the left: 7 and 8', 'Triple a la izquierda: 7 y 8'],
      ],
    },
    motion: {
      lead: {
        steps: spinAndTriples,
        arms: [
          arm(1.5, 'L', 'chest', 0.9),
          arm(1.5, 'R', 'belly', 0.9),
          arm(3.2, 'L', 'low-side', 1.2),
          arm(3.2, 'R', 'low-side', 1.2),
          arm(8.2, 'L', 'ready', 1.2),
          arm(8.2, 'R', 'ready', 1.2),
        ],
      },
      follow: {
        steps: mirrored(spinAndTriples),
        arms: [
          arm(1.5, 'R', 'chest', 0.9),
          arm(1.5, 'L', 'belly', 0.9),
          arm(3.2, 'L', 'low-side', 1.2),
          arm(3.2, 'R', 'low-side', 1.2),
          arm(8.2, 'L', 'ready', 1.2),
          arm(8.2, 'R', 'ready', 1.2),
        ],
      },
    },
  }),
  define({
    id: 'solo-mambo-phrase',
    name: ['Mambo phrase', 'Frase de mambo'],
    about: [
      'Sixteen counts alone: rocks to the side, a spin, chest hits on the taps and a kick to close.',
      'Dieciséis tiempos por separado: balanceos al lado, un giro, golpes de pecho en los toques y patada final.',
    ],
    category: 'footwork',
    level: 'advanced',
    energy: 'high',
    styles: ['traditional', 'modern'],
    counts: 16,
    tempo: [100, 150],
    entry: at('N'),
    exit: at('N'),
    functions: ['solo'],
    turns: { lead: -1, follow: 1 },
    prerequisites: ['solo-kicks', 'solo-crosses'],
    cues: {
      lead: [
        [
          1,
          'Rock left, replace, together, hit',
          'Balanceo a la izquierda, reemplaza, junto, golpe',
        ],
        [5, 'Rock right', 'Balanceo a la derecha'],
        [9, 'Turn left once', 'Un giro a la izquierda'],
        [13, 'Kick, ball change, close', 'Patada, cambio, junto'],
      ],
      follow: [
        [1, 'Rock right, replace, together, hit', 'Balanceo a la derecha, reemplaza, junto, golpe'],
        [5, 'Rock left', 'Balanceo a la izquierda'],
        [9, 'Turn right once', 'Un giro a la derecha'],
        [13, 'Kick, ball change, close', 'Patada, cambio, junto'],
      ],
    },
    motion: {
      lead: {
        steps: mamboPhrase(-1),
        body: [
          body('contraction', 3.4, 4.7, 0.9),
          body('contraction', 7.4, 8.7, 0.9),
          body('rib-shift', 11.4, 12.6, 1),
        ],
        arms: [
          ...swings(1, 7),
          arm(9.8, 'L', 'chest', 1),
          arm(9.8, 'R', 'belly', 1),
          arm(12, 'L', 'out', 1.3),
          arm(12, 'R', 'out', 1.3),
          arm(14, 'L', 'swing-front', 1.3),
          arm(14, 'R', 'swing-back', 1.3),
          arm(16, 'L', 'ready', 1.4),
          arm(16, 'R', 'ready', 1.4),
        ],
      },
      follow: {
        steps: mamboPhrase(1),
        body: [
          body('contraction', 3.4, 4.7, 1),
          body('contraction', 7.4, 8.7, 1),
          body('rib-shift', 11.4, 12.6, -1),
        ],
        arms: [
          ...swings(1, 7),
          arm(9.8, 'R', 'chest', 1),
          arm(9.8, 'L', 'belly', 1),
          arm(12, 'L', 'out', 1.3),
          arm(12, 'R', 'hair', 1.3),
          arm(14, 'L', 'swing-front', 1.3),
          arm(14, 'R', 'swing-back', 1.7),
          arm(16, 'L', 'ready', 1.4),
          arm(16, 'R', 'ready', 1.4),
        ],
      },
    },
  }),
  ...eitherFoot({
    id: 'cross-and-flick',
    name: ['Cross and flick, one hand', 'Cruce y flick a una mano'],
    about: [
      'On one hand both cross behind, replace and flick the foot to the side before the tap, arms open.',
      'A una mano, los dos cruzan detrás, reemplazan y sacan el pie al lado antes del toque, brazos abiertos.',
    ],
    category: 'footwork',
    level: 'advanced',
    energy: 'medium',
    styles: ['traditional', 'modern'],
    tempo: [100, 150],
    entry: 'OL',
    exit: 'OL',
    prerequisites: ['solo-rocks', 'arm-styling'],
    cues: {
      lead: [
        [1, 'Cross behind, open up', 'Cruza detrás, ábrete'],
        [2, 'Replace and flick, quick', 'Reemplaza y flick, rápido'],
        [4, 'Tap, face your partner', 'Toque, de frente a tu pareja'],
      ],
      follow: [
        [1, 'Cross behind, open up', 'Cruza detrás, ábrete'],
        [2, 'Replace and flick, quick', 'Reemplaza y flick, rápido'],
        [4, 'Tap, face your partner', 'Toque, de frente a tu pareja'],
      ],
    },
    motion: {
      lead: {
        steps: crossAndFlick(35),
        arms: [arm(1.6, 'R', 'out', 1.1), arm(4, 'R', 'ready', 1.5)],
      },
      follow: {
        steps: crossAndFlick(-35),
        arms: [arm(1.6, 'L', 'out', 1.1), arm(4, 'L', 'ready', 1.5)],
      },
    },
  }),
];

function mamboPhrase(way: 1 | -1): Step[] {
  return [
    step(1, {}, { reach: { forward: 0, right: way * 0.2 }, hip: 1.5 }),
    step(2, {}, { hip: 1.2 }),
    step(3, {}, { hip: 1.2 }),
    tap(4, {}, { hip: 1.8 }),
    step(5, {}, { reach: { forward: 0, right: -way * 0.2 }, hip: 1.5 }),
    step(6, {}, { hip: 1.2 }),
    step(7, {}, { hip: 1.2 }),
    tap(8, {}, { hip: 1.8 }),
    step(9, { turn: way * 70 }),
    step(10, { turn: way * 180 }),
    step(11, { turn: way * 110 }),
    tap(12, {}, { hip: 1.8 }),
    kick(13, 0.26, 0.03 * way, 0.17),
    step(13.5, {}, { reach: { forward: -0.08, right: 0 } }),
    step(14),
    home(15, 0, { hip: 1.5 }),
    homeTap(16, { hip: 1.7 }),
  ];
}

function crossAndFlick(turn: number): Step[] {
  return [
    step(1, { turn }, { reach: { forward: -0.14, right: 0 }, hip: 0.8 }),
    step(2, {}, { hip: 1.2 }),
    kick(2.6, 0.1, 0.02, 0.12),
    home(3.2, -turn, { hip: 1.4 }),
    homeTap(4, { hip: 1.6 }),
  ];
}
