/** The sections of a song as chapters of its video. */
import type { Plan } from '@bachata/core/choreography/plan.ts';
import type { SectionLabel } from '@bachata/core/music/analysis.ts';
import type { Chapter } from './mp4-moov.ts';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const SECTION_NAMES: Readonly<Record<Language, Readonly<Record<SectionLabel, string>>>> = {
  en: {
    intro: 'Intro',
    verse: 'Verse',
    chorus: 'Chorus',
    bridge: 'Bridge',
    mambo: 'Mambo',
    outro: 'Outro',
    break: 'Break',
  },
  es: {
    intro: 'Introducción',
    verse: 'Estrofa',
    chorus: 'Estribillo',
    bridge: 'Puente',
    mambo: 'Mambo',
    outro: 'Final',
    break: 'Corte',
  },
};

/** One chapter where a section begins, the first at zero; numbered where a label comes again. */
export function chaptersOf(plan: Plan, language: Language): Chapter[] {
  const starts = plan.segments.filter(
    ({ section, startSec }, index) =>
      startSec < plan.song.durationSec && section !== plan.segments[index - 1]?.section,
  );
  const seen = new Map<SectionLabel, number>();
  return starts.map(({ section, startSec }, index) => {
    const count = (seen.get(section) ?? 0) + 1;
    seen.set(section, count);
    const repeated = starts.filter((start) => start.section === section).length > 1;
    const name = SECTION_NAMES[language][section];
    return {
      startSec: index === 0 ? 0 : startSec,
      title: repeated ? `${name} ${count}` : name,
    };
  });
}
