/** From what yt-dlp complains of to what a person is told. Its sentences are for its own users, and change. */
import {
  InvalidInputError,
  LimitError,
  UnavailableError,
  type AppError,
} from '@bachata/core/errors.ts';
import { SONG_LIMITS } from '@bachata/core/music/song-limits.ts';
import type { Refusal } from './guarded-proxy.ts';

type Cause = (message: string) => AppError;
const invalid =
  (code: string): Cause =>
  (message) =>
    new InvalidInputError(code, message);

/** The first that fits. */
const CAUSES: readonly (readonly [RegExp, Cause])[] = [
  [/\bDRM\b/i, invalid('song-protected')],
  [/live event|premieres in|is (not yet )?live\b|live stream/i, invalid('song-link-live')],
  [
    /private|sign in|log ?in|cookies|members[- ]only|age.restricted|premium|HTTP Error 401/i,
    invalid('song-link-private'),
  ],
  [
    /unavailable|not available|no longer|removed|deleted|terminated|does not exist|HTTP Error (403|404|410|451)/i,
    invalid('song-link-gone'),
  ],
  [
    /Unsupported URL|no video formats|format is not available|no media/i,
    invalid('song-link-empty'),
  ],
  [
    /timed out|Temporary failure|unreachable|reset by peer|refused|HTTP Error (429|5\d\d)/i,
    (message) => new UnavailableError('song-link-offline', message),
  ],
];

export function causeOf(complaints: string): AppError {
  const said = /^ERROR: (.*)$/m.exec(complaints)?.[1] ?? 'The program failed without a word.';
  // Links may hold what is nobody's business; they do not go into a log.
  const message = said.replaceAll(/https?:\S+/g, '…').slice(0, 300);
  const [, cause] = CAUSES.find(([pattern]) => pattern.test(message)) ?? [];
  return cause === undefined ? new InvalidInputError('song-link-failed', message) : cause(message);
}

/** What came to nothing since the guard stood in the way; undefined where it did not. */
export function refusalOf(refusals: readonly Refusal[]): AppError | undefined {
  const refused = refusals.at(-1);
  if (refused === undefined) return undefined;
  if (refused.kind === 'bytes') return songTooLarge();
  const { kind, host } = refused;
  const message = `${kind}: ${host}`;
  return kind === 'host' || kind === 'address'
    ? new InvalidInputError('song-link-elsewhere', message, { details: { host } })
    : new UnavailableError('song-link-offline', message);
}

export function songTooLarge(): LimitError {
  return new LimitError('too-large', 'More comes than a song may have.', {
    details: { megabytes: SONG_LIMITS.maxBytes / 1_000_000 },
  });
}
