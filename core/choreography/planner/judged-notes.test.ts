import { describe, expect, it } from 'vitest';
import { judgePlan, type Judgment } from '../evaluate/judge.ts';
import { composePlan } from './compose.ts';
import { judgedNotes } from './judged-notes.ts';
import { planParametersSchema, type Plan, type PlanParameters } from '../plan.ts';
import { domainLibrary } from '../testing/library.ts';
import { songAnalysis } from '../testing/songs.ts';

const library = domainLibrary();
const SONG = songAnalysis({ tempoBpm: 122 });
const NO_AIM = { style: undefined, closeFrom: 0, closeTo: 1, wave: false };

function plainPlan(): Plan {
  const parameters = planParametersSchema.parse({ difficulty: 'advanced' });
  return composePlan({ analysis: SONG, library, parameters });
}

function codes(
  fields: Partial<PlanParameters>,
  leaveOut: (id: string) => boolean = () => false,
): string[] {
  const bannedMoves = library.moves.map(({ id }) => id).filter(leaveOut);
  const parameters = planParametersSchema.parse({ difficulty: 'advanced', ...fields, bannedMoves });
  const plan = composePlan({ analysis: SONG, library, parameters });
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

  it('says so where the level falls and where the energy is another', () => {
    const judged = judgePlan(plainPlan(), library.moves, SONG);
    const asked = { level: 'advanced', aim: NO_AIM, durationSec: SONG.durationSec } as const;
    const said = (fields: Partial<Judgment>): string[] =>
      judgedNotes({ ...judged, ...fields }, asked).map(({ code }) => code);
    expect(said({ levelRise: -0.01 })).toContain('level-falls');
    expect(said({ levelRise: 0 })).not.toContain('level-falls');
    expect(said({ energyFit: 0.42 })).toContain('energy-unlike');
    expect(said({ energyFit: 0.5 })).not.toContain('energy-unlike');
    expect(said({ returnsVaried: 0.2 })).toContain('returns-alike');
  });
});
