/** Ways to damage an honest file. They may write into the bytes that they are given. */
import type { Random } from '@bachata/library/songs/synth/random.ts';
import { BOXES, noise, ODD_SIZES } from './made-files.ts';

/** Somewhere, more often near the start, where headers are. */
function place(bytes: Buffer, random: Random): number {
  const end = random.chance(0.6) ? Math.min(bytes.length, 2_000) : bytes.length;
  return random.integer(0, Math.max(0, end - 1));
}

/** Where a box of MP4 begins; undefined in files that have none. */
function boxIn(bytes: Buffer, random: Random): number | undefined {
  const name = random.pick(BOXES);
  const found: number[] = [];
  let at = bytes.indexOf(name, 4, 'latin1');
  while (at >= 4) {
    found.push(at - 4);
    at = bytes.indexOf(name, at + 4, 'latin1');
  }
  return found.length === 0 ? undefined : random.pick(found);
}

export const DAMAGES: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  'bits flipped': (bytes, random) => {
    const flips = random.integer(1, 200);
    for (let n = 0; n < flips; n++) {
      const at = place(bytes, random);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7));
    }
    return bytes;
  },
  'bytes replaced': (bytes, random) => {
    noise(random.integer(1, 500), random).copy(bytes, place(bytes, random));
    return bytes;
  },
  'cut off': (bytes, random) => bytes.subarray(0, place(bytes, random)),
  'start missing': (bytes, random) => bytes.subarray(place(bytes, random)),
  'part repeated': (bytes, random) => {
    const at = place(bytes, random);
    const part = bytes.subarray(at, at + random.integer(8, 4_000));
    const parts = Array.from({ length: random.integer(1, 40) }, () => part);
    return Buffer.concat([bytes.subarray(0, at), ...parts, bytes.subarray(at)]);
  },
  'part of zeros': (bytes, random) => {
    const at = place(bytes, random);
    return bytes.fill(0, at, Math.min(bytes.length, at + random.integer(1, 4_000)));
  },
  'noise inserted': (bytes, random) => {
    const at = place(bytes, random);
    const inserted = noise(random.integer(1, 3_000), random);
    return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]);
  },
  'numbers replaced': (bytes, random) => {
    const times = random.integer(1, 8);
    for (let n = 0; n < times; n++) {
      const at = place(bytes, random);
      if (at + 4 <= bytes.length) bytes.writeUInt32BE(random.pick(ODD_SIZES), at);
    }
    return bytes;
  },
  'a box of another size': (bytes, random) => {
    const at = boxIn(bytes, random);
    if (at !== undefined) bytes.writeUInt32BE(random.pick(ODD_SIZES), at);
    return bytes;
  },
  'a table of another length': (bytes, random) => {
    const at = boxIn(bytes, random);
    // Its number of entries follows the version and the flags.
    if (at !== undefined && at + 16 <= bytes.length) {
      bytes.writeUInt32BE(random.pick(ODD_SIZES), at + 12);
    }
    return bytes;
  },
  'a box of another name': (bytes, random) => {
    const at = boxIn(bytes, random);
    if (at !== undefined) bytes.write(random.pick(BOXES), at + 4, 'latin1');
    return bytes;
  },
};
