/** Cuddle and copa: in to the lead’s side and out again; and kicks in the shadow for the mambo. */
import { comeIn, letIn, letOut } from './copas.ts';
import { at, define, eitherFoot } from './define.ts';
import {
  arm,
  body,
  hold,
  home,
  homeTap,
  inPlace,
  kick,
  step,
  stepTo,
  tap,
  wayHome,
} from './notation.ts';

export const cuddle = [
  ...eitherFoot({
    id: 'cuddle',
    name: ['Cuddle', 'Abrazo de lado (cuddle)'],
    about: [
      'The follow turns left half way into the lead’s right arm, the joined hands in front of the follow.',
      'Media vuelta a la izquierda hacia el brazo derecho, las manos unidas por delante.',
    ],
    category: 'shadow',
    level: 'intermediate',
    energy: 'medium',
    tempo: [85, 140],
    entry: 'OL',
    exit: 'W',
    turns: { follow: -0.5 },
    prerequisites: ['left-turn'],
    cues: {
      lead: [
        [1, 'Left hand over the follow’s head', 'La izquierda pasa sobre la cabeza'],
        [
          3,
          'Right arm behind the follow, hand at the far side',
          'El brazo derecho por detrás, mano en el costado lejano',
        ],
      ],
      follow: [[1, 'Turn left into the lead’s arm', 'Gira a la izquierda hacia su brazo']],
    },
    motion: {
      lead: {
        steps: wayHome(1, { right: -0.06 }, { right: -0.06, forward: 0.06 }),
        arms: [arm(2.4, 'R', 'swing-back', 1.4), arm(4.3, 'R', 'partner-far-waist', 1.4)],
      },
      follow: {
        steps: wayHome(1, { turn: -50, right: -0.08 }, { turn: -80 }, -50),
        arms: [arm(4.2, 'L', 'belly', 1.4)],
      },
      holds: [
        hold(1.2, 'LR', 'over-between', 0.7),
        hold(2, 'LR', 'halo', 0.8),
        hold(2.3, 'LR', 'halo'),
        hold(3.1, 'LR', 'over-front', 0.8),
        hold(4.3, 'LR', 'cuddle-front', 1.2),
      ],
    },
  }),
  define({
    id: 'cuddle-basic',
    name: ['Cuddle basic', 'Básico en abrazo de lado'],
    about: [
      'The basic on the spot, wrapped side by side.',
      'El básico en el sitio, abrazados de lado.',
    ],
    category: 'shadow',
    level: 'intermediate',
    energy: 'low',
    counts: 8,
    tempo: [85, 140],
    entry: at('W'),
    exit: at('W'),
    functions: ['basic', 'rest'],
    prerequisites: ['cuddle'],
    cues: {
      lead: [[1, 'On the spot, look at the follow', 'En el sitio, mira a tu pareja']],
      follow: [[1, 'On the spot', 'En el sitio']],
    },
    motion: {
      lead: {
        steps: [...inPlace(1, 1.2), ...inPlace(5, 1.2, 0.04)],
        gaze: [
          { count: 2, at: 'partner' },
          { count: 7, at: 'ahead' },
        ],
      },
      follow: {
        steps: [...inPlace(1, 1.4), ...inPlace(5, 1.4, -0.04)],
        gaze: [
          { count: 2, at: 'partner' },
          { count: 7, at: 'ahead' },
        ],
      },
    },
  }),
  define({
    id: 'cuddle-hips',
    name: ['Cuddle hip roll', 'Círculo de cadera en abrazo'],
    about: [
      'Step and a slow hip circle in the cuddle, then a basic.',
      'Paso y un círculo lento de cadera en el abrazo, luego básico.',
    ],
    category: 'styling-body-rolls',
    level: 'intermediate',
    energy: 'medium',
    styles: ['sensual', 'modern'],
    counts: 8,
    tempo: [80, 128],
    entry: at('W'),
    exit: at('W'),
    prerequisites: ['cuddle-basic'],
    cues: {
      lead: [[1, 'Step and circle with the follow', 'Paso y círculo con tu pareja']],
      follow: [[1, 'Step and circle', 'Paso y círculo']],
    },
    motion: {
      lead: {
        steps: [step(1), homeTap(4), ...inPlace(5)],
        body: [body('hip-roll', 0.6, 4.5, 1.15), body('hip-roll', 4.3, 8.1, -0.9)],
      },
      follow: {
        steps: [step(1), homeTap(4), ...inPlace(5, 1.4)],
        body: [body('hip-roll', 0.6, 4.5, 1.15), body('hip-roll', 4.3, 8.1, -0.9)],
      },
    },
  }),
  ...eitherFoot({
    id: 'cuddle-unroll',
    name: ['Unroll the cuddle', 'Desenrollar el abrazo'],
    about: [
      'The right hand sends, the joined hand goes over the head, and the follow rolls out to the right.',
      'La derecha envía, la mano unida pasa sobre la cabeza y se desenrolla hacia la derecha.',
    ],
    category: 'shadow',
    level: 'intermediate',
    energy: 'medium',
    tempo: [85, 145],
    entry: 'W',
    exit: 'OL',
    turns: { follow: 0.5 },
    prerequisites: ['cuddle'],
    cues: {
      lead: [
        [
          1,
          'Let go right, left hand over the follow’s head',
          'Suelta la derecha, la izquierda sobre la cabeza',
        ],
      ],
      follow: [[1, 'Roll out to the right', 'Desenróllate a la derecha']],
    },
    motion: {
      lead: {
        steps: wayHome(1, { right: 0.04 }, { right: 0.06, forward: -0.1 }),
        arms: [arm(1.9, 'R', 'swing-back', 1), arm(3.6, 'R', 'ready', 1.4)],
      },
      follow: {
        steps: wayHome(1, { turn: 15, forward: 0.05 }, { turn: 100, forward: 0.06 }, 65),
        arms: [arm(2.6, 'L', 'ready', 1.3)],
      },
      holds: [
        hold(1.5, 'LR', 'over-front', 1),
        hold(2.2, 'LR', 'halo', 0.7),
        hold(2.7, 'LR', 'halo'),
        hold(4, 'LR', 'low', 1.3),
      ],
    },
  }),
  define({
    id: 'copa',
    name: ['Copa (in and out)', 'Copa (entrada y salida)'],
    about: [
      'In on 1-2-3 with half a turn left, stopped beside the lead by the hand at the waist; out on 5-6-7 with half a turn right.',
      'Entrada en 1-2-3 con media vuelta a la izquierda, parada al lado con la mano en la cintura; salida en 5-6-7 con media a la derecha.',
    ],
    category: 'shadow',
    level: 'intermediate',
    energy: 'high',
    styles: ['modern', 'traditional'],
    counts: 8,
    tempo: [90, 145],
    entry: at('OL'),
    exit: at('OL'),
    prerequisites: ['cuddle'],
    cues: {
      lead: [
        [1, 'Draw the follow in', 'Atrae a tu pareja'],
        [
          3,
          'Stop with the joined hand in front of the waist',
          'Detén con la mano unida delante de la cintura',
        ],
        [5, 'Send the follow out', 'Envía fuera a tu pareja'],
      ],
      follow: [
        [1, 'In, half a turn left', 'Entra, media vuelta a la izquierda'],
        [5, 'Out, half a turn right', 'Sal, media vuelta a la derecha'],
      ],
    },
    motion: {
      lead: {
        steps: [...letIn, ...letOut],
      },
      follow: {
        steps: [
          ...comeIn,
          stepTo(5, 0.14, -0.16, 40),
          stepTo(6, 0.3, -0.04, 80),
          home(7, 30, { hip: 1.4 }),
          homeTap(8, { hip: 1.6 }),
        ],
        arms: [arm(3.4, 'L', 'out', 1.6), arm(8, 'L', 'ready', 1.6)],
      },
      holds: [
        hold(2.4, 'LR', 'follow-waist', 1.9),
        hold(4.8, 'LR', 'follow-waist'),
        hold(7.2, 'LR', 'low', 1.8),
      ],
    },
  }),
  define({
    id: 'shadow-kicks',
    name: ['Shadow kicks', 'Patadas en la sombra'],
    about: [
      'Kick and replace together in shadow position, for the mambo.',
      'Patada y reemplazo juntos en la sombra, para el mambo.',
    ],
    category: 'shadow',
    level: 'advanced',
    energy: 'high',
    styles: ['traditional', 'modern'],
    counts: 8,
    tempo: [100, 150],
    entry: at('S'),
    exit: at('S'),
    prerequisites: ['shadow-basic', 'solo-kicks'],
    cues: {
      lead: [
        [1, 'Low kick to the side with the left', 'Patada baja al lado con la izquierda'],
        [5, 'And with the right', 'Y con la derecha'],
      ],
      follow: [
        [1, 'Low kick to the side with the right', 'Patada baja al lado con la derecha'],
        [5, 'And with the left', 'Y con la izquierda'],
      ],
    },
    motion: {
      lead: {
        steps: [
          kick(1, -0.1, -0.3, 0.06),
          step(2),
          step(3),
          tap(4),
          kick(5, -0.1, 0.3, 0.06),
          step(6),
          home(7),
          homeTap(8),
        ],
      },
      follow: {
        steps: [
          kick(1, 0.2, 0.22, 0.14),
          step(2),
          step(3),
          tap(4),
          kick(5, 0.2, -0.22, 0.14),
          step(6),
          home(7),
          homeTap(8),
        ],
      },
    },
  }),
];
