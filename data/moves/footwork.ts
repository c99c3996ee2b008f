/** Footwork in hold: forward and back, promenade. */
import { radians } from '@bachata/core/motion/vector.ts';
import type { DanceRole } from '@bachata/core/moves/dance-role.ts';
import type { Step } from '@bachata/core/moves/notation.ts';
import { at, define } from './define.ts';
import {
  hold,
  home,
  homeTap,
  inPlace,
  look,
  step,
  stepTo,
  tap,
  walk,
  wayHome,
} from './notation.ts';

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

/** Degrees of the line that a promenade walks: across the picture, half way to the joined hands. */
const PROMENADE_LINE = -40;
/** Half of what is between the partners. */
const PROMENADE_HALF = 0.28;

/**
 * The couple wheels until both stand beside each other across the line, and walks along it.
 *
 * @param turns degrees of each of the three steps, to face along the line
 */
function promenade(role: DanceRole, turns: readonly [number, number, number]): Step[] {
  const sign = role === 'lead' ? -1 : 1;
  const at = (way: number, wheel: number) => ({
    x: way * Math.cos(radians(PROMENADE_LINE)) + sign * PROMENADE_HALF * Math.cos(radians(wheel)),
    z: way * Math.sin(radians(PROMENADE_LINE)) + sign * PROMENADE_HALF * Math.sin(radians(wheel)),
  });
  const [near, middle, far] = [at(0.24, 4), at(0.48, 8), at(0.7, 10)];
  const [first, second, third] = turns;
  return [
    stepTo(1, near.x, near.z, first),
    stepTo(2, middle.x, middle.z, second),
    stepTo(3, far.x, far.z, third),
    tap(4),
    stepTo(5, middle.x, middle.z, -third),
    stepTo(6, near.x, near.z, -second),
    home(7, -first),
    homeTap(8),
  ];
}

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
        [1, 'Left forward, long steps', 'Izquierdo adelante, pasos largos'],
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
      lead: { steps: forwardBack(0.165).lead },
      follow: { steps: forwardBack(0.165).follow },
    },
  }),
  define({
    id: 'forward-back-closed',
    name: ['Forward and open', 'Adelante y abrir'],
    about: [
      'Three long steps forward in closed hold; on the way back the couple opens to two hands.',
      'Tres pasos largos adelante en cerrada; al volver, la pareja se abre a dos manos.',
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
        [1, 'Left forward, reach out with the leg', 'Izquierdo adelante, alarga la pierna'],
        [5, 'Right back, open the arms', 'Derecho atrás, abre los brazos'],
        [7, 'Two hands', 'Dos manos'],
      ],
      follow: [
        [1, 'Right back, reach out with the leg', 'Derecho atrás, alarga la pierna'],
        [
          5,
          'Left forward, smaller: let the distance open',
          'Izquierdo adelante, más corto: deja abrir la distancia',
        ],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...walk(1, 0.225),
          step(5, { forward: -0.28 }),
          step(6, { forward: -0.29 }),
          home(7),
          homeTap(8),
        ],
      },
      follow: {
        steps: [
          ...walk(1, -0.225),
          step(5, { forward: 0.24 }),
          step(6, { forward: 0.17 }),
          home(7),
          homeTap(8),
        ],
      },
      holds: [hold(6.9, 'LR', 'low', 1.6), hold(7.4, 'RL', 'low', 1.6)],
    },
  }),
  define({
    id: 'promenade',
    name: ['Promenade', 'Promenade'],
    about: [
      'In semi-closed hold both walk three long steps along the joined hands, tap, and walk back.',
      'En semicerrada, los dos dan tres pasos largos hacia las manos unidas, tocan y vuelven.',
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
        [1, 'Walk along the joined hands', 'Camina hacia las manos unidas'],
        [4, 'Tap', 'Toque'],
        [5, 'Walk back', 'Vuelve caminando'],
      ],
      follow: [
        [1, 'Walk beside the lead, hand on the shoulder', 'Camina a su lado, mano en el hombro'],
        [5, 'Walk back', 'Vuelve caminando'],
      ],
    },
    motion: {
      lead: {
        steps: promenade('lead', [0, 0, 0]),
        gaze: [look(1, 'ahead'), look(5.5, 'partner')],
      },
      follow: {
        steps: promenade('follow', [12, 4, 2]),
        gaze: [look(1, 'ahead'), look(5.5, 'partner')],
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
    category: 'basic-steps',
    level: 'beginner',
    energy: 'low',
    counts: 4,
    tempo: [80, 150],
    entry: at('V', 5),
    exit: at('C', 1),
    prerequisites: ['semi-close'],
    cues: {
      lead: [[1, 'Turn in to the follow', 'Gira hacia tu pareja']],
      follow: [[1, 'Turn in to the lead', 'Gira hacia tu pareja']],
    },
    motion: {
      // First in front of each other, then in: the knees come between each other on a straight way.
      lead: { steps: wayHome(1, { right: -0.07, turn: 18 }, { turn: 10 }) },
      follow: { steps: wayHome(1, { forward: -0.04, turn: -18 }, { turn: -10 }) },
    },
  }),
];
