import { RateLimitError } from '@bachata/core/errors.ts';
import { describe, expect, it } from 'vitest';
import { AttemptLimit, clientOf } from './rate-limit.ts';

describe('AttemptLimit', () => {
  function limitAt(start: number) {
    let now = start;
    const limit = new AttemptLimit({ now: () => now }, { max: 3, windowMs: 60_000 });
    return { limit, advance: (ms: number) => (now += ms) };
  }

  it('allows as many attempts as it says, and no more', () => {
    const { limit } = limitAt(0);
    for (let i = 0; i < 3; i++) limit.take('ana');
    expect(() => limit.take('ana')).toThrow(RateLimitError);
  });

  it('only looks where an attempt is not to count', () => {
    const { limit } = limitAt(0);
    for (let i = 0; i < 5; i++) limit.check('ana');
    for (let i = 0; i < 3; i++) limit.take('ana');
    expect(() => limit.check('ana')).toThrow(RateLimitError);
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
    expect(() => limit.take('ana')).toThrow(RateLimitError);
    advance(30_000);
    expect(() => limit.take('ana')).not.toThrow();
    expect(() => limit.take('ana')).toThrow(RateLimitError);
  });

  it('stays small and fast in a flood of keys, and remembers who is still there', () => {
    const { limit } = limitAt(0);
    const flood = (name: string): void => {
      for (let i = 0; i < 9_000; i++) limit.take(`${name} ${i}`);
    };
    const before = process.cpuUsage().user;
    limit.take('ana');
    flood('first');
    limit.take('ana');
    flood('second');
    limit.take('ana');
    flood('third');
    expect(() => limit.take('ana')).toThrow(RateLimitError);
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(1_000);
  });
});

describe('clientOf', () => {
  it('counts a network of IPv6 addresses as one client', () => {
    const same = ['2001:db8:1:2::1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'].map(clientOf);
    expect(new Set(same)).toEqual(new Set(['2001:db8:1:2::/64']));
    expect(clientOf('2001:db8:1:3::1')).not.toBe(same[0]);
    expect(clientOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(clientOf('::1')).toBe('0:0:0:0::/64');
  });

  it('counts every IPv4 address by itself', () => {
    expect(clientOf('192.0.2.1')).toBe('192.0.2.1');
    expect(clientOf('::ffff:192.0.2.1')).toBe('::ffff:192.0.2.1');
  });
});
