/** Double turns, checked turns and spins out of every hold. */
import { at, define, eitherFoot } from './define.ts';
import {
  arm,
  body,
  hold,
  home,
  homeTap,
  step,
  stepIn,
  stepTo,
  tap,
  turning,
  wayHome,
} from './notation.ts';

export const doubleTurns = [
  ...eitherFoot({
    id: 'double-left-turn',
    name: ['Double left turn', 'Doble giro a la izquierda'],
    about: [
      'Two turns to the follow’s left in three steps, the hand drawn across first.',
      'Dos giros a la izquierda en tres pasos; la mano cruza antes de subir.',
    ],
    category: 'turns-spins',
    level: 'advanced',
    energy: 'high',
    tempo: [95, 138],
    entry: 'OL',
    exit: 'OL',
    turns: { follow: -2 },
    prerequisites: ['left-turn', 'double-right-turn'],
    cues: {
      lead: [
        [1, 'Draw the hand across, then straight up', 'Cruza la mano y luego sube recto'],
        [2, 'One small circle for each turn', 'Un círculo pequeño por cada giro'],
        [4, 'Catch low on the same side', 'Recoge abajo por el mismo lado'],
      ],
      follow: [
        [1, 'Step across, core on', 'Paso cruzado, abdomen activo'],
        [2, 'Spot your partner twice', 'Marca la mirada dos veces'],
        [4, 'Stop over the standing foot', 'Para sobre el pie de apoyo'],
      ],
    },
    motion: {
      lead: {
        steps: wayHome(1, { forward: 0.22 }, { forward: 0.06 }),
        arms: [arm(2, 'R', 'low-side', 1.3), arm(4.3, 'R', 'ready', 1.4)],
      },
      follow: {
        steps: [step(1, { turn: -135 }), step(2, { turn: -345 }), home(3, -240), homeTap(4)],
        arms: [arm(1.9, 'L', 'chest', 1.2), arm(4, 'L', 'ready', 1)],
      },
      holds: [
        hold(1.2, 'LR', 'over-between', 0.7),
        hold(2, 'LR', 'halo', 0.8),
        hold(3.3, 'LR', 'halo'),
        hold(4.3, 'LR', 'low', 1.2),
      ],
    },
  }),
  ...eitherFoot({
    id: 'handshake-double-turn',
    name: ['Double turn in handshake', 'Doble giro en saludo'],
    about: [
      'Two turns to the left under the right hands, which stay together.',
      'Dos giros a la izquierda bajo las manos derechas, que no se sueltan.',
    ],
    category: 'turns-spins',
    level: 'advanced',
    energy: 'high',
    tempo: [95, 138],
    entry: 'OR',
    exit: 'OR',
    turns: { follow: -2 },
    prerequisites: ['handshake', 'double-left-turn'],
    cues: {
      lead: [
        [1, 'Right hand across and up', 'La derecha cruza y sube'],
        [2, 'Keep it over the head', 'Mantenla sobre la cabeza'],
        [4, 'Bring it down between you', 'Bájala entre los dos'],
      ],
      follow: [
        [1, 'Feet close, turn left', 'Pies juntos, gira a la izquierda'],
        [2, 'Left arm in, spot twice', 'Brazo izquierdo recogido, mirada dos veces'],
      ],
    },
    motion: {
      lead: {
        steps: stepIn(1, 0.15),
        arms: [arm(2.2, 'L', 'low-side', 1.3), arm(4.2, 'L', 'ready', 1.4)],
      },
      follow: {
        steps: [step(1, { turn: -135 }), step(2, { turn: -345 }), home(3, -240), homeTap(4)],
        arms: [arm(1.9, 'L', 'chest', 1.2), arm(4, 'L', 'ready', 1)],
      },
      holds: [
        hold(1.2, 'RR', 'over-between', 0.7),
        hold(2, 'RR', 'halo', 0.8),
        hold(2.9, 'RR', 'halo'),
        hold(4.2, 'RR', 'low', 1.1),
      ],
    },
  }),
  ...eitherFoot({
    id: 'free-spin',
    name: ['Free spin', 'Giro suelto'],
    about: [
      'The lead sends the hand and lets go: the follow spins right alone and the lead left, at once.',
      'Se envía la mano y se suelta: giran a la vez, cada quien por su lado.',
    ],
    category: 'turns-spins',
    level: 'advanced',
    energy: 'high',
    styles: ['traditional', 'modern'],
    tempo: [100, 145],
    entry: 'OL',
    exit: 'O2',
    turns: { lead: -1, follow: 1 },
    prerequisites: ['right-turn', 'lead-turn'],
    cues: {
      lead: [
        [1, 'Send the hand and let go', 'Envía la mano y suelta'],
        [2, 'Turn left on the spot', 'Gira a la izquierda en el sitio'],
        [4, 'Take both hands', 'Toma las dos manos'],
      ],
      follow: [
        [1, 'Turn right with the push', 'Gira a la derecha con el impulso'],
        [2, 'Hands to the chest', 'Manos al pecho'],
        [4, 'Offer both hands', 'Ofrece las dos manos'],
      ],
    },
    motion: {
      lead: {
        steps: turning(1, -360),
        arms: [arm(1.4, 'L', 'chest', 0.8), arm(1.6, 'R', 'belly', 1)],
      },
      follow: {
        steps: turning(1, 360),
        arms: [arm(1.4, 'R', 'chest', 0.8), arm(1.6, 'L', 'belly', 1)],
      },
      holds: [hold(4.3, 'LR', 'low', 1.5), hold(4.3, 'RL', 'low', 1.5)],
    },
  }),
  define({
    id: 'check-turn',
    name: ['Checked turn', 'Giro con freno'],
    about: [
      'A right turn is stopped half way on the tap, and comes back as a turn and a half to the left.',
      'Un giro a la derecha se frena a la mitad en el toque y vuelve con vuelta y media a la izquierda.',
    ],
    category: 'turns-spins',
    level: 'advanced',
    energy: 'high',
    styles: ['modern', 'traditional'],
    counts: 8,
    tempo: [95, 140],
    entry: at('OL'),
    exit: at('OL'),
    turns: { follow: -1 },
    prerequisites: ['right-turn', 'left-turn', 'copa'],
    cues: {
      lead: [
        [1, 'Lead a right turn under the hand', 'Guía un giro a la derecha bajo la mano'],
        [3, 'Stop it on the tap, hand high', 'Frénalo en el toque, mano alta'],
        [5, 'Back the other way', 'De vuelta por el otro lado'],
      ],
      follow: [
        [1, 'Half a turn right', 'Media vuelta a la derecha'],
        [4, 'Tap and wait, weight over the foot', 'Toque y espera, peso sobre el pie'],
        [5, 'One and a half to the left', 'Vuelta y media a la izquierda'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { forward: 0.12 }),
          step(2, { forward: 0.02 }),
          step(3, {}),
          tap(4),
          step(5, { forward: -0.02 }),
          step(6, {}),
          home(7),
          homeTap(8),
        ],
        arms: [arm(3.4, 'R', 'out', 1.6), arm(6, 'R', 'ready', 1.8)],
      },
      follow: {
        steps: [
          step(1, { turn: 50 }),
          step(2, { turn: 110 }),
          step(3, { turn: 20 }, { hip: 1.4 }),
          tap(4, {}, { hip: 1.6 }),
          step(5, { turn: -120 }),
          step(6, { turn: -250 }),
          home(7, -170),
          homeTap(8),
        ],
        arms: [arm(3.2, 'L', 'out', 1.6), arm(5.6, 'L', 'chest', 1), arm(8, 'L', 'ready', 1.2)],
      },
      holds: [
        hold(1.4, 'LR', 'over-between', 0.8),
        hold(2, 'LR', 'halo', 0.6),
        hold(6.6, 'LR', 'halo'),
        hold(8, 'LR', 'low', 1.3),
      ],
    },
  }),
  define({
    id: 'double-turn-from-closed',
    name: ['Double turn out of closed', 'Doble giro desde cerrada'],
    about: [
      'Side step and hip to prepare, then two turns to the right out of the embrace to one hand.',
      'Paso al lado y cadera para preparar, luego dos giros a la derecha que salen del abrazo a una mano.',
    ],
    category: 'turns-spins',
    level: 'advanced',
    energy: 'high',
    counts: 8,
    tempo: [90, 135],
    entry: at('C'),
    exit: at('OL'),
    turns: { follow: 2 },
    prerequisites: ['right-turn-closed', 'double-right-turn'],
    cues: {
      lead: [
        [1, 'Side step, close', 'Paso al lado, cerca'],
        [4, 'Open the frame on the tap', 'Abre el marco en el toque'],
        [5, 'Lift and send', 'Sube y envía'],
      ],
      follow: [
        [1, 'Side step, full hips', 'Paso al lado, cadera completa'],
        [5, 'Turn right twice, leaving', 'Gira dos veces a la derecha, saliendo'],
        [8, 'Arrive at arm’s length', 'Llega a la distancia del brazo'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { right: -0.16 }, { hip: 1.4 }),
          // Back from each other by the tap, so that the follow's knees can turn.
          step(2, { forward: -0.04 }, { hip: 1.4 }),
          step(3, { right: -0.06, forward: -0.07 }, { hip: 1.4 }),
          tap(4, {}, { hip: 1.4 }),
          step(5, { right: 0.1, forward: 0.05 }),
          step(6, { right: 0.08, forward: 0 }),
          home(7),
          homeTap(8),
        ],
        arms: [
          arm(5.2, 'R', 'ready', 0.9),
          arm(6.6, 'R', 'low-side', 1.2),
          arm(8.3, 'R', 'ready', 1.4),
        ],
      },
      follow: {
        steps: [
          step(1, { right: 0.16 }, { hip: 1.7 }),
          step(2, { forward: -0.04 }, { hip: 1.7 }),
          step(3, { right: 0.06, forward: -0.07 }, { hip: 1.7 }),
          tap(4, {}, { hip: 1.7 }),
          step(5, { forward: -0.04, right: -0.1, turn: 110 }),
          step(6, { turn: 360 }),
          home(7, 250),
          homeTap(8),
        ],
        arms: [arm(5.2, 'L', 'ready', 0.9), arm(6, 'L', 'chest', 0.7), arm(8, 'L', 'ready', 1)],
      },
      holds: [
        hold(5.5, 'LR', 'over-between', 0.95),
        hold(6, 'LR', 'halo', 0.5),
        hold(7.3, 'LR', 'halo'),
        hold(8.2, 'LR', 'low', 1.2),
      ],
    },
  }),
  define({
    id: 'cross-body-lead-outside-turn',
    name: ['Cross body lead, outside turn', 'Cross body lead con giro por fuera'],
    about: [
      'On the way through the follow turns right once and a half under the hand, against the line of the walk.',
      'Al pasar, vuelta y media a la derecha bajo la mano, contra la línea del camino.',
    ],
    category: 'cross-body-leads',
    level: 'advanced',
    energy: 'high',
    counts: 8,
    tempo: [95, 140],
    entry: at('OL'),
    exit: at('OL'),
    swapsSides: true,
    turns: { lead: -0.5, follow: 1.5 },
    travels: true,
    prerequisites: ['cross-body-lead-turn', 'right-turn'],
    cues: {
      lead: [
        [1, 'Clear the slot to your left', 'Despeja la línea hacia tu izquierda'],
        [5, 'Lift outside, over the follow', 'Sube por fuera, sobre tu pareja'],
        [7, 'Finish the half turn, catch low', 'Termina la media vuelta, recoge abajo'],
      ],
      follow: [
        [1, 'Wait in place', 'Espera en el sitio'],
        [5, 'Walk and turn right', 'Camina y gira a la derecha'],
        [7, 'Face your partner', 'De frente a tu pareja'],
      ],
    },
    motion: {
      lead: {
        steps: [
          stepTo(1, -0.26, 0.1, -35),
          stepTo(2, -0.1, 0.3, -40),
          stepTo(3, -0.02, 0.32, -15),
          tap(4),
          stepTo(5, 0.08, 0.3, -35),
          stepTo(6, 0.23, 0.14, -35),
          home(7, -20),
          homeTap(8),
        ],
        body: [body('twist', 4.4, 8, -1.3)],
        arms: [arm(5.5, 'R', 'out', 1.6), arm(8, 'R', 'ready', 1.6)],
      },
      follow: {
        steps: [
          stepTo(1, 0.34, -0.06),
          stepTo(2, 0.32, -0.12),
          stepTo(3, 0.24, -0.22),
          tap(4),
          stepTo(5, 0.08, -0.27, 120),
          stepTo(6, -0.18, -0.17, 230),
          home(7, 190),
          homeTap(8),
        ],
        body: [body('twist', 4.4, 8, 1)],
        arms: [arm(5.6, 'L', 'chest', 1.2), arm(8, 'L', 'ready', 1.2)],
      },
      holds: [
        hold(5, 'LR', 'over-between', 1.4),
        hold(5.6, 'LR', 'halo', 0.6),
        hold(6.8, 'LR', 'halo'),
        hold(8.1, 'LR', 'low', 1.2),
      ],
    },
  }),
  define({
    id: 'double-turn-to-closed',
    name: ['Spiral in to closed', 'Espiral a cerrada'],
    about: [
      'From the handshake two turns to the left, which end in the embrace with a settling hip.',
      'Desde el saludo, dos giros a la izquierda que terminan en el abrazo con la cadera que asienta.',
    ],
    category: 'turns-spins',
    level: 'advanced',
    energy: 'medium',
    styles: ['romantic', 'sensual', 'modern'],
    counts: 8,
    tempo: [85, 130],
    entry: at('OR', 5),
    exit: at('C', 5),
    turns: { follow: -2 },
    prerequisites: ['turn-in', 'double-left-turn'],
    cues: {
      lead: [
        [1, 'Right hand up, one slow turn', 'Derecha arriba, un giro lento'],
        [5, 'Again, and draw in', 'Otra vez, y atrae'],
        [7, 'Close the frame', 'Cierra el marco'],
      ],
      follow: [
        [1, 'Turn left once, slow', 'Un giro a la izquierda, lento'],
        [5, 'Once more, traveling in', 'Otra vez, entrando'],
        [8, 'Settle the hip', 'Asienta la cadera'],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...[step(1, { forward: 0.14 }), step(2), step(3), tap(4)],
          ...[step(5), step(6, { forward: 0.04 }), home(7), homeTap(8, { hip: 1.5 })],
        ],
        arms: [
          arm(3, 'L', 'low-side', 1.8),
          arm(5.6, 'L', 'ready', 1.4),
          // Under the follow's arm to the waist, and up the back.
          arm(7.7, 'R', 'partner-waist', 1.1),
          arm(8.4, 'R', 'back-blade', 0.7),
        ],
        body: [body('side-lean', 7, 8.45, 0.25)],
      },
      follow: {
        steps: [
          step(1, { turn: -90 }),
          step(2, { turn: -150 }),
          step(3, { turn: -120 }, { hip: 1.4 }),
          tap(4, {}, { hip: 1.6 }),
          step(5, { turn: -86 }),
          step(6, { right: -0.08, turn: -166 }),
          home(7, -108, { hip: 1.6 }),
          homeTap(8, { hip: 1.8 }),
        ],
        arms: [
          arm(2, 'L', 'chest', 1.2),
          arm(7.3, 'L', 'out', 1.2),
          arm(8.45, 'L', 'partner-shoulder', 1.1),
        ],
      },
      holds: [
        hold(1.6, 'RR', 'over-between-open', 0.9),
        hold(2, 'RR', 'halo', 0.4),
        hold(6.6, 'RR', 'halo'),
        hold(8, 'LR', 'frame', 1.2),
      ],
    },
  }),
  define({
    id: 'cross-hold-double-turn',
    name: ['Turns in crossed hands', 'Giros en manos cruzadas'],
    about: [
      'From crossed hands one turn left and one right under the right hands: out and in like a spring.',
      'Desde manos cruzadas, un giro a la izquierda y otro a la derecha: sale y vuelve como un resorte.',
    ],
    category: 'turns-spins',
    level: 'advanced',
    energy: 'high',
    styles: ['modern', 'traditional'],
    counts: 8,
    tempo: [92, 138],
    entry: at('X'),
    exit: at('X'),
    prerequisites: ['two-hand-right-turn', 'cross-unwind'],
    cues: {
      lead: [
        [
          1,
          'Left hand lets go, right over the head',
          'La izquierda suelta, la derecha sobre la cabeza',
        ],
        [4, 'Stop on the tap, hand high', 'Para en el toque, mano arriba'],
        [5, 'Back the same way, cross again', 'De vuelta por donde vino, cruza otra vez'],
      ],
      follow: [
        [1, 'Turn left once', 'Un giro a la izquierda'],
        [4, 'Tap, arm open', 'Toque, brazo abierto'],
        [5, 'Turn right once', 'Un giro a la derecha'],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...[step(1, { forward: 0.14 }), step(2), step(3), tap(4)],
          ...[step(5), step(6), home(7), homeTap(8)],
        ],
        arms: [
          arm(1.3, 'L', 'ready', 0.8),
          arm(3.6, 'L', 'low-side', 1.6),
          arm(6.2, 'L', 'ready', 1.4),
        ],
      },
      follow: {
        steps: [
          ...[
            step(1, { turn: -70 }),
            step(2, { turn: -180 }),
            step(3, { turn: -110 }),
            tap(4, {}, { hip: 1.7 }),
          ],
          ...turning(5, 360),
        ],
        arms: [arm(1.3, 'L', 'ready', 0.8), arm(3.8, 'L', 'out', 1.3), arm(6, 'L', 'chest', 1.3)],
      },
      holds: [
        hold(1.2, 'RR', 'over-between-open', 0.7),
        hold(2, 'RR', 'halo', 0.8),
        hold(6.6, 'RR', 'halo'),
        hold(8.2, 'RR', 'cross-top', 1.4),
        hold(8.2, 'LL', 'cross-under', 1.3),
      ],
    },
  }),
  ...eitherFoot({
    id: 'shadow-spin-out',
    name: ['Spin out of the shadow', 'Salida girando de la sombra'],
    about: [
      'Out of the shadow with one turn and a half to the right, under the right hands and into the left.',
      'Salida de la sombra con vuelta y media a la derecha, bajo las manos derechas.',
    ],
    category: 'shadow',
    level: 'advanced',
    energy: 'high',
    tempo: [92, 138],
    entry: 'S',
    exit: 'OL',
    turns: { follow: 1.5 },
    prerequisites: ['shadow-unwind', 'double-right-turn'],
    cues: {
      lead: [
        [1, 'Left lets go, right over the head', 'La izquierda suelta, la derecha sobre la cabeza'],
        [4, 'Left hand catches low', 'La izquierda recoge abajo'],
      ],
      follow: [
        [1, 'Turn right under the hand', 'Gira a la derecha bajo la mano'],
        [2, 'Once and a half, spot twice', 'Vuelta y media, mirada dos veces'],
      ],
    },
    motion: {
      lead: {
        steps: wayHome(1, { forward: -0.1 }, { forward: -0.05 }),
        arms: [arm(1.3, 'L', 'ready', 0.8), arm(4.4, 'R', 'ready', 0.9)],
      },
      follow: {
        steps: [
          step(1, { turn: 60, forward: 0.12 }),
          step(2, { turn: 270 }),
          home(3, 210),
          homeTap(4),
        ],
        arms: [arm(1.3, 'L', 'ready', 0.8), arm(1.9, 'L', 'chest', 0.6), arm(4, 'L', 'ready', 1.1)],
      },
      holds: [
        hold(1.93, 'RR', 'halo', 1.43),
        hold(2.7, 'RR', 'halo'),
        hold(3.5, 'RR', 'low', 0.8),
        hold(4.1, 'LR', 'low', 0.6),
      ],
    },
  }),
];
