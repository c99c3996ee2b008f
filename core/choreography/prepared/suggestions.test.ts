import { describe, expect, it } from 'vitest';
import { composePlan } from '../planner/compose.ts';
import { planParametersSchema } from '../plan.ts';
import { sameMoveKeys } from '../../moves/same-move.ts';
import { domainLibrary } from '../testing/library.ts';
import { songAnalysis } from '../testing/songs.ts';
import { suggestionsAt } from './suggestions.ts';

const library = domainLibrary();
const context = { analysis: songAnalysis({ tempoBpm: 122 }), library };
const parameters = planParametersSchema.parse({
  difficulty: 'intermediate',
  bannedMoves: ['copa'],
});
const plan = composePlan({ ...context, parameters });
const beatIn = (label: string): number =>
  plan.segments.find(({ section }) => section === label)?.startBeat ?? NaN;

describe('suggestionsAt', () => {
  it('gives other moves for the verse than for the mambo, each once', async () => {
    const verse = await suggestionsAt(plan, beatIn('verse'), context);
    const mambo = await suggestionsAt(plan, beatIn('mambo'), context);
    expect(verse).toHaveLength(5);
    expect(mambo.map(({ moveId }) => moveId)).not.toEqual(verse.map(({ moveId }) => moveId));
    for (const list of [verse, mambo]) {
      const keys = list.map(({ moveId }) => sameMoveKeys(library.moves)(moveId));
      expect(new Set(keys).size).toBe(list.length);
    }
  });

  it('leaves out what is danced there, what is banned and what is above the level', async () => {
    const byId = new Map(library.moves.map((move) => [move.id, move]));
    for (const { startBeat, moveId } of plan.segments) {
      const ids = (await suggestionsAt(plan, startBeat, context, 40)).map((one) => one.moveId);
      expect(ids).not.toContain(moveId);
      expect(ids).not.toContain('copa');
      for (const id of ids) expect(byId.get(id)?.level).not.toBe('advanced');
    }
  });

  it('puts what is new before what the dancers know', async () => {
    const [first] = await suggestionsAt(plan, beatIn('chorus'), context);
    const knowing = { ...plan, parameters: { ...plan.parameters, knownMoves: [first.moveId] } };
    const [now] = await suggestionsAt(knowing, beatIn('chorus'), context);
    expect(now.moveId).not.toBe(first.moveId);
  });

  it('takes a beat past the end for the last place', async () => {
    expect(await suggestionsAt(plan, 1e6, context)).toHaveLength(5);
  });
});
