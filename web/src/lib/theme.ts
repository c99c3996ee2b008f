/** Kept in a cookie, so that the first paint is right. */
import { THEMES, type Theme } from '@bachata/core/accounts/theme.ts';

export const THEME_COOKIE = 'theme';

export function themeOf(value: string | undefined | null): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
