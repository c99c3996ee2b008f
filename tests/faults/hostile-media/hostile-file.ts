/** Files that claim to be songs or clips. The same seed makes the same file. */
import { createRandom } from '@bachata/library/songs/synth/random.ts';
import { DAMAGES } from './damages.ts';
import { MADE } from './made-files.ts';

export interface HostileFile {
  readonly seed: number;
  readonly kind: 'song' | 'clip';
  readonly name: string;
  readonly bytes: Buffer;
  /** What it was, and what was done to it, in order. */
  readonly history: readonly string[];
}

const SONG_NAMES = ['mp3', 'm4a', 'wav', 'flac', 'ogg', 'aac'];
const CLIP_NAMES = ['mp4', 'mov', 'webm'];
/** The last one is read, though no upload may have its name. */
const HONEST_NAMES = [...SONG_NAMES, ...CLIP_NAMES, 'mkv'];
/** Half of the honest files are cut down to so much before they are damaged. */
const CUT_BYTES = 300_000;

/** @param honest a file of every kind that is read, by its extension */
export function hostileFile(
  seed: number,
  honest: Readonly<Record<string, Uint8Array>>,
): HostileFile {
  const random = createRandom(`hostile ${seed}`);
  const kind = random.chance(0.5) ? 'song' : 'clip';
  const extension = random.pick(kind === 'song' ? SONG_NAMES : CLIP_NAMES);
  const name = `file.${extension}`;
  if (random.chance(0.15)) {
    const made = random.pick(Object.keys(MADE));
    return { seed, kind, name, bytes: MADE[made]?.(random) ?? Buffer.alloc(1), history: [made] };
  }
  // One in five is of another kind than its name says.
  const inside = random.chance(0.8) ? extension : random.pick(HONEST_NAMES);
  const whole = Buffer.from(honest[inside] ?? []);
  let bytes: Buffer = random.chance(0.5) ? whole.subarray(0, CUT_BYTES) : whole;
  const history = [inside];
  const times = random.integer(1, 4);
  for (let n = 0; n < times; n++) {
    const way = random.pick(Object.keys(DAMAGES));
    bytes = DAMAGES[way]?.(bytes, random) ?? bytes;
    history.push(way);
  }
  // An upload of nothing is refused before it is one.
  return { seed, kind, name, bytes: bytes.length === 0 ? Buffer.alloc(1) : bytes, history };
}
