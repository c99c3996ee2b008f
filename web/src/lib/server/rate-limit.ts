/** Limits on attempts that leave no document behind. */
import { isIPv6 } from 'node:net';
import { RateLimitError } from '@bachata/core/errors.ts';
import type { Clock } from '@bachata/core/ports.ts';

/** Whoever has been silent for longest is forgotten first: memory stays bounded in a flood. */
const MAX_KEYS = 10_000;

/**
 * A sliding window in memory, for attempts that leave no document behind. Each instance of the
 * site counts by itself: enough to make guessing passwords hopeless.
 */
export class AttemptLimit {
  readonly #attempts = new Map<string, number[]>();
  readonly #clock: Clock;
  readonly #max: number;
  readonly #windowMs: number;
  readonly #code: string;

  constructor(
    clock: Clock,
    options: { readonly max: number; readonly windowMs: number; readonly code?: string },
  ) {
    this.#clock = clock;
    this.#max = options.max;
    this.#windowMs = options.windowMs;
    this.#code = options.code ?? 'too-many-attempts';
  }

  /**
   * Counts nothing: for attempts of which only those that fail count.
   * @returns when there were attempts of late @throws as `take`
   */
  check(key: string): number[] {
    const now = this.#clock.now();
    const recent = (this.#attempts.get(key) ?? []).filter((at) => now - at < this.#windowMs);
    const oldest = recent[0];
    if (recent.length >= this.#max && oldest !== undefined) {
      const minutes = Math.max(1, Math.ceil((oldest + this.#windowMs - now) / 60_000));
      throw new RateLimitError(this.#code, 'Too many attempts.', { details: { minutes } });
    }
    return recent;
  }

  /** @throws RateLimitError `too-many-attempts`, or of the code of the limit */
  take(key: string): void {
    const recent = [...this.check(key), this.#clock.now()];
    // A map keeps the order of insertion: the first key is the one that was used longest ago.
    this.#attempts.delete(key);
    this.#attempts.set(key, recent);
    const [oldestKey] = this.#attempts.keys();
    if (this.#attempts.size > MAX_KEYS && oldestKey !== undefined) this.#attempts.delete(oldestKey);
  }
}

/**
 * Whom requests from an address are counted for. A household or a phone has a whole network of
 * IPv6 addresses (RFC 6177): its first 64 bits count as one.
 */
export function clientOf(address: string): string {
  if (isIPv6(address) && !address.includes('.')) {
    const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
    const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
    const zeros = 8 - groups(head).length - groups(tail).length;
    const all = address.includes('::')
      ? [...groups(head), ...Array<string>(Math.max(0, zeros)).fill('0'), ...groups(tail)]
      : groups(head);
    return `${all.slice(0, 4).join(':')}::/64`;
  }
  return address;
}
