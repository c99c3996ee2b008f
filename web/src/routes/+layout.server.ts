import { accountActor } from '@bachata/core/access/actor.ts';
import { isAccountAuthorized } from '@bachata/core/access/authorize.ts';
import { appCheckConfig } from '#lib/server/platform.ts';
import { sourceUrl } from '#lib/server/source-url.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { account, ...locals } }) => ({
  displayName: account?.displayName,
  /** Whose part is shown first. */
  dances: account?.dances ?? ('both' as const),
  reviewsCounts:
    account !== undefined && isAccountAuthorized([accountActor(account)], 'counts:review'),
  language: locals.language,
  theme: locals.theme,
  sourceUrl: sourceUrl(process.env),
  appCheck: account && appCheckConfig(),
});
