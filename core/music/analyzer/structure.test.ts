import { describe, expect, it } from 'vitest';
import { clusterSegments } from '../structure/segment-clustering.ts';
import { labelSegments, type LabeledSegment } from '../structure/section-labels.ts';
import { noveltyCurves } from '../structure/novelty.ts';
import { segment } from '../structure/segmentation.ts';
import { passageSimilarity, selfSimilarity } from '../structure/self-similarity.ts';

/** Bars of a song with the given form, eight bars a section, a loop of two kinds of bar in each. */
function songOf(form: string) {
  const rows = [...form].flatMap((letter, s) =>
    Array.from({ length: 8 }, (_, bar) => {
      const row = new Float64Array(12);
      row[letter.charCodeAt(0) - 65] = 2;
      row[6 + (bar % 2)] = 1;
      row[8 + ((s + bar) % 4)] = 0.3;
      return row;
    }),
  );
  const bars = rows.length;
  const similarity = selfSimilarity(rows);
  const features = {
    timbre: rows,
    harmony: rows.map((row) => Float64Array.from([...row, ...row])),
    rhythm: rows,
    level: new Float64Array(bars),
    joint: rows,
  };
  const none = new Array<boolean>(bars).fill(false);
  const segments = segment({
    similarity,
    cues: noveltyCurves(
      similarity,
      selfSimilarity(features.harmony),
      features,
      new Float64Array(bars),
    ),
    beginsEight: rows.map((_, b) => b % 2 === 0),
    pauses: { into: none, after: none },
  });
  return { similarity, segments };
}

describe('structure', () => {
  it('finds the sections of a song and which of them come back', () => {
    const { similarity, segments } = songOf('ABCBCD');
    expect(segments.map(({ from }) => from)).toEqual([0, 8, 16, 24, 32, 40]);
    expect(clusterSegments(segments, passageSimilarity(similarity))).toEqual([0, 1, 2, 1, 2, 3]);
  });

  it('begins sections only where an eight begins', () => {
    expect(songOf('ABAC').segments.every(({ from }) => from % 2 === 0)).toBe(true);
  });
});

describe('labelPassages', () => {
  const passage = (group: number, more: Partial<LabeledSegment> = {}): LabeledSegment => ({
    segment: { from: 0, to: 8 },
    group,
    energy: 0.6,
    voice: 0.5,
    isBreak: false,
    pattern: 'derecho',
    ...more,
  });

  it('names the parts of a typical song', () => {
    const chorus = { energy: 0.85, pattern: 'majao', voice: 0.8 } as const;
    const labels = labelSegments([
      passage(0, { energy: 0.4, voice: 0 }),
      passage(1),
      passage(2, chorus),
      passage(1),
      passage(6, { isBreak: true, pattern: 'none', energy: 0.1 }),
      passage(2, chorus),
      passage(3, { energy: 1, pattern: 'mambo', voice: 0.2 }),
      passage(4, { energy: 0.4 }),
      passage(2, chorus),
      passage(5, { energy: 0.5 }),
    ]);
    expect(labels.join(' ')).toBe(
      'intro verse chorus verse break chorus mambo bridge chorus outro',
    );
  });

  it('tells a verse from other music beside it in which less is sung', () => {
    const labelOf = (voice: number, group = 2): unknown =>
      labelSegments([
        passage(0),
        passage(1, { voice: 0.8 }),
        passage(group, { voice }),
        passage(3),
      ])[2];
    expect(labelOf(0.4)).toBe('instrumental');
    expect(labelOf(0.75)).not.toBe('instrumental');
    expect(labelOf(0.4, 1)).not.toBe('instrumental');
  });

  it('takes a long first section for a verse', () => {
    const first = passage(0, { segment: { from: 0, to: 24 } });
    expect(labelSegments([first, passage(1), passage(0), passage(2)])[0]).not.toBe('intro');
  });
});
