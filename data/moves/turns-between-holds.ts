/** Turns that lead from one hold to another, and the lead’s own. */
import { at, define, eitherFoot } from './define.ts';
import { arm, body, hold, home, homeTap, step, stepIn, turning, wayHome } from './notation.ts';

export const turnsBetweenHolds = [
  ...eitherFoot(
    {
      id: 'two-hand-right-turn',
      name: ['Two-hand right turn to cross hold', 'Giro a dos manos a manos cruzadas'],
      about: [
        'Both hands go over the head; the turn leaves them crossed, right hands on top.',
        'Las dos manos pasan sobre la cabeza; el giro las deja cruzadas, derechas arriba.',
      ],
      category: 'turns-spins',
      level: 'intermediate',
      energy: 'medium',
      tempo: [85, 135],
      entry: 'O2',
      exit: 'X',
      turns: { follow: 1 },
      prerequisites: ['right-turn'],
      cues: {
        lead: [
          [1, 'Both hands up in a halo', 'Las dos manos arriba como un halo'],
          [3, 'Right hands on top as they come down', 'Al bajar, derechas encima'],
        ],
        follow: [
          [1, 'Turn right under both hands', 'Gira a la derecha bajo las dos manos'],
          [4, 'Arms crossed, elbows soft', 'Brazos cruzados, codos sueltos'],
        ],
      },
      motion: {
        lead: { steps: stepIn(1, 0.13) },
        follow: { steps: turning(1, 360) },
        holds: [
          hold(1.3, 'LR', 'over-between-open', 0.75),
          hold(2, 'LR', 'halo', 0.7),
          hold(1.3, 'RL', 'over-between-open', 0.75),
          hold(2, 'RL', 'halo-open', 0.7),
          hold(2.4, 'LR', 'halo'),
          hold(2.4, 'RL', 'halo-open'),
          hold(4, 'RR', 'cross-top', 1.4),
          hold(4, 'LL', 'cross-under', 1.4),
        ],
      },
    },
    // On the other feet the elbow would come down on the follow's arm.
    {
      holds: [
        hold(1.3, 'LR', 'over-between-open', 0.75),
        hold(2, 'LR', 'halo', 0.7),
        hold(1.3, 'RL', 'over-between-open', 0.75),
        hold(2, 'RL', 'halo', 0.7),
        hold(2.4, 'LR', 'halo'),
        hold(2.4, 'RL', 'halo'),
        hold(4, 'RR', 'cross-top', 1.4),
        hold(4, 'LL', 'cross-under', 1.4),
      ],
    },
  ),
  ...eitherFoot(
    {
      id: 'cross-unwind',
      name: ['Unwind the crossed hands', 'Deshacer las manos cruzadas'],
      about: [
        'The lower hands let go and one turn to the left takes the cross out.',
        'Las manos de abajo sueltan y un giro a la izquierda deshace el cruce.',
      ],
      category: 'turns-spins',
      level: 'intermediate',
      energy: 'medium',
      tempo: [85, 135],
      entry: 'X',
      exit: 'O2',
      turns: { follow: -1 },
      prerequisites: ['two-hand-right-turn'],
      cues: {
        lead: [
          [
            1,
            'Left hands let go, the right ones lead over the follow’s head',
            'Las izquierdas sueltan; las derechas guían sobre la cabeza',
          ],
          [4, 'Two hands, low', 'Dos manos, abajo'],
        ],
        follow: [[1, 'Turn left under the hand', 'Gira a la izquierda bajo la mano']],
      },
      motion: {
        lead: { steps: stepIn(1, 0.13), arms: [arm(1.3, 'L', 'ready', 0.8)] },
        follow: { steps: turning(1, -360), arms: [arm(1.3, 'L', 'ready', 0.8)] },
        holds: [
          hold(1.3, 'RR', 'over-between', 0.75),
          hold(2.1, 'RR', 'halo-open', 0.8),
          hold(2.4, 'RR', 'halo-open'),
          hold(4, 'LR', 'low', 1.4),
          hold(4, 'RL', 'low', 1.4),
        ],
      },
    },
    // On the other feet the elbow would come down on the follow's arm.
    {
      holds: [
        hold(1.5, 'RR', 'over-between-open', 0.85),
        hold(2, 'RR', 'halo', 0.5),
        hold(2.4, 'RR', 'halo'),
        hold(4, 'LR', 'low', 1.4),
        hold(4, 'RL', 'low', 1.4),
      ],
    },
  ),
  define({
    id: 'hip-turn',
    name: ['Hip turn', 'Giro de cadera'],
    about: [
      'A light push on the hip starts a left turn out of the closed hold.',
      'Un impulso suave en la cadera inicia un giro a la izquierda para salir de la cerrada.',
    ],
    category: 'turns-spins',
    level: 'intermediate',
    energy: 'medium',
    styles: ['modern', 'sensual'],
    counts: 4,
    tempo: [85, 132],
    entry: at('C', 1),
    exit: at('OL', 5),
    turns: { follow: -1 },
    prerequisites: ['left-turn'],
    cues: {
      lead: [
        [1, 'Right hand to the hip and send', 'Mano derecha a la cadera e impulsa'],
        [2, 'Left hand over the head', 'Mano izquierda sobre la cabeza'],
      ],
      follow: [
        [1, 'Let the hip begin the turn', 'Deja que la cadera inicie el giro'],
        [3, 'Arrive at arm’s length', 'Llega a la distancia del brazo'],
      ],
    },
    motion: {
      lead: {
        steps: wayHome(1, { forward: -0.12 }, { forward: -0.04 }),
        arms: [arm(1.15, 'R', 'partner-waist', 0.6), arm(1.9, 'R', 'ready', 0.75)],
      },
      follow: {
        steps: [
          step(1, { forward: -0.16, turn: -60 }),
          step(2, { turn: -190 }),
          home(3, -110),
          homeTap(4),
        ],
        arms: [arm(2.1, 'L', 'ready', 1.6)],
      },
      holds: [
        hold(1.5, 'LR', 'over-between', 0.85),
        hold(2, 'LR', 'halo', 0.5),
        hold(2.8, 'LR', 'halo'),
        hold(4.1, 'LR', 'low', 1.2),
      ],
    },
  }),
  ...eitherFoot({
    id: 'lead-turn',
    name: ['Lead’s turn', 'Giro de quien guía'],
    about: [
      'The lead turns left under the own hand and comes back in a handshake.',
      'Quien guía gira a la izquierda bajo su propia mano y vuelve en saludo.',
    ],
    category: 'turns-spins',
    level: 'intermediate',
    energy: 'medium',
    tempo: [85, 140],
    entry: 'O2',
    exit: 'OR',
    turns: { lead: -1 },
    prerequisites: ['one-hand'],
    cues: {
      lead: [
        [
          1,
          'Let go of the follow’s left, lift and turn left',
          'Suelta su izquierda, sube y gira a la izquierda',
        ],
        [4, 'Meet right to right', 'Encuentra derecha con derecha'],
      ],
      follow: [[1, 'Keep the basic and the arm light', 'Sigue el básico con el brazo ligero']],
    },
    motion: {
      lead: {
        steps: turning(1, -360),
        arms: [arm(1.5, 'R', 'chest', 1), arm(3.6, 'L', 'ready', 1)],
      },
      follow: { steps: stepIn(1), arms: [arm(1.6, 'L', 'ready', 1)] },
      holds: [
        hold(1.2, 'LR', 'over-between-open', 0.7),
        hold(2, 'LR', 'lead-halo', 0.8),
        hold(2.6, 'LR', 'lead-halo'),
        hold(4.1, 'RR', 'low', 1.2),
      ],
    },
  }),
  ...eitherFoot({
    id: 'turn-in',
    name: ['Turn in to closed', 'Giro de entrada a cerrada'],
    about: [
      'From the handshake the follow turns left once into the lead’s arms.',
      'Desde el saludo, un giro a la izquierda que entra en los brazos.',
    ],
    category: 'turns-spins',
    level: 'intermediate',
    energy: 'medium',
    tempo: [85, 135],
    entry: 'OR',
    exit: 'C',
    turns: { follow: -1 },
    prerequisites: ['left-turn'],
    cues: {
      lead: [
        [1, 'Right hand up, draw the follow in', 'Mano derecha arriba, atrae'],
        [3, 'Close the frame', 'Cierra el marco'],
      ],
      follow: [[1, 'Turn left and travel in', 'Gira a la izquierda y entra']],
    },
    motion: {
      lead: {
        steps: wayHome(1, { right: -0.05, forward: 0.035 }),
        arms: [arm(3.5, 'R', 'partner-waist', 0.9), arm(4.4, 'R', 'back-blade', 0.8)],
      },
      follow: {
        steps: [
          // Nearly round before the last step: a knee that still turns would come through the lead's.
          step(1, { turn: -120 }),
          step(2, { right: 0.06, turn: -190 }),
          home(3, -50),
          homeTap(4),
        ],
        body: [body('twist', 0.8, 3.8, 0.6)],
        arms: [arm(3.2, 'L', 'up', 1.3), arm(4.45, 'L', 'partner-shoulder', 1.1)],
      },
      holds: [
        hold(1.3, 'RR', 'over-between-open', 0.75),
        hold(2, 'RR', 'halo-open', 0.7),
        hold(2.6, 'RR', 'halo-open'),
        hold(4, 'LR', 'frame', 1.2),
      ],
    },
  }),
];
