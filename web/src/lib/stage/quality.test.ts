import { describe, expect, it } from 'vitest';
import { QUALITIES, QualityGovernor } from './quality.ts';

function feed(governor: QualityGovernor, frames: number, ms: number): void {
  for (let i = 0; i < frames; i++) governor.frame(ms);
}

describe('QualityGovernor', () => {
  it('stays at its finest while pictures come in time', () => {
    const governor = new QualityGovernor(0);
    feed(governor, 1000, 17);
    expect(governor.quality).toBe(QUALITIES[0]);
  });

  it('goes down as far as it must, and no further than there is', () => {
    const governor = new QualityGovernor(0);
    feed(governor, 12, 80);
    expect(governor.quality).toBe(QUALITIES[1]);
    feed(governor, 500, 80);
    expect(governor.quality).toBe(QUALITIES[QUALITIES.length - 1]);
  });

  it('goes down fast where pictures take very long', () => {
    const governor = new QualityGovernor(0);
    feed(governor, 6, 500);
    expect(governor.quality).toBe(QUALITIES[QUALITIES.length - 1]);
  });

  it('gives up where even the cheapest pictures are no dance, and not before', () => {
    const governor = new QualityGovernor(2);
    feed(governor, 200, 120);
    expect(governor.isHopeless).toBe(false);
    feed(governor, 12, 300);
    expect(governor.isHopeless).toBe(false);
    feed(governor, 12, 300);
    expect(governor.isHopeless).toBe(true);
  });

  it('forgives single hiccups and hidden tabs', () => {
    const governor = new QualityGovernor(0);
    for (let i = 0; i < 400; i++) governor.frame(i % 6 === 0 ? 300 : 25);
    feed(governor, 100, 5000);
    expect(governor.quality).toBe(QUALITIES[0]);
  });

  it('rises again when there is room, but not above its finest and not for ever', () => {
    const governor = new QualityGovernor(2);
    feed(governor, 24, 80);
    expect(governor.quality).toBe(QUALITIES[4]);
    feed(governor, 1000, 16);
    expect(governor.quality).toBe(QUALITIES[2]);
    feed(governor, 24, 80);
    feed(governor, 1000, 16);
    expect(governor.quality).toBe(QUALITIES[4]);
  });
});
