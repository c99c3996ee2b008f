/** Layered waves of advanced dancers, in the embrace and in two hands, for slow and sensual songs. */
import type { MoveDefinition } from './define.ts';
import { at, define, eitherFoot } from './define.ts';
import { swung, arm, body, hold, home, homeTap, inPlace, look, step, tap } from './notation.ts';

const BACK: MoveDefinition['safety'] = { risk: 'care', bodyRegion: ['back'] };
const SOFT = ['sensual', 'romantic', 'modern'] as const;

/** One slow step and a late tap, twice: the feet rest while the body waves. */
const slowSteps = (right: number) => [
  step(1, { right }, { hip: 0.5 }),
  tap(4, {}, { hip: 0.5 }),
  step(5, { right: -right }, { hip: 0.5 }),
  step(6, {}, { hip: 0.8 }),
  home(7),
  homeTap(8),
];

export const wavePhrases = [
  define({
    id: 'counter-waves',
    name: ['Counter waves', 'Olas contrarias'],
    about: [
      'One wave runs down while the partner’s runs up, and the other way round: question and answer.',
      'Una ola baja mientras la de tu pareja sube, y al revés: pregunta y respuesta.',
    ],
    category: 'styling-body-rolls',
    level: 'advanced',
    energy: 'low',
    styles: [...SOFT],
    counts: 8,
    tempo: [78, 120],
    entry: at('C', 5),
    exit: at('C', 5),
    prerequisites: ['forward-wave', 'layered-wave'],
    safety: BACK,
    cues: {
      lead: [
        [1, 'Step, sink and send the wave up', 'Paso, baja y sube la ola'],
        [4, 'Receive it, and down', 'Recíbela, y abajo'],
        [7, 'Step, tap', 'Paso, toque'],
      ],
      follow: [
        [1, 'Step, wave from the chest down', 'Paso, ola del pecho hacia abajo'],
        [4, 'And up from the knees', 'Y arriba desde las rodillas'],
        [7, 'Step, tap', 'Paso, toque'],
      ],
    },
    motion: {
      lead: {
        steps: slowSteps(0.12),
        body: [body('wave-up', 0.7, 4.3, -0.65), body('wave', 4, 7.9, -0.7)],
      },
      follow: {
        steps: slowSteps(-0.12),
        body: [body('wave', 0.6, 4.2, 0.9), body('wave-up', 3.9, 7.9, 0.9)],
        arms: [arm(3.2, 'L', 'hair', 1.8), arm(6.6, 'L', 'partner-shoulder', 2)],
        gaze: [look(2, 'down'), look(5, 'partner')],
      },
    },
  }),
  define({
    id: 'side-snake',
    name: ['Side snake', 'Serpiente lateral'],
    about: [
      'Three side waves without a stop, left, right and left, each deeper, over a wide stance.',
      'Tres olas laterales sin pausa, izquierda, derecha e izquierda, cada vez más bajas.',
    ],
    category: 'styling-body-rolls',
    level: 'advanced',
    energy: 'medium',
    styles: [...SOFT],
    counts: 8,
    tempo: [80, 122],
    entry: at('C'),
    exit: at('C'),
    prerequisites: ['side-wave', 'lunge-pose'],
    safety: BACK,
    cues: {
      lead: [
        [1, 'Wide step left, ribs first', 'Paso amplio a la izquierda, primero las costillas'],
        [3, 'Right, a little lower', 'Derecha, un poco más abajo'],
        [5, 'Left again, and close', 'Izquierda otra vez, y junta'],
      ],
      follow: [
        [1, 'Head, ribs, hips to the right', 'Cabeza, costillas y cadera a la derecha'],
        [3, 'To the left, lower', 'A la izquierda, más abajo'],
        [5, 'Right, and up', 'Derecha, y arriba'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { right: -0.26 }, { hip: 0.6 }),
          step(3, {}, { reach: { forward: 0, right: 0.2 }, hip: 0.8 }),
          step(5, { right: 0.06 }, { hip: 0.8 }),
          step(6, { right: 0.2 }, { hip: 0.8 }),
          step(7, {}, { hip: 0.7 }),
          home(8, 0, { hip: 0.7 }),
        ],
        body: [
          body('sink', 0.8, 6.4, 0.6, 0.3),
          body('side-wave', 0.8, 3, -0.8),
          body('side-wave', 2.8, 5, 0.8),
          body('side-wave', 4.8, 7.4, -0.6),
        ],
      },
      follow: {
        steps: [
          step(1, { right: 0.26 }, { hip: 0.6 }),
          step(3, {}, { reach: { forward: 0, right: -0.2 }, hip: 0.8 }),
          step(5, { right: -0.06 }, { hip: 0.8 }),
          step(6, { right: -0.2 }, { hip: 0.8 }),
          step(7, {}, { hip: 0.7 }),
          home(8, 0, { hip: 0.7 }),
        ],
        body: [
          body('sink', 0.8, 6.4, 0.6, 0.3),
          body('side-wave', 0.8, 3, 1),
          body('side-wave', 2.8, 5, -1),
          body('side-wave', 4.8, 7.4, 0.8),
        ],
      },
    },
  }),
  define({
    id: 'wave-ladder',
    name: ['Wave ladder', 'Escalera de olas'],
    about: [
      'Sixteen counts in the embrace: a side wave each way, a deep forward wave and back up, a hip circle to close.',
      'Dieciséis tiempos en el abrazo: una ola a cada lado, ola profunda adelante y de vuelta, y un círculo para cerrar.',
    ],
    category: 'styling-body-rolls',
    level: 'advanced',
    energy: 'low',
    styles: [...SOFT],
    counts: 16,
    tempo: [78, 120],
    entry: at('C'),
    exit: at('C'),
    prerequisites: ['side-wave', 'layered-wave'],
    safety: { risk: 'care', bodyRegion: ['back', 'neck'] },
    cues: {
      lead: [
        [1, 'Side wave left', 'Ola lateral a la izquierda'],
        [5, 'Side wave right', 'Ola lateral a la derecha'],
        [9, 'Base wide, long wave down', 'Base amplia, ola larga hacia abajo'],
        [13, 'And up, basic', 'Y arriba, básico'],
      ],
      follow: [
        [1, 'Side wave right', 'Ola lateral a la derecha'],
        [5, 'Side wave left', 'Ola lateral a la izquierda'],
        [9, 'Long wave, arm along the hair', 'Ola larga, la mano por el pelo'],
        [13, 'Rise from the knees, circle', 'Sube desde las rodillas, círculo'],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...[swung(1, 'lead', 22, -0.16, { hip: 0.5 }), tap(4, {}, { hip: 0.4 })],
          ...[step(5, { right: 0.26 }, { hip: 0.5 }), tap(8, {}, { hip: 0.4 })],
          ...[swung(9, 'lead', 0, -0.14, { hip: 0.4 }, 22), tap(11, {}, { hip: 0.3 })],
          ...[step(13, { right: 0.14 }, { hip: 0.6 }), step(14), home(15), homeTap(16)],
        ],
        body: [
          body('side-wave', 0.7, 4.6, -0.75),
          body('side-wave', 4.4, 8.6, 0.75),
          body('wave', 8.6, 12.8, -0.75),
          body('wave-up', 12.2, 15.6, -0.65),
        ],
        gaze: [look(2, 'partner')],
      },
      follow: {
        steps: [
          ...[swung(1, 'follow', 22, 0.16, { hip: 0.5 }), tap(4, {}, { hip: 0.4 })],
          ...[step(5, { right: -0.26 }, { hip: 0.5 }), tap(8, {}, { hip: 0.4 })],
          ...[swung(9, 'follow', 0, 0.14, { hip: 0.4 }, 22), tap(11, {}, { hip: 0.3 })],
          ...[step(13, { right: -0.14 }, { hip: 0.6 }), step(14), home(15), homeTap(16)],
        ],
        body: [
          body('side-wave', 0.6, 4.5, 1),
          body('side-wave', 4.3, 8.5, -1),
          body('wave', 8.4, 12.7, 1),
          body('wave-up', 12, 15, 1),
          body('hip-roll', 14, 16.2, 0.5),
        ],
        arms: [
          arm(2.6, 'L', 'out', 1.8),
          arm(10.8, 'L', 'hair', 2.4),
          arm(14.4, 'L', 'partner-shoulder', 2.4),
        ],
      },
    },
  }),
  define({
    id: 'two-hand-waves',
    name: ['Waves on two hands', 'Olas a dos manos'],
    about: [
      'The hands open wide and a wave runs through both; then chest circles to the sides as they close.',
      'Las manos se abren y la ola recorre a los dos; luego costillas a los lados al cerrarse.',
    ],
    category: 'styling-body-rolls',
    level: 'advanced',
    energy: 'medium',
    styles: [...SOFT],
    counts: 8,
    tempo: [80, 124],
    entry: at('O2'),
    exit: at('O2'),
    prerequisites: ['chest-accents', 'forward-wave'],
    safety: BACK,
    cues: {
      lead: [
        [1, 'Open both hands wide', 'Abre las dos manos'],
        [2, 'Wave, then let the follow answer', 'Ola, y deja que responda tu pareja'],
        [5, 'Close the hands, ribs side to side', 'Cierra las manos, costillas a los lados'],
      ],
      follow: [
        [1, 'Arms long and alive', 'Brazos largos y vivos'],
        [2, 'Answer the wave a count later', 'Responde a la ola un tiempo después'],
        [5, 'Ribs side to side', 'Costillas a los lados'],
      ],
    },
    motion: {
      lead: {
        steps: [step(1, {}, { hip: 0.5 }), tap(4, {}, { hip: 0.6 }), ...inPlace(5, 1.3)],
        body: [
          body('wave', 0.6, 4.2, 0.9),
          body('rib-shift', 4.6, 5.8, 1),
          body('rib-shift', 5.7, 6.9, -1),
        ],
      },
      follow: {
        steps: [step(1, {}, { hip: 0.5 }), tap(4, {}, { hip: 0.6 }), ...inPlace(5, 1.5)],
        body: [
          body('wave', 0.8, 4.6, 1.1),
          body('rib-shift', 4.6, 5.8, -1),
          body('rib-shift', 5.7, 6.9, 1),
          body('hip-roll', 6.4, 8.3, 0.6),
        ],
      },
      holds: [
        hold(2.2, 'LR', 'wide', 1.6),
        hold(2.2, 'RL', 'wide', 1.6),
        hold(4.4, 'LR', 'wide'),
        hold(4.4, 'RL', 'wide'),
        hold(6.4, 'LR', 'low', 1.8),
        hold(6.4, 'RL', 'low', 1.8),
      ],
    },
  }),
  define({
    id: 'turn-into-wave',
    name: ['Turn into a wave', 'Giro que termina en ola'],
    about: [
      'A slow right turn under the hand closes into the embrace; a wave takes up its end without a stop.',
      'Un giro lento a la derecha se cierra en el abrazo; una ola recoge su final sin pausa.',
    ],
    category: 'styling-body-rolls',
    level: 'advanced',
    energy: 'medium',
    styles: [...SOFT],
    counts: 8,
    tempo: [80, 120],
    entry: at('O2', 5),
    exit: at('C', 5),
    turns: { follow: 1 },
    prerequisites: ['sensual-turn', 'forward-wave'],
    safety: BACK,
    cues: {
      lead: [
        [1, 'Left hand up, right lets go', 'Izquierda arriba, la derecha suelta'],
        [4, 'Close the frame on the tap', 'Cierra el marco en el toque'],
        [5, 'Step and wave together', 'Paso y ola juntos'],
      ],
      follow: [
        [1, 'Turn right, slow hips', 'Gira a la derecha, cadera lenta'],
        [5, 'Wave from the chest', 'Ola desde el pecho'],
        [8, 'Tap, tall again', 'Toque, otra vez con altura'],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...[step(1, { forward: 0.1 }), step(2), step(3), tap(4, {}, { hip: 0.6 })],
          ...[home(5, 0, { hip: 0.5 }), homeTap(8)],
        ],
        arms: [arm(2, 'R', 'ready', 1.3), arm(4.4, 'R', 'back-blade', 1.3)],
        body: [body('wave', 4.7, 8.4, -0.75)],
      },
      follow: {
        steps: [
          step(1, { turn: 60 }),
          step(2, { turn: 180 }),
          step(3, { turn: 120, forward: 0.08 }),
          tap(4, {}, { hip: 0.8 }),
          ...[home(5, 0, { hip: 0.5 }), homeTap(8)],
        ],
        arms: [arm(2, 'L', 'chest', 1.3), arm(4.6, 'L', 'partner-shoulder', 1.3)],
        body: [body('hip-roll', 2.4, 4.5, 0.5), body('wave', 4.5, 8.3, 1)],
      },
      holds: [
        hold(1.3, 'LR', 'over-between-open', 0.75),
        hold(2, 'LR', 'halo-middle', 0.7),
        hold(2.9, 'LR', 'halo-middle'),
        hold(4.3, 'LR', 'frame', 1.3),
      ],
    },
  }),
  define({
    id: 'promenade-wave',
    name: ['Promenade lunge and wave', 'Zancada y ola en promenade'],
    about: [
      'In semi-closed hold a long step along the hands, held low; the wave brings both up and back.',
      'En semicerrada, un paso largo hacia las manos, sostenido abajo; la ola sube a los dos y los devuelve.',
    ],
    category: 'styling-body-rolls',
    level: 'advanced',
    energy: 'medium',
    styles: [...SOFT],
    counts: 8,
    tempo: [80, 124],
    entry: at('V', 5),
    exit: at('V', 5),
    prerequisites: ['promenade', 'forward-wave'],
    safety: { risk: 'care', bodyRegion: ['back', 'knee'] },
    cues: {
      lead: [
        [1, 'Cross step along the hands', 'Paso hacia las manos'],
        [2, 'Long and low, hold', 'Largo y bajo, mantén'],
        [5, 'Wave up and back', 'Ola hacia arriba y atrás'],
      ],
      follow: [
        [1, 'Step along the hands', 'Paso hacia las manos'],
        [2, 'Lunge, look along the arm', 'Zancada, mira a lo largo del brazo'],
        [5, 'Wave from the knees to the chest', 'Ola de las rodillas al pecho'],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...[
            step(1, { forward: 0.08, right: -0.1 }),
            step(2, { forward: 0.1, right: -0.14 }, { hip: 0.5 }),
            tap(4, {}, { reach: { forward: -0.08, right: 0.16 }, hip: 0.3 }),
          ],
          ...[
            step(5, { forward: -0.08, right: 0.12 }, { hip: 0.6 }),
            step(6, { forward: -0.06, right: 0.08 }),
            home(7),
            home(8, 0, { hip: 0.7 }),
          ],
        ],
        body: [body('sink', 1.6, 4.7, 0.8, 0.35), body('wave-up', 4.7, 8.3, -0.55)],
        gaze: [look(2, 'away'), look(6, 'partner')],
      },
      follow: {
        steps: [
          ...[
            step(1, { forward: 0.08, right: 0.1 }),
            step(2, { forward: 0.1, right: 0.14 }, { hip: 0.5 }),
            tap(4, {}, { reach: { forward: -0.08, right: -0.16 }, hip: 0.3 }),
          ],
          ...[
            step(5, { forward: -0.08, right: -0.12 }, { hip: 0.6 }),
            step(6, { forward: -0.06, right: -0.08 }),
            home(7),
            home(8, 0, { hip: 0.7 }),
          ],
        ],
        body: [body('sink', 1.6, 4.7, 0.8, 0.35), body('wave-up', 4.5, 8.2, 1.1)],
        gaze: [look(2, 'away'), look(6, 'partner')],
      },
    },
  }),
  ...eitherFoot({
    id: 'wave-and-drop',
    name: ['Quick wave and drop', 'Ola rápida y caída de peso'],
    about: [
      'One quick wave over the step and a drop of the weight: a hit for an accent.',
      'Una ola rápida sobre el paso y una caída de peso: un golpe para un acento.',
    ],
    category: 'musicality',
    level: 'advanced',
    energy: 'high',
    styles: ['sensual', 'modern'],
    tempo: [80, 128],
    entry: 'C',
    exit: 'C',
    functions: ['accent'],
    prerequisites: ['forward-wave', 'hit-and-hold-c'],
    safety: BACK,
    cues: {
      lead: [
        [1, 'Step and wave', 'Paso y ola'],
        [3, 'Drop on the accent', 'Cae en el acento'],
      ],
      follow: [
        [1, 'Step and quick wave', 'Paso y ola rápida'],
        [3, 'Drop, then up', 'Cae y sube'],
      ],
    },
    motion: {
      lead: {
        steps: [home(1, 0, { hip: 0.5 })],
        body: [body('wave', 0.65, 3, -0.65), body('sink', 2.5, 4.4, 0.6, 0.35)],
      },
      follow: {
        steps: [home(1, 0, { hip: 0.5 })],
        body: [
          body('wave', 0.55, 2.9, 0.9),
          body('sink', 2.5, 4.4, 0.8, 0.35),
          body('twist', 2.6, 4.4, 0.8, 0.4),
        ],
      },
    },
  }),
];
