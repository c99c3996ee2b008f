/** Copas and hammerlock figures of advanced dancers: in, stopped, and out another way. */
import { at, define } from './define.ts';
import type { MoveDefinition } from './define.ts';
import { arm, body, hold, home, homeTap, look, step, stepTo, tap } from './notation.ts';
import { stanceOf } from '@bachata/core/motion/canonical.ts';
import type { Stance } from '@bachata/core/motion/canonical.ts';
import { radians } from '@bachata/core/motion/vector.ts';
import type { Laterality } from '@bachata/core/moves/notation.ts';

const CARE: MoveDefinition['safety'] = { risk: 'care', bodyRegion: ['shoulder'] };

/**
 * In on 1-2-3 to the lead's left side with half a turn to the left, round the joined hand that stays
 * in front, stopped on the tap. The couple opens towards the camera, so that the hand is seen.
 */
export const comeIn = [
  stepTo(1, 0.2, -0.14, -25),
  stepTo(2, 0.07, -0.24, -75),
  stepTo(3, 0.05, -0.26, -60, { hip: 1.4 }),
  tap(4, {}, { hip: 1.6 }),
];
/** The lead makes room for her and turns with her, so that both face the camera's side. */
export const letIn = [
  stepTo(1, -0.34, 0.08, 8),
  stepTo(2, -0.26, 0.18, 12),
  stepTo(3, -0.22, 0.2, 10),
  tap(4),
];
/** Back to the own place on 5-6-7 while she goes out. */
export const letOut = [
  step(5, { right: -0.06, turn: -15 }),
  step(6, { turn: -15 }),
  home(7),
  homeTap(8),
];

/**
 * Half a turn of the couple about its middle in six steps, each dancer on the own circle.
 * @param from where the dancer stands at the start
 * @param way 1 with the clock as seen from above, -1 against it
 * @param through degrees that have been turned on each of the first five steps
 * @param aside meters to the dancer's left before the middle of the way and to the right after it
 */
const wheel = (
  from: Stance,
  way: 1 | -1,
  through: readonly number[] = [30, 60, 90, 120, 150],
  aside = 0,
) => {
  const round = (count: number, index: number, right = 0) => {
    const turned = way * through[index];
    const [angle, facing] = [radians(turned), radians(from.face + turned)];
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return stepTo(
      count,
      from.x * cos - from.z * sin - right * Math.sin(facing),
      from.x * sin + from.z * cos + right * Math.cos(facing),
      way * (through[index] - (through[index - 1] ?? 0)),
    );
  };
  return [
    ...[round(1, 0), round(2, 1, -aside), round(3, 2, -aside), tap(4)],
    ...[round(5, 3, aside), round(6, 4, aside / 2), home(7, way * (180 - through[4])), homeTap(8)],
  ];
};

/** Slow where the couple stands across the picture, quick where one would hide the other. */
const SEEN_BOTH = [20, 45, 55, 125, 155];

const opened = (count: number, hand: Laterality) => [
  arm(count, hand, 'out', 1.6),
  arm(8, hand, 'ready', 1.6),
];

