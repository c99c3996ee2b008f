/** Hammerlock: the follow's right arm folded behind the own back, in the lead's right hand. */
import { at, define, eitherFoot } from './define.ts';
import type { MoveDefinition } from './define.ts';
import {
  arm,
  body,
  hold,
  home,
  homeTap,
  inPlace,
  step,
  stepIn,
  swungIn,
  tap,
  wayHome,
} from './notation.ts';
import type { DanceRole } from '@bachata/core/moves/dance-role.ts';

const CARE: MoveDefinition['safety'] = { risk: 'care', bodyRegion: ['shoulder'] };

/** Side to side on 1-2-3 while the couple turns the folded arm to the camera, and home on the 5. */
const sideInLock = (role: DanceRole, hip: number) => {
  const aside = role === 'lead' ? -0.05 : 0.05;
  return [
    swungIn('H', 1, role, { to: -10, right: aside - 0.06 }, { hip }),
    swungIn('H', 2, role, { to: -20, from: -10, right: aside + 0.06 }, { hip }),
    swungIn('H', 3, role, { to: -20, from: -20, right: aside }, { hip }),
    tap(4, {}, { hip }),
    home(5, 20, { hip: 0.6 }),
    homeTap(8),
  ];
};

export const hammerlock = [
  ...eitherFoot({
    id: 'hammerlock-entry',
    name: ['Hammerlock entry', 'Entrada al hammerlock'],
    about: [
      'From the handshake the follow turns left half way; with the right arm folded low behind the back.',
      'Desde el saludo, media vuelta a la izquierda; el brazo derecho se pliega bajo tras la espalda.',
    ],
    category: 'hammerlock',
    level: 'intermediate',
    energy: 'medium',
    tempo: [85, 132],
    entry: 'OR',
    exit: 'H',
    turns: { follow: -0.5 },
    prerequisites: ['right-turn', 'left-turn'],
    safety: CARE,
    cues: {
      lead: [
        [1, 'Keep the hand low, at hip height', 'Mano baja, a la altura de la cadera'],
        [
          3,
          'Fold it to the small of the follow’s back, never higher',
          'Hasta la zona lumbar, nunca más arriba',
        ],
      ],
      follow: [
        [1, 'Turn left, let the hand stay behind', 'Gira a la izquierda y deja la mano atrás'],
        [4, 'Elbow soft; open the hand if it pulls', 'Codo suelto; abre la mano si tira'],
      ],
    },
    motion: {
      lead: { steps: wayHome(1, { forward: 0.05 }, { forward: 0.05 }) },
      follow: { steps: wayHome(1, { turn: -50, right: -0.05 }, { turn: -80 }, -50) },
      holds: [hold(1.7, 'RR', 'follow-right-side', 1.2), hold(3.2, 'RR', 'hammer', 1.5)],
    },
  }),
  define({
    id: 'hammerlock-basic',
    name: ['Hammerlock basic', 'Básico en hammerlock'],
    about: [
      'Side basic in the lock, both looking the same way, the follow’s free hand at the hip.',
      'Básico lateral en la llave, los dos hacia el mismo lado, la mano libre en la cadera.',
    ],
    category: 'hammerlock',
    level: 'intermediate',
    energy: 'medium',
    counts: 8,
    tempo: [85, 135],
    entry: at('H'),
    exit: at('H'),
    functions: ['basic'],
    prerequisites: ['hammerlock-entry'],
    safety: CARE,
    cues: {
      lead: [
        [1, 'On the spot, hips with the follow’s', 'En el sitio, caderas con las suyas'],
        [8, 'Tap, ready to unwind', 'Toque, listo para deshacer'],
      ],
      follow: [
        [1, 'On the spot, big hips', 'En el sitio, mucha cadera'],
        [5, 'Free hand to the hip', 'Mano libre a la cadera'],
      ],
    },
    motion: {
      lead: { steps: [...inPlace(1, 1.4), ...inPlace(5, 1.4)] },
      follow: {
        steps: [...inPlace(1, 1.6), ...inPlace(5, 1.6)],
        arms: [arm(4.8, 'L', 'hip', 1.6), arm(8, 'L', 'ready', 1.4)],
      },
    },
  }),
  define({
    id: 'hammerlock-wave',
    name: ['Hammerlock wave', 'Ola en hammerlock'],
    about: [
      'Side to side in the lock, turned so that the folded arm is seen; then a short body wave of the follow.',
      'De lado a lado en la llave, con el brazo plegado a la vista; después una ola corta de quien sigue.',
    ],
    category: 'hammerlock',
    level: 'advanced',
    energy: 'medium',
    styles: ['sensual', 'modern'],
    counts: 8,
    tempo: [80, 124],
    entry: at('H'),
    exit: at('H'),
    prerequisites: ['hammerlock-basic', 'forward-wave'],
    safety: { ...CARE, bodyRegion: ['shoulder', 'back'] },
    cues: {
      lead: [
        [1, 'Side to side, hand low at the back', 'De lado a lado, mano baja en la espalda'],
        [5, 'Hold still, frame the follow', 'Sin moverte, da marco'],
      ],
      follow: [
        [1, 'Hips in the lock, arm relaxed', 'Caderas en la llave, brazo relajado'],
        [5, 'Step and start the wave in the chest', 'Paso e inicia la ola en el pecho'],
        [7, 'Let it leave through the knees', 'Déjala salir por las rodillas'],
      ],
    },
    motion: {
      lead: { steps: sideInLock('lead', 1.4) },
      follow: {
        steps: sideInLock('follow', 1.7),
        body: [body('wave', 4.8, 7.8, 1)],
        arms: [arm(2.6, 'L', 'hip', 1.6), arm(8, 'L', 'ready', 1.6)],
      },
    },
  }),
  ...eitherFoot({
    id: 'hammerlock-unwind',
    name: ['Unwind the hammerlock', 'Deshacer el hammerlock'],
    about: [
      'The follow turns right half way out of the lock and is met left to right.',
      'Media vuelta a la derecha deshace la llave; se recibe izquierda con derecha.',
    ],
    category: 'hammerlock',
    level: 'intermediate',
    energy: 'medium',
    tempo: [85, 135],
    entry: 'H',
    exit: 'OL',
    turns: { follow: 0.5 },
    prerequisites: ['hammerlock-entry'],
    safety: CARE,
    cues: {
      lead: [
        [
          1,
          'Draw the hand out to the follow’s right side',
          'Saca la mano hacia su costado derecho',
        ],
        [3, 'Left hand takes over', 'La izquierda toma el relevo'],
      ],
      follow: [
        [1, 'Turn right, the arm opens by itself', 'Gira a la derecha, el brazo se abre solo'],
      ],
    },
    motion: {
      lead: {
        steps: wayHome(1, { forward: -0.05 }, { forward: -0.05 }),
        arms: [arm(3.9, 'R', 'ready', 1.1)],
      },
      follow: { steps: wayHome(1, { turn: 50, forward: 0.05 }, { turn: 80 }, 50) },
      holds: [
        hold(1.8, 'RR', 'follow-right-side', 1.3),
        hold(2.8, 'RR', 'low', 1),
        hold(3.8, 'LR', 'low', 1),
      ],
    },
  }),
  define({
    id: 'hammerlock-hips',
    name: ['Hammerlock hip roll', 'Círculo de cadera en hammerlock'],
    about: [
      'Two slow hip circles in the lock, the second over a basic.',
      'Dos círculos lentos de cadera en la llave, el segundo sobre un básico.',
    ],
    category: 'hammerlock',
    level: 'intermediate',
    energy: 'medium',
    styles: ['sensual', 'modern'],
    counts: 8,
    tempo: [80, 128],
    entry: at('H'),
    exit: at('H'),
    prerequisites: ['hammerlock-basic'],
    safety: CARE,
    cues: {
      lead: [[1, 'Hold still, frame the follow', 'Sin moverte, da marco']],
      follow: [
        [1, 'Circle the hips over the standing foot', 'Círculo de cadera sobre el pie de apoyo'],
        [2, 'Left hand on your hip', 'La izquierda en tu cadera'],
        [5, 'Basic, and a second circle', 'Básico, y un segundo círculo'],
      ],
    },
    motion: {
      lead: { steps: [step(1), homeTap(4), ...inPlace(5)], body: [body('side-lean', 1, 4, 0.25)] },
      follow: {
        steps: [step(1), homeTap(4), ...inPlace(5, 1.6)],
        body: [body('hip-roll', 0.6, 4.4, 1), body('hip-roll', 4.2, 8, 0.95)],
        arms: [arm(2.2, 'L', 'hip', 1.5), arm(8, 'L', 'ready', 1.6)],
      },
    },
  }),
  ...eitherFoot(
    {
      id: 'shadow-lock',
      name: ['Shadow from the handshake', 'Sombra desde el saludo'],
      about: [
        'The right hands go over the head as the follow turns left into shadow position.',
        'Las manos derechas pasan sobre la cabeza mientras gira a la izquierda a la sombra.',
      ],
      category: 'shadow',
      level: 'intermediate',
      energy: 'medium',
      tempo: [85, 135],
      entry: 'OR',
      exit: 'S',
      turns: { follow: -0.5 },
      prerequisites: ['shadow-entry'],
      cues: {
        lead: [
          [1, 'Right hand up and over', 'Mano derecha arriba y por encima'],
          [4, 'Both hands at the follow’s sides', 'Las dos manos a los costados'],
        ],
        follow: [
          [
            1,
            'Turn left under the hand, back to the lead',
            'Gira a la izquierda bajo la mano, de espaldas',
          ],
        ],
      },
      motion: {
        lead: { steps: stepIn(1, 0.08) },
        follow: { steps: wayHome(1, { turn: -50 }, { turn: -80, forward: 0.02 }, -50) },
        holds: [
          hold(1.6, 'RR', 'halo', 1.1),
          hold(2.4, 'RR', 'halo'),
          hold(3.2, 'RR', 'shadow-open', 0.9),
          hold(3.9, 'RR', 'follow-right-side', 0.8),
          hold(4.4, 'RR', 'shadow-right', 0.7),
          hold(4.1, 'LL', 'shadow-left', 1.6),
        ],
      },
    },
    // On the other feet the follow is elsewhere when the hands come down.
    {
      holds: [
        hold(1.6, 'RR', 'halo', 1.1),
        hold(2.4, 'RR', 'halo'),
        hold(3.3, 'RR', 'shadow-open', 0.9),
        hold(4.2, 'RR', 'shadow-right', 0.9),
        hold(4.1, 'LL', 'shadow-left', 1.6),
      ],
    },
  ),
];
