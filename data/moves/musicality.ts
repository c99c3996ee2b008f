/** Accents, openings, endings, and the sway that waits for the song. */
import type { Position } from '@bachata/core/moves/state.ts';
import { at, define, eitherFoot } from './define.ts';
import { arm, body, hold, home, homeTap, look, mirrored, step, stepTo, tap } from './notation.ts';

/** Hit the 1, hold the shape through the break, tap to come back. */
const hitAndHold = (
  position: Position,
  en: string,
  es: string,
  level: 'beginner' | 'intermediate',
) =>
  eitherFoot({
    id: `hit-and-hold-${position.toLowerCase()}`,
    name: [`Hit and hold, ${en}`, `Golpe y pausa, ${es}`],
    about: [
      'Step on the 1 and freeze while the music is silent; the tap on 4 says that it goes on.',
      'Paso en el 1 y quietos mientras la música calla; el toque del 4 avisa que sigue.',
    ],
    category: 'musicality',
    level,
    energy: 'medium',
    tempo: [80, 160],
    entry: position,
    exit: position,
    functions: ['accent'],
    cues: {
      lead: [
        [1, 'Step and stop', 'Paso y pausa'],
        [4, 'Tap: on we go', 'Toque: seguimos'],
      ],
      follow: [
        [1, 'Step and stop', 'Paso y pausa'],
        [4, 'Tap', 'Toque'],
      ],
    },
    motion: {
      lead: {
        steps: [home(1, 0, { hip: 2 }), homeTap(4, { hip: 1.6 })],
        body: [
          body('sink', 0.7, 3.7, position === 'C' ? 0.2 : 0.5, 0.2),
          body('twist', 0.8, 3.6, position === 'C' ? 0.1 : 0.4, 0.2),
        ],
      },
      follow: {
        steps: [home(1, 0, { hip: 2.2 }), homeTap(4, { hip: 1.8 })],
        body: [
          body('sink', 0.7, 3.7, position === 'C' ? 0.2 : 0.4, 0.2),
          body('twist', 0.8, 3.6, position === 'C' ? -0.1 : -0.4, 0.2),
        ],
      },
    },
  });

const sway = (counts: 4 | 8) =>
  Array.from({ length: counts / 2 }, (_, i) => step(2 * i + 1, {}, { kind: 'slide', hip: 0.6 }));

const idle = (position: Position, counts: 4 | 8, en: string, es: string) =>
  define({
    id: `sway-${position.toLowerCase()}-${counts}`,
    name: [`Sway, ${en}, ${counts} counts`, `Vaivén, ${es}, ${counts} tiempos`],
    about: [
      'Weight from foot to foot without traveling, listening for the 1.',
      'El peso de un pie al otro sin desplazarse, escuchando el 1.',
    ],
    category: 'social',
    level: 'beginner',
    energy: 'low',
    counts,
    tempo: [80, 160],
    entry: at(position),
    exit: at(position),
    functions: ['idle', 'rest'],
    cues: {
      lead: [[1, 'Breathe, listen', 'Respira, escucha']],
      follow: [[1, 'Breathe, listen', 'Respira, escucha']],
    },
    motion: { lead: { steps: sway(counts) }, follow: { steps: sway(counts) } },
  });

const drag = [
  step(1, { right: -0.24 }, { hip: 0.8 }),
  tap(4, {}, { hip: 0.8 }),
  step(5, { right: 0.24 }, { hip: 0.8 }),
  step(6, {}, { hip: 1 }),
  home(7),
  homeTap(8),
];

/** A slow step to the side, two in to the partner in a turn to the left, and apart again from 7 on. */
const embrace = (aside: number, way: 1 | -1, free: Parameters<typeof tap>[2]) => [
  ...[step(1, { right: -aside }), stepTo(3, way * 0.145, way * -0.01, -20), step(4)],
  ...[tap(6, {}, free), home(7, 20), homeTap(8, { hip: 0.4 })],
];

/** After a small step to the side: in, tap, and home on 5 over a free leg that is put out behind. */
const openPose = (aside: number) => [
  ...[step(1, { right: -aside }), step(2), step(3), tap(4), home(5)],
  ...[tap(6, {}, { hip: 0.6, reach: { forward: -0.24, right: -aside } }), homeTap(8)],
];

