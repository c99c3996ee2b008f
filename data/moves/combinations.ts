/** Combinations: named lists of moves that are danced one after the other as one figure. */
import type { DanceRole } from '@bachata/core/moves/dance-role.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import { sameMoveKey } from '@bachata/core/moves/same-move.ts';
import { define } from './define.ts';
import type { MoveDefinition } from './define.ts';

type CombinationDraft = Pick<
  MoveDefinition,
  'id' | 'name' | 'about' | 'level' | 'energy' | 'functions'
> & {
  readonly category?: Move['category'];
  readonly parts: readonly string[];
};

/** What follows from the parts: length, states, tempo, turns, cues, safety. */
function combine(draft: CombinationDraft, byId: ReadonlyMap<string, Move>): Move {
  const parts = draft.parts.map((id) => {
    const part = byId.get(id);
    if (part === undefined) throw new Error(`combination ${draft.id}: no move ${id}`);
    return part;
  });
  const total = parts.reduce((sum, { counts }) => sum + counts, 0);
  if (total !== 8 && total !== 16) throw new Error(`combination ${draft.id} has ${total} counts`);
  const cuesOf = (role: DanceRole) => {
    let start = 0;
    return parts.flatMap((part) => {
      const offset = start;
      start += part.counts;
      return part.cues[role].map(({ count, text }) => [count + offset, text.en, text.es] as const);
    });
  };
  const sum = (role: DanceRole): number => parts.reduce((all, { turns }) => all + turns[role], 0);
  const risks = ['none', 'care', 'trick'] as const;
  return define({
    category: 'combinations',
    ...draft,
    counts: total,
    tempo: [
      Math.max(...parts.map(({ tempoBpm }) => tempoBpm.min)),
      Math.min(...parts.map(({ tempoBpm }) => tempoBpm.max)),
    ],
    entry: parts[0].entry,
    exit: parts[parts.length - 1].exit,
    swapsSides: parts.filter(({ swapsSides }) => swapsSides).length % 2 === 1,
    travels: parts.some(({ travels }) => travels),
    turns: { lead: sum('lead'), follow: sum('follow') },
    styles: parts.reduce<Move['styles']>(
      (styles, part) => styles.filter((style) => part.styles.includes(style)),
      ['traditional', 'modern', 'romantic', 'sensual'],
    ),
    prerequisites: [...new Set(parts.map(sameMoveKey))],
    safety: {
      risk: risks[Math.max(...parts.map(({ safety }) => risks.indexOf(safety.risk)))],
      trustedPartnerOnly: parts.some(({ safety }) => safety.trustedPartnerOnly),
      bodyRegion: [...new Set(parts.flatMap(({ safety }) => safety.bodyRegion))],
    },
    cues: { lead: cuesOf('lead'), follow: cuesOf('follow') },
    parts: parts.map(({ id, counts, entry, exit, swapsSides, motion }) => ({
      id,
      counts,
      entry,
      exit,
      swapsSides,
      motion,
    })),
    motion: { lead: {}, follow: {} },
  });
}

const DRAFTS: readonly CombinationDraft[] = [
  {
    id: 'cross-body-lead-copa',
    name: ['Cross body lead with copa', 'Cross body lead con copa'],
    about: [
      'In and out with a copa, then led through the slot: one phrase of sixteen counts.',
      'Entrada y salida con copa y después el paso por la línea: una frase de dieciséis tiempos.',
    ],
    category: 'cross-body-leads',
    level: 'advanced',
    energy: 'high',
    parts: ['copa', 'cross-body-lead-open'],
  },
  {
    id: 'first-turn-combination',
    name: ['First turn combination', 'Primera combinación con giro'],
    about: [
      'Let go of one hand, right turn, hand change, both hands: the first whole figure of a beginner.',
      'Soltar una mano, giro a la derecha, cambio de mano y dos manos: la primera figura completa.',
    ],
    level: 'beginner',
    energy: 'medium',
    parts: ['one-hand', 'right-turn-5', 'hand-change', 'two-hands-5'],
  },
  {
    id: 'hammerlock-combination',
    name: ['Hammerlock combination', 'Combinación de hammerlock'],
    about: [
      'Right turn to the handshake, in to the hammerlock, out again, left turn.',
      'Giro al saludo, entrada al hammerlock, salida y giro a la izquierda.',
    ],
    level: 'intermediate',
    energy: 'medium',
    parts: ['right-turn', 'hammerlock-entry-5', 'hammerlock-unwind', 'left-turn-5'],
  },
  {
    id: 'cuddle-copa-combination',
    name: ['Cuddle and copa', 'Abrazo y copa'],
    about: ['Cuddle, unroll, and a copa.', 'Abrazo de lado, desenrollar y copa.'],
    level: 'intermediate',
    energy: 'high',
    parts: ['cuddle', 'cuddle-unroll-5', 'copa'],
  },
  {
    id: 'spin-combination',
    name: ['Spin combination', 'Combinación de giros'],
    about: [
      'Copa, double right turn, left turn: for the energy peak.',
      'Copa, doble giro a la derecha y giro a la izquierda: para el pico de energía.',
    ],
    level: 'advanced',
    energy: 'high',
    parts: ['copa', 'double-right-turn', 'left-turn-5'],
  },
  {
    id: 'shadow-chapter',
    name: ['Shadow chapter', 'Capítulo en la sombra'],
    about: [
      'Into the shadow, hip roll and wave by the music, out again.',
      'Entrar en la sombra, ola con la música y salir.',
    ],
    level: 'advanced',
    energy: 'medium',
    parts: ['shadow-entry-5', 'shadow-wave', 'shadow-unwind'],
  },
  {
    id: 'cross-body-chain',
    name: ['Cross body chain', 'Cadena de cross body'],
    about: [
      'Open cross body lead, then one with a turn: there and back.',
      'Cross body lead abierto y otro con giro: ida y vuelta.',
    ],
    level: 'advanced',
    energy: 'high',
    parts: ['cross-body-lead-open', 'cross-body-lead-turn'],
  },
];

export const combinations = (moves: readonly Move[]): Move[] => {
  const byId = new Map(moves.map((move) => [move.id, move]));
  return DRAFTS.map((draft) => combine(draft, byId));
};
