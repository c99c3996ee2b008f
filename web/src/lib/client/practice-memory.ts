/** What the player keeps on this device for each dance: where one was, and how one practiced. */
import { keep, readKept } from './device-store.ts';
import type { BeatSpan } from '../practice/spans.ts';
import type { PracticeLoop } from '../practice/loop.ts';
import type { CameraPreset } from '../stage/cameras.ts';

/** A loop with a name. */
export interface SavedLoop extends BeatSpan {
  readonly kind: PracticeLoop['kind'];
  readonly name: string;
  readonly percent: number;
  readonly mirrored: boolean;
  /** Absent from what an older version has kept. */
  readonly camera?: CameraPreset;
}

export interface PracticeMemory {
  readonly sec: number;
  readonly percent: number;
  readonly mirrored: boolean;
  readonly loop?: PracticeLoop | undefined;
  readonly saved: readonly SavedLoop[];
}

/** What is kept for all dances: how one hears. */
export interface HearingMemory {
  readonly musicLevel: number;
  readonly cueLevel: number;
  readonly ear: -1 | 0 | 1;
  /** Milliseconds: of this device's own loudspeaker, and of one without a wire. */
  readonly delayMs: { readonly here: number; readonly wireless: number };
  readonly hearsWireless: boolean;
}

const HEARING_KEY = 'practice-hearing';
const danceKey = (id: string): string => `practice:${id}`;
const KEPT_DANCES = 100;

export function readPractice(id: string): Partial<PracticeMemory> {
  return readKept<PracticeMemory>(danceKey(id));
}

export function writePractice(id: string, memory: PracticeMemory): void {
  keep(danceKey(id), { ...memory, at: Date.now() });
  forgetOldest();
}

export function readHearing(): Partial<HearingMemory> {
  return readKept<HearingMemory>(HEARING_KEY);
}

export function writeHearing(memory: HearingMemory): void {
  keep(HEARING_KEY, memory);
}

function forgetOldest(): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(danceKey('')));
    const at = (key: string): number => Number(readKept<{ at: number }>(key).at ?? 0);
    const oldest = keys.sort((a, b) => at(b) - at(a)).slice(KEPT_DANCES);
    for (const key of oldest) localStorage.removeItem(key);
  } catch {
    // A forbidden store has nothing to forget.
  }
}
