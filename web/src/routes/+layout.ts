import { loadTranslator } from '#lib/i18n/catalogs.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({
  ...data,
  translator: await loadTranslator(data.language),
});
