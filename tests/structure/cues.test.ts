/**
 * A move numbers its cues from its own beginning, and dancers count from the eight's. Whoever shows
 * cues takes them from `countedCues`; whoever else reads them is one who makes moves.
 */
import { describe, expect, it } from 'vitest';
import { productSources } from './sources.ts';

const COUNTED = '/moves/counted-cues.ts';
/** They show nobody anything; those of music are of its beats. */
const MAKERS =
  /^(data\/moves\/|core\/music\/|core\/moves\/|core\/library-check\/|core\/user-clips\/filmed-move)/;

/** Of a move: `cues.lead`, `cues[role]`, `.cues }`, or its type. Captions have cues, too: of time. */
const READS_CUES = /\bcues\??\.?(\[|\.(lead|follow)\b)|MoveInfo\['cues'\]|move\??\.cues\b/;
/** The cues of a block of a class plan are an instructor's words, of no count. */
const OF_BLOCKS = /class-plans\/blocks\.ts/;
const COUNTS_ITSELF = /freeFoot - 1 \+ (beat|cue)/;

describe('the counts of cues', () => {
  const sources = productSources().filter(({ path }) => !MAKERS.test(path));

  it('come from one function everywhere', () => {
    const readers = sources.filter(({ text }) => READS_CUES.test(text) && !OF_BLOCKS.test(text));
    expect(readers.map(({ path }) => path)).toContain('web/src/lib/count-sheet.ts');
    for (const { path, text } of readers) expect(text, path).toMatch(/CountedCues|SegmentView/);
    const serving = sources.filter(({ text }) => text.includes('countedCues('));
    expect(serving.map(({ path }) => path)).toEqual([
      'core/class-plans/proposals/written.ts',
      'web/src/lib/server/move-page.ts',
      'web/src/lib/server/segment-views.ts',
    ]);
    for (const { path, text } of serving) expect(text, path).toContain(COUNTED);
  });

  it('are worked out nowhere else', () => {
    const others = sources.filter(({ text }) => COUNTS_ITSELF.test(text.replace(/since = .*/, '')));
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});
