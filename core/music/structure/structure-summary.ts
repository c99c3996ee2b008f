import type { Section } from '../analysis.ts';

/**
 * Four numbers on the form of a song, each roughly 0..1: sections a minute (over six), share of the
 * time in groups that return, share of the longest group, share in verse and chorus.
 */
export function structureSummary(
  sections: readonly Section[],
  durationSec: number,
): [number, number, number, number] {
  const groups = Map.groupBy(sections, (section) => section.group);
  const lengthOf = (members: readonly Section[]): number =>
    members.reduce((total, { startSec, endSec }) => total + endSec - startSec, 0) / durationSec;
  const members = [...groups.values()];
  return [
    (sections.length / durationSec) * 10,
    members
      .filter((group) => group.length > 1)
      .reduce((total, group) => total + lengthOf(group), 0),
    Math.max(0, ...members.map(lengthOf)),
    lengthOf(sections.filter(({ label }) => label === 'verse' || label === 'chorus')),
  ];
}
