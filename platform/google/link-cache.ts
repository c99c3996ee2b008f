/** Signed links that are given out again: where no key is at hand, each one is a call to Google's IAM. */
import type { Clock, SignedRequest } from '@bachata/core/ports.ts';

/** Of a link's life, what has to be left for it to be given out again. */
const LEFT = 0.5;
const MOST = 2_000;

export class LinkCache {
  readonly #clock: Clock;
  /** The oldest first. */
  readonly #links = new Map<string, Promise<SignedRequest>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param name of what is linked, and how; whoever asks at once with others waits for the same call */
  async get(
    name: string,
    expiresInSec: number,
    sign: () => Promise<SignedRequest>,
  ): Promise<SignedRequest> {
    const key = `${expiresInSec} ${name}`;
    const known = this.#links.get(key);
    const link = known && (await known.catch(() => undefined));
    const leftMs = link === undefined ? 0 : link.expiresAt.getTime() - this.#clock.now();
    if (link !== undefined && leftMs >= LEFT * expiresInSec * 1000) return link;
    // Somebody else may have been first to find it too old.
    const present = this.#links.get(key);
    if (present !== undefined && present !== known) return await present;
    const signed = sign();
    this.#links.delete(key);
    this.#links.set(key, signed);
    signed.catch(() => this.#links.delete(key));
    for (const oldest of this.#links.keys()) {
      if (this.#links.size <= MOST) break;
      this.#links.delete(oldest);
    }
    return await signed;
  }
}
