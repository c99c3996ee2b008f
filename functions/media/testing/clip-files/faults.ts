/** What phones, players and editors write into MP4 and QuickTime files, done to a good one. */
import { boxesOf, withBoxes, type TestBox } from '../song-files/boxes.ts';
import type { Fault } from '../song-files/faults.ts';

/** Upper two rows of a display matrix: x' = a x + c y, y' = b x + d y, with y downwards. */
export type Matrix = readonly [a: number, b: number, c: number, d: number];

type Handler = 'vide' | 'soun';

const isTrackOf = (boxes: readonly TestBox[], handler: Handler): boolean =>
  boxes.some(({ name, content }) => name === 'mdia' && content.includes(handler));

/** How the picture is to be turned and mirrored when it is shown. */
export const displayMatrix =
  ([a, b, c, d]: Matrix): Fault =>
  (bytes) =>
    withBoxes(bytes, ['moov', 'trak'], (boxes) =>
      isTrackOf(boxes, 'vide')
        ? boxes.map((box) => {
            if (box.name !== 'tkhd') return box;
            const content = Buffer.from(box.content);
            const from = content[0] === 1 ? 52 : 40;
            [a, b, 0, c, d, 0].forEach((value, index) =>
              content.writeInt32BE(Math.round(value * 65_536), from + 4 * index),
            );
            return { name: 'tkhd', content };
          })
        : boxes,
    );

/** Seconds that are played, and from when of the track; nothing is played where that is undefined. */
export interface PlayedPart {
  readonly sec: number;
  readonly fromSec: number | undefined;
}

/** Another edit list for all tracks of a kind; the index has to stand behind the media. */
export const editTrack =
  (handler: Handler, scale: number, parts: readonly PlayedPart[]): Fault =>
  (bytes) =>
    withBoxes(bytes, ['moov', 'trak'], (boxes) => {
      if (!isTrackOf(boxes, handler)) return boxes;
      const old = boxes.find(({ name }) => name === 'edts')?.content;
      // Where the first sample that is played is: behind priming, or reordered pictures.
      const zero = old ? Math.max(0, old.readInt32BE(old.length - 8)) : 0;
      const list = Buffer.alloc(8 + 12 * parts.length);
      list.writeUInt32BE(parts.length, 4);
      parts.forEach(({ sec, fromSec }, index) => {
        const at = 8 + 12 * index;
        list.writeUInt32BE(Math.round(sec * 1000), at);
        list.writeInt32BE(fromSec === undefined ? -1 : zero + Math.round(fromSec * scale), at + 4);
        list.writeUInt16BE(1, at + 8);
      });
      const edts = { name: 'edts', content: boxesOf([{ name: 'elst', content: list }]) };
      const others = boxes.filter(({ name }) => name !== 'edts');
      return [...others.slice(0, 1), edts, ...others.slice(1)];
    });
