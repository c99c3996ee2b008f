/** Reasons and notes in words, in English and Spanish. */
import type { Level, Style } from '../moves/move.ts';
import type { HandHold, Position } from '../moves/state.ts';
import type { SectionLabel } from '../music/analysis.ts';
import type { Intro } from './intro.ts';
import type { PlanSegment, Reason } from './plan.ts';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

type Words = Readonly<Record<Language, string>>;

const SECTIONS: Readonly<Record<SectionLabel, Words>> = {
  intro: { en: 'intro', es: 'intro' },
  verse: { en: 'verse', es: 'verso' },
  chorus: { en: 'chorus', es: 'coro' },
  bridge: { en: 'bridge', es: 'puente' },
  mambo: { en: 'mambo', es: 'mambo' },
  outro: { en: 'outro', es: 'final' },
  break: { en: 'break', es: 'corte' },
};

const POSITIONS: Readonly<Record<Position, Words>> = {
  C: { en: 'closed hold', es: 'posición cerrada' },
  V: { en: 'semi-closed hold', es: 'posición semicerrada' },
  O2: { en: 'open hold with both hands', es: 'posición abierta a dos manos' },
  OL: { en: 'open hold, left to right', es: 'posición abierta, izquierda con derecha' },
  OR: { en: 'handshake hold', es: 'derecha con derecha' },
  X: { en: 'crossed hands', es: 'manos cruzadas' },
  W: { en: 'cuddle', es: 'abrazo envuelto' },
  H: { en: 'hammerlock', es: 'hammerlock' },
  S: { en: 'shadow', es: 'posición sombra' },
  SS: { en: 'side by side', es: 'lado a lado' },
  N: { en: 'no hold', es: 'sin contacto' },
};

const HANDS: Readonly<Record<HandHold, Words>> = {
  both: { en: 'both hands', es: 'dos manos' },
  frame: { en: 'frame', es: 'marco' },
  'L-R': { en: 'left to right', es: 'izquierda con derecha' },
  'R-R': { en: 'right to right', es: 'derecha con derecha' },
  crossed: { en: 'crossed', es: 'cruzadas' },
  wrapped: { en: 'wrapped', es: 'envueltas' },
  none: { en: 'none', es: 'ninguna' },
};

const STYLE_WORDS: Readonly<Record<Style, Words>> = {
  traditional: { en: 'traditional', es: 'tradicional' },
  modern: { en: 'modern', es: 'moderno' },
  romantic: { en: 'romantic', es: 'romántico' },
  sensual: { en: 'sensual', es: 'sensual' },
};

const LEVEL_WORDS: Readonly<Record<Level, Words>> = {
  beginner: { en: 'beginner', es: 'principiante' },
  intermediate: { en: 'intermediate', es: 'intermedio' },
  advanced: { en: 'advanced', es: 'avanzado' },
};

const INTRO_WORDS: Readonly<Record<Intro, Words>> = {
  auto: { en: 'as it comes', es: 'como salga' },
  closed: { en: 'waiting in closed hold', es: 'esperar en posición cerrada' },
  open: { en: 'waiting in open hold', es: 'esperar en posición abierta' },
  basics: { en: 'basic steps', es: 'pasos básicos' },
  footwork: { en: 'footwork apart', es: 'juego de pies por separado' },
};

/** Values that are codes themselves, by the name of the value. */
const TERMS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  section: SECTIONS,
  position: POSITIONS,
  hands: HANDS,
  style: STYLE_WORDS,
  level: LEVEL_WORDS,
  intro: INTRO_WORDS,
};

