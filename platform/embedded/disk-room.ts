/** Room on the disk that uploads leave free, so that what is under way can still be finished. */
import { statfs } from 'node:fs/promises';
import { diskFull } from '../disk-full.ts';

export class DiskRoom {
  readonly #folder: string;
  readonly #minFreeBytes: number;
  /** Of uploads that are still coming in. */
  #promised = 0;

  constructor(folder: string, minFreeBytes: number) {
    this.#folder = folder;
    this.#minFreeBytes = minFreeBytes;
  }

  /** @throws UnavailableError `disk-full` */
  async assertFor(bytes: number): Promise<void> {
    const { bavail, bsize } = await statfs(this.#folder);
    if (bavail * bsize - this.#promised - bytes < this.#minFreeBytes) throw diskFull();
  }

  /**
   * Keeps the room for as long as `body` runs.
   * @throws UnavailableError `disk-full`
   */
  async during<R>(bytes: number, body: () => Promise<R>): Promise<R> {
    await this.assertFor(bytes);
    this.#promised += bytes;
    try {
      return await body();
    } finally {
      this.#promised -= bytes;
    }
  }
}
