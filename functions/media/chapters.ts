/** The sections of a song as chapters of its video. */
import type { Plan } from '@bachata/core/choreography/plan.ts';
import type { Language } from '@bachata/core/languages.ts';
import { DISPLAY_WORDS } from '@bachata/core/lexicon/display-words.ts';
import type { SectionLabel } from '@bachata/core/music/analysis.ts';
import type { Chapter } from './mp4-moov.ts';

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
    const name = DISPLAY_WORDS[language].sections[section];
    return {
      startSec: index === 0 ? 0 : startSec,
      title: repeated ? `${name} ${count}` : name,
    };
  });
}
