/** A cache of limited size and age, which counts how well it does. */
export interface CacheCounters {
  readonly hits: number;
  readonly misses: number;
  /** Thrown out for want of room, and for age. */
  readonly evictions: number;
  readonly expirations: number;
  readonly bytes: number;
}

export interface CacheOptions {
  readonly maxBytes: number;
  readonly ttlMs: number;
  readonly now: () => number;
}

interface Entry<T> {
  readonly value: T;
  readonly bytes: number;
  readonly until: number;
}

/** Least recently used goes first. A value larger than the whole cache is not kept at all. */
export class MemoryCache<T> {
  readonly #options: CacheOptions;
  /** In order of use, the latest last. */
  readonly #entries = new Map<string, Entry<T>>();
  #hits = 0;
  #misses = 0;
  #evictions = 0;
  #expirations = 0;
  #bytes = 0;

  constructor(options: CacheOptions) {
    this.#options = options;
  }

  get counters(): CacheCounters {
    return {
      hits: this.#hits,
      misses: this.#misses,
      evictions: this.#evictions,
      expirations: this.#expirations,
      bytes: this.#bytes,
    };
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (entry !== undefined && entry.until > this.#options.now()) {
      this.#hits++;
      this.#entries.delete(key);
      this.#entries.set(key, entry);
      return entry.value;
    }
    this.#misses++;
    if (entry !== undefined) {
      this.#expirations++;
      this.#remove(key, entry);
    }
    return undefined;
  }

  set(key: string, value: T, bytes: number): void {
    const old = this.#entries.get(key);
    if (old !== undefined) this.#remove(key, old);
    const { maxBytes, ttlMs, now } = this.#options;
    if (bytes > maxBytes) return;
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes + bytes <= maxBytes) break;
      this.#evictions++;
      this.#remove(oldest, entry);
    }
    this.#entries.set(key, { value, bytes, until: now() + ttlMs });
    this.#bytes += bytes;
  }

  #remove(key: string, entry: Entry<T>): void {
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }
}
