/** Reads the packets of library clips, each clip once, and makes sure that they can be joined. */
import { access } from 'node:fs/promises';
import {
  BufferSource,
  EncodedPacketSink,
  FilePathSource,
  Input,
  MP4,
  type EncodedPacket,
} from 'mediabunny';
import { AppError, InvalidInputError, NotFoundError } from '@bachata/core/errors.ts';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { SIZES, type DrawnView, type Shape } from '@bachata/core/moves/cameras.ts';
import type { Side } from '@bachata/core/moves/state.ts';

/**
 * Where a clip is: the path of an MP4 file, or its bytes.
 * @param view through which camera; the library's own where it is not said
 */
export type ClipSource = (
  moveId: string,
  side: Side,
  view?: DrawnView,
) => Promise<string | Uint8Array>;

interface WantedClip {
  readonly moveId: string;
  readonly side: Side;
  readonly view?: DrawnView | undefined;
}

export interface ClipPackets {
  readonly config: VideoDecoderConfig;
  /** One per frame, in order of decoding and of showing, which are the same. */
  readonly packets: readonly EncodedPacket[];
  readonly bytes: number;
}

/** Enough for every move of nearly any plan; beyond it the least recently used are read again. */
const CACHE_BYTES = 96 * 2 ** 20;

function configBytes(config: VideoDecoderConfig): Uint8Array {
  const { description } = config;
  if (description === undefined) return new Uint8Array();
  return ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description);
}

async function readPackets(
  source: string | Uint8Array,
  name: string,
  shape: Shape,
): Promise<ClipPackets> {
  using input = new Input({
    source: typeof source === 'string' ? new FilePathSource(source) : new BufferSource(source),
    formats: [MP4],
  });
  const track = await input.getPrimaryVideoTrack();
  const config = await track?.getDecoderConfig();
  if (!track || !config) {
    throw new InvalidInputError('clip-truncated', `The clip ${name} has no readable picture.`);
  }
  const width = await track.getCodedWidth();
  const height = await track.getCodedHeight();
  const size = SIZES[shape];
  if ((await track.getCodec()) !== CLIP.codec || width !== size.width || height !== size.height) {
    throw new InvalidInputError('clip-profile', `The clip ${name} is not of the video's format.`);
  }
  const packets: EncodedPacket[] = [];
  let bytes = 0;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (packets.length % CLIP.framesPerEightCount === 0 && packet.type !== 'key') {
      throw new InvalidInputError(
        'clip-profile',
        `The clip ${name} has no key frame at frame ${packets.length}.`,
      );
    }
    packets.push(packet);
    bytes += packet.byteLength;
  }
  return { config, packets, bytes };
}

/** The clips of one assembly. */
export class ClipLibrary {
  readonly #source: ClipSource;
  readonly #shape: Shape;
  readonly #read = new Map<string, ClipPackets>();
  #cachedBytes = 0;
  #common: Uint8Array | undefined;

  /** @param shape of all of them */
  constructor(source: ClipSource, shape: Shape = '16:9') {
    this.#source = source;
    this.#shape = shape;
  }

  /**
   * The clip's packets, at least `frames` of them.
   *
   * @throws NotFoundError `clip-missing`, InvalidInputError `clip-truncated`, `clip-profile`
   */
  async get(wanted: WantedClip, frames: number): Promise<ClipPackets> {
    const { moveId, side, view } = wanted;
    const name = [moveId, side, ...(view === undefined ? [] : [view])].join('.');
    const clip = this.#read.get(name) ?? (await this.#load(wanted, name));
    // Most recently used last.
    this.#read.delete(name);
    this.#read.set(name, clip);
    if (clip.packets.length < frames) {
      throw new InvalidInputError(
        'clip-truncated',
        `The clip ${name} has ${clip.packets.length} of ${frames} frames.`,
      );
    }
    return clip;
  }

  async #load({ moveId, side, view }: WantedClip, name: string): Promise<ClipPackets> {
    const source = await this.#source(moveId, side, view);
    if (typeof source === 'string') {
      await access(source).catch((cause: unknown) => {
        throw new NotFoundError('clip-missing', `The clip ${name} is missing.`, {
          cause,
          details: { moveId, side },
        });
      });
    }
    const clip = await readPackets(source, name, this.#shape).catch((cause: unknown) => {
      if (cause instanceof AppError) throw cause;
      throw new InvalidInputError('clip-truncated', `The clip ${name} cannot be read.`, { cause });
    });
    this.#common ??= configBytes(clip.config);
    if (!Buffer.from(this.#common).equals(configBytes(clip.config))) {
      throw new InvalidInputError(
        'clip-profile',
        `The clip ${name} was encoded with other parameters than the rest of the library.`,
      );
    }
    this.#read.set(name, clip);
    this.#cachedBytes += clip.bytes;
    for (const [oldest, { bytes }] of this.#read) {
      if (this.#cachedBytes <= CACHE_BYTES || oldest === name) break;
      this.#read.delete(oldest);
      this.#cachedBytes -= bytes;
    }
    return clip;
  }
}
