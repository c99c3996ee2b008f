/** Body rolls, waves, and the styling of hands and arms. */
import { at, define, eitherFoot } from './define.ts';
import {
  arm,
  body,
  hold,
  home,
  homeTap,
  inPlace,
  look,
  stepIn,
  step,
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
        body: [body('wave', 1.1, 4.3, 0.55)],
      },
      follow: {
        steps: [home(1, 0, { hip: 0.5 }), homeTap(4, { hip: 0.7 })],
        body: [body('wave', 0.8, 4.1, 1)],
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
        [5, 'The other side', 'El otro lado'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { right: -0.18 }),
          tap(3, {}, { hip: 0.6 }),
          tap(4),
          step(5, { right: 0.18 }),
          tap(6, {}, { hip: 0.4 }),
          step(7, {}, { foot: 'L', hip: 0.7 }),
          home(8, 0, { foot: 'R', hip: 0.7 }),
        ],
        body: [body('side-wave', 0.8, 4, -0.7), body('side-wave', 4.8, 7.8, 0.7)],
      },
      follow: {
        steps: [
          step(1, { right: 0.18 }),
          tap(3, {}, { hip: 0.6 }),
          tap(4),
          step(5, { right: -0.18 }),
          tap(6, {}, { hip: 0.4 }),
          step(7, {}, { foot: 'R', hip: 0.7 }),
          home(8, 0, { foot: 'L', hip: 0.7 }),
        ],
        body: [body('side-wave', 0.9, 4.1, 0.9), body('side-wave', 4.9, 7.9, -0.9)],
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
      lead: [[1, 'Step, sink a little', 'Paso, baja un poco']],
      follow: [[1, 'Step, circle the hips', 'Paso, círculo de cadera']],
    },
    motion: {
      lead: {
        steps: [home(1, 0, { hip: 0.6 }), homeTap(4)],
        body: [body('hip-roll', 1.1, 4, -0.6)],
      },
      follow: {
        steps: [home(1, 0, { hip: 0.6 }), homeTap(4)],
        body: [body('hip-roll', 1, 4, 0.9)],
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
        [3, 'Gather her in', 'Recógela'],
      ],
      follow: [[1, 'Turn right, slow hips', 'Gira a la derecha, cadera lenta']],
    },
    motion: {
      lead: { steps: stepIn(1, 0.08), arms: [arm(2, 'R', 'ready', 1.3)] },
      follow: {
        steps: turning(1, 360),
        arms: [arm(2, 'L', 'chest', 1.3)],
        body: [body('hip-roll', 2.4, 4.3, 0.4)],
      },
      holds: [
        hold(1.2, 'LR', 'over-between', 0.7),
        hold(2, 'LR', 'halo', 0.8),
        hold(2.9, 'LR', 'halo'),
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
        body: [body('wave', 1, 4, 0.45), body('wave-up', 3.8, 6.4, 0.35)],
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
          body('wave', 0.8, 3.8, 1.1),
          body('wave-up', 3.6, 6.2, 0.9),
          body('hip-roll', 5.8, 8.2, 0.6),
        ],
      },
    },
  }),
  define({
    id: 'chest-accents',
    name: ['Chest accents', 'Acentos de pecho'],
    about: [
      'Two-hand basic with a rib shift on 2 and 3 and a contraction on the tap.',
      'Básico a dos manos con desplazamiento de costillas en 2 y 3 y contracción en el toque.',
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
        [2, 'Ribs to the side', 'Costillas al lado'],
        [4, 'Tap and contract', 'Toque y contracción'],
      ],
      follow: [
        [2, 'Ribs to the side', 'Costillas al lado'],
        [4, 'Tap and contract', 'Toque y contracción'],
      ],
    },
    motion: {
      lead: {
        steps: [...inPlace(1, 1.3), ...inPlace(5, 1.3)],
        body: [
          body('rib-shift', 1.5, 2.5, 1),
          body('rib-shift', 2.5, 3.5, -1),
          body('contraction', 3.5, 4.6, 0.8),
          body('rib-shift', 5.5, 6.5, -1),
          body('rib-shift', 6.5, 7.5, 1),
          body('contraction', 7.5, 8.5, 0.8),
        ],
      },
      follow: {
        steps: [...inPlace(1, 1.4), ...inPlace(5, 1.4)],
        body: [
          body('rib-shift', 1.5, 2.5, -1),
          body('rib-shift', 2.5, 3.5, 1),
          body('contraction', 3.5, 4.6, 0.9),
          body('rib-shift', 5.5, 6.5, 1),
          body('rib-shift', 6.5, 7.5, -1),
          body('contraction', 7.5, 8.5, 0.9),
        ],
      },
    },
  }),
];

