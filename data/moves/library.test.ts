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

  it('speaks of lead and follow, not of him and her', () => {
    const gendered = {
      en: /\b(he|him|his|himself|she|her|hers|herself|man|woman|lady|boy|girl)\b/i,
      // "-la" after a verb is of a hand as often as of a partner, so the verbs of partners are listed.
      es: /\b(él|ella|ellas|chica|chico|hombre|mujer|dama|caballero|atráela|mírala|recógela|envíala|gírala|llévala|guíala)(?!\p{L})/iu,
    };
    for (const { id, name, description, cues } of library.moves) {
      const said = [name, description, ...[...cues.lead, ...cues.follow].map(({ text }) => text)];
      for (const { en = '', es = '' } of said) {
        expect(en, id).not.toMatch(gendered.en);
        expect(es, id).not.toMatch(gendered.es);
      }
    }
  });

  it('tells a move begun on 5 by a fact, not by its name', () => {
    for (const { id, name } of library.moves) {
      expect(`${name.en} ${name.es}`, id).not.toMatch(/from 5|desde el 5/);
    }
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
