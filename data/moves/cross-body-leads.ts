/**
 * Cross body leads: the lead clears the slot to his own right, the follow walks through it, and both
 * have changed places. A move that does so once leaves the couple turned.
 */
import { at, define } from './define.ts';
import { arm, body, hold, home, homeTap, look, stepTo, tap } from './notation.ts';

/** The lead's way round: out of the slot on 1-3, closing the half turn on 5-7. */
const leadAround = (from = 1, wide = 0.35) => [
  stepTo(from, -0.26, 0.1, -35),
  stepTo(from + 1, -0.18, wide, -40),
  stepTo(from + 2, -0.1, wide + 0.02, -15),
  tap(from + 3),
  stepTo(from + 4, -0.04, wide, -35),
  stepTo(from + 5, 0.26, 0.14, -35),
  home(from + 6, -20),
  homeTap(from + 7),
];

/** The follow waits on 1-4, then walks past in front of the lead and turns left to face again. */
const followThrough = (from = 1, side = -0.27) => [
  stepTo(from, 0.34, -0.06),
  stepTo(from + 1, 0.32, -0.12),
  stepTo(from + 2, 0.26, side + 0.06),
  tap(from + 3),
  stepTo(from + 4, 0.14, side),
  stepTo(from + 5, -0.3, -0.17, -70),
  home(from + 6, -110),
  homeTap(from + 7),
];

/**
 * The same out of the closed hold: a longer step back before the lead leaves the slot, and an arrival
 * nearly turned and apart, so that the last step goes straight in and knees pass beside each other.
 */
const closedLeadAround = [
  stepTo(1, -0.29, 0.08, -30),
  stepTo(2, -0.16, 0.3, -45),
  ...leadAround().slice(2, 5),
  stepTo(6, 0.32, 0.09, -50),
  home(7, -5),
  homeTap(8),
];
const closedFollowThrough = [
  stepTo(1, 0.37, -0.05),
  stepTo(2, 0.36, -0.12),
  ...followThrough().slice(2, 4),
  stepTo(5, 0.1, -0.27),
  stepTo(6, -0.34, -0.1, -130),
  home(7, -50),
  homeTap(8),
];

const CUES = {
  lead: [
    [
      1,
      'Left back, turn a quarter left out of the slot',
      'Izquierdo atrás, un cuarto a la izquierda fuera de la línea',
    ],
    [4, 'Tap, the follow is in front of you', 'Toque, tu pareja queda delante'],
    [5, 'Send the follow through', 'Déjala pasar'],
    [7, 'Finish the half turn', 'Termina la media vuelta'],
  ],
  follow: [
    [1, 'Step in place, wait', 'En el sitio, espera'],
    [5, 'Walk straight through the slot', 'Camina recto por la línea'],
    [7, 'Turn left to face the lead', 'Gira a la izquierda hacia tu pareja'],
  ],
} as const;

