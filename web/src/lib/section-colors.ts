/** One color for each kind of section, wherever sections are drawn. */
import type { SectionLabel } from '@bachata/core/music/analysis.ts';

export const SECTION_COLORS: Readonly<Record<SectionLabel, string>> = {
  intro: 'var(--color-control)',
  verse: 'var(--color-sea)',
  chorus: 'var(--color-hibiscus)',
  bridge: 'light-dark(#6d4bc4, #b79bff)',
  mambo: 'var(--color-mango)',
  instrumental: 'light-dark(#a8641a, #ffd08a)',
  outro: 'var(--color-control)',
  break: 'light-dark(#7a6a58, #cbb8a0)',
};