/** `{name}` is replaced by the value of that name. */
const MESSAGES = {
  'section-energy': {
    en: '{section}, energy {energy}: a move of energy {moveEnergy}',
    es: '{section}, energía {energy}: un paso de energía {moveEnergy}',
  },
  follows: { en: 'follows {position}', es: 'sigue a {position}' },
  opens: { en: 'opens the dance', es: 'abre el baile' },
  ends: { en: 'ends the song in a pose', es: 'cierra la canción con una pose' },
  'hits-break': { en: 'hits the break', es: 'marca el corte' },
  'phrase-start': {
    en: 'a figure on the first count of the phrase',
    es: 'una figura en el primer tiempo de la frase',
  },
  'rests-after': {
    en: 'a basic to breathe after {figures} figure(s)',
    es: 'un básico para respirar tras {figures} figura(s)',
  },
  returns: {
    en: 'the music comes back, and so does phrase {phrase}',
    es: 'vuelve la música, y con ella la frase {phrase}',
  },
  'varies-return': {
    en: 'a new ending for the phrase that came back',
    es: 'un final nuevo para la frase que volvió',
  },
  waits: { en: 'waits for the first 1', es: 'espera el primer 1' },
  'intro-basics': {
    en: 'basic steps through the intro, as asked',
    es: 'pasos básicos en la intro, como pediste',
  },
  'intro-footwork': {
    en: 'apart through the intro, together for the first 1, as asked',
    es: 'separados en la intro y juntos para el primer 1, como pediste',
  },
  lingers: { en: 'lets the song ring out', es: 'deja sonar el final' },
  locked: { en: 'you locked it', es: 'lo fijaste tú' },
  preferred: { en: 'one of your favorites', es: 'uno de tus favoritos' },
  style: { en: '{style} style, as asked', es: 'estilo {style}, como pediste' },
  known: { en: 'you know it', es: 'ya lo conoces' },
  'new-for-you': { en: 'new for you', es: 'nuevo para ti' },
  stretched: { en: 'danced at {rate} times its tempo', es: 'bailado a {rate} veces su tempo' },
  'similar-sound': {
    en: 'goes with the sound of this part ({similarity})',
    es: 'va con el sonido de esta parte ({similarity})',
  },
  'fits-less': {
    en: 'costs {cost} more than the best choice here',
    es: 'cuesta {cost} más que la mejor opción aquí',
  },
  'best-choice': { en: 'the best choice here', es: 'la mejor opción aquí' },
  'low-beat-confidence': {
    en: 'the counts of this song are uncertain (confidence {confidence})',
    es: 'los tiempos de esta canción son inciertos (confianza {confidence})',
  },
  'counts-mended': {
    en: 'the counts were evened out in {places} place(s)',
    es: 'los tiempos se igualaron en {places} lugar(es)',
  },
  'counts-flipped': {
    en: '{moves} move(s) start on the other half of the eight',
    es: '{moves} paso(s) empiezan en la otra mitad del ocho',
  },
  'stretch-relaxed': {
    en: '{moves} move(s) are danced outside their tempo: nothing else was legal',
    es: '{moves} paso(s) se bailan fuera de su tempo: nada más era legal',
  },
  'level-relaxed': {
    en: '{moves} move(s) are above the level: nothing else was legal',
    es: '{moves} paso(s) superan el nivel: nada más era legal',
  },
  'new-moves-relaxed': {
    en: '{moves} more new move(s) than wished: nothing else was legal',
    es: '{moves} paso(s) nuevos más de lo deseado: nada más era legal',
  },
  'pace-relaxed': {
    en: '{joins} time(s) two new positions come in one eight',
    es: '{joins} vez/veces llegan dos posiciones nuevas en un ocho',
  },
  'preferred-unknown': { en: 'there is no move {move}', es: 'no existe el paso {move}' },
  'preferred-and-banned': {
    en: '{move} is both wished for and banned: the ban holds',
    es: '{move} está pedido y vetado: vale el veto',
  },
  'preferred-is-dip': {
    en: '{move} is a dip, and dips are off',
    es: '{move} es una caída, y las caídas están desactivadas',
  },
  'preferred-loads-back': {
    en: '{move} loads head or back, which you turned off',
    es: '{move} carga la cabeza o la espalda, y lo desactivaste',
  },
  'preferred-above-level': {
    en: '{move} is for {level} dancers',
    es: '{move} es para nivel {level}',
  },
  'preferred-not-placed': {
    en: 'found no place for {move}',
    es: 'no se encontró lugar para {move}',
  },
  'fast-for-beginners': {
    en: '{tempoBpm} BPM is fast for beginners',
    es: '{tempoBpm} BPM es rápido para principiantes',
  },
  'filmed-changed': {
    en: 'filmed moves had changed or gone at {places} place(s): composed anew there',
    es: 'en {places} lugar(es) había pasos filmados que cambiaron o ya no están: se compuso de nuevo',
  },
  'new-moves-unknown': {
    en: 'new moves can only be counted where it is said which ones are known',
    es: 'solo se pueden contar los pasos nuevos si se dice cuáles se conocen',
  },
  'climax-not-danced': {
    en: 'nothing of this song to be biggest in: {section}',
    es: 'nada de esta canción donde ser más grande: {section}',
  },
  'no-intro': {
    en: 'the song begins with its first 1: there is no intro to choose for',
    es: 'la canción empieza con su primer 1: no hay intro que elegir',
  },
  'intro-not-placed': {
    en: 'found no way to dance the intro as asked ({intro})',
    es: 'no se encontró cómo bailar la intro como pediste ({intro})',
  },
  'no-idle-moves': {
    en: 'the library has no steps for waiting: basics fill the intro',
    es: 'la biblioteca no tiene pasos de espera: los básicos llenan la intro',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type ReasonCode = keyof typeof MESSAGES;
export const REASON_CODES = Object.keys(MESSAGES) as readonly ReasonCode[];

function isReasonCode(code: string): code is ReasonCode {
  return code in MESSAGES;
}

/** One reason as a short phrase; a code from another version is returned as it is. */
export function explain(reason: Reason, language: Language): string {
  if (!isReasonCode(reason.code)) return reason.code;
  return MESSAGES[reason.code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = reason.values[name];
    if (value === undefined) return '';
    return TERMS[name]?.[value]?.[language] ?? String(value);
  });
}

/** All reasons of a segment, the weightier first: "chorus, energy 0.8: …; follows …; new for you". */
export function explainSegment(segment: Pick<PlanSegment, 'reasons'>, language: Language): string {
  return segment.reasons.map((reason) => explain(reason, language)).join('; ');
}
