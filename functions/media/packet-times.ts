/** When pictures are shown, from FFmpeg's list of packets (`-f framecrc`). */
import { median } from '@bachata/core/numeric/statistics.ts';

/** Of a packet that is decoded, as others need it, and not shown: an edit left it out. */
const DISCARDED = 0x4;
/** An hour at 240 a second; what goes on after that is too long in any case. */
const MOST_PACKETS = 864_000;
const USUAL_FRAME_SEC = 1 / 30;
/** A picture that would stay longer is one whose length was written wrong. */
const LONGEST_SEC = 10;

export class PacketTimes {
  readonly #starts: number[] = [];
  #rest = '';
  #unitSec = 0;
  #endSec = 0;

  get count(): number {
    return this.#starts.length;
  }

  /** @param text the list as it comes, however it is cut */
  add(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#addLine(line);
  }

  #addLine(line: string): void {
    const base = /^#tb 0: (\d+)\/(\d+)/.exec(line);
    if (base) this.#unitSec = Number(base[1]) / Number(base[2]);
    // Stream, decoding time, time, duration, bytes, check sum, and flags where it is not a key frame.
    const [, time, length] = /^0, *-?\d+, *(-?\d+), *(\d+), *\d+, *0x\w+/.exec(line) ?? [];
    if (time === undefined || this.#starts.length >= MOST_PACKETS) return;
    const flags = /F=0x(\w+)/.exec(line)?.[1];
    if (flags !== undefined && (parseInt(flags, 16) & DISCARDED) !== 0) return;
    const startSec = Number(time) * this.#unitSec;
    const lengthSec = Number(length) * this.#unitSec;
    this.#starts.push(startSec);
    if (lengthSec < LONGEST_SEC) this.#endSec = Math.max(this.#endSec, startSec + lengthSec);
  }

  /**
   * `endSec`: of the last picture, from where the file's time begins; `frameSec`: from most pictures to
   * the next one.
   */
  summary(): { readonly endSec: number; readonly frameSec: number } {
    const starts = Float64Array.from(this.#starts).sort();
    const gaps = Array.from(starts.subarray(1), (sec, index) => sec - starts[index]);
    const frameSec = median(gaps.filter((sec) => sec > 0)) || USUAL_FRAME_SEC;
    const lastSec = Number(starts.at(-1));
    return { endSec: this.#endSec > lastSec ? this.#endSec : lastSec + frameSec, frameSec };
  }
}