export const copas = [
  define({
    id: 'copa-turn-and-half',
    name: ['Copa with a turn and a half', 'Copa con vuelta y media'],
    about: [
      'A copa whose way out is one free turn and a half to the right, caught by the same hand.',
      'Una copa cuya salida es vuelta y media suelta a la derecha, recogida por la misma mano.',
    ],
    category: 'turns-spins',
    level: 'advanced',
    energy: 'high',
    styles: ['modern', 'traditional'],
    counts: 8,
    tempo: [95, 142],
    entry: at('OL'),
    exit: at('OL'),
    turns: { follow: 1 },
    prerequisites: ['copa', 'double-right-turn'],
    cues: {
      lead: [
        [1, 'Draw in, hand low', 'Atrae, mano baja'],
        [3, 'Stop with the hand in front of the waist', 'Frena con la mano delante de la cintura'],
        [5, 'Send out and let go', 'Envía fuera y suelta'],
        [8, 'Catch low', 'Recoge abajo'],
      ],
      follow: [
        [1, 'In, half a turn left', 'Entra, media vuelta a la izquierda'],
        [4, 'Tap, core on', 'Toque, abdomen activo'],
        [5, 'Out, a turn and a half right', 'Sal, vuelta y media a la derecha'],
      ],
    },
    motion: {
      lead: {
        steps: [...letIn, ...letOut],
        arms: [
          arm(6, 'L', 'ready', 1),
          arm(6.8, 'R', 'low-side', 1.2),
          arm(8.3, 'R', 'ready', 1.3),
        ],
      },
      follow: {
        steps: [
          ...comeIn,
          ...[stepTo(5, 0.16, -0.16, 80), stepTo(6, 0.32, -0.04, 270), home(7, 160), homeTap(8)],
        ],
        arms: [
          arm(3.4, 'L', 'out', 1.6),
          arm(6, 'R', 'chest', 1),
          arm(5.9, 'L', 'belly', 1.2),
          arm(8, 'L', 'ready', 1.2),
        ],
      },
      holds: [
        hold(2.4, 'LR', 'follow-waist', 1.9),
        hold(4.8, 'LR', 'follow-waist'),
        hold(8.2, 'LR', 'low', 1.4),
      ],
    },
  }),
  define({
    id: 'copa-to-cuddle',
    name: ['Copa, turned into the cuddle', 'Copa con giro al abrazo'],
    about: [
      'In and stopped like a copa; instead of going out, the hand goes up for one more turn left into the cuddle.',
      'Entra y frena como una copa; en vez de salir, la mano sube para otro giro a la izquierda hacia el abrazo.',
    ],
    category: 'shadow',
    level: 'advanced',
    energy: 'medium',
    counts: 8,
    tempo: [88, 138],
    entry: at('OL'),
    exit: at('W'),
    turns: { follow: -1.5 },
    prerequisites: ['copa', 'cuddle', 'double-left-turn'],
    cues: {
      lead: [
        [1, 'Draw in and stop', 'Atrae y frena'],
        [5, 'Hand up, once more to the left', 'Mano arriba, otra vez a la izquierda'],
        [7, 'Right arm behind the back', 'Brazo derecho por detrás de la espalda'],
      ],
      follow: [
        [1, 'In, half a turn left', 'Entra, media vuelta a la izquierda'],
        [5, 'A whole turn left', 'Un giro completo a la izquierda'],
        [8, 'Settle beside the lead', 'Quédate al lado de quien guía'],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...letIn,
          ...[stepTo(5, -0.3, 0.1, -20), stepTo(6, -0.26, 0, -30), home(7), homeTap(8)],
        ],
        arms: [arm(5.6, 'R', 'swing-back', 1.6), arm(8.3, 'R', 'partner-far-waist', 1.4)],
      },
      follow: {
        steps: [
          ...comeIn,
          ...[stepTo(5, 0.2, -0.22, -60), stepTo(6, 0.32, 0, -220), home(7, -140), homeTap(8)],
        ],
        arms: [arm(3.4, 'L', 'out', 1.6), arm(5.2, 'L', 'belly', 1.2), arm(8.2, 'L', 'belly', 1.6)],
      },
      holds: [
        hold(2.4, 'LR', 'follow-waist', 1.9),
        hold(4.2, 'LR', 'follow-waist'),
        hold(5.5, 'LR', 'halo', 1.3),
        hold(6.6, 'LR', 'halo'),
        hold(7.2, 'LR', 'over-front', 0.6),
        hold(8.3, 'LR', 'cuddle-front', 1.2),
      ],
    },
  }),
  define({
    id: 'handshake-copa',
    name: ['Handshake copa', 'Copa en saludo'],
    about: [
      'A copa with the right hands: in with half a turn left, hip on the tap, and out under the hand.',
      'Una copa con las manos derechas: media vuelta a la izquierda, cadera en el toque y salida bajo la mano.',
    ],
    category: 'shadow',
    level: 'advanced',
    energy: 'high',
    styles: ['modern', 'traditional'],
    counts: 8,
    tempo: [92, 140],
    entry: at('OR'),
    exit: at('OL'),
    turns: { follow: 1 },
    prerequisites: ['copa', 'handshake'],
    cues: {
      lead: [
        [1, 'Right hand draws in', 'La derecha atrae'],
        [4, 'Left hand on the back, stop', 'La izquierda en la espalda, frena'],
        [5, 'Send out under the right hand', 'Envía fuera bajo la derecha'],
        [8, 'Left hand takes over', 'La izquierda toma el relevo'],
      ],
      follow: [
        [1, 'In, half a turn left', 'Entra, media vuelta a la izquierda'],
        [4, 'Tap with a strong hip', 'Toque con mucha cadera'],
        [5, 'A turn and a half right', 'Vuelta y media a la derecha'],
      ],
    },
    motion: {
      lead: {
        steps: [
          stepTo(1, -0.32, 0.08),
          stepTo(2, -0.28, 0.13),
          stepTo(3, -0.25, 0.15),
          tap(4),
          ...[step(5, { right: -0.06, forward: 0.06 }), stepTo(6, -0.3, 0.03), home(7), homeTap(8)],
        ],
        arms: [arm(8.4, 'R', 'ready', 1.2)],
      },
      follow: {
        steps: [
          stepTo(1, 0.2, -0.14, -25),
          stepTo(2, 0.08, -0.24, -75),
          stepTo(3, 0.06, -0.24, -60, { hip: 1.4 }),
          tap(4, {}, { hip: 2 }),
          ...[stepTo(5, 0.2, -0.14, 80), stepTo(6, 0.38, 0, 270), home(7, 160), homeTap(8)],
        ],
        arms: [arm(3.4, 'L', 'out', 1.6), arm(5.9, 'L', 'chest', 1.2), arm(8, 'L', 'ready', 1.2)],
      },
      holds: [
        hold(2.4, 'RR', 'follow-waist', 1.9),
        hold(4.6, 'RR', 'follow-waist'),
        hold(5.6, 'RR', 'halo-open', 1),
        hold(6.8, 'RR', 'halo-open'),
        hold(8.2, 'LR', 'low', 1.2),
      ],
    },
  }),
  define({
    id: 'hammerlock-wheel',
    name: ['Hammerlock wheel', 'Molino en hammerlock'],
    about: [
      'In the lock the couple walks half way round its middle, like a wheel, and ends on the other side.',
      'En la llave, la pareja camina media vuelta alrededor de su centro, como un molino.',
    ],
    category: 'hammerlock',
    level: 'advanced',
    energy: 'medium',
    counts: 8,
    tempo: [88, 138],
    entry: at('H'),
    exit: at('H'),
    swapsSides: true,
    turns: { lead: 0.5, follow: 0.5 },
    prerequisites: ['hammerlock-basic', 'turning-basic'],
    safety: CARE,
    cues: {
      lead: [
        [
          1,
          'Walk round, turning right; keep the distance',
          'Camina en círculo girando a la derecha, sin cambiar la distancia',
        ],
        [5, 'The second quarter', 'El segundo cuarto'],
      ],
      follow: [
        [
          1,
          'Walk round with the lead, small steps',
          'Camina en círculo con quien guía, pasos pequeños',
        ],
        [5, 'Free arm open', 'Brazo libre abierto'],
      ],
    },
    motion: {
      lead: {
        steps: wheel(stanceOf('H', 'lead'), 1, SEEN_BOTH, -0.08),
        arms: [arm(3, 'L', 'low-side', 1.8), arm(8, 'L', 'ready', 1.8)],
      },
      follow: { steps: wheel(stanceOf('H', 'follow'), 1, SEEN_BOTH, 0.08), arms: opened(3, 'L') },
    },
  }),
  define({
    id: 'hammerlock-spin-out',
    name: ['Hammerlock, spun out', 'Hammerlock con salida girando'],
    about: [
      'Hips in the lock to prepare; then the hand lets go and one free turn and a half to the right undoes it.',
      'Caderas en la llave para preparar; luego la mano suelta y vuelta y media a la derecha la deshace.',
    ],
    category: 'hammerlock',
    level: 'advanced',
    energy: 'high',
    counts: 8,
    tempo: [92, 136],
    entry: at('H'),
    exit: at('OL'),
    turns: { follow: 1.5 },
    prerequisites: ['hammerlock-unwind', 'double-right-turn'],
    safety: CARE,
    cues: {
      lead: [
        [1, 'Side to side in the lock', 'De lado a lado en la llave'],
        [
          4,
          'Hand to the right side, away from the back',
          'La mano al costado derecho, lejos de la espalda',
        ],
        [5, 'Send round and let go', 'Envía a girar y suelta'],
        [8, 'Left hand catches', 'La izquierda recoge'],
      ],
      follow: [
        [1, 'Big hips, arm relaxed', 'Mucha cadera, brazo relajado'],
        [5, 'A turn and a half right', 'Vuelta y media a la derecha'],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...[step(1, { right: -0.1 }, { hip: 1.5 }), step(2, { right: 0.04 }, { hip: 1.5 })],
          ...[step(3, { right: 0.03 }, { hip: 1.5 }), tap(4)],
          ...[step(5, { forward: -0.06 }), step(6, { forward: -0.05 }), home(7), homeTap(8)],
        ],
        arms: [arm(5.8, 'R', 'ready', 1.1)],
      },
      follow: {
        steps: [
          ...[step(1, { right: -0.1 }, { hip: 1.9 }), step(2, { right: 0.04 }, { hip: 1.9 })],
          ...[step(3, { right: 0.03 }, { hip: 1.9 }), tap(4, {}, { hip: 2 })],
          ...[
            step(5, { turn: 110, forward: 0.04 }),
            step(6, { turn: 260 }),
            home(7, 170),
            homeTap(8),
          ],
        ],
        arms: [arm(5.9, 'R', 'belly', 1.2), arm(5.8, 'L', 'chest', 1.2), arm(8, 'L', 'ready', 1.2)],
      },
      holds: [hold(4.6, 'RR', 'follow-right-side', 1.3), hold(8.1, 'LR', 'low', 1.2)],
    },
  }),
  define({
    id: 'cuddle-wheel',
    name: ['Cuddle carousel', 'Carrusel en abrazo de lado'],
    about: [
      'Wrapped side by side the couple walks half way round its middle and ends on the other side.',
      'En abrazo de lado, la pareja camina media vuelta alrededor de su centro.',
    ],
    category: 'social',
    level: 'advanced',
    energy: 'low',
    counts: 8,
    tempo: [82, 136],
    entry: at('W'),
    exit: at('W'),
    swapsSides: true,
    turns: { lead: 0.5, follow: 0.5 },
    prerequisites: ['cuddle-basic', 'turning-basic'],
    cues: {
      lead: [
        [
          1,
          'Walk forward and round, stay side by side',
          'Camina adelante y en círculo, sin separarte',
        ],
        [5, 'Another quarter', 'Otro cuarto'],
      ],
      follow: [
        [1, 'Small steps back and round', 'Pasos pequeños hacia atrás y en círculo'],
        [4, 'Look at your partner', 'Mira a tu pareja'],
      ],
    },
    motion: {
      lead: {
        steps: wheel(stanceOf('W', 'lead'), 1),
        gaze: [look(2, 'partner'), look(7, 'ahead')],
      },
      follow: {
        steps: wheel(stanceOf('W', 'follow'), 1),
        gaze: [look(2, 'partner'), look(7, 'ahead')],
      },
    },
  }),
  define({
    id: 'cuddle-wave',
    name: ['Cuddle waves', 'Olas en abrazo de lado'],
    about: [
      'Wrapped side by side: a side wave toward the partner, one away, and a forward wave together.',
      'En abrazo de lado: ola lateral hacia tu pareja, otra hacia fuera y una ola adelante juntos.',
    ],
    category: 'styling-body-rolls',
    level: 'advanced',
    energy: 'low',
    styles: ['sensual', 'romantic', 'modern'],
    counts: 8,
    tempo: [80, 122],
    entry: at('W'),
    exit: at('W'),
    prerequisites: ['cuddle-hips', 'side-wave'],
    safety: { risk: 'care', bodyRegion: ['back'] },
    cues: {
      lead: [
        [1, 'Side wave toward your partner', 'Ola lateral hacia tu pareja'],
        [5, 'Forward wave together', 'Ola adelante, juntos'],
      ],
      follow: [
        [1, 'Side wave toward your partner', 'Ola lateral hacia tu pareja'],
        [3, 'And away', 'Y hacia fuera'],
        [5, 'Forward wave, chest first', 'Ola adelante, primero el pecho'],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...[step(1, {}, { hip: 0.5 }), tap(4, {}, { hip: 0.4 })],
          ...[
            step(5, {}, { hip: 0.5 }),
            step(7, {}, { foot: 'L', hip: 0.5 }),
            home(8, 0, { foot: 'R', hip: 0.5 }),
          ],
        ],
        body: [
          body('side-wave', 0.7, 3, -0.6),
          body('side-wave', 2.7, 4.9, 0.7),
          body('wave', 4.7, 8.4, 0.8),
        ],
      },
      follow: {
        steps: [
          ...[step(1, {}, { hip: 0.5 }), tap(4, {}, { hip: 0.4 })],
          ...[
            step(5, {}, { hip: 0.5 }),
            step(7, {}, { foot: 'R', hip: 0.5 }),
            home(8, 0, { foot: 'L', hip: 0.5 }),
          ],
        ],
        body: [
          body('side-wave', 0.6, 2.9, -0.8),
          body('side-wave', 2.7, 4.8, 0.9),
          body('wave', 4.5, 8.2, 1),
        ],
      },
    },
  }),
];
