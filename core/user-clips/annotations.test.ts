import { describe, expect, it } from 'vitest';
import { annotationSchema, dancedTempo, meaningOf, windowInNotes } from './annotations.ts';
import { CATEGORIES } from '../moves/move.ts';

describe('meaningOf', () => {
  it.each([
    ['basic_step', 'basic-steps'],
    ['cross_body_lead', 'cross-body-leads'],
    ['double_cross_body_lead', 'cross-body-leads'],
    ['lady_right_turn', 'turns-spins'],
    ['lady_left_turn', 'turns-spins'],
    ['dips', 'dips-drops'],
    ['forward_backward', 'footwork'],
    ['body_roll', 'styling-body-rolls'],
    ['hammerlock', 'hammerlock'],
    ['shadow_position', 'shadow'],
    ['combination', 'combinations'],
    ['arm_styling', 'hand-styling'],
  ])('%s is of %s', (label, category) => {
    expect(meaningOf(label)?.category).toBe(category);
    expect(CATEGORIES).toContain(category);
  });

  it('takes other spellings and words', () => {
    expect(meaningOf(' Basic Step')).toBe(meaningOf('basic_step'));
    expect(meaningOf('DIP')).toBe(meaningOf('dips'));
  });

  it.each(['salsa', '', 'constructor', '__proto__'])('does not know "%s"', (label) => {
    expect(meaningOf(label)).toBeUndefined();
  });
});

describe('dancedTempo', () => {
  it.each([
    [65, 130],
    [80, 80],
    [127, 127],
    [240, 120],
  ])('%d is danced at %d', (annotated, danced) => {
    expect(dancedTempo(annotated)).toBe(danced);
  });
});

describe('windowInNotes', () => {
  it.each([
    ['Dip from second 7 to 10', [7, 10]],
    ['from 2.5s to 6', [2.5, 6]],
    ['from second 9 to 3', undefined],
    ['Continuous basic steps throughout 14 seconds', undefined],
  ])('%s', (notes, window) => {
    expect(windowInNotes(notes)).toEqual(window);
  });
});

describe('annotationSchema', () => {
  const annotation = {
    clip_id: 'a',
    video_path: 'a.mp4',
    move_label: 'dips',
    energy_level: 'high',
    estimated_tempo: 120,
    difficulty: 'advanced',
  };
  it('fills in what may be left out', () => {
    expect(annotationSchema.parse(annotation)).toEqual({ ...annotation, notes: '' });
  });
  it.each([{ estimated_tempo: '120' }, { energy_level: 'huge' }, { clip_id: '' }])(
    'refuses %o',
    (wrong) => {
      expect(annotationSchema.safeParse({ ...annotation, ...wrong }).success).toBe(false);
    },
  );
});
