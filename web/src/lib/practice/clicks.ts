/**
 * Which sounds stand on which counts. All times are beats of an eight, from 0 for the 1; a song that
 * drifts takes its clicks along.
 */
export const CLICKS = [
  'none',
  'all',
  'ones-and-fives',
  'ones',
  'taps',
  'bongo',
  'guira',
  'bass',
] as const;
export type Click = (typeof CLICKS)[number];

/** How the band plays: straight in the verse, heavier in the chorus, the instrumental's drive. */
export const FEELS = ['derecho', 'majao', 'mambo'] as const;
export type Feel = (typeof FEELS)[number];

/** `song`: as the band of this song plays in each of its sections. */
export const FEEL_CHOICES = ['song', ...FEELS] as const;
export type FeelChoice = (typeof FEEL_CHOICES)[number];

/**
 * How the band plays at a moment of the song, where that is asked for; straight where it is not known
 * or nobody plays.
 */
export function feelAt(
  choice: FeelChoice,
  sections: readonly {
    readonly startSec: number;
    readonly endSec: number;
    readonly pattern: string;
  }[],
  sec: number,
): Feel {
  if (choice !== 'song') return choice;
  const section = sections.find(({ startSec, endSec }) => startSec <= sec && sec < endSec);
  return FEELS.find((feel) => feel === section?.pattern) ?? 'derecho';
}

export const SOUNDS = [
  'tick',
  'accent',
  'high-drum',
  'low-drum',
  'scrape',
  'short-scrape',
  'bass',
] as const;
export type SoundName = (typeof SOUNDS)[number];

export interface Hit {
  /** Beats from the count 1, 0 to below 8. */
  readonly at: number;
  readonly sound: SoundName;
  /** 0 to 1. */
  readonly level: number;
}

const every = (beats: readonly number[], sound: SoundName, level: number): readonly Hit[] =>
  beats.map((at) => ({ at, sound, level }));

/** A bar of four counts, twice. */
const twice = (bar: readonly Hit[]): readonly Hit[] => [
  ...bar,
  ...bar.map((hit) => ({ ...hit, at: hit.at + 4 })),
];

const EIGHTHS = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5];

/** The small drum runs through, and the large one answers on 4 and 8: there the foot taps. */
const BONGO: Readonly<Record<Feel, readonly Hit[]>> = {
  derecho: twice([
    ...every([0, 0.5, 1, 1.5, 2, 2.5], 'high-drum', 0.6),
    { at: 3, sound: 'low-drum', level: 1 },
    { at: 3.5, sound: 'low-drum', level: 0.6 },
  ]),
  majao: twice([...every([0, 1, 2], 'high-drum', 0.8), { at: 3, sound: 'low-drum', level: 1 }]),
  mambo: twice([
    ...every([0, 0.75, 1.5, 2, 2.5], 'high-drum', 0.7),
    { at: 3, sound: 'low-drum', level: 1 },
    { at: 3.5, sound: 'low-drum', level: 0.8 },
  ]),
};

const GUIRA: Readonly<Record<Feel, readonly Hit[]>> = {
  derecho: twice(
    EIGHTHS.map((at) => ({ at, sound: 'short-scrape', level: at % 1 === 0 ? 0.9 : 0.5 })),
  ),
  majao: twice(every([0, 1, 2, 3], 'scrape', 0.9)),
  mambo: twice([...every([0, 1, 2, 3], 'scrape', 0.9), ...every([1.5, 3.5], 'short-scrape', 0.6)]),
};

/** Straight it rests on 2 and plays the "and" of it; the majao has every beat, the mambo pushes. */
const BASS: Readonly<Record<Feel, readonly Hit[]>> = {
  derecho: twice([{ at: 0, sound: 'bass', level: 1 }, ...every([1.5, 2, 3], 'bass', 0.75)]),
  majao: twice([{ at: 0, sound: 'bass', level: 1 }, ...every([1, 2, 3], 'bass', 0.85)]),
  mambo: twice([{ at: 0, sound: 'bass', level: 1 }, ...every([1.5, 2.5, 3], 'bass', 0.8)]),
};

/** The hits of an eight. */
export function hitsOf(click: Click, feel: Feel): readonly Hit[] {
  switch (click) {
    case 'none':
      return [];
    case 'all':
      return [{ at: 0, sound: 'accent', level: 1 }, ...every([1, 2, 3, 4, 5, 6, 7], 'tick', 0.7)];
    case 'ones-and-fives':
      return [
        { at: 0, sound: 'accent', level: 1 },
        { at: 4, sound: 'tick', level: 0.9 },
      ];
    case 'ones':
      return [{ at: 0, sound: 'accent', level: 1 }];
    case 'taps':
      return every([3, 7], 'tick', 1);
    case 'bongo':
      return BONGO[feel];
    case 'guira':
      return GUIRA[feel];
    case 'bass':
      return BASS[feel];
  }
}

/** Whether a click is one of the band's, so that the way it plays can be chosen. */
export function hasFeel(click: Click): boolean {
  return click === 'bongo' || click === 'guira' || click === 'bass';
}
