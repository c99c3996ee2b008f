/** What is proposed from what is stored: songs, what a course has taught, what fits a block. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { proposeForBlock } from '@bachata/core/class-plans/proposals/block-proposals.ts';
import { songsForClass } from '@bachata/core/class-plans/proposals/class-songs.ts';
import { taughtInCourse } from '@bachata/core/class-plans/proposals/course-taught.ts';
import { wantedTempo } from '@bachata/core/class-plans/proposals/song-fit.ts';
import { holdClass } from '@bachata/core/class-plans/hold-class.ts';
import { checkClassPlan } from '@bachata/core/class-plans/check.ts';
import { checkedMove } from '@bachata/core/class-plans/checked-move.ts';
import type { Block } from '@bachata/core/class-plans/blocks.ts';
import { blockFor } from '@bachata/core/class-plans/testing/plans.ts';
import { PreparedLibrary } from '@bachata/core/choreography/prepared/prepared-library.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import { seedCourse, seedPlan } from '../browser/seed-plans.ts';
import { seedChoreography } from '../browser/seed.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

let opened: TemporaryPlatform;
beforeEach(async () => {
  opened = await temporaryPlatform();
});
afterEach(async () => await opened.close());

const prepared = new PreparedLibrary(library);
const checked = new Map(library.moves.map((move) => [move.id, checkedMove(move)]));
const about = (id: string, moveId: string, parts: Partial<Block> = {}): Block => {
  const { name, counts } = library.byId.get(moveId) ?? expect.fail(moveId);
  const move = { id: moveId, name: name.en, counts };
  return blockFor(id, { content: { kind: 'move', move }, ...parts });
};
const propose = (blocks: Block[], blockId: string) =>
  proposeForBlock(prepared, library.byId, {
    ...{ level: 'intermediate', language: 'en', blocks, blockId },
  });

it('has only the songs of whoever asks, with their reasons', async () => {
  await seedChoreography(opened.platform, 'ana');
  const wanted = wantedTempo('intermediate', []);
  const [song, ...others] = await songsForClass(opened.platform, 'ana', wanted);
  expect(others).toEqual([]);
  expect(song.facts.bpm).toBe(120);
  expect(song.reasons[0]).toEqual({ code: 'tempo-fits', bpm: 120, wanted: 120 });
  // Two eights are no phrase.
  expect(song.reasons.map(({ code }) => code)).toContain('no-steady-phrase');
  expect(await songsForClass(opened.platform, 'ben', wanted)).toEqual([]);
});

it('leaves out a song whose analysis is gone', async () => {
  await seedChoreography(opened.platform, 'ana');
  const wanted = wantedTempo('intermediate', []);
  const [song] = await songsForClass(opened.platform, 'ana', wanted);
  const key = songKeys.analysis(song.songHash, 'seed');
  await opened.platform.objects.delete(key);
  expect(await songsForClass(opened.platform, 'ana', wanted)).toEqual([]);
});

it('knows what a course has taught: the blocks that were ticked, of its own plans', async () => {
  const { platform } = opened;
  const courseId = await seedCourse(platform, 'ana');
  const blocks = [about('a', 'right-turn'), about('b', 'left-turn-5')];
  const first = await seedPlan(platform, 'ana', { blocks }, { courseId, lesson: 1 });
  await seedPlan(platform, 'ana', { blocks: [about('c', 'copa')] }, { courseId, lesson: 2 });
  const taught = async (uid: string) => await taughtInCourse(platform, uid, courseId, library.byId);
  expect(await taught('ana')).toEqual([]);
  await holdClass(platform, first, { heldOn: '2026-03-02', ticked: ['b'] });
  expect(await taught('ana')).toEqual(['left-turn']);
  expect(await taught('ben')).toEqual([]);
});

it('proposes a warm-up for all that the plan dances', () => {
  const blocks = [blockFor('w', { kind: 'warm-up', minutes: 5 }), about('a', 'right-turn')];
  expect(propose(blocks, 'w').warmUp).toMatch(/Balance: .* \(Right turn\)/);
  expect(propose(blocks, 'gone')).toEqual({ drills: [] });
});

it('proposes what a figure builds on as blocks before it, and a dip with its preparation', () => {
  const blocks = [about('a', 'hammerlock-entry')];
  const { drills } = propose(blocks, 'a');
  expect(drills.map(({ content }) => content)).toEqual([
    { kind: 'move', move: expect.objectContaining({ id: 'left-turn' }) as object },
  ]);
  expect(propose([...drills, ...blocks], 'a').drills).toEqual([]);
  // One move is no ladder.
  expect(propose(blocks, 'a')).not.toHaveProperty('ladder');

  const dip = [about('a', 'lean-back')];
  expect(checkClassPlan({ minutes: 60, blocks: dip }, checked)).not.toEqual([]);
  const before = propose(dip, 'a').drills;
  expect(checkClassPlan({ minutes: 60, blocks: [...before, ...dip] }, checked)).toEqual([]);
});

it('proposes depths and a ladder for what is danced in a row, and says what cannot be', () => {
  const rows = ['open-out', 'one-hand-5', 'left-turn', 'handshake-5', 'hammerlock-entry'];
  const target = rows.map((id) => {
    const { name, counts } = library.byId.get(id) ?? expect.fail(id);
    return { id, name: name.en, counts };
  });
  const depths = { counts: 20, entry: 'C', exit: 'H', target } as const;
  const block = blockFor('a', { kind: 'drill', minutes: 10, depths });
  const found = propose([block], 'a');
  expect(found.depths?.depths).toMatchObject({ counts: 20, entry: 'C', exit: 'H' });
  expect(found.depths?.depths.target?.map(({ id }) => id)).toEqual(rows);
  expect(found.depths?.missing).toContainEqual({ depth: 'simplified', why: 'no-way' });
  expect(found.ladder).toMatchObject({ possible: true, text: /Counts 13–20.*\n.*Counts 1–20/ });
  const checkedPlan = { minutes: 60, blocks: [{ ...block, depths: found.depths?.depths }] };
  expect(checkClassPlan(checkedPlan, checked)).toEqual([]);

  const short = propose([{ ...block, minutes: 0 }], 'a').ladder;
  expect(short).toEqual({ possible: false, needsMinutes: expect.any(Number) as number });
  const apart = { ...depths, target: [target[0], target[4]] };
  expect(propose([{ ...block, depths: apart }], 'a')).not.toHaveProperty('ladder');
});
