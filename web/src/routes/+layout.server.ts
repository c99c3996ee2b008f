import { hasAccess } from '#lib/server/access.ts';
import { sourceUrl } from '#lib/server/source-url.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
  displayName: locals.account?.displayName,
  reviewsCounts: hasAccess(locals.account, 'counts:review', undefined),
  language: locals.language,
  theme: locals.theme,
  sourceUrl: sourceUrl(process.env),
});
