import { describe, expect, it } from 'vitest';
import { composePlan } from './compose.ts';
import { planParametersSchema, type PlanParameters } from '../plan.ts';
import { domainLibrary } from '../testing/library.ts';
import { songAnalysis } from '../testing/songs.ts';

const library = domainLibrary();

function codes(
  fields: Partial<PlanParameters>,
  leaveOut: (id: string) => boolean = () => false,
): string[] {
  const bannedMoves = library.moves.map(({ id }) => id).filter(leaveOut);
  const parameters = planParametersSchema.parse({ difficulty: 'advanced', ...fields, bannedMoves });
  const plan = composePlan({ analysis: songAnalysis({ tempoBpm: 122 }), library, parameters });
  return plan.notes.map(({ code }) => code);
}

describe('judgedNotes', () => {
  it('says so where bans leave too little of the level', () => {
    const byId = new Map(library.moves.map((move) => [move.id, move]));
    expect(codes({}, (id) => byId.get(id)?.level === 'advanced')).toContain('level-share-low');
    expect(codes({ difficulty: 'intermediate' })).not.toContain('level-share-low');
  });

  it('says so where nothing is left to end with', () => {
    const endings = (id: string): boolean => /pose|lean|side-dip/.test(id);
    expect(codes({}, endings)).toContain('no-ending');
    expect(codes({})).not.toContain('no-ending');
  });

  it('says so where a sensual dance cannot wave', () => {
    const waves = (id: string): boolean => /wave|hip-roll|sensual-turn|shadow/.test(id);
    expect(codes({ style: 'sensual' }, waves)).toContain('no-early-wave');
    expect(codes({ style: 'sensual' })).not.toContain('no-early-wave');
  });
});
