/** The words of a drafted plan. They are the instructor's from then on, in the language of the page. */
import type { Language, Localized } from '../../languages.ts';

export interface DraftWords {
  /** `A, B and C`. */
  readonly list: (items: readonly string[]) => string;
  readonly aim: (figures: string, counts: number, bpm: number) => string;
  readonly halfMinutes: (halves: number) => string;
  readonly also: (moves: string) => string;
  /** The same figure in the first block about it, and in those that follow. */
  readonly alone: string;
  readonly inPairs: string;
  readonly inARow: string;
  readonly phraseTitle: string;
  readonly wholeTitle: string;
  readonly rung: (rung: RungWords) => string;
  readonly ladder: string;
  readonly spare: string;
  readonly song: (song: SongWords) => string;
  readonly slowerFirst: string;
  readonly whole: (bpm: number) => string;
  readonly threeDepths: string;
  readonly free: (figures: string) => string;
  /** Of a class with a dip, which is nothing for a first dance with anybody. */
  readonly freeWithDip: (figures: string) => string;
  readonly said: (figures: string) => string;
  readonly home: (lastEight: string, bpm: number) => string;
  readonly homeWithDip: (figure: string, bpm: number) => string;
  readonly cool: (withDip: boolean) => string;
  readonly trusted: string;
  readonly markDips: string;
}

export interface RungWords {
  readonly fromCount: number;
  readonly toCount: number;
  readonly opens: string;
  readonly repetitions: number;
  readonly percent: number;
  readonly bpm: number;
}

export interface SongWords {
  readonly title: string;
  readonly bpm: number;
  readonly start: string;
}

const halves = (count: number): string => {
  const whole = Math.floor(count / 2);
  const half = count % 2 === 1 ? '½' : '';
  return whole === 0 ? half : `${whole}${half}`;
};

const listWith =
  (and: string) =>
  (items: readonly string[]): string =>
    items.length < 2
      ? (items[0] ?? '')
      : `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1]}`;

const en: DraftWords = {
  list: listWith('and'),
  aim: (figures, counts, bpm) => `${figures} in one phrase of ${counts} counts, at ${bpm} BPM.`,
  halfMinutes: (count) => `${halves(count)} min`,
  also: (moves) => `Also: ${moves}. First to counts, then to music.`,
  alone: 'Alone first, slowly: steps and weight. Then the same in pairs.',
  inPairs: 'In pairs, to counts. Change partners after every four times.',
  inARow: 'From the basic into it and out of it again, to counts and then to music.',
  phraseTitle: 'The phrase, learned from its end',
  wholeTitle: 'The whole phrase to music',
  rung: ({ fromCount, toCount, opens, repetitions, percent, bpm }) =>
    `Counts ${fromCount}–${toCount}, from “${opens}”: ${repetitions} times at ${percent}\u00a0% (${bpm} BPM)`,
  ladder: 'Every step dances on to the end, with 8 counts to get back into place:',
  spare: 'What time is left: the phrase to the song, without a stop.',
  song: ({ title, bpm, start }) => `${title} (${bpm} BPM, from ${start})`,
  slowerFirst: 'Songs, slower ones first:',
  whole: (bpm) => `The whole phrase over and over, at ${bpm} BPM. Change partners at its end.`,
  threeDepths: 'Everybody dances the depth that suits them: they begin and end together.',
  free: (figures) =>
    `Everybody dances freely, with ${figures} where it fits. Change partners after every song.`,
  freeWithDip: (figures) =>
    `Everybody dances freely${figures === '' ? '' : `, with ${figures} where it fits`}. No dips with a new partner.`,
  said: (figures) => `Say what was new: ${figures}.`,
  home: (lastEight, bpm) =>
    `For at home: the last eight of the phrase, from “${lastEight}”, at ${bpm} BPM.`,
  homeWithDip: (figure, bpm) => `For at home: no dips. “${figure}” alone, at ${bpm} BPM.`,
  cool: (withDip) =>
    withDip
      ? 'Let the pulse come down; long, easy stretches for back, hips and legs.'
      : 'Let the pulse come down; long, easy stretches for calves, hips and shoulders.',
  trusted:
    'Only couples who trust each other; no change of partners. First the base of whoever leads, then down slowly: the follow carries their own weight, and can stop at any time.',
  markDips: 'Dip in the last two times of each step alone; the others are marked standing.',
};

const es: DraftWords = {
  list: listWith('y'),
  aim: (figures, counts, bpm) => `${figures} en una frase de ${counts} tiempos, a ${bpm} BPM.`,
  halfMinutes: (count) => `${halves(count)} min`,
  also: (moves) => `También: ${moves}. Primero contando, después con música.`,
  alone: 'Primero sin pareja y despacio: pasos y peso. Después lo mismo en pareja.',
  inPairs: 'En pareja, contando. Cambio de pareja cada cuatro veces.',
  inARow: 'Desde el básico, la figura y otra vez al básico; contando y después con música.',
  phraseTitle: 'La frase, aprendida desde el final',
  wholeTitle: 'La frase entera con música',
  rung: ({ fromCount, toCount, opens, repetitions, percent, bpm }) =>
    `Tiempos ${fromCount}–${toCount}, desde «${opens}»: ${repetitions} veces al ${percent}\u00a0% (${bpm} BPM)`,
  ladder: 'Cada paso sigue hasta el final, con 8 tiempos para volver al sitio:',
  spare: 'Con el tiempo que quede: la frase con la canción, sin parar.',
  song: ({ title, bpm, start }) => `${title} (${bpm} BPM, desde ${start})`,
  slowerFirst: 'Canciones, primero las más lentas:',
  whole: (bpm) =>
    `La frase entera una y otra vez, a ${bpm} BPM. Cambio de pareja al final de cada una.`,
  threeDepths: 'Cada pareja baila la versión que le conviene: empiezan y terminan a la vez.',
  free: (figures) => `Baile libre, con ${figures} donde encaje. Cambio de pareja en cada canción.`,
  freeWithDip: (figures) =>
    `Baile libre${figures === '' ? '' : `, con ${figures} donde encaje`}. Sin caídas con una pareja nueva.`,
  said: (figures) => `Di qué fue nuevo: ${figures}.`,
  home: (lastEight, bpm) =>
    `Para casa: el último ocho de la frase, desde «${lastEight}», a ${bpm} BPM.`,
  homeWithDip: (figure, bpm) => `Para casa: sin caídas. «${figure}» sin pareja, a ${bpm} BPM.`,
  cool: (withDip) =>
    withDip
      ? 'Baja el pulso; estiramientos largos y suaves de espalda, cadera y piernas.'
      : 'Baja el pulso; estiramientos largos y suaves de gemelos, cadera y hombros.',
  trusted:
    'Solo parejas que se tienen confianza; sin cambio de pareja. Primero la base de quien guía, después abajo despacio: quien sigue lleva su propio peso y puede parar en cualquier momento.',
  markDips: 'La caída, solo en las dos últimas veces de cada paso; en las demás se marca de pie.',
};

export const DRAFT_WORDS: Localized<DraftWords> & Readonly<Record<Language, DraftWords>> = {
  en,
  es,
};
