/** The document is what the commands say, and what it says in words holds. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '@bachata/core/choreography/planner/random.ts';
import { stagesOf } from '@bachata/core/jobs/stages.ts';
import { readEnvironment } from '../deploy/environment.ts';
import { choreographyUsage, monthCost, serviceOf, SONG_STAGES } from './cost.ts';
import { answer } from './costs.ts';
import { runUsage, usdOf } from '@bachata/platform/costs/usage.ts';
import { firstLimits } from './first-limits.ts';
import { CDN_EGRESS, EGRESS, tiered } from '@bachata/platform/costs/prices.ts';
import { arrivalsOf, play, SCENARIOS } from './scenarios.ts';

const GIB = 2 ** 30;
const TIB = 2 ** 40;
const production = await readEnvironment('production');

describe('infra/COSTS.md', () => {
  it('is what `npm run costs` prints', { timeout: 240_000 }, async () => {
    const written = readFileSync(new URL('../COSTS.md', import.meta.url), 'utf8');
    expect(await answer([])).toBe(written);
  });

  it('says rightly that 500 at once are all served within two minutes', () => {
    const [class500] = SCENARIOS;
    const outcome = class500 && play(production, class500);
    expect(outcome).toMatchObject({ taken: 500, refused: 0 });
    expect(outcome?.endSec).toBeLessThan(120);
  });

  it('says rightly that watching costs more than making', () => {
    const made = usdOf(choreographyUsage(production, 1));
    expect(tiered(11_960_000, EGRESS.tiers)).toBeGreaterThan(made);
  });
});

describe('costs', () => {
  it('are those of every stage of a song', () => {
    expect(SONG_STAGES).toEqual(stagesOf('song'));
  });

  it('of a service are its processors and its memory for as long as it works', () => {
    const usage = runUsage(serviceOf(production, 'analyze-music'), 100);
    expect(usage).toEqual({ cpuSec: 200, memoryGibSec: 100 });
    expect(runUsage(serviceOf(production, 'plan-choreography'), 100).memoryGibSec).toBe(50);
    expect(usdOf(usage)).toBeCloseTo(200 * 0.000024 + 100 * 0.0000025, 10);
  });

  it('of egress are those of each part', () => {
    expect(tiered(GIB, EGRESS.tiers)).toBeCloseTo(0.12, 10);
    expect(tiered(12 * TIB, EGRESS.tiers)).toBeCloseTo(
      1024 * 0.12 + 9 * 1024 * 0.11 + 2 * 1024 * 0.08,
      6,
    );
    expect(tiered(11 * TIB, CDN_EGRESS.tiers)).toBeCloseTo(10 * 1024 * 0.08 + 1024 * 0.055, 6);
    expect(tiered(0, EGRESS.tiers)).toBe(0);
  });

  it('of a month are the sum of their parts, and of nobody those of what is kept ready', () => {
    for (const users of [0, 1_000, 10_000_000]) {
      const { parts, usd } = monthCost(production, users, 0.1);
      expect(usd).toBeCloseTo(
        Object.values(parts).reduce((sum, part) => sum + part, 0),
        6,
      );
    }
    const { parts } = monthCost(production, 0, 0.1);
    expect(parts).toMatchObject({ operations: 0, storage: 0, egress: 0 });
    expect(parts.computing).toBeGreaterThan(0);
  });

  it('that nothing is free of grow with the people', () => {
    const [some, many] = [1e6, 2e6].map((users) => monthCost(production, users, 0.1).parts.storage);
    expect(many).toBeCloseTo(2 * (some ?? NaN), 6);
  });
});

describe('orders of a simulated day', () => {
  it('are ascending, within the day, and twice the mean at the busiest', () => {
    const minute = arrivalsOf(500, 60, randomFrom(1));
    expect(minute).toHaveLength(500);
    expect(minute.every((at, i) => at >= (minute[i - 1] ?? 0) && at < 60)).toBe(true);
    const day = arrivalsOf(200_000, 'a day', randomFrom(1));
    const hours = Map.groupBy(day, (at) => Math.floor(at / 3600));
    expect(hours.size).toBe(24);
    const busiest = Math.max(...[...hours.values()].map((orders) => orders.length));
    expect(busiest / (200_000 / 24)).toBeGreaterThan(1.8);
    expect(busiest / (200_000 / 24)).toBeLessThan(2);
  });

  it('beyond the limit of the day are refused', () => {
    const most = production.settings.BACHATA_DAILY_JOBS / 2;
    const { taken, refused } = play(production, { name: '', orders: most + 7, within: 'a day' });
    expect({ taken, refused }).toEqual({ taken: most, refused: 7 });
  });
});

it('names first what is reached first', () => {
  const users = firstLimits(production).map((limit) => limit.users);
  expect(users).toEqual(users.toSorted((a, b) => a - b));
});

describe('the command', () => {
  it('answers for any number of people, and for any crowd', async () => {
    expect(await answer(['--users', '25000'])).toContain('| 25,000 ');
    const crowd = await answer(['--simulate', '--orders', '80', '--seconds', '30']);
    expect(crowd).toContain('80 in 30 s');
    // Staging has a quarter of the instances.
    const staging = ['--simulate', '--orders', '80', '--seconds', '30', '--env', 'staging'];
    expect(await answer(staging)).not.toBe(crowd);
  });

  it.each([
    ['--users many', 'many is no whole number from 1 to 10,000,000,000\nusage:'],
    ['--simulate --orders 1000000000', '1000000000 is no whole number from 1 to 5,000,000\nusage:'],
    ['--nonsense', "Unknown option '--nonsense'\nusage:"],
    ['--users 1 --env mars', '--env is one of'],
    ['--orders 5', '--orders goes with --simulate\nusage:'],
    ['--simulate --seconds 30', '--seconds goes with --orders\nusage:'],
    ['--users 5 --simulate', '--users and --simulate are two questions\nusage:'],
  ])('says what is wrong with %s', async (line, sentence) => {
    await expect(answer(line.split(' '))).rejects.toThrow(sentence);
  });
});