export const crossBodyLeads = [
  define({
    id: 'cross-body-lead',
    name: ['Cross body lead', 'Cross body lead (cambio de lado)'],
    about: [
      'In closed hold the couple changes places along the slot.',
      'En posición cerrada, la pareja cambia de lugar sobre la línea.',
    ],
    category: 'cross-body-leads',
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
    cues: CUES,
    motion: {
      // The embrace opens while the follow walks by, and closes again.
      lead: {
        steps: closedLeadAround,
        arms: [arm(4.4, 'R', 'relaxed', 1.6), arm(8.3, 'R', 'back-blade', 1.5)],
      },
      follow: {
        steps: closedFollowThrough,
        arms: [arm(4.2, 'L', 'low-side', 1.8), arm(8.4, 'L', 'partner-shoulder', 1.5)],
      },
      holds: [
        hold(4.4, 'LR', 'follow-front', 1.6),
        hold(6.2, 'LR', 'follow-front'),
        hold(8.3, 'LR', 'frame', 1.8),
      ],
    },
  }),
  define({
    id: 'cross-body-lead-open',
    name: ['Open cross body lead', 'Cross body lead abierto'],
    about: [
      'The same with one hand: more room, more walk.',
      'El mismo cambio con una mano: más espacio y más camino.',
    ],
    category: 'cross-body-leads',
    level: 'intermediate',
    energy: 'medium',
    counts: 8,
    tempo: [85, 145],
    entry: at('OL'),
    exit: at('OL'),
    swapsSides: true,
    turns: { lead: -0.5, follow: -0.5 },
    travels: true,
    prerequisites: ['cross-body-lead'],
    cues: CUES,
    motion: {
      lead: {
        steps: leadAround(),
        arms: [arm(4.2, 'R', 'relaxed', 1.4), arm(8, 'R', 'ready', 1.6)],
      },
      follow: {
        steps: followThrough(),
        arms: [arm(4.2, 'L', 'low-side', 1.8), arm(8, 'L', 'ready', 1.4)],
      },
      holds: [
        hold(4, 'LR', 'follow-front', 1.6),
        hold(6, 'LR', 'follow-front'),
        hold(7.6, 'LR', 'low', 1.4),
      ],
    },
  }),
  define({
    id: 'cross-body-lead-sensual',
    name: ['Sensual cross body lead', 'Cross body lead sensual'],
    about: [
      'The follow is led through with a slow wave and released to one hand.',
      'El paso se guía con una ola lenta y termina a una mano.',
    ],
    category: 'cross-body-leads',
    level: 'intermediate',
    energy: 'low',
    styles: ['sensual', 'modern', 'romantic'],
    counts: 8,
    tempo: [80, 125],
    entry: at('C'),
    exit: at('OL'),
    swapsSides: true,
    turns: { lead: -0.5, follow: -0.5 },
    travels: true,
    prerequisites: ['cross-body-lead', 'forward-wave'],
    safety: { bodyRegion: ['back'] },
    cues: CUES,
    motion: {
      lead: {
        steps: closedLeadAround,
        body: [body('contraction', 2.8, 4.6, 0.4)],
        arms: [arm(4.2, 'R', 'relaxed', 1.6), arm(8, 'R', 'ready', 1.6)],
      },
      follow: {
        steps: closedFollowThrough,
        body: [body('wave', 2.3, 5.8, 0.9)],
        arms: [arm(4.2, 'L', 'low-side', 1.7), arm(8, 'L', 'ready', 1.6)],
      },
      holds: [
        hold(4.4, 'LR', 'follow-front', 1.6),
        hold(6.2, 'LR', 'follow-front'),
        hold(8, 'LR', 'low', 1.8),
      ],
    },
  }),
  define({
    id: 'cross-body-lead-turn',
    name: ['Cross body lead with a turn', 'Cross body lead con giro'],
    about: [
      'On the way through the follow turns left once and a half under the hand and is met right to right.',
      'Al pasar, vuelta y media a la izquierda bajo la mano; se recibe derecha con derecha.',
    ],
    category: 'cross-body-leads',
    level: 'intermediate',
    energy: 'high',
    counts: 8,
    tempo: [90, 140],
    entry: at('OL'),
    exit: at('OR'),
    swapsSides: true,
    turns: { lead: -0.5, follow: -1.5 },
    travels: true,
    prerequisites: ['cross-body-lead-open', 'left-turn'],
    cues: {
      lead: [
        ...CUES.lead.slice(0, 2),
        [5, 'Lift over the follow’s head in passing', 'Sube la mano cuando pasa'],
      ],
      follow: [
        [5, 'Walk, then turn left on 6 and 7', 'Camina y gira a la izquierda en 6 y 7'],
        [8, 'Right to right', 'Derecha con derecha'],
      ],
    },
    motion: {
      lead: { steps: leadAround(), arms: [arm(7.7, 'L', 'ready', 0.9)] },
      follow: {
        steps: [
          ...followThrough().slice(0, 4),
          stepTo(5, 0.08, -0.22, -100),
          stepTo(6, -0.22, -0.15, -240),
          home(7, -200),
          homeTap(8),
        ],
      },
      holds: [
        hold(4.8, 'LR', 'over-between', 0.9),
        hold(5.6, 'LR', 'halo', 0.8),
        hold(6.8, 'LR', 'halo'),
        hold(8.1, 'RR', 'low', 1.1),
      ],
    },
  }),
  define({
    id: 'cross-body-lead-double',
    name: ['Two cross body leads', 'Doble cross body lead'],
    about: [
      'Two hands, there and back: the second one brings the couple home.',
      'A dos manos, ida y vuelta: el segundo trae a la pareja a casa.',
    ],
    category: 'cross-body-leads',
    level: 'intermediate',
    energy: 'medium',
    counts: 16,
    tempo: [90, 140],
    entry: at('O2'),
    exit: at('O2'),
    turns: { lead: -1, follow: -1 },
    travels: true,
    prerequisites: ['cross-body-lead-open'],
    cues: {
      lead: [...CUES.lead, [9, 'Once more, to the other side', 'Otra vez, al otro lado']],
      follow: [...CUES.follow, [13, 'Walk through again', 'Pasa otra vez']],
    },
    motion: {
      lead: {
        steps: [
          ...leadAround().slice(0, 6),
          stepTo(7, 0.37, 0, -20),
          tap(8),
          stepTo(9, 0.26, -0.1, -35),
          stepTo(10, 0.1, -0.3, -40),
          stepTo(11, 0.02, -0.32, -15),
          tap(12),
          stepTo(13, -0.08, -0.3, -35),
          stepTo(14, -0.23, -0.14, -35),
          home(15, -20),
          homeTap(16),
        ],
        gaze: [look(1, 'partner')],
      },
      follow: {
        steps: [
          ...followThrough().slice(0, 6),
          stepTo(7, -0.37, 0, -110),
          tap(8),
          stepTo(9, -0.34, 0.06),
          stepTo(10, -0.32, 0.12),
          stepTo(11, -0.26, 0.18),
          tap(12),
          stepTo(13, -0.04, 0.28),
          stepTo(14, 0.26, 0.17, -70),
          home(15, -110),
          homeTap(16),
        ],
      },
      holds: [
        hold(4, 'LR', 'follow-front', 1.6),
        hold(6, 'LR', 'follow-front'),
        hold(7.6, 'LR', 'low', 1.4),
        hold(12, 'LR', 'follow-front', 1.6),
        hold(14, 'LR', 'follow-front'),
        hold(15.6, 'LR', 'low', 1.4),
        hold(4.6, 'RL', 'follow-left-side', 1.6),
        hold(7.6, 'RL', 'low', 1.4),
        hold(12.6, 'RL', 'follow-left-side', 1.6),
        hold(15.6, 'RL', 'low', 1.4),
      ],
    },
  }),
];
