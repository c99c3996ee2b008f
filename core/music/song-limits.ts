/** Which songs the product takes, wherever they come from: the site, the stages, the command line. */
import { InvalidInputError, LimitError } from '../errors.ts';

export const SONG_LIMITS = {
  /** A song of the longest length as CD-quality WAV has 127 MB. */
  maxBytes: 130_000_000,
  /** Enough bars at any tempo for the analyzer to be sure of what it hears. */
  minSec: 20,
  /** A choreography is for a song, not for a set. */
  maxSec: 12 * 60,
} as const;

/** As many sound tracks of a file can be chosen from. */
export const MAX_SOUND_TRACKS = 32;

/** @throws LimitError `too-large` */
export function checkSongBytes(bytes: number): void {
  const { maxBytes } = SONG_LIMITS;
  if (bytes <= maxBytes) return;
  throw new LimitError('too-large', `The file has ${bytes} bytes; at most ${maxBytes} are taken.`, {
    details: { megabytes: maxBytes / 1_000_000 },
  });
}

/**
 * Encoding a song anew may add or drop a packet or two: what is read again after it was taken may
 * be outside the limits by this much.
 */
export const ENCODING_SLACK_SEC = 0.25;

/** @throws LimitError `too-long`; InvalidInputError `too-short`, also for a length that is no number */
export function checkSongLength(durationSec: number, slackSec = 0): void {
  const { minSec, maxSec } = SONG_LIMITS;
  // Details are kept as JSON, which knows finite numbers only.
  const seconds = Number.isFinite(durationSec) ? Math.round(durationSec * 10) / 10 : 0;
  if (durationSec > maxSec + slackSec) {
    throw new LimitError(
      'too-long',
      `The song lasts ${seconds} s; at most ${maxSec} s are taken.`,
      {
        details: { seconds, maxSec },
      },
    );
  }
  if (!(durationSec >= minSec - slackSec)) {
    throw new InvalidInputError(
      'too-short',
      `The song lasts ${seconds} s; at least ${minSec} s are needed.`,
      { details: { seconds, minSec } },
    );
  }
}
