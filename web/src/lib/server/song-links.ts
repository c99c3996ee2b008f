/** Looking up what a link to a song leads to: how often, and for how many at once. */
import { UnavailableError } from '@bachata/core/errors.ts';
import { openSongLink } from '@bachata/core/songs/song-link.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { LinkedSongView } from '../linked-song.ts';
import { getPlatform } from './platform.ts';
import { AttemptLimit, clientOf } from './rate-limit.ts';

const clock = { now: () => Date.now() };
/** As many songs as may be ordered in an hour, and as many links that were the wrong ones. */
const perPerson = new AttemptLimit(clock, { max: 60, windowMs: 3_600_000 });
/** Guests of one address: a class of forty, three each. */
const perAddress = new AttemptLimit(clock, { max: 120, windowMs: 3_600_000 });

/** Each is a process, and some hundred megabytes for a few seconds. */
const MOST_AT_ONCE = 3;
let looking = 0;

/**
 * @param uid whoever asks, already allowed to bring songs
 * @throws as `openSongLink`; RateLimitError `too-many-attempts`; UnavailableError `song-link-busy`; as
 *   `SongLinks.look`
 */
export async function lookUpSong(
  {
    locals,
    request,
    getClientAddress,
  }: Pick<RequestEvent, 'locals' | 'request' | 'getClientAddress'>,
  uid: string,
  text: string,
): Promise<LinkedSongView> {
  const { songLinks, link } = openSongLink((await getPlatform()).songLinks, text);
  perPerson.take(uid);
  if (locals.guest !== undefined) perAddress.take(clientOf(getClientAddress()));
  if (looking >= MOST_AT_ONCE) {
    throw new UnavailableError('song-link-busy', 'Enough links are being looked up.');
  }
  looking += 1;
  try {
    // Whoever leaves the page ends the program with it.
    const { title, durationSec } = await songLinks.look(link, request.signal);
    return {
      ...{ link: link.href, host: link.hostname, title },
      ...(durationSec !== undefined && { durationSec }),
    };
  } finally {
    looking -= 1;
  }
}
