/** Turns and spins. */
import { at, define } from './define.ts';
import { hold, home, homeTap, inPlace, step } from './notation.ts';

export const turnsSpins = [
  define({
    id: 'right-turn',
    name: ['Right turn', 'Giro a la derecha'],
    about: [
      'The follow turns once to her right under the raised hand; the couple ends in a handshake.',
      'Ella gira una vez a su derecha bajo la mano; la pareja queda en saludo.',
    ],
    category: 'turns-spins',
    level: 'beginner',
    energy: 'medium',
    counts: 4,
    tempo: [80, 145],
    entry: at('OL', 1),
    exit: at('OR', 5),
    turns: { follow: 1 },
    prerequisites: ['open-out'],
    cues: {
      lead: [
        [1, 'Lift the left hand over her head', 'Sube la mano izquierda sobre su cabeza'],
        [
          3,
          'Bring it down, take her right with your right',
          'Baja y toma su derecha con tu derecha',
        ],
      ],
      follow: [
        [1, 'Right foot, begin to turn right', 'Pie derecho, empieza a girar a la derecha'],
        [3, 'Finish facing him', 'Termina frente a él'],
      ],
    },
    motion: {
      lead: { steps: inPlace() },
      follow: {
        steps: [step(1, { turn: 80 }), step(2, { turn: 170 }), home(3, 110), homeTap(4)],
      },
      holds: [hold(1.4, 'LR', 'halo'), hold(2.8, 'LR', 'halo'), hold(4, 'RR', 'low', 0.9)],
    },
  }),
];
