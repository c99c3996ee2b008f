/** Which sections of a song a wish for the climax means. */
import type { SectionLabel } from '../music/analysis.ts';
import type { Climax } from './wishes.ts';

/** Whether the section at an index is where the dance was asked to be biggest. */
export function isClimaxAt(
  sections: readonly { readonly label: SectionLabel }[],
  climax: Climax | undefined,
  index: number,
): boolean {
  const label = sections[index]?.label;
  if (climax !== 'last-chorus') return label !== undefined && label === climax;
  return label === 'chorus' && sections.slice(index + 1).every((next) => next.label !== 'chorus');
}
