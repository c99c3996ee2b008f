/** The simulation against what queueing theory knows in closed form. */
import { describe, expect, it } from 'vitest';
import { randomFrom } from '@bachata/core/choreography/planner/random.ts';
import { mean } from '@bachata/core/numeric/statistics.ts';
import { capacityOf, simulate, type Simulated, type SimulatedStage } from './simulate.ts';

const stage = (given: Partial<SimulatedStage> = {}): SimulatedStage => ({
  ...{ name: 'one', serviceSec: 1, startSec: 0, maxInstances: 1, concurrency: 1 },
  ...given,
});

const run = (given: Partial<Simulated>) =>
  simulate({
    ...{ stages: [stage()], maxDispatches: 1000, random: randomFrom(1) },
    ...{ arrivals: new Float64Array(), ...given },
  });

/** Orders that come independently of one another. */
function poisson(count: number, perSec: number, random: () => number): Float64Array {
  const arrivals = new Float64Array(count);
  let now = 0;
  for (let i = 0; i < count; i++) arrivals[i] = now += -Math.log(1 - random()) / perSec;
  return arrivals;
}

describe('one stage', () => {
  it('serves those who come at once in rounds, by the queue’s places or by its instances', () => {
    const expected = [0, 0, 0, 2, 2, 2, 4, 4];
    const arrivals = new Float64Array(expected.length);
    const few = [stage({ serviceSec: 2, maxInstances: 3 })];
    const many = [stage({ serviceSec: 2, maxInstances: 50 })];
    expect([...run({ stages: few, arrivals }).begunAfterSec]).toEqual(expected);
    expect([...run({ stages: many, arrivals, maxDispatches: 3 }).begunAfterSec]).toEqual(expected);
    const concurrent = [stage({ serviceSec: 2, concurrency: 3 })];
    const { begunAfterSec, instances } = run({ stages: concurrent, arrivals });
    expect([...begunAfterSec]).toEqual(expected);
    expect(instances).toEqual([1]);
  });

  it.each([0.5, 0.8])('waits as M/D/1 does at a load of %d', (load) => {
    const random = randomFrom(7);
    const arrivals = poisson(200_000, load, random);
    const waited = mean(run({ arrivals, random }).begunAfterSec);
    const known = load / (2 * (1 - load));
    expect(Math.abs(waited / known - 1)).toBeLessThan(0.05);
  });

  it('waits as Pollaczek and Khinchine say where times differ', () => {
    const random = randomFrom(8);
    const [load, spread] = [0.7, 0.9];
    const arrivals = poisson(200_000, load, random);
    const waited = mean(run({ arrivals, spread, random }).begunAfterSec);
    const known = (load * (1 + spread ** 2 / 3)) / (2 * (1 - load));
    expect(Math.abs(waited / known - 1)).toBeLessThan(0.05);
  });

  it('pays the start of an instance once', () => {
    const stages = [stage({ startSec: 5, maxInstances: 2 })];
    const arrivals = Float64Array.from([0, 0, 100, 100]);
    const { doneAfterSec, instances, workedSec, endSec } = run({ stages, arrivals });
    expect([...(doneAfterSec[0] ?? [])]).toEqual([6, 6, 1, 1]);
    expect({ instances, workedSec, endSec }).toEqual({
      ...{ instances: [2], workedSec: [14], endSec: 101 },
    });
  });
});

describe('stages after one another', () => {
  const stages = [stage({ serviceSec: 3, maxInstances: 9 }), stage({ maxInstances: 9 })];

  it('take their times one after the other where nobody waits', () => {
    const { doneAfterSec } = run({ stages, arrivals: Float64Array.from([0, 10]) });
    expect(doneAfterSec.map((done) => [...done])).toEqual([
      [3, 3],
      [4, 4],
    ]);
  });

  it('share the places of one queue, whose oldest task comes first', () => {
    const { doneAfterSec } = run({ stages, arrivals: new Float64Array(2), maxDispatches: 1 });
    // The second order was there before the second stage of the first.
    expect(doneAfterSec.map((done) => [...done])).toEqual([
      [3, 6],
      [7, 8],
    ]);
  });

  it('let through what the capacity says when they are never idle', () => {
    const arrivals = new Float64Array(5_000);
    const endOver = (maxDispatches: number): number =>
      run({ stages, arrivals, maxDispatches }).endSec /
      (5_000 / capacityOf({ stages, maxDispatches }));
    for (const places of [1, 8]) expect(Math.abs(endOver(places) - 1)).toBeLessThan(0.01);
    // Those who wait at the door of the first stage keep places that the second could use.
    expect(endOver(1000)).toBeGreaterThan(1);
  });
});

it('is the same run for the same seed, and another for another', () => {
  const of = (seed: number) => {
    const random = randomFrom(seed);
    return [...run({ arrivals: poisson(500, 0.9, random), spread: 0.5, random }).begunAfterSec];
  };
  expect(of(3)).toEqual(of(3));
  expect(of(3)).not.toEqual(of(4));
});
