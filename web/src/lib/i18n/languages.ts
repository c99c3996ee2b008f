/** How a language is chosen for a request. */
import { FALLBACK_LANGUAGE, languageOf, type Language } from '@bachata/core/languages.ts';

export const LANGUAGE_COOKIE = 'language';

/**
 * The language chosen before (the cookie), else the best match of the browser's preferences,
 * else English.
 * @param acceptLanguage an `Accept-Language` header, such as `es-DO,es;q=0.9,en;q=0.5`
 */
export function chooseLanguage(
  cookie: string | undefined,
  acceptLanguage: string | null,
): Language {
  const chosen = languageOf(cookie);
  if (chosen !== undefined) return chosen;
  const preferences = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return {
        primary: tag.split('-')[0]?.toLowerCase(),
        quality: quality === undefined ? 1 : Number(quality.trim().slice(2)),
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { primary } of preferences) {
    const match = languageOf(primary);
    if (match !== undefined) return match;
  }
  return FALLBACK_LANGUAGE;
}
