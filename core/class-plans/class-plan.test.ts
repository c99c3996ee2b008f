import { describe, expect, it } from 'vitest';
import { classDates, dateSchema, daysBetween, daysLater, timeZoneSchema } from './calendar.ts';
import { planContentSchema } from './class-plan.ts';
import { MOST_BLOCKS } from './limits.ts';
import { notReached, planAsTaught } from './taught.ts';
import { TEMPLATE_MINUTES, TEMPLATES, templateBlocks } from './templates.ts';
import { blockFor, classPlan, planContent } from './testing/plans.ts';

const sumOf = (blocks: readonly { minutes: number }[]): number =>
  blocks.reduce((sum, { minutes }) => sum + minutes, 0);

describe('templates', () => {
  it.each(TEMPLATE_MINUTES)('of %i minutes add up', (minutes) => {
    expect(sumOf(TEMPLATES[minutes])).toBe(minutes);
    expect(
      planContentSchema.safeParse(planContent({ minutes, blocks: templateBlocks(minutes) })),
    ).toMatchObject({ success: true });
  });

  it('give an hour twenty minutes of new material in three chunks', () => {
    const fresh = TEMPLATES[60].filter(({ kind }) => kind === 'technique' || kind === 'figure');
    expect([fresh.length, sumOf(fresh)]).toEqual([3, 20]);
    const others = TEMPLATES[60].filter((block) => !fresh.includes(block));
    expect(others.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['warm-up', 5],
      ['review', 5],
      ['drill', 15],
      ['free-dance', 10],
      ['close', 5],
    ]);
  });
});

describe('a plan', () => {
  it('has a limit of blocks, and ids of their own', () => {
    const many = Array.from({ length: MOST_BLOCKS + 1 }, (_, k) => blockFor(`b${k}`));
    const parses = (blocks: typeof many): boolean =>
      planContentSchema.safeParse(planContent({ blocks })).success;
    expect(parses(many.slice(1))).toBe(true);
    expect(parses(many)).toBe(false);
    expect(parses([blockFor('a'), blockFor('a')])).toBe(false);
  });

  it('knows days and time zones that there are', () => {
    expect(dateSchema.safeParse('2026-02-28').success).toBe(true);
    expect(dateSchema.safeParse('2026-02-30').success).toBe(false);
    expect(timeZoneSchema.safeParse('America/Santo_Domingo').success).toBe(true);
    expect(timeZoneSchema.safeParse('Mars/Base').success).toBe(false);
  });
});

describe('days', () => {
  it('go over months, leap days and changes of the clock', () => {
    expect(daysLater('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysLater('2026-03-25', 7)).toBe('2026-04-01');
    expect(daysBetween('2026-12-28', '2027-01-04')).toBe(7);
  });

  it('of a class leave out those without one, and move on', () => {
    expect(classDates('2026-12-17', 3, { skipped: ['2026-12-24', '2026-12-31'] })).toEqual([
      '2026-12-17',
      '2027-01-07',
      '2027-01-14',
    ]);
  });
});

describe('what was taught', () => {
  const plan = classPlan('ana', {
    blocks: [
      blockFor('warm', { kind: 'warm-up' }),
      blockFor('turn'),
      blockFor('pause', { kind: 'break' }),
      blockFor('wave'),
    ],
  });

  it('keeps the plan of that day, without what is only the plan', () => {
    const kept = planAsTaught(plan);
    expect(kept).toMatchObject({ title: plan.title, revision: 1, blocks: plan.blocks });
    expect(kept).not.toHaveProperty('lastRequest');
  });

  it('tells what was not reached', () => {
    const missed = notReached({ plan: planAsTaught(plan), ticked: ['warm', 'turn'] });
    expect(missed.map(({ id }) => id)).toEqual(['wave']);
  });
});
