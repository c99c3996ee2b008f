/** The voice that counts: which word is where in its file, and when it must start. */
import type { Language } from '@bachata/core/languages.ts';
import { isTap } from '../result-view.ts';

/** Samples a second of the files in `static/voice`. */
export const VOICE_RATE = 22_050;

export interface VoiceWord {
  /** Where in the file, seconds. */
  readonly startSec: number;
  readonly lengthSec: number;
  /** From its start to its vowel, which is what is heard on the beat. */
  readonly onsetSec: number;
}

export type VoiceWords = Readonly<Record<string, VoiceWord>>;
export type VoiceIndex = Readonly<Record<Language, VoiceWords>>;

export const VOICES = ['none', 'counts', 'ones', 'names'] as const;
/** `names`: the next move is called four counts before it begins. */
export type Voice = (typeof VOICES)[number];

/**
 * What is said on a count of the dance: "1 2 3 tap 5 6 7 tap", or the 1 only.
 * @returns the key of a word; undefined where nothing is said
 */
export function wordOnCount(voice: Voice, count: number): string | undefined {
  if (voice === 'counts') return isTap(count) ? 'tap' : String(count);
  return voice === 'ones' && count === 1 ? '1' : undefined;
}
