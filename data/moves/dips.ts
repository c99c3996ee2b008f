/** Dips and leans. The lead sets the base first; the follow carries the own weight throughout. */
import { at, define, eitherFoot } from './define.ts';
import { arm, body, hold, home, homeTap, kick, look, step, stepTo, tap } from './notation.ts';

const TRICK = {
  risk: 'trick',
  requiresPreparation: true,
  trustedPartnerOnly: true,
  bodyRegion: ['back', 'neck', 'knee'] as ('back' | 'neck' | 'knee')[],
} as const;

export const dips = [
  ...eitherFoot(
    {
      id: 'dip-preparation',
      name: ['Dip preparation', 'Preparación de la caída'],
      about: [
        'A small dip: the lead takes a long base, the follow leans back over the arm and comes up again.',
        'Una caída pequeña: base larga, inclinación atrás sobre el brazo y vuelta arriba.',
      ],
      category: 'dips-drops',
      level: 'intermediate',
      energy: 'low',
      tempo: [80, 128],
      entry: 'C',
      exit: 'C',
      prerequisites: ['side-basic'],
      safety: { risk: 'care', bodyRegion: ['back', 'knee'] },
      cues: {
        lead: [
          [1, 'One foot long behind, knees bend', 'Un pie largo atrás, flexiona las rodillas'],
          [2, 'Hand firm across the follow’s back', 'Mano firme en la espalda'],
          [4, 'Bring the follow up with the legs', 'Sube a tu pareja con las piernas'],
        ],
        follow: [
          [1, 'Abdomen on, weight over your own foot', 'Abdomen activo, peso sobre tu pie'],
          [
            2,
            'Back from the waist, left arm long',
            'Atrás desde la cintura, brazo izquierdo largo',
          ],
          [4, 'Up: ribs, head last', 'Arriba: costillas, la cabeza al final'],
        ],
      },
      motion: {
        lead: {
          steps: [
            tap(1, {}, { hip: 0.2, reach: { forward: -0.38, right: -0.06 } }),
            home(4, 0, { hip: 0.6 }),
          ],
          body: [
            body('lunge', 0.6, 4.3, 1, 0.36),
            body('hips-forward', 0.6, 4.3, -0.4, 0.36),
            body('hips-side', 0.6, 4.2, 0.2, 0.36),
          ],
          arms: [arm(1.9, 'R', 'partner-low-back', 1.3)],
          gaze: [look(1.4, 'partner')],
        },
        follow: {
          steps: [
            tap(1, {}, { hip: 0.2, reach: { forward: -0.12, right: 0.14 } }),
            home(4, 0, { hip: 0.6 }),
          ],
          body: [
            body('sink', 0.6, 4.3, 1.2, 0.36),
            body('dip-back', 0.7, 4.35, 0.95, 0.38),
            body('hips-forward', 0.6, 4.2, 0.3, 0.36),
          ],
          arms: [arm(2.2, 'L', 'up', 1.5)],
          gaze: [look(1.6, 'ahead'), look(4, 'partner')],
        },
      },
    },
    {
      lead: {
        steps: [
          tap(1, {}, { hip: 0.2, reach: { forward: -0.38, right: 0.06 } }),
          home(4, 0, { hip: 0.6 }),
        ],
        body: [
          body('lunge', 0.6, 4.3, 1, 0.36),
          body('hips-forward', 0.6, 4.3, -0.4, 0.36),
          body('hips-side', 0.6, 4.2, 0.2, 0.36),
        ],
        arms: [arm(1.9, 'R', 'partner-low-back', 1.3)],
        gaze: [look(1.4, 'partner')],
      },
      follow: {
        steps: [kick(1.6, 0.34, -0.06, 0.04), home(4, 0, { hip: 0.6 })],
        body: [
          body('sink', 0.6, 4.3, 1.2, 0.36),
          body('dip-back', 0.7, 4.35, 0.95, 0.38),
          body('hips-forward', 0.6, 4.2, 0.3, 0.36),
        ],
        arms: [arm(2.2, 'L', 'up', 1.5)],
        gaze: [look(1.6, 'ahead'), look(4, 'partner')],
      },
    },
  ),
  define({
    id: 'lean-back',
    name: ['Lean back', 'Inclinación atrás'],
    about: [
      'Both hands joined, the two lean away from each other: the follow in one long line from the knees to the head.',
      'Con las dos manos unidas, ambos se inclinan hacia fuera: una línea larga de las rodillas a la cabeza.',
    ],
    category: 'dips-drops',
    level: 'advanced',
    energy: 'high',
    styles: ['sensual', 'romantic', 'modern'],
    counts: 8,
    tempo: [80, 125],
    entry: at('C'),
    exit: at('C'),
    functions: ['accent', 'ending'],
    poseCount: 4,
    prerequisites: ['dip-preparation', 'forward-wave'],
    safety: TRICK,
    cues: {
      lead: [
        [1, 'Back out of the hold, take both hands', 'Sal atrás del abrazo, toma las dos manos'],
        [2, 'Sit back against the weight, arms long', 'Siéntate contra el peso, brazos largos'],
        [5, 'Bring the follow up with the legs', 'Sube a tu pareja con las piernas'],
      ],
      follow: [
        [
          2,
          'Bend the knees and lean: knees, hips, head in one line',
          'Flexiona e inclínate: rodillas, cadera y cabeza en una línea',
        ],
        [5, 'Come up: hips, ribs, head last', 'Sube: cadera, costillas y al final la cabeza'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { forward: -0.13 }, { hip: 0.4 }),
          step(2, { forward: -0.02 }, { hip: 0.2 }),
          step(6, { forward: 0.08 }, { hip: 0.6 }),
          home(7),
          homeTap(8),
        ],
        body: [
          body('sink', 1.4, 6.2, 1.3, 0.34),
          body('dip-back', 1.5, 6.2, 0.34, 0.34),
          body('hips-forward', 1.5, 6.2, -1, 0.34),
        ],
        arms: [arm(8.3, 'R', 'back-blade', 1.6)],
        gaze: [look(2, 'partner')],
      },
      follow: {
        steps: [
          step(1, { forward: -0.13 }, { hip: 0.4 }),
          step(2, { forward: -0.02 }, { hip: 0.2 }),
          step(6, { forward: 0.08 }, { hip: 0.6 }),
          home(7),
          homeTap(8),
        ],
        body: [
          body('sink', 1.4, 6.2, 2.2, 0.34),
          body('dip-back', 1.5, 6.3, 0.82, 0.34),
          body('hips-forward', 1.5, 6.2, -0.9, 0.34),
        ],
        arms: [arm(7.4, 'L', 'out', 1), arm(8.35, 'L', 'partner-shoulder', 0.9)],
        gaze: [look(2.4, 'ahead'), look(6.2, 'partner')],
      },
      holds: [
        hold(1.6, 'LR', 'low', 1),
        hold(1.7, 'RL', 'low', 1.1),
        hold(8.1, 'LR', 'frame', 1.5),
      ],
    },
  }),
  define({
    id: 'side-dip',
    name: ['Side dip', 'Caída lateral'],
    about: [
      'A lunge to the lead’s left; the follow leans over the bent leg to the side and back, one arm open.',
      'Zancada a la izquierda; inclinación lateral y atrás sobre la pierna flexionada, un brazo abierto.',
    ],
    category: 'dips-drops',
    level: 'advanced',
    energy: 'high',
    styles: ['sensual', 'romantic', 'modern'],
    counts: 8,
    tempo: [80, 125],
    entry: at('C'),
    exit: at('C'),
    functions: ['accent', 'ending'],
    poseCount: 4,
    prerequisites: ['dip-preparation', 'lean-back'],
    safety: TRICK,
    cues: {
      lead: [
        [1, 'Lunge left, knee over the toes', 'Zancada a la izquierda, rodilla sobre los dedos'],
        [3, 'Hold', 'Mantén'],
        [5, 'Return', 'Vuelve'],
      ],
      follow: [
        [
          1,
          'Bend the right knee, keep the weight',
          'Flexiona la rodilla derecha, conserva el peso',
        ],
        [2, 'Open the chest and the left arm', 'Abre el pecho y el brazo izquierdo'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { right: -0.4 }, { hip: 0.2 }),
          step(5, { right: 0.4 }, { hip: 0.6 }),
          step(6),
          home(7),
          homeTap(8),
        ],
        body: [
          body('lunge', 0.7, 5.6, 1.6, 0.36),
          body('side-lean', 0.8, 5.5, 0.5, 0.36),
          body('hips-side', 0.8, 5.5, 0.3, 0.36),
          body('twist', 0.8, 5.6, -1, 0.36),
        ],
        arms: [arm(2.4, 'R', 'partner-low-back', 1.6), arm(7.2, 'R', 'back-blade', 2)],
        gaze: [look(2, 'partner')],
      },
      follow: {
        steps: [
          step(1, { right: 0.3 }, { hip: 0.2 }),
          kick(2.8, 0.5, -0.2, 0.2),
          step(5, { right: -0.3 }, { hip: 0.6 }),
          step(6),
          home(7),
          homeTap(8),
        ],
        body: [
          body('sink', 0.7, 5.8, 2.2, 0.36),
          body('dip-side', 0.8, 6, 1, 0.36),
          body('dip-back', 0.9, 6.1, 0.75, 0.36),
        ],
        arms: [arm(2.8, 'L', 'out', 1.8), arm(6.8, 'L', 'partner-shoulder', 2)],
        gaze: [look(2, 'ahead'), look(6.4, 'partner')],
      },
    },
  }),
  define({
    id: 'shadow-dip',
    name: ['Shadow dip', 'Caída desde la sombra'],
    about: [
      'From shadow the follow lies back over the lead’s right arm and is turned right into closed hold.',
      'Desde la sombra, se recuesta atrás sobre el brazo derecho y gira a la derecha hasta cerrada.',
    ],
    category: 'dips-drops',
    level: 'advanced',
    energy: 'high',
    styles: ['sensual', 'modern'],
    counts: 8,
    tempo: [80, 122],
    entry: at('S'),
    exit: at('C'),
    functions: ['accent'],
    turns: { follow: 0.5 },
    prerequisites: ['shadow-wave', 'lean-back'],
    safety: TRICK,
    cues: {
      lead: [
        [1, 'Open the right hand', 'Abre la mano derecha'],
        [2, 'Lunge left, arm under the back', 'Zancada a la izquierda, brazo bajo la espalda'],
        [
          5,
          'Turn the follow right into your arms',
          'Gira a tu pareja a la derecha hacia tus brazos',
        ],
      ],
      follow: [
        [1, 'Step, weight on the right foot', 'Paso, peso sobre el pie derecho'],
        [
          3,
          'Lie back over the arm, left knee up',
          'Recuéstate en el brazo, rodilla izquierda arriba',
        ],
        [5, 'Turn right to closed', 'Gira a la derecha a cerrada'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { right: -0.4, turn: 35 }, { hip: 0.2 }),
          step(2, { right: 0.04, turn: 35 }, { hip: 0.2 }),
          step(5, { right: 0.18, turn: -40 }, { hip: 0.6 }),
          home(7, -30),
          homeTap(8),
        ],
        body: [
          body('lunge', 1, 5.6, 1.6, 0.36),
          body('hips-side', 1.2, 5.4, 0.5, 0.36),
          // The right shoulder toward the follow, so that the hand comes under the back.
          body('twist', 1, 5.6, -0.6, 0.36),
        ],
        arms: [
          arm(2.7, 'R', 'partner-low-back', 1.3),
          arm(4.9, 'L', 'ready', 0.7),
          arm(6.4, 'R', 'ready', 1.2),
          arm(8.4, 'R', 'back-blade', 1.5),
        ],
        gaze: [look(2, 'partner')],
      },
      follow: {
        steps: [
          step(1, { right: 0.04 }, { hip: 0.3 }),
          kick(2.9, 0.6, 0, 0.22),
          step(5, { turn: 40, forward: 0.06 }),
          step(6, { turn: 90, right: -0.06 }),
          home(7, 50),
          homeTap(8),
        ],
        body: [
          body('sink', 1, 5.6, 2, 0.36),
          body('dip-back', 1.2, 5.7, 1.3, 0.36),
          body('hips-forward', 1, 5.4, 0.5, 0.36),
        ],
        arms: [
          arm(3, 'R', 'up', 1.6),
          arm(5.6, 'R', 'belly', 1.4),
          arm(5.4, 'L', 'ready', 1),
          arm(7.8, 'L', 'partner-shoulder', 1.6),
        ],
        gaze: [look(6.4, 'partner')],
      },
      holds: [
        hold(1.3, 'RR', 'follow-right-side', 0.8),
        hold(1.3, 'LL', 'follow-left-side', 0.8),
        hold(2.4, 'LL', 'follow-front', 1.2),
        hold(7.9, 'LR', 'frame', 1.6),
      ],
    },
  }),
  define({
    id: 'lunge-pose',
    name: ['Lunge and look', 'Zancada y mirada'],
    about: [
      'A wide lunge to the side, held: one long line from the free foot to the joined hands.',
      'Una zancada amplia al lado, sostenida: una línea larga del pie libre a las manos unidas.',
    ],
    category: 'dips-drops',
    level: 'intermediate',
    energy: 'medium',
    counts: 8,
    tempo: [80, 132],
    entry: at('C'),
    exit: at('C'),
    functions: ['accent', 'ending'],
    poseCount: 3.5,
    prerequisites: ['dip-preparation'],
    safety: { bodyRegion: ['knee'] },
    cues: {
      lead: [
        [
          1,
          'Wide lunge left, right leg long',
          'Zancada amplia a la izquierda, pierna derecha larga',
        ],
        [5, 'Back to center', 'De vuelta al centro'],
      ],
      follow: [
        [1, 'Lunge right, look along the line', 'Zancada a la derecha, mira en la línea'],
        [2, 'Left arm long, both arms one line', 'Brazo izquierdo largo, los dos en una línea'],
        [5, 'Back to center', 'De vuelta al centro'],
      ],
    },
    motion: {
      lead: {
        steps: [
          stepTo(1, -0.06, -0.354, 25, { hip: 0.2 }),
          tap(2, {}, { hip: 0.2, reach: { forward: 0, right: 0.42 } }),
          stepTo(5, -0.162, -0.137),
          step(6),
          home(7, -25),
          homeTap(8),
        ],
        body: [
          body('lunge', 0.8, 5.5, 1, 0.3),
          body('hips-side', 0.8, 5.4, -0.8, 0.3),
          body('side-lean', 1, 5.4, 0.5, 0.35),
        ],
        gaze: [look(2, 'partner')],
      },
      follow: {
        steps: [
          stepTo(1, 0.264, -0.08, 25, { hip: 0.2 }),
          tap(2, {}, { hip: 0.2, reach: { forward: 0, right: -0.42 } }),
          stepTo(5, 0.162, 0.137),
          step(6),
          home(7, -25),
          homeTap(8),
        ],
        body: [
          body('lunge', 0.8, 5.5, 0.9, 0.3),
          body('hips-side', 0.8, 5.4, 0.8, 0.3),
          body('side-lean', 1, 5.4, -1, 0.35),
        ],
        arms: [arm(2.4, 'L', 'out', 1.6), arm(6.6, 'L', 'partner-shoulder', 2)],
        gaze: [look(2, 'away'), look(5.6, 'partner')],
      },
    },
  }),
];
