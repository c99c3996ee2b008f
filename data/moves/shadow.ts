/** Shadow position: both look the same way, the follow in front. */
import { at, define, eitherFoot } from './define.ts';
import { arm, body, hold, homeTap, inPlace, step, stepIn, wayHome } from './notation.ts';

export const shadow = [
  ...eitherFoot(
    {
      id: 'shadow-entry',
      name: ['Shadow entry', 'Entrada a la sombra'],
      about: [
        'The follow turns left half way and stands in front of the lead, hands at both sides.',
        'Media vuelta a la izquierda para quedar delante, las manos a los dos lados.',
      ],
      category: 'shadow',
      level: 'intermediate',
      energy: 'medium',
      tempo: [85, 138],
      entry: 'OL',
      exit: 'S',
      turns: { follow: -0.5 },
      prerequisites: ['left-turn'],
      cues: {
        lead: [
          [
            1,
            'Draw the follow left, let go of the hand',
            'Lleva a tu pareja a la izquierda y suelta la mano',
          ],
          [3, 'Receive both hands at the follow’s sides', 'Recibe las dos manos a los costados'],
        ],
        follow: [
          [1, 'Turn left and step in', 'Gira a la izquierda y entra'],
          [4, 'Back to the lead, same direction', 'De espaldas, misma dirección'],
        ],
      },
      motion: {
        lead: {
          steps: stepIn(1, 0.06),
          arms: [arm(1.6, 'R', 'relaxed', 1), arm(3.1, 'L', 'relaxed', 0.8)],
        },
        follow: {
          steps: wayHome(1, { turn: -50 }, { turn: -80, forward: 0.02 }, -50),
          arms: [arm(2.6, 'L', 'relaxed', 1.4)],
        },
        holds: [
          hold(1.7, 'LR', 'halo', 1.2),
          hold(2.2, 'LR', 'halo'),
          hold(4.3, 'RR', 'shadow-right', 1.6),
          hold(4.3, 'LL', 'shadow-left', 1.1),
        ],
      },
    },
    // On the other feet the hands open on their way to the waist.
    {
      holds: [
        hold(1.7, 'LR', 'halo', 1.2),
        hold(2.2, 'LR', 'halo'),
        hold(3.2, 'RR', 'shadow-open', 0.9),
        hold(4.2, 'RR', 'shadow-right', 0.9),
        hold(4.3, 'LL', 'shadow-left', 1.1),
      ],
    },
  ),
  define({
    id: 'shadow-basic',
    name: ['Shadow basic', 'Básico en la sombra'],
    about: [
      'The basic on the spot one behind the other; the mirrored feet make the hips meet.',
      'El básico en el sitio, uno detrás del otro; los pies en espejo hacen que las caderas se encuentren.',
    ],
    category: 'shadow',
    level: 'intermediate',
    energy: 'medium',
    counts: 8,
    tempo: [85, 140],
    entry: at('S'),
    exit: at('S'),
    functions: ['basic'],
    prerequisites: ['shadow-entry'],
    cues: {
      lead: [[1, 'On the spot, do not travel', 'En el sitio, sin desplazarte']],
      follow: [[1, 'On the spot, tall', 'En el sitio, con altura']],
    },
    motion: {
      lead: { steps: [...inPlace(1, 1.4), ...inPlace(5, 1.4)] },
      follow: { steps: [...inPlace(1, 1.6), ...inPlace(5, 1.6)] },
    },
  }),
  define({
    id: 'shadow-hips',
    name: ['Shadow hip roll', 'Círculo de cadera en la sombra'],
    about: ['Step, circle the hips together, basic.', 'Paso, círculo de cadera juntos, básico.'],
    category: 'shadow',
    level: 'intermediate',
    energy: 'medium',
    styles: ['sensual', 'modern'],
    counts: 8,
    tempo: [80, 128],
    entry: at('S'),
    exit: at('S'),
    prerequisites: ['shadow-basic'],
    cues: {
      lead: [
        [1, 'Step, guide the hips with light hands', 'Paso, guía la cadera con manos ligeras'],
      ],
      follow: [[1, 'Step and circle', 'Paso y círculo']],
    },
    motion: {
      lead: {
        steps: [step(1), homeTap(4), ...inPlace(5)],
        body: [body('hip-roll', 0.9, 4.5, 0.7), body('hip-roll', 4.5, 8.3, -0.6)],
      },
      follow: {
        steps: [step(1), homeTap(4), ...inPlace(5, 1.5)],
        body: [body('hip-roll', 0.7, 4.4, 1), body('hip-roll', 4.2, 8, -0.9)],
      },
    },
  }),
  define({
    id: 'shadow-wave',
    name: ['Shadow wave', 'Ola en la sombra'],
    about: [
      'The right hands open to the side; the wave runs through both, one beat apart.',
      'Las manos derechas se abren al lado; la ola recorre a los dos, con un tiempo de diferencia.',
    ],
    category: 'shadow',
    level: 'advanced',
    energy: 'high',
    styles: ['sensual', 'modern'],
    counts: 8,
    tempo: [80, 125],
    entry: at('S'),
    exit: at('S'),
    prerequisites: ['shadow-basic', 'forward-wave'],
    safety: { risk: 'care', bodyRegion: ['back'] },
    cues: {
      lead: [
        [1, 'Open the right arms', 'Abre los brazos derechos'],
        [2, 'Wave just after the follow', 'Ola justo después de tu pareja'],
        [5, 'Hand home, basic', 'Mano a casa, básico'],
      ],
      follow: [
        [1, 'Chest first', 'Primero el pecho'],
        [5, 'Wave up again', 'La ola sube de nuevo'],
      ],
    },
    motion: {
      lead: {
        steps: [step(1, {}, { hip: 0.6 }), homeTap(4), ...inPlace(5)],
        body: [body('wave', 1, 5, 0.8), body('wave-up', 4.8, 8.4, 0.5)],
      },
      follow: {
        steps: [step(1, {}, { hip: 0.6 }), homeTap(4), ...inPlace(5, 1.3)],
        body: [body('wave', 0.6, 4.7, 1.05), body('wave-up', 4.5, 8.2, 0.8)],
      },
      holds: [
        // The left hands stay: arms that open or close on both sides pass through each other in the wave.
        hold(1.6, 'RR', 'follow-right-side', 0.9),
        hold(2.2, 'RR', 'shadow-open', 1.6),
        hold(6, 'RR', 'shadow-right', 2),
      ],
    },
  }),
  ...eitherFoot({
    id: 'shadow-unwind',
    name: ['Unwind the shadow', 'Salir de la sombra'],
    about: [
      'The follow turns right half way out of the shadow to one hand.',
      'Media vuelta a la derecha para salir de la sombra a una mano.',
    ],
    category: 'shadow',
    level: 'intermediate',
    energy: 'medium',
    tempo: [85, 140],
    entry: 'S',
    exit: 'OL',
    turns: { follow: 0.5 },
    prerequisites: ['shadow-entry'],
    cues: {
      lead: [
        [1, 'Step in the wrap', 'Paso en el abrazo'],
        [2, 'Left lets go, right sends the follow out', 'La izquierda suelta, la derecha envía'],
        [4, 'Take the right hand with your left', 'Toma la derecha con tu izquierda'],
      ],
      follow: [[2, 'Turn right to face the lead', 'Gira a la derecha hacia tu pareja']],
    },
    motion: {
      lead: {
        steps: wayHome(1, { forward: -0.02 }, { forward: -0.1 }),
        arms: [arm(2.4, 'L', 'ready', 0.8), arm(3.7, 'R', 'ready', 1.2)],
      },
      follow: {
        steps: wayHome(1, { forward: 0.03 }, { turn: 55, forward: 0.13 }, 130),
        arms: [arm(2.2, 'L', 'ready', 0.8), arm(3.1, 'L', 'out', 0.9), arm(4.4, 'L', 'ready', 1.2)],
      },
      holds: [
        hold(1.6, 'LL', 'follow-left-side', 0.8),
        hold(1.7, 'RR', 'follow-right-side', 0.8),
        hold(2.3, 'RR', 'shadow-open', 0.7),
        hold(3.1, 'RR', 'low', 0.8),
        hold(4.2, 'LR', 'low', 1),
      ],
    },
  }),
];
