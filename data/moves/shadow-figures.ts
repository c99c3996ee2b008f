/** Shadow figures and supported dips of advanced dancers. */
import type { MoveDefinition } from './define.ts';
import { at, define } from './define.ts';
import { arm, body, hold, home, homeTap, kick, look, step, swungIn, tap } from './notation.ts';
import type { DanceRole } from '@bachata/core/moves/dance-role.ts';

const BACK: MoveDefinition['safety'] = { risk: 'care', bodyRegion: ['back'] };
const TRICK: MoveDefinition['safety'] = {
  risk: 'trick',
  requiresPreparation: true,
  trustedPartnerOnly: true,
  bodyRegion: ['back', 'neck'],
};
const SOFT = ['sensual', 'romantic', 'modern'] as const;

/**
 * Away to one side on 1-4, to the other on 5-8; `right` of the first. Turned into the picture's plane:
 * the lead, who opens to the side that is away from the camera, is seen.
 */
function windows(role: DanceRole, right: number) {
  const turned = (count: number, from: number, to: number, aside: number, hip: number) =>
    swungIn('S', count, role, { to, from, right: aside }, { hip });
  return [
    // Little at first: the arms are still round the waist.
    ...[turned(1, 0, -12, right * 0.6, 1.2), turned(2, -12, -28, right, 1)],
    ...[turned(3, -28, -28, right, 1.4), tap(4, {}, { hip: 1.6 })],
    ...[turned(5, -28, -28, 0, 1), turned(6, -28, -16, -right * 0.9, 1.4)],
    ...[home(7, 16, { hip: 1.4 }), homeTap(8, { hip: 1.6 })],
  ];
}

/** Turned into the picture's plane: both faces and the arms round the follow are seen. */
function inShadow(role: DanceRole, hip = 1) {
  const turned = (count: number, from: number, to: number, right = 0) =>
    swungIn('S', count, role, { to, from, right }, { hip });
  return [
    ...[turned(1, 0, -10, -0.06), turned(2, -10, -20, 0.06), turned(3, -20, -20), tap(4)],
    ...[turned(5, -20, -20), tap(8), turned(9, -20, -20, role === 'lead' ? -0.06 : 0.06)],
    ...[tap(12), turned(13, -20, -20), turned(14, -20, -10), home(15, 10, { hip }), homeTap(16)],
  ];
}

