/** The password of a link: how it is stored, and how whoever has typed it is known from then on. */
import { MAX_PASSWORD_LENGTH } from '@bachata/core/accounts/credentials.ts';
import { ForbiddenError, NotFoundError } from '@bachata/core/errors.ts';
import type { GrantedDocument } from '@bachata/core/grants/grant.ts';
import { endOf, linkTo } from '@bachata/core/grants/link.ts';
import { keyOfPassword } from '@bachata/core/grants/password.ts';
import { hashToken } from '@bachata/core/token.ts';
import { PasswordHasher, RECOMMENDED_COST } from '@bachata/platform/passwords.ts';
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { linkToken } from '../link-path.ts';
import { parseForm, readForm } from './bodies.ts';
import { getPlatform } from './platform.ts';
import { AttemptLimit, clientOf } from './rate-limit.ts';
import { ours } from './session.ts';

const passwords = new PasswordHasher(RECOMMENDED_COST);
/** Of one address at one link. Right ones do not count: a whole class may sit behind an address. */
const wrong = new AttemptLimit({ now: () => Date.now() }, { max: 10, windowMs: 15 * 60_000 });
const KEY_SEC = 30 * 24 * 3_600;

/** It keeps out whoever finds the link, not whoever attacks an account: short ones will do. */
export const LINK_PASSWORD = { least: 6, most: MAX_PASSWORD_LENGTH } as const;
export const linkPasswordSchema = z.string().min(LINK_PASSWORD.least).max(LINK_PASSWORD.most);
const typedSchema = z.object({ password: z.string().max(LINK_PASSWORD.most) });

export async function hashLinkPassword(password: string): Promise<string> {
  return await passwords.hash(password);
}

/** One for each link, so that somebody can have several open. */
function cookieOf(token: string): string {
  return `link-${hashToken(token).slice(0, 16)}`;
}

/** The key of the link in the address; undefined where there is none. */
export function linkKey(cookies: Cookies, url: URL): string | undefined {
  const token = linkToken(url);
  return token === undefined ? undefined : cookies.get(cookieOf(token));
}

/**
 * Checks the password in the form of whoever came by a link, and remembers that it was right.
 * @throws NotFoundError `shared-unknown`, `shared-expired`, `shared-withdrawn`; ForbiddenError
 *   `link-password-wrong`; RateLimitError `too-many-attempts`
 */
export async function unlockLink(event: RequestEvent, document: GrantedDocument): Promise<void> {
  const { documents, clock } = await getPlatform();
  const token = linkToken(event.url) ?? '';
  const link = await linkTo(documents, document, hashToken(token));
  const end = link === undefined ? 'unknown' : endOf(link, clock.now());
  if (link === undefined || end !== undefined) {
    throw new NotFoundError(`shared-${end}`, 'The link shows nothing (any more).');
  }
  if (link.passwordHash === undefined) return;
  const guesser = `${clientOf(event.getClientAddress())} ${hashToken(token)}`;
  wrong.check(guesser);
  const { password } = parseForm(await readForm(event.request), typedSchema);
  if (!(await passwords.verify(password, link.passwordHash))) {
    wrong.take(guesser);
    throw new ForbiddenError('link-password-wrong', 'Not the password of the link.');
  }
  const key = keyOfPassword(link.passwordHash);
  event.cookies.set(cookieOf(token), key, { ...ours(event.url), maxAge: KEY_SEC });
}
