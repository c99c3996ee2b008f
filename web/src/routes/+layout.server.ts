import { accountActor } from '@bachata/core/access/actor.ts';
import { isAccountAuthorized } from '@bachata/core/access/authorize.ts';
import { guestDays } from '#lib/server/guests.ts';
import { appCheckConfig, firebaseConfig } from '#lib/server/platform.ts';
import { sourceUrl } from '#lib/server/source-url.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { account, guest, ...locals } }) => ({
  displayName: account?.displayName,
  /** Until when what somebody has made without an account is kept; undefined for all others. */
  guestUntil: guest?.expiresAt,
  picture: account?.picture,
  /** Whose part is shown first. */
  dances: account?.dances ?? ('both' as const),
  teaches: account !== undefined && isAccountAuthorized([accountActor(account)], 'plans:create'),
  reviewsCounts:
    account !== undefined && isAccountAuthorized([accountActor(account)], 'counts:review'),
  /** Firebase Auth mails its links itself. */
  handsOverLinks:
    firebaseConfig() === undefined &&
    account !== undefined &&
    isAccountAuthorized([accountActor(account)], 'links:hand-over'),
  language: locals.language,
  theme: locals.theme,
  timeZone: locals.timeZone,
  sourceUrl: sourceUrl(process.env),
  appCheck: account !== undefined || guestDays() > 0 ? appCheckConfig() : undefined,
});
