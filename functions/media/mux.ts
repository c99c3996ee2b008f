/** Copies the packets of clips and song into MP4, at the times that a timeline gives. */
import {
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  type EncodedPacket,
  type Target,
} from 'mediabunny';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import type { ClipLibrary } from './clip-library.ts';
import type { TimedFrame, Timeline } from './timeline.ts';

export interface MuxWork {
  readonly timeline: Timeline;
  readonly clips: ClipLibrary;
  /** AAC in MP4; without it the video is silent. */
  readonly audioFile?: string | undefined;
  readonly durationSec: number;
  readonly title: string;
  /** JPEG, shown as cover by file managers and players. */
  readonly poster?: Uint8Array | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** The song may end this much before the plan does: encoders count in whole packets. */
const AUDIO_TOLERANCE_SEC = 0.1;

interface AudioCopy {
  /** Copies what starts before `sec`. */
  until(sec: number): Promise<void>;
  finish(): Promise<void>;
}

const SILENCE: AudioCopy = { until: async () => undefined, finish: async () => undefined };

async function copyAudio(
  input: Input,
  source: EncodedAudioPacketSource,
  durationSec: number,
): Promise<AudioCopy> {
  const track = await input.getPrimaryAudioTrack();
  const decoderConfig = await track?.getDecoderConfig();
  if (!track || !decoderConfig) {
    throw new InvalidInputError('song-unreadable', "The song's audio track cannot be read.");
  }
  const packets = new EncodedPacketSink(track).packets();
  let next = await packets.next();
  let endSec = 0;
  const until = async (sec: number): Promise<void> => {
    for (; !next.done && next.value.timestamp < sec; next = await packets.next()) {
      const { timestamp, duration } = next.value;
      endSec = Math.min(timestamp + duration, durationSec);
      await source.add(next.value.clone({ duration: endSec - timestamp }), { decoderConfig });
    }
  };
  return {
    until,
    finish: async () => {
      await until(durationSec);
      await packets.return();
      if (endSec < durationSec - AUDIO_TOLERANCE_SEC) {
        throw new InvalidInputError(
          'song-shorter-than-plan',
          `The song ends at ${endSec.toFixed(2)} s and the plan at ${durationSec.toFixed(2)} s.`,
        );
      }
    },
  };
}

/** For each segment, the number of frames that its clip must have. */
function framesNeeded({ frames, preroll }: Timeline): Map<number, number> {
  const needed = new Map<number, number>();
  for (const { segment, frame } of [...preroll, ...frames]) {
    needed.set(segment, Math.max(needed.get(segment) ?? 0, frame + 1));
  }
  return needed;
}

/**
 * One pass over everything, in the order in which it is played. Two passes over the same work put
 * the same bytes at the same places.
 */
export async function muxPackets(
  work: MuxWork,
  target: Target,
  hooks: {
    onFtyp?: (data: Uint8Array) => void;
    onMoov?: (data: Uint8Array, position: number) => void;
    /** Before the target is closed: what it holds is not a whole file. */
    onFailure?: (error: unknown) => void;
  } = {},
): Promise<void> {
  const { timeline, clips, durationSec } = work;
  const { onFailure, ...boxes } = hooks;
  using audioInput =
    work.audioFile === undefined
      ? undefined
      : new Input({ source: new FilePathSource(work.audioFile), formats: [MP4] });
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: false, ...boxes }),
    target,
  });
  const video = new EncodedVideoPacketSource(CLIP.codec);
  const audio = new EncodedAudioPacketSource('aac');
  output.addVideoTrack(video);
  if (audioInput) output.addAudioTrack(audio);
  output.setMetadataTags({
    title: work.title,
    ...(work.poster
      ? { images: [{ data: work.poster, mimeType: 'image/jpeg', kind: 'coverFront' }] }
      : {}),
  });
  try {
    await output.start();
    const song = audioInput ? await copyAudio(audioInput, audio, durationSec) : SILENCE;
    const needed = framesNeeded(timeline);
    let sequenceNumber = 0;
    const addFrame = async (timed: TimedFrame): Promise<void> => {
      const { segment, frame, timestampSec: timestamp, durationSec: duration } = timed;
      const clip = await clips.get(timed, needed.get(segment) ?? 0);
      const packet: EncodedPacket | undefined = clip.packets[frame];
      if (packet === undefined) throw new Error(`Frame ${frame} of ${timed.moveId} is missing.`);
      await video.add(packet.clone({ timestamp, duration, sequenceNumber: sequenceNumber++ }), {
        decoderConfig: clip.config,
      });
    };
    for (const timed of timeline.preroll) await addFrame(timed);
    let reported = -1;
    for (const timed of timeline.frames) {
      await song.until(timed.timestampSec);
      await addFrame(timed);
      if (timed.segment === reported) continue;
      work.signal?.throwIfAborted();
      reported = timed.segment;
      work.onProgress?.(timed.timestampSec / durationSec);
    }
    await song.finish();
    work.signal?.throwIfAborted();
    await output.finalize();
  } catch (error) {
    onFailure?.(error);
    await output.cancel().catch(() => undefined);
    throw error;
  }
}
