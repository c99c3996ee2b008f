import { LimitError } from '@bachata/core/errors.ts';
import { describe, expect, it } from 'vitest';
import { AttemptLimit } from './rate-limit.ts';

describe('AttemptLimit', () => {
  function limitAt(start: number) {
    let now = start;
    const limit = new AttemptLimit({ now: () => now }, { max: 3, windowMs: 60_000 });
    return { limit, advance: (ms: number) => (now += ms) };
  }

  it('allows as many attempts as it says, and no more', () => {
    const { limit } = limitAt(0);
    for (let i = 0; i < 3; i++) limit.take('ana');
    expect(() => limit.take('ana')).toThrow(LimitError);
  });

  it('counts each key by itself', () => {
    const { limit } = limitAt(0);
    for (let i = 0; i < 3; i++) limit.take('ana');
    expect(() => limit.take('ben')).not.toThrow();
  });

  it('slides: an attempt is free again when the oldest one leaves the window', () => {
    const { limit, advance } = limitAt(1_000);
    limit.take('ana');
    advance(30_000);
    limit.take('ana');
    limit.take('ana');
    expect(() => limit.take('ana')).toThrow(LimitError);
    advance(30_000);
    expect(() => limit.take('ana')).not.toThrow();
    expect(() => limit.take('ana')).toThrow(LimitError);
  });
});
