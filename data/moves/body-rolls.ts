/** Waves, rolls and accents of the body. */
import { at, define, eitherFoot } from './define.ts';
import {
  arm,
  body,
  hold,
  home,
  homeTap,
  inPlace,
  step,
  stepIn,
  swung,
  tap,
  turning,
} from './notation.ts';

export const bodyRolls = [
  ...eitherFoot({
    id: 'forward-wave',
    name: ['Body wave', 'Ola de cuerpo'],
    about: [
      'Step, then head, chest, waist and hips roll forward one after the other; tap on 4.',
      'Paso y luego cabeza, pecho, cintura y cadera ruedan una tras otra; toque en el 4.',
    ],
    category: 'styling-body-rolls',
    level: 'intermediate',
    energy: 'medium',
    styles: ['sensual', 'modern', 'romantic'],
    tempo: [80, 128],
    entry: 'C',
    exit: 'C',
    prerequisites: ['side-basic'],
    safety: { bodyRegion: ['back'] },
    cues: {
      lead: [
        [1, 'Step, lift the frame', 'Paso, eleva el marco'],
        [2, 'Let it roll down', 'Déjala bajar'],
      ],
      follow: [
        [1, 'Step, chest forward', 'Paso, pecho adelante'],
        [3, 'Hips last, knees soft', 'La cadera al final, rodillas sueltas'],
      ],
    },
    motion: {
      lead: {
        steps: [home(1, 0, { hip: 0.5 }), homeTap(4, { hip: 0.7 })],
        body: [body('wave', 0.7, 4.5, -0.75)],
      },
      follow: {
        steps: [home(1, 0, { hip: 0.5 }), homeTap(4, { hip: 0.7 })],
        body: [body('wave', 0.55, 4.45, 1)],
      },
    },
  }),
  define({
    id: 'side-wave',
    name: ['Side wave', 'Ola lateral'],
    about: [
      'A wave through the ribs to one side and to the other while the couple steps side to side.',
      'Una ola por las costillas hacia un lado y hacia el otro con paso lateral.',
    ],
    category: 'styling-body-rolls',
    level: 'intermediate',
    energy: 'medium',
    styles: ['sensual', 'modern', 'romantic'],
    counts: 8,
    tempo: [80, 125],
    entry: at('C'),
    exit: at('C'),
    prerequisites: ['forward-wave'],
    safety: { bodyRegion: ['back'] },
    cues: {
      lead: [
        [1, 'Step left, wave to the left', 'Paso a la izquierda, ola a la izquierda'],
        [5, 'Step right, wave to the right', 'Paso a la derecha, ola a la derecha'],
      ],
      follow: [
        [1, 'Head and ribs lead, hips follow', 'Guían cabeza y costillas, sigue la cadera'],
        [2, 'Left arm opens', 'Se abre el brazo izquierdo'],
        [5, 'The other side', 'El otro lado'],
      ],
    },
    motion: {
      lead: {
        steps: [
          swung(1, 'lead', 22, -0.16, { hip: 0.6 }),
          tap(3, {}, { hip: 0.3 }),
          step(5, { right: 0.28 }, { hip: 0.6 }),
          tap(6, {}, { hip: 0.3 }),
          home(7, -22, { foot: 'L', hip: 0.7 }),
          home(8, 0, { foot: 'R', hip: 0.7 }),
        ],
        body: [body('side-wave', 0.7, 4.5, -0.95), body('side-wave', 4.4, 7.9, 0.95)],
      },
      follow: {
        steps: [
          swung(1, 'follow', 22, 0.16, { hip: 0.6 }),
          tap(3, {}, { hip: 0.3 }),
          step(5, { right: -0.28 }, { hip: 0.6 }),
          tap(6, {}, { hip: 0.3 }),
          home(7, -22, { foot: 'R', hip: 0.7 }),
          home(8, 0, { foot: 'L', hip: 0.7 }),
        ],
        body: [body('side-wave', 0.6, 4.45, 1.2), body('side-wave', 4.3, 7.8, -1.2)],
        arms: [arm(2.4, 'L', 'out', 1.6), arm(7, 'L', 'partner-shoulder', 2)],
      },
    },
  }),
  ...eitherFoot({
    id: 'hip-roll-closed',
    name: ['Hip roll', 'Círculo de cadera'],
    about: [
      'Step and one full circle of the hips over the standing foot.',
      'Paso y un círculo completo de cadera sobre el pie de apoyo.',
    ],
    category: 'styling-body-rolls',
    level: 'intermediate',
    energy: 'medium',
    styles: ['sensual', 'modern', 'traditional'],
    tempo: [80, 132],
    entry: 'C',
    exit: 'C',
    prerequisites: ['side-basic-hips'],
    cues: {
      lead: [[1, 'Step, right hand to the follow’s waist', 'Paso, la derecha a su cintura']],
      follow: [
        [
          1,
          'Step, circle the hips, hand along the hair',
          'Paso, círculo de cadera, la mano por el pelo',
        ],
      ],
    },
    motion: {
      lead: {
        steps: [home(1, 0, { hip: 0.6 }), homeTap(4)],
        body: [body('hip-roll', 0.9, 4.4, -0.6)],
        arms: [arm(1.8, 'R', 'partner-waist', 1.3)],
      },
      follow: {
        steps: [home(1, 0, { hip: 0.6 }), homeTap(4)],
        body: [body('hip-roll', 0.6, 4.4, 1)],
        arms: [arm(2.2, 'L', 'hair', 1.6)],
      },
    },
  }),
  ...eitherFoot({
    id: 'sensual-turn',
    name: ['Sensual turn to closed', 'Giro sensual a cerrada'],
    about: [
      'A slow right turn under both hands that melts into closed hold.',
      'Un giro lento a la derecha bajo las manos que se funde en cerrada.',
    ],
    category: 'styling-body-rolls',
    level: 'intermediate',
    energy: 'low',
    styles: ['sensual', 'romantic', 'modern'],
    tempo: [80, 122],
    entry: 'O2',
    exit: 'C',
    turns: { follow: 1 },
    prerequisites: ['right-turn'],
    cues: {
      lead: [
        [1, 'Left hand up, right lets go', 'Izquierda arriba, la derecha suelta'],
        [3, 'Gather the follow in', 'Recoge a tu pareja'],
      ],
      follow: [[1, 'Turn right, slow hips', 'Gira a la derecha, cadera lenta']],
    },
    motion: {
      lead: {
        steps: stepIn(1, 0.08),
        arms: [arm(2, 'R', 'ready', 1.3)],
        body: [body('twist', 0.8, 4.1, -0.5)],
      },
      follow: {
        steps: turning(1, 360),
        arms: [arm(2, 'L', 'chest', 1.3)],
        body: [body('hip-roll', 2, 4.45, 0.45)],
      },
      holds: [
        hold(1.4, 'LR', 'over-between', 0.8),
        hold(2, 'LR', 'halo-middle', 0.6),
        hold(2.9, 'LR', 'halo-middle'),
        hold(4.1, 'LR', 'frame', 1.2),
      ],
    },
  }),
  define({
    id: 'layered-wave',
    name: ['Layered waves', 'Olas encadenadas'],
    about: [
      'A wave down, a wave up, and a hip circle without a stop between: for slow, sensual phrases.',
      'Ola hacia abajo, ola hacia arriba y círculo de cadera sin pausa: para frases lentas y sensuales.',
    ],
    category: 'styling-body-rolls',
    level: 'advanced',
    energy: 'high',
    styles: ['sensual', 'modern'],
    counts: 8,
    tempo: [80, 122],
    entry: at('C'),
    exit: at('C'),
    prerequisites: ['forward-wave', 'side-wave'],
    safety: { risk: 'care', bodyRegion: ['back', 'neck'] },
    cues: {
      lead: [
        [1, 'Step and wave down', 'Paso y ola hacia abajo'],
        [4, 'Return it upward', 'Devuélvela hacia arriba'],
        [7, 'Step, tap', 'Paso, toque'],
      ],
      follow: [
        [1, 'Chest to hips', 'Del pecho a la cadera'],
        [4, 'Hips to chest', 'De la cadera al pecho'],
        [6, 'Circle', 'Círculo'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, {}, { hip: 0.5 }),
          tap(4, {}, { hip: 0.5 }),
          step(5, {}, { hip: 0.5 }),
          step(6),
          home(7),
          homeTap(8),
        ],
        body: [body('wave', 0.7, 3.9, -0.75), body('wave-up', 3.5, 6.7, -0.7)],
      },
      follow: {
        steps: [
          step(1, {}, { hip: 0.5 }),
          tap(4, {}, { hip: 0.5 }),
          step(5, {}, { hip: 0.5 }),
          step(6),
          home(7),
          homeTap(8),
        ],
        body: [
          body('wave', 0.6, 3.8, 1),
          body('wave-up', 3.4, 6.6, 0.95),
          body('hip-roll', 6, 8.4, 0.7),
        ],
      },
    },
  }),
  define({
    id: 'chest-accents',
    name: ['Chest accents', 'Acentos de pecho'],
    about: [
      'Two-hand basic: the chest goes forward on 1 and 3 and back on 2, and contracts on the tap.',
      'Básico a dos manos: el pecho adelante en 1 y 3, atrás en 2, y se contrae en el toque.',
    ],
    category: 'styling-body-rolls',
    level: 'beginner',
    energy: 'medium',
    counts: 8,
    tempo: [85, 140],
    entry: at('O2'),
    exit: at('O2'),
    prerequisites: ['in-place-o2'],
    cues: {
      lead: [
        [1, 'Chest forward, and back on 2', 'Pecho adelante, y atrás en 2'],
        [4, 'Tap and contract', 'Toque y contracción'],
      ],
      follow: [
        [1, 'Chest forward, and back on 2', 'Pecho adelante, y atrás en 2'],
        [4, 'Tap and contract', 'Toque y contracción'],
      ],
    },
    motion: {
      lead: {
        steps: [...inPlace(1, 1.3), ...inPlace(5, 1.3)],
        body: [
          body('contraction', 0.6, 1.5, -0.9),
          body('contraction', 1.5, 2.5, 0.8),
          body('contraction', 2.5, 3.5, -0.9),
          body('contraction', 3.5, 4.6, 1),
          body('contraction', 4.6, 5.5, -0.9),
          body('contraction', 5.5, 6.5, 0.8),
          body('contraction', 6.5, 7.5, -0.9),
          body('contraction', 7.5, 8.5, 1),
        ],
      },
      follow: {
        steps: [...inPlace(1, 1.4), ...inPlace(5, 1.4)],
        body: [
          body('contraction', 0.6, 1.5, -0.9),
          body('contraction', 1.5, 2.5, 0.8),
          body('contraction', 2.5, 3.5, -0.9),
          body('contraction', 3.5, 4.6, 1),
          body('contraction', 4.6, 5.5, -0.9),
          body('contraction', 5.5, 6.5, 0.8),
          body('contraction', 6.5, 7.5, -0.9),
          body('contraction', 7.5, 8.5, 1),
        ],
      },
    },
  }),
];
