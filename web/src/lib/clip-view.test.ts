import { QUALITY_REASONS } from '@bachata/core/pose/clip-quality.ts';
import { describe, expect, it } from 'vitest';
import { clipStanding, proposedConfirmation, type ClipView } from './clip-view.ts';
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
  soundTracks: [],
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
  figureMoves: [],
  furtherMoves: [],
  alike: [{ id: 'turn', name: { en: 't', es: 'g' }, similarity: 0.9, entry: 'OL', exit: 'OR' }],
};

describe('proposedConfirmation', () => {
  it('takes what was seen in the clip, under its title', () => {
    expect(proposedConfirmation(clip)).toMatchObject({ name: 'Mine', entry: 'OL', counts: 4 });
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
