import { NotFoundError } from '@bachata/core/errors.ts';
import { readSiteText, SITE_PAGES } from '#lib/server/site-texts.ts';
import type { PageServerLoad } from './$types';

/** For everybody. */
export const load: PageServerLoad = async ({ params, locals }) => {
  const page = SITE_PAGES.find((one) => one === params.page);
  if (page === undefined) throw new NotFoundError('not-found', `There is no page ${params.page}.`);
  return { page, blocks: await readSiteText(page, locals.language, process.env) };
};
