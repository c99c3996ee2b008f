/** Links to songs of other sites: which are taken, and which of the songs behind them. */
import { ForbiddenError, InvalidInputError, LimitError } from '../errors.ts';
import { checkSongBytes, checkSongLength } from '../music/song-limits.ts';
import type { LinkedSong, SongLinks } from '../ports.ts';

export const MAX_LINK_LENGTH = 2000;

/** Whether a name is one of `hosts` or below one. */
export function isHostOf(host: string, hosts: readonly string[]): boolean {
  return hosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
}

/** Whether a text means a link, and no file; people leave `https://` out. */
export function looksLikeLink(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/**
 * What to read a link with, and the link as it is read.
 * @param songLinks absent where no links are taken
 * @throws ForbiddenError `song-links-off`, `song-link-program`; InvalidInputError `song-link-invalid`,
 *   `song-link-host`, with the hosts that are allowed
 */
export function openSongLink(
  songLinks: SongLinks | undefined,
  text: string,
): { readonly songLinks: SongLinks; readonly link: URL } {
  if (songLinks === undefined) {
    throw new ForbiddenError('song-links-off', 'This site takes no links to songs.');
  }
  if (!songLinks.isReady) {
    throw new ForbiddenError('song-link-program', 'There is no program to read links with.');
  }
  return { songLinks, link: readSongLink(text, songLinks.hosts) };
}

function readSongLink(text: string, hosts: readonly string[]): URL {
  const given = text.trim();
  const link = URL.parse(looksLikeLink(given) ? given : `https://${given}`);
  // An address with a password belongs into nobody's job. Ports are the guard's affair.
  const isPlain = link?.username === '' && link.password === '';
  if (link === null || !isPlain || !link.hostname.includes('.') || given.length > MAX_LINK_LENGTH) {
    throw new InvalidInputError('song-link-invalid', 'This is not a link to a web page.');
  }
  if (!isHostOf(link.hostname, hosts)) {
    throw new InvalidInputError('song-link-host', `Links to ${link.hostname} are not taken.`, {
      details: { host: link.hostname, hosts: hosts.join(', ') },
    });
  }
  return link;
}

/**
 * What a site says of a song; what it does not say is found out from the sound itself.
 * @throws LimitError `too-long`, `too-large`; InvalidInputError `too-short`
 */
export function checkLinkedSong({ durationSec, bytes }: LinkedSong): void {
  if (durationSec !== undefined) checkSongLength(durationSec);
  if (bytes !== undefined) checkSongBytes(bytes);
}

/** How long a site may take. */
export const LINK_TIMES = { lookMs: 60_000, fetchMs: 10 * 60_000 } as const;

/** It is over after so long, and trying again would take as long. */
export function linkTooSlow(ms: number): LimitError {
  return new LimitError('song-link-timeout', `Reading the link took longer than ${ms / 1000} s.`);
}
