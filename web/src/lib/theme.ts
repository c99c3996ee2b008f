/** Light, dark, or whatever the device prefers. Kept in a cookie so that the first paint is right. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'theme';

export function themeOf(value: string | undefined | null): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