export const handStyling = [
  ...eitherFoot({
    id: 'caress',
    name: ['Caress', 'Caricia'],
    about: [
      'The lead’s right hand slides down the side to the waist and up again; the follow looks away and back.',
      'La mano derecha baja por el costado hasta la cintura y vuelve; la mirada se aparta y regresa.',
    ],
    category: 'hand-styling',
    level: 'intermediate',
    energy: 'low',
    styles: ['romantic', 'sensual'],
    tempo: [80, 128],
    entry: 'C',
    exit: 'C',
    prerequisites: ['side-basic'],
    cues: {
      lead: [
        [2, 'Slide the hand to the waist', 'Desliza la mano a la cintura'],
        [4, 'Hand home to the shoulder blade', 'La mano vuelve al omóplato'],
      ],
      follow: [[2, 'Look away as the hand slides', 'Aparta la mirada mientras baja la mano']],
    },
    motion: {
      lead: {
        steps: inPlace(1, 0.8),
        arms: [arm(2.2, 'R', 'partner-waist', 1.7), arm(4.4, 'R', 'back-blade', 1.9)],
      },
      follow: {
        steps: inPlace(1, 0.9),
        gaze: [look(2.8, 'away'), look(4.1, 'partner')],
      },
    },
  }),
  define({
    id: 'arm-styling',
    name: ['Free-arm styling', 'Adorno del brazo libre'],
    about: [
      'Basic with one hand; the free arms draw a circle out to the side and over the hair.',
      'Básico a una mano; los brazos libres dibujan un círculo al lado y sobre el pelo.',
    ],
    category: 'hand-styling',
    level: 'beginner',
    energy: 'medium',
    counts: 8,
    tempo: [85, 145],
    entry: at('OL'),
    exit: at('OL'),
    prerequisites: ['in-place-ol'],
    cues: {
      lead: [[3, 'Free arm opens to the side', 'El brazo libre se abre al lado']],
      follow: [
        [3, 'Free arm opens to the side', 'El brazo libre se abre al lado'],
        [6, 'Comb the hair and finish', 'Peina el pelo y termina'],
      ],
    },
    motion: {
      lead: {
        steps: [...inPlace(1, 1.2), ...inPlace(5, 1.2)],
        arms: [arm(3.4, 'R', 'out', 1.8), arm(7.4, 'R', 'ready', 2.2)],
      },
      follow: {
        steps: [...inPlace(1, 1.4), ...inPlace(5, 1.4)],
        arms: [arm(3.2, 'L', 'out', 1.8), arm(5.8, 'L', 'hair', 1.8), arm(8.2, 'L', 'ready', 1.8)],
      },
    },
  }),
  ...eitherFoot({
    id: 'neck-wrap',
    name: ['Neck wrap', 'Envoltura del cuello'],
    about: [
      'The handshake passes over the follow’s head and is left at the nape; the hand combs the hair and comes down to the lead’s left.',
      'El saludo pasa sobre la cabeza y se deja en la nuca; la mano peina el pelo y baja a la izquierda de quien guía.',
    ],
    category: 'hand-styling',
    level: 'intermediate',
    energy: 'medium',
    tempo: [85, 132],
    entry: 'OR',
    exit: 'OL',
    prerequisites: ['hand-change'],
    safety: { risk: 'care', bodyRegion: ['neck'] },
    cues: {
      lead: [
        [
          1,
          'Hand high and over, never on the throat',
          'Mano alta y por encima, nunca en la garganta',
        ],
        [
          3,
          'Let go behind her head, offer the left',
          'Suelta tras la cabeza y ofrece la izquierda',
        ],
      ],
      follow: [[2, 'Head tall, comb the hair', 'Cabeza alta, peina el pelo']],
    },
    motion: {
      lead: { steps: stepIn(1, 0.14), arms: [arm(3.2, 'R', 'ready', 1.1)] },
      follow: { steps: inPlace(1, 1.2), arms: [arm(2.8, 'R', 'hair', 0.7)] },
      holds: [
        hold(1.2, 'RR', 'over-between', 0.7),
        hold(2, 'RR', 'halo', 0.8),
        hold(4.2, 'LR', 'low', 1.3),
      ],
    },
  }),
  define({
    id: 'pass-by',
    name: ['Pass-by', 'Cruce lado a lado'],
    about: [
      'The partners walk past each other right shoulder to right shoulder and turn to face on the other side.',
      'La pareja se cruza hombro derecho con hombro derecho y se encara al otro lado.',
    ],
    category: 'hand-styling',
    level: 'intermediate',
    energy: 'medium',
    counts: 8,
    tempo: [90, 140],
    entry: at('OL'),
    exit: at('OL'),
    swapsSides: true,
    turns: { lead: -0.5, follow: 0.5 },
    travels: true,
    prerequisites: ['cross-body-lead-open'],
    cues: {
      lead: [
        [1, 'Walk past her on your right', 'Camina y pasa por tu derecha'],
        [5, 'Turn left to face', 'Gira a la izquierda y encara'],
      ],
      follow: [
        [1, 'Walk past him under the hand', 'Camina bajo la mano'],
        [5, 'Turn right to face', 'Gira a la derecha y encara'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { forward: 0.16, right: -0.22 }),
          step(2, { forward: 0.24, right: -0.06 }),
          step(3, { forward: 0.22, right: 0.04, turn: -30 }),
          tap(4),
          step(5, { turn: -70 }),
          step(6, { turn: -60 }),
          home(7, -20),
          homeTap(8),
        ],
      },
      follow: {
        steps: [
          step(1, { forward: 0.16, right: -0.22 }),
          step(2, { forward: 0.24, right: -0.06 }),
          step(3, { forward: 0.22, right: 0.04, turn: 30 }),
          tap(4),
          step(5, { turn: 70 }),
          step(6, { turn: 60 }),
          home(7, 20),
          homeTap(8),
        ],
        arms: [arm(4, 'L', 'low-side', 1.6), arm(7.6, 'L', 'ready', 1.6)],
      },
      holds: [
        hold(2, 'LR', 'over-between', 1.5),
        hold(5.4, 'LR', 'over-between'),
        hold(7.6, 'LR', 'low', 1.6),
      ],
    },
  }),
  define({
    id: 'hand-play',
    name: ['Hand play', 'Juego de manos'],
    about: [
      'Two-hand basic: the hands draw a wave out wide, up between the faces, and home.',
      'Básico a dos manos: las manos dibujan una ola hacia fuera, arriba entre las caras, y a casa.',
    ],
    category: 'hand-styling',
    level: 'beginner',
    energy: 'low',
    counts: 8,
    tempo: [80, 135],
    entry: at('O2'),
    exit: at('O2'),
    prerequisites: ['in-place-o2'],
    cues: {
      lead: [
        [2, 'Hands wide', 'Manos abiertas'],
        [5, 'Up between you', 'Arriba entre los dos'],
        [8, 'Home', 'A casa'],
      ],
      follow: [[2, 'Keep the tone, let them lead', 'Mantén el tono y déjate llevar']],
    },
    motion: {
      lead: { steps: [...inPlace(1), ...inPlace(5)] },
      follow: { steps: [...inPlace(1, 1.2), ...inPlace(5, 1.2)] },
      holds: [
        hold(2.6, 'LR', 'wide', 1.8),
        hold(2.6, 'RL', 'wide', 1.8),
        hold(5.4, 'LR', 'high', 2),
        hold(5.4, 'RL', 'high', 2),
        hold(8.2, 'LR', 'low', 2),
        hold(8.2, 'RL', 'low', 2),
      ],
    },
  }),
];