export const shadowFigures = [
  define({
    id: 'shadow-window',
    name: ['Shadow windows', 'Ventanas en la sombra'],
    about: [
      'Both step apart to opposite sides and look at each other round the shoulder; then the other side.',
      'Los dos se abren a lados opuestos y se miran sobre el hombro; luego al otro lado.',
    ],
    category: 'shadow',
    level: 'advanced',
    energy: 'medium',
    counts: 8,
    tempo: [88, 138],
    entry: at('S'),
    exit: at('S'),
    prerequisites: ['shadow-basic', 'shadow-hips'],
    cues: {
      lead: [
        [1, 'Step left, show yourself', 'Paso a la izquierda, asómate'],
        [4, 'Look', 'Mira'],
        [5, 'Through the middle to the other side', 'Por el centro al otro lado'],
      ],
      follow: [
        [1, 'Step right', 'Paso a la derecha'],
        [4, 'Look over the left shoulder', 'Mira sobre el hombro izquierdo'],
        [5, 'Back to the middle, hips', 'De vuelta al centro, cadera'],
      ],
    },
    motion: {
      lead: {
        steps: windows('lead', -0.1),
        gaze: [look(2, 'partner')],
        body: [body('side-lean', 1.4, 5, -0.4, 0.4)],
      },
      follow: {
        steps: windows('follow', 0.1),
        body: [body('twist', 1.4, 5, -0.6, 0.4), body('twist', 5.4, 8.3, 0.4, 0.4)],
        gaze: [look(2, 'partner'), look(5.4, 'ahead')],
      },
    },
  }),
  define({
    id: 'shadow-side-waves',
    name: ['Shadow side waves', 'Olas laterales en la sombra'],
    about: [
      'One behind the other, a slow side wave to each side, the arms round the waist.',
      'Uno detrás del otro, una ola lateral lenta a cada lado, los brazos en la cintura.',
    ],
    category: 'shadow',
    level: 'advanced',
    energy: 'low',
    styles: [...SOFT],
    counts: 8,
    tempo: [78, 120],
    entry: at('S', 5),
    exit: at('S', 5),
    prerequisites: ['shadow-wave', 'side-wave'],
    safety: BACK,
    cues: {
      lead: [
        [1, 'Step right, open that side', 'Paso a la derecha, abre ese lado'],
        [5, 'Step left, the other side', 'Paso a la izquierda, el otro lado'],
      ],
      follow: [
        [1, 'Head, ribs, hips to the left', 'Cabeza, costillas y cadera a la izquierda'],
        [5, 'And to the right', 'Y a la derecha'],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...[step(1, { right: -0.06 }, { hip: 0.4 }), tap(4, {}, { hip: 0.4 })],
          ...[
            step(5, { right: 0.06 }, { hip: 0.4 }),
            step(6, {}, { hip: 0.7 }),
            home(7),
            homeTap(8),
          ],
        ],
        body: [body('side-wave', 0.8, 4.7, -0.75), body('side-wave', 4.5, 8.4, 0.75)],
      },
      follow: {
        steps: [
          ...[step(1, { right: -0.1 }, { hip: 0.4 }), tap(4, {}, { hip: 0.4 })],
          ...[
            step(5, { right: 0.1 }, { hip: 0.4 }),
            step(6, {}, { hip: 0.7 }),
            home(7),
            homeTap(8),
          ],
        ],
        body: [body('side-wave', 0.6, 4.5, -1), body('side-wave', 4.3, 8.2, 1)],
      },
    },
  }),
  define({
    id: 'shadow-descent',
    name: ['Shadow descent', 'Descenso en la sombra'],
    about: [
      'Both sink together with a hip circle and rise again in one long wave.',
      'Los dos bajan juntos con un círculo de cadera y suben en una sola ola larga.',
    ],
    category: 'shadow',
    level: 'advanced',
    energy: 'medium',
    styles: ['sensual', 'modern'],
    counts: 8,
    tempo: [80, 122],
    entry: at('S'),
    exit: at('S', 5),
    functions: ['accent'],
    prerequisites: ['shadow-wave', 'shadow-hips'],
    safety: { risk: 'care', bodyRegion: ['back', 'knee'] },
    cues: {
      lead: [
        [1, 'Step and sink with your partner', 'Paso y baja con tu pareja'],
        [5, 'Rise, a little later', 'Sube, un poco después'],
      ],
      follow: [
        [1, 'Step, sink with a circle', 'Paso, baja con un círculo'],
        [5, 'Rise: knees, hips, chest', 'Sube: rodillas, cadera, pecho'],
        [8, 'Tap, tall', 'Toque, con altura'],
      ],
    },
    motion: {
      lead: {
        steps: [home(1, 0, { hip: 0.5 }), tap(4, {}, { hip: 0.3 }), homeTap(8)],
        body: [
          body('sink', 0.9, 7.4, 1.6, 0.4),
          body('hip-roll', 1.6, 5, 0.4),
          body('wave-up', 5, 8.4, 0.5),
        ],
      },
      follow: {
        steps: [home(1, 0, { hip: 0.5 }), tap(4, {}, { hip: 0.3 }), homeTap(8)],
        body: [
          body('sink', 0.8, 7.3, 1.6, 0.4),
          body('hip-roll', 1.4, 5, 0.6),
          body('wave-up', 4.7, 8.2, 0.7),
        ],
      },
    },
  }),
  define({
    id: 'shadow-turn',
    name: ['Turn in the shadow', 'Giro en la sombra'],
    about: [
      'The left hands let go; the follow turns left once under the right ones and is in the shadow again.',
      'Las izquierdas sueltan; un giro a la izquierda bajo las derechas y de nuevo en la sombra.',
    ],
    category: 'shadow',
    level: 'advanced',
    energy: 'high',
    counts: 8,
    tempo: [90, 136],
    entry: at('S'),
    exit: at('S'),
    turns: { follow: -1 },
    prerequisites: ['shadow-basic', 'shadow-lock'],
    cues: {
      lead: [
        [1, 'Basic, open the right side', 'Básico, abre el lado derecho'],
        [5, 'Right hand up and over', 'Derecha arriba y por encima'],
        [8, 'Both hands at the sides', 'Las dos manos a los costados'],
      ],
      follow: [
        [1, 'Step right, hips', 'Paso a la derecha, cadera'],
        [5, 'Turn left once', 'Un giro a la izquierda'],
        [8, 'Back to the lead again', 'Otra vez de espaldas a quien guía'],
      ],
    },
    motion: {
      lead: {
        steps: [
          ...[step(1, { forward: -0.03 }), step(2, { forward: -0.07 }), step(3), tap(4)],
          ...[step(5), step(6), home(7), homeTap(8)],
        ],
        arms: [arm(3.2, 'L', 'relaxed', 1.4)],
      },
      follow: {
        steps: [
          ...[
            step(1, { right: 0.02, forward: 0.03 }, { hip: 1.6 }),
            step(2, { right: 0.04, forward: 0.07 }, { hip: 1.6 }),
            step(3, {}, { hip: 1.6 }),
            tap(4, {}, { hip: 1.8 }),
          ],
          ...[step(5, { turn: -90, forward: 0.06 }), step(6, { turn: -190 })],
          ...[home(7, -80), homeTap(8)],
        ],
        arms: [arm(3, 'L', 'ready', 1.4), arm(5.8, 'L', 'chest', 1.2)],
      },
      holds: [
        hold(3.2, 'RR', 'shadow-open', 1.6),
        hold(4.9, 'RR', 'halo', 1.2),
        hold(6.4, 'RR', 'halo'),
        hold(7.3, 'RR', 'shadow-open', 0.9),
        hold(8.3, 'RR', 'shadow-right', 0.9),
        hold(8.3, 'LL', 'shadow-left', 1.3),
      ],
    },
  }),
  define({
    id: 'shadow-story',
    name: ['Shadow story', 'Historia en la sombra'],
    about: [
      'Sixteen counts in the lead’s arms in the shadow: a sway, a lean to the left, a deep lean to the right over the arm, and hips.',
      'Dieciséis tiempos en la sombra, entre los brazos: un vaivén, una inclinación a la izquierda, otra honda a la derecha y caderas.',
    ],
    category: 'shadow',
    level: 'advanced',
    energy: 'low',
    styles: [...SOFT],
    counts: 16,
    tempo: [78, 120],
    entry: at('S'),
    exit: at('S'),
    prerequisites: ['shadow-wave', 'shadow-hips'],
    safety: { risk: 'care', bodyRegion: ['back', 'neck'] },
    cues: {
      lead: [
        [1, 'Arms round the follow, sway together', 'Rodea a tu pareja, vaivén juntos'],
        [5, 'Lean to the left together', 'Inclínense juntos a la izquierda'],
        [9, 'Wide base, lean together', 'Base amplia, inclínense juntos'],
        [13, 'Basic', 'Básico'],
      ],
      follow: [
        [1, 'Sway in the arms', 'Vaivén entre los brazos'],
        [5, 'Lean to the left in the arms', 'Inclínate a la izquierda entre los brazos'],
        [9, 'Lean to the right over the arm', 'Inclínate a la derecha sobre el brazo'],
        [13, 'Up, hips', 'Arriba, caderas'],
      ],
    },
    motion: {
      lead: {
        steps: inShadow('lead'),
        body: [
          body('side-lean', 4.8, 8.2, -0.5, 0.4),
          body('side-lean', 9, 13, 0.5, 0.4),
          body('sink', 9, 13, 0.6, 0.4),
        ],
      },
      follow: {
        steps: inShadow('follow', 1.4),
        body: [
          body('side-lean', 4.8, 8.2, -0.7, 0.4),
          body('side-lean', 8.8, 13, 1.2, 0.4),
          body('sink', 9, 13, 0.8, 0.4),
        ],
        gaze: [look(9.4, 'away'), look(13, 'ahead')],
      },
    },
  }),
  define({
    id: 'shadow-syncopation',
    name: ['Shadow triples', 'Triples en la sombra'],
    about: [
      'In the shadow a step to the side and a triple on "3 and 4", arms open; both ways, for fast parts.',
      'En la sombra, paso al lado y triple en "3 y 4" con los brazos abiertos; a los dos lados.',
    ],
    category: 'shadow',
    level: 'advanced',
    energy: 'high',
    styles: ['traditional', 'modern'],
    counts: 8,
    tempo: [100, 150],
    entry: at('S'),
    exit: at('S'),
    prerequisites: ['shadow-basic', 'triple-step-open'],
    cues: {
      lead: [
        [1, 'Left, close, triple', 'Izquierda, junto, triple'],
        [5, 'Right, close, triple', 'Derecha, junto, triple'],
      ],
      follow: [
        [1, 'Right, close, triple', 'Derecha, junto, triple'],
        [5, 'Left, close, triple', 'Izquierda, junto, triple'],
      ],
    },
    motion: {
      lead: { steps: sideTriple(-1) },
      follow: { steps: sideTriple(1) },
      holds: [
        // Out and in past the sides: straight ways would take arms through arms.
        hold(1.5, 'LL', 'follow-left-side', 1),
        hold(1.5, 'RR', 'follow-right-side', 1),
        hold(2, 'LL', 'shadow-open', 1.5),
        hold(2, 'RR', 'shadow-open', 1.5),
        hold(6.8, 'LL', 'follow-left-side', 1.4),
        hold(6.8, 'RR', 'follow-right-side', 1.4),
        hold(8.3, 'LL', 'shadow-left', 1.4),
        hold(8.3, 'RR', 'shadow-right', 1.4),
      ],
    },
  }),
  define({
    id: 'counterbalance',
    name: ['Counterbalance', 'Contrapeso'],
    about: [
      'On two hands both settle back against each other’s weight, arms long, and come up together.',
      'A dos manos, los dos se dejan atrás contra el peso de su pareja, brazos largos, y suben juntos.',
    ],
    category: 'dips-drops',
    level: 'advanced',
    energy: 'high',
    styles: [...SOFT],
    counts: 8,
    tempo: [80, 125],
    entry: at('O2'),
    exit: at('O2'),
    functions: ['accent'],
    prerequisites: ['in-place-o2', 'side-basic-open', 'hand-play', 'two-hand-waves'],
    safety: TRICK,
    cues: {
      lead: [
        [1, 'Step back, grip safe, knees soft', 'Paso atrás, agarre seguro, rodillas sueltas'],
        [2, 'Sit back as far as your partner does', 'Siéntate atrás tanto como tu pareja'],
        [5, 'Up together, in', 'Arriba juntos, adentro'],
      ],
      follow: [
        [1, 'Step back, arms long', 'Paso atrás, brazos largos'],
        [2, 'Open the chest, weight on your own foot', 'Abre el pecho, peso sobre tu pie'],
        [5, 'Up: hips, ribs, head', 'Arriba: cadera, costillas, cabeza'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { forward: -0.02 }, { hip: 0.2 }),
          tap(2.4, {}, { hip: 0.2, reach: { forward: 0.16, right: 0 } }),
          step(5, { forward: 0.02 }, { hip: 0.6 }),
          step(6),
          home(7),
          homeTap(8),
        ],
        body: [
          body('sink', 0.8, 5.4, 1.5, 0.36),
          body('dip-back', 1, 5.6, 0.3, 0.36),
          body('hips-forward', 0.8, 5.4, -0.6, 0.36),
        ],
        gaze: [look(2, 'partner')],
      },
      follow: {
        steps: [
          step(1, { forward: -0.02 }, { hip: 0.2 }),
          tap(2.4, {}, { hip: 0.2, reach: { forward: 0.18, right: 0 } }),
          step(5, { forward: 0.02 }, { hip: 0.6 }),
          step(6),
          home(7),
          homeTap(8),
        ],
        body: [
          body('sink', 0.8, 5.4, 1.4, 0.36),
          body('dip-back', 1, 5.8, 0.65, 0.36),
          body('hips-forward', 0.8, 5.4, -0.3, 0.36),
        ],
        gaze: [look(2, 'ahead'), look(6, 'partner')],
      },
    },
  }),
  define({
    id: 'cuddle-dip',
    name: ['Cuddle dip', 'Caída en abrazo de lado'],
    about: [
      'From the cuddle the follow leans over the lead’s right arm, chest open, free arm long, and comes back.',
      'Desde el abrazo de lado, inclinación sobre el brazo derecho de quien guía, pecho abierto, y vuelta.',
    ],
    category: 'dips-drops',
    level: 'advanced',
    energy: 'high',
    styles: [...SOFT],
    counts: 8,
    tempo: [78, 122],
    entry: at('W'),
    exit: at('W'),
    functions: ['accent', 'ending'],
    poseCount: 4,
    prerequisites: ['cuddle-basic', 'cuddle-hips', 'cuddle-wave', 'lean-back'],
    safety: TRICK,
    cues: {
      lead: [
        [1, 'Wide base, right arm firm', 'Base amplia, brazo derecho firme'],
        [3, 'Hold', 'Mantén'],
        [5, 'Up with the legs', 'Arriba con las piernas'],
      ],
      follow: [
        [1, 'Bend the knee, keep your own weight', 'Flexiona la rodilla, conserva tu peso'],
        [2, 'Open the chest, left arm long', 'Abre el pecho, brazo izquierdo largo'],
        [5, 'Up: hips, ribs, head', 'Arriba: cadera, costillas, cabeza'],
      ],
    },
    motion: {
      lead: {
        steps: [
          step(1, { right: -0.16, turn: 40 }, { hip: 0.2 }),
          step(5, { right: 0.1, turn: -40 }, { hip: 0.6 }),
          step(6),
          home(7),
          homeTap(8),
        ],
        body: [body('lunge', 0.7, 5.6, 1.5, 0.36), body('hips-side', 0.8, 5.4, 0.5, 0.36)],
        arms: [arm(2.2, 'R', 'partner-low-back', 1.5), arm(6.8, 'R', 'partner-far-waist', 2)],
        gaze: [look(2, 'partner'), look(7, 'ahead')],
      },
      follow: {
        steps: [
          step(1, { right: 0.1 }, { hip: 0.3 }),
          kick(2.8, 0.6, 0, 0.22),
          step(5, { right: -0.1 }, { hip: 0.6 }),
          step(6),
          home(7),
          homeTap(8),
        ],
        body: [
          body('sink', 0.7, 5.8, 2.1, 0.36),
          body('dip-back', 0.9, 6, 1.25, 0.36),
          body('dip-side', 0.9, 6, 0.3, 0.36),
          body('hips-forward', 0.8, 5.6, 0.5, 0.36),
        ],
        arms: [arm(2.8, 'L', 'low-side', 1.8), arm(7.4, 'L', 'belly', 1.6)],
        gaze: [look(2, 'ahead')],
      },
    },
  }),
  define({
    id: 'hammerlock-lean',
    name: ['Hammerlock lean', 'Inclinación en hammerlock'],
    about: [
      'In the lock the follow bends the knees and leans back to the lead, the free arm long.',
      'En la llave, quien sigue flexiona las rodillas y se reclina hacia quien guía, el brazo libre largo.',
    ],
    category: 'dips-drops',
    level: 'advanced',
    energy: 'medium',
    styles: [...SOFT],
    counts: 8,
    tempo: [80, 124],
    entry: at('H', 5),
    exit: at('H', 5),
    functions: ['accent'],
    prerequisites: ['hammerlock-entry', 'hammerlock-wave', 'hammerlock-hips', 'side-dip'],
    safety: { ...TRICK, bodyRegion: ['shoulder', 'back'] },
    cues: {
      lead: [
        [
          1,
          'Bend the knees close behind, hand low and light',
          'Flexiona cerca detrás, mano baja y ligera',
        ],
        [5, 'Back over the middle', 'De vuelta al centro'],
      ],
      follow: [
        [1, 'Step left, keep the right arm soft', 'Paso a la izquierda, brazo derecho suelto'],
        [2, 'Knees bent, lean back, left arm long', 'Flexiona, reclínate, brazo izquierdo largo'],
        [5, 'Back, hips', 'De vuelta, caderas'],
      ],
    },
    motion: {
      lead: {
        steps: [
          swungIn('H', 1, 'lead', { to: 60, right: -0.04 }, { hip: 0.2 }),
          swungIn('H', 5, 'lead', { to: 25, from: 60 }, { hip: 0.6 }),
          step(6, { turn: -15 }),
          home(7, -10),
          homeTap(8),
        ],
        body: [body('lunge', 0.7, 5.6, 1.2, 0.36), body('side-lean', 0.8, 5.6, 0.6, 0.36)],
        gaze: [look(2, 'partner')],
      },
      follow: {
        steps: [
          swungIn('H', 1, 'follow', { to: 60, right: -0.12 }, { hip: 0.2 }),
          swungIn('H', 5, 'follow', { to: 25, from: 60 }, { hip: 1.4 }),
          step(6, { turn: -15 }, { hip: 1.4 }),
          home(7, -10, { hip: 1.4 }),
          homeTap(8),
        ],
        body: [
          body('sink', 0.7, 5.6, 2, 0.36),
          body('dip-side', 0.8, 5.9, -0.25, 0.36),
          body('dip-back', 0.9, 5.8, 0.8, 0.36),
        ],
        arms: [arm(2.8, 'L', 'out', 1.8), arm(7, 'L', 'ready', 2)],
        gaze: [look(2, 'away'), look(6, 'ahead')],
      },
    },
  }),
];

function sideTriple(way: 1 | -1) {
  return [
    step(1, { right: way * 0.08 }, { hip: 1.3 }),
    step(2, {}, { hip: 1.2 }),
    step(3, { right: way * 0.1 }, { hip: 1.2 }),
    step(3.5, {}, { hip: 0.8 }),
    step(4, {}, { hip: 1.6 }),
    step(5, { right: -way * 0.12 }, { hip: 1.3 }),
    step(6, {}, { hip: 1.2 }),
    step(7, { right: -way * 0.06 }, { hip: 1.2 }),
    home(7.5, 0, { hip: 0.8 }),
    home(8, 0, { hip: 1.4 }),
  ];
}