export const musicality = [
  idle('C', 4, 'closed', 'cerrada'),
  idle('C', 8, 'closed', 'cerrada'),
  idle('O2', 8, 'two hands', 'a dos manos'),
  ...hitAndHold('C', 'closed', 'cerrada', 'beginner'),
  ...hitAndHold('O2', 'two hands', 'a dos manos', 'beginner'),
  ...hitAndHold('OL', 'one hand', 'a una mano', 'beginner'),
  ...hitAndHold('N', 'solo', 'en solitario', 'intermediate'),
  define({
    id: 'slow-drag',
    name: ['Slow drag', 'Arrastre lento'],
    about: [
      'One long step to the side; the free foot is drawn in slowly over three counts.',
      'Un paso largo al lado; el pie libre se arrastra despacio durante tres tiempos.',
    ],
    category: 'musicality',
    level: 'intermediate',
    energy: 'low',
    styles: ['romantic', 'sensual', 'modern'],
    counts: 8,
    tempo: [80, 128],
    entry: at('C'),
    exit: at('C'),
    functions: ['accent'],
    prerequisites: ['side-basic'],
    safety: { bodyRegion: ['knee'] },
    cues: {
      lead: [
        [1, 'Long step left, knee bent', 'Paso largo a la izquierda, rodilla flexionada'],
        [2, 'Draw the right foot in, slowly', 'Arrastra el derecho, lento'],
        [5, 'Back with small steps', 'Vuelve con pasos pequeños'],
      ],
      follow: [
        [1, 'Long step right', 'Paso largo a la derecha'],
        [2, 'Draw the left foot in, slowly', 'Arrastra el izquierdo, lento'],
      ],
    },
    motion: {
      lead: { steps: drag, body: [body('sink', 0.8, 4.2, 0.8), body('side-lean', 1, 4.2, 0.5)] },
      follow: {
        steps: mirrored(drag),
        body: [body('sink', 0.8, 4.2, 0.8), body('side-lean', 1, 4.2, -0.5)],
      },
    },
  }),
  define({
    id: 'ending-embrace',
    name: ['Ending: embrace', 'Final: abrazo'],
    about: [
      'A last slow step to the side melts into a held embrace.',
      'Un último paso lento al lado se funde en un abrazo sostenido.',
    ],
    category: 'musicality',
    level: 'beginner',
    energy: 'low',
    counts: 8,
    tempo: [80, 150],
    entry: at('C'),
    exit: at('C'),
    functions: ['ending'],
    poseCount: 6,
    cues: {
      lead: [
        [1, 'Slow step to the side', 'Paso lento al lado'],
        [3, 'In, both arms round your partner', 'Adentro, los dos brazos alrededor'],
        [5, 'Stay', 'Quédate'],
      ],
      follow: [
        [3, 'In, both arms round your partner', 'Adentro, los dos brazos alrededor'],
        [5, 'Settle and stay', 'Asienta y quédate'],
      ],
    },
    // The joined hands let go, and both arms go round the partner.
    motion: {
      lead: {
        steps: embrace(0.12, -1, { hip: 0 }),
        body: [body('lean', 3, 8.2, 0.15, 0.3), body('side-lean', 3, 8.2, -0.35, 0.3)],
        arms: [arm(5.2, 'L', 'back-blade', 1.8)],
        gaze: [look(4.5, 'down')],
      },
      follow: {
        steps: embrace(-0.12, 1, { hip: 0, reach: { forward: -0.3, right: 0 } }),
        body: [body('lean', 3, 8.2, 0.15, 0.3), body('side-lean', 3, 8.2, -0.35, 0.3)],
        arms: [arm(5, 'L', 'partner-neck', 1.7), arm(5.2, 'R', 'partner-neck', 1.8)],
        gaze: [look(4.5, 'down')],
      },
      holds: [hold(8.4, 'LR', 'frame', 1.4)],
    },
  }),
  define({
    id: 'ending-open',
    name: ['Ending: open pose', 'Final: pose abierta'],
    about: [
      'The couple opens to one side and strikes a pose, one arm high.',
      'La pareja se abre hacia un lado y posa con un brazo en alto.',
    ],
    category: 'musicality',
    level: 'beginner',
    energy: 'high',
    counts: 8,
    tempo: [80, 150],
    entry: at('O2'),
    exit: at('O2'),
    functions: ['ending', 'accent'],
    poseCount: 7,
    cues: {
      lead: [
        [1, 'Basic to the left', 'Básico a la izquierda'],
        [5, 'Step, arm up, hold', 'Paso, brazo arriba y pausa'],
      ],
      follow: [
        [1, 'Basic to the right', 'Básico a la derecha'],
        [5, 'Step, arm up, hold', 'Paso, brazo arriba y pausa'],
      ],
    },
    motion: {
      lead: {
        steps: openPose(0.16),
        body: [
          body('twist', 4.6, 8.4, 1.3, 0.3),
          body('sink', 4.8, 8.3, 0.7, 0.3),
          body('side-lean', 4.8, 8.4, -0.7, 0.3),
        ],
        arms: [arm(5.9, 'R', 'up', 1.5)],
        gaze: [look(6, 'ahead')],
      },
      follow: {
        steps: openPose(-0.16),
        body: [
          body('twist', 4.6, 8.4, -1.3, 0.3),
          body('sink', 4.8, 8.3, 0.7, 0.3),
          body('side-lean', 4.8, 8.4, 0.7, 0.3),
        ],
        arms: [arm(5.9, 'L', 'up', 1.5)],
        gaze: [look(6, 'ahead')],
      },
      holds: [hold(8.4, 'RL', 'low', 1.2)],
    },
  }),
];
