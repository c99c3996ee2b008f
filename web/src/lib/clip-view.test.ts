import { QUALITY_REASONS } from '@bachata/core/pose/clip-quality.ts';
import { describe, expect, it } from 'vitest';
import { clipStanding, figureForCounts, proposedConfirmation, type ClipView } from './clip-view.ts';
import en from './i18n/messages/en.json' with { type: 'json' };

const clip: ClipView = {
  id: 'c1',
  version: '1',
  title: 'Mine',
  visibility: 'private',
  review: 'none',
  durationSec: 8,
  width: 1280,
  height: 720,
  videoUrl: '/v',
  findings: {
    counts: { tempoBpm: 123.456, firstCountSec: 0.5, source: 'both', confidence: 0.8 },
    figure: { startSec: 0.2, counts: 4, secPerCount: 0.5 },
    quality: { level: 'good', reasons: [] },
    oneRate: 1,
    bothRate: 0.9,
    roles: { source: 'inferred', confidence: 0.7 },
    identitySwitchesSec: [],
    turns: { lead: -0.1, follow: 0.9 },
  },
  suggestion: {
    category: { value: 'turns-spins', confidence: 0.8 },
    level: { value: 'intermediate', confidence: 0.6 },
    energy: { value: 'high', confidence: 0.5 },
  },
  alike: [{ id: 'turn', name: { en: 't', es: 'g' }, similarity: 0.9, entry: 'OL', exit: 'OR' }],
};

describe('proposedConfirmation', () => {
  it('takes what is like the clip, and what was seen in it', () => {
    expect(proposedConfirmation(clip)).toMatchObject({
      category: 'turns-spins',
      level: 'intermediate',
      energy: 'high',
      tempoBpm: 123.5,
      counts: 4,
      entry: 'OL',
      exit: 'OR',
      turns: { lead: 0, follow: 1 },
    });
  });

  it('takes the counts of the move that it is like where the clip’s own are a guess', () => {
    const figure = { tempoBpm: 118.04, firstCountSec: 2, firstCount: 5, counts: 8 } as const;
    const suggestion = { ...clip.suggestion, figure } as NonNullable<ClipView['suggestion']>;
    const sure = { ...clip, suggestion };
    expect(figureForCounts(sure)).toBeUndefined();
    expect(proposedConfirmation(sure)).toMatchObject({ tempoBpm: 123.5, counts: 4 });
    const counts = { ...clip.findings.counts, confidence: 0.3 };
    const unsure = { ...sure, findings: { ...clip.findings, counts } };
    expect(figureForCounts(unsure)).toBe(figure);
    expect(proposedConfirmation(unsure)).toMatchObject({ tempoBpm: 118, counts: 8 });
    expect(figureForCounts({ ...unsure, suggestion: clip.suggestion as never })).toBeUndefined();
  });

  it('keeps what the owner has said', () => {
    const confirmation = { ...proposedConfirmation(clip), name: 'Said' } as NonNullable<
      ClipView['confirmation']
    >;
    expect(proposedConfirmation({ ...clip, confirmation })).toBe(confirmation);
  });
});

describe('clipStanding', () => {
  it.each([
    ['none', false, 'draft'],
    ['none', true, 'yours'],
    ['waiting', true, 'waiting'],
    ['accepted', true, 'accepted'],
    ['declined', true, 'declined'],
  ] as const)('of a clip with review %s, a move: %s, is %s', (review, isMove, standing) => {
    expect(clipStanding({ review, isMove })).toBe(standing);
  });
});

describe('the words of clips', () => {
  it.each(QUALITY_REASONS)('has words for %s', (reason) => {
    expect(Object.keys(en.clipReasons)).toContain(reason);
  });
});
