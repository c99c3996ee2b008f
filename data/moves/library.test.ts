import type { DanceRole } from '@bachata/core/moves/dance-role.ts';
import { checkLibrary, distributionOf } from '@bachata/core/library-check/check.ts';
import { describe, expect, it } from 'vitest';
import { library } from './index.ts';

describe('the move library', () => {
  it('has no problems', () => {
    expect(checkLibrary(library.moves)).toEqual([]);
  });

  it('has a version that is that of its content', () => {
    expect(library.version).toMatch(/^[0-9a-f]{16}$/);
    expect(library.byId.size).toBe(library.moves.length);
  });

  it('offers every energy, idles, openings, endings and solo footwork', () => {
    const { energy, function: uses } = distributionOf(library.moves);
    for (const level of ['low', 'medium', 'high']) expect(energy[level]).toBeGreaterThanOrEqual(8);
    for (const use of ['idle', 'opening', 'ending', 'accent', 'solo', 'rest', 'basic']) {
      expect(uses[use], use).toBeGreaterThanOrEqual(3);
    }
    const idles = library.moves.filter(({ functions }) => functions.includes('idle'));
    expect(new Set(idles.map(({ counts }) => counts))).toEqual(new Set([4, 8]));
  });

  it('mirrors the feet of lead and follow in the side basic', () => {
    const basic = library.byId.get('side-basic');
    const ways = (role: DanceRole) =>
      basic?.motion[role].steps.map(({ by }) => (by?.right ?? 0) * (role === 'lead' ? -1 : 1) + 0);
    expect(ways('follow')).toEqual(ways('lead'));
  });
});
