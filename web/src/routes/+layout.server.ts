import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
  displayName: locals.account?.displayName,
  language: locals.language,
  theme: locals.theme,
});
