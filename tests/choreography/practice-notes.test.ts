/** Notes to counts: each choreography's own, kept once, and found again after an edit elsewhere. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { anchorNotes } from '@bachata/core/choreographies/note-places.ts';
import {
  changePracticeNotes,
  MOST_NOTES,
  noteChangeSchema,
  practiceNotes,
  readPracticeNotes,
  type PracticeNote,
} from '@bachata/core/choreographies/practice-notes.ts';
import { LimitError } from '@bachata/core/errors.ts';
import { seedChoreography } from '../browser/seed.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

let opened: TemporaryPlatform;
beforeEach(async () => {
  opened = await temporaryPlatform();
});
afterEach(async () => await opened.close());

const note = (text: string, more: Partial<PracticeNote> = {}): PracticeNote => ({
  ...{ id: crypto.randomUUID(), moveId: 'madrid', startBeat: 16, beat: 2, text },
  ...more,
});
const keep = async (id: string, kept: PracticeNote) =>
  await changePracticeNotes(opened.platform, id, 'ana', { keep: kept });
const texts = async (id: string) =>
  (await readPracticeNotes(opened.platform.documents, id)).map(({ text }) => text);

describe('practice notes', () => {
  it('are kept, changed, removed, and kept again', async () => {
    const [first, second] = [note('look up'), note('shoulders')];
    await keep('dance', first);
    await keep('dance', second);
    await keep('dance', { ...first, text: 'look left' });
    expect(await texts('dance')).toEqual(['look left', 'shoulders']);
    await changePracticeNotes(opened.platform, 'dance', 'ana', { remove: first.id });
    await changePracticeNotes(opened.platform, 'dance', 'ana', { remove: first.id });
    expect(await texts('dance')).toEqual(['shoulders']);
    await keep('dance', first);
    expect(await texts('dance')).toEqual(['shoulders', 'look up']);
    expect(await texts('another')).toEqual([]);
  });

  it('keeps both of two that are written at once, and one that is sent twice once', async () => {
    const one = note('one');
    await Promise.all([one, one, note('two')].map((each) => keep('dance', each)));
    expect((await texts('dance')).sort()).toEqual(['one', 'two']);
  });

  it('keeps no more than there is room for, and says so', async () => {
    const notes = Array.from({ length: MOST_NOTES }, (_, i) => note(`note ${i}`));
    const full = { ownerId: 'ana', notes, updatedAt: 1 };
    await opened.platform.documents.create(practiceNotes, 'dance', full);
    await expect(keep('dance', note('one more'))).rejects.toThrow(LimitError);
    expect(await keep('dance', { ...note('changed'), id: notes[0]?.id ?? '' })).toHaveLength(
      MOST_NOTES,
    );
  });

  it('takes hostile text as text, and refuses what is empty or too long', () => {
    const text = '<img src=x onerror=alert(1)> ${x} {{name}}';
    const typed = text.replace('{{', '\u202e{{');
    expect(noteChangeSchema.parse({ keep: note(typed) })).toMatchObject({ keep: { text } });
    for (const bad of ['', '   ', 'x'.repeat(501)]) {
      expect(noteChangeSchema.safeParse({ keep: note(bad) }).success).toBe(false);
    }
    const wrong = [{ id: '../x' }, { beat: 16 }, { startBeat: -1 }, { moveId: '' }];
    for (const more of wrong) {
      expect(noteChangeSchema.safeParse({ keep: note('x', more) }).success).toBe(false);
    }
  });

  it('go for good with their choreography', async () => {
    const { platform } = opened;
    const id = await seedChoreography(platform, 'ana');
    await keep(id, note('gone soon'));
    const stored = await platform.documents.get(choreographies, id);
    if (stored) await choreographyBin.purge(platform, id, stored.data);
    expect(await platform.documents.get(practiceNotes, id)).toBeUndefined();
  });
});

describe('where notes are after an edit', () => {
  const move = (moveId: string, startBeat: number, beats = 8) => ({ moveId, startBeat, beats });
  const placeOf = (one: PracticeNote, segments: Parameters<typeof anchorNotes>[1]) =>
    anchorNotes([one], segments)[0]?.segment;
  const pinned = note('here');

  it('stays with its move, also where that begins earlier or later now', () => {
    const before = [move('a', 0), move('b', 8), move('madrid', 16)];
    expect(placeOf(pinned, before)).toBe(2);
    const later = [move('a', 0), move('c', 8, 16), move('madrid', 24)];
    expect(placeOf(pinned, later)).toBe(2);
    expect(placeOf(pinned, [move('a', 0), move('madrid', 8)])).toBe(1);
  });

  it('takes the nearest of several, and none that is far away', () => {
    const twice = [move('madrid', 0), move('a', 8), move('madrid', 16), move('madrid', 24)];
    expect(placeOf(pinned, twice)).toBe(2);
    expect(placeOf(pinned, [move('a', 0), move('a', 8), move('madrid', 64)])).toBeUndefined();
    expect(placeOf(pinned, [move('a', 0)])).toBeUndefined();
  });

  it('has no place on a count that its move does not have any more', () => {
    expect(placeOf(note('late', { beat: 6 }), [move('madrid', 16, 4)])).toBeUndefined();
  });
});
