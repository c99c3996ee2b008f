/** Runs inside a thread that may be ended at any moment: what mediabunny finds in a file. */
import { createRequire, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type * as Mediabunny from 'mediabunny';
import { CONTAINER_LIMITS } from './limits.ts';
import type { Answer, Question, Reply, Request } from './protocol.ts';

/** As one file, which is loaded in a fifth of the time that its modules take. */
const mediabunny = createRequire(import.meta.url)('mediabunny') as typeof Mediabunny;
const { ADTS, FLAC, MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM } = mediabunny;

/** None of these names other files, as playlists do. */
const SOUND_FORMATS = [MP3, ADTS, MP4, QTFF, WAVE, FLAC, OGG];
const VIDEO_FORMATS = [MP4, QTFF, MATROSKA, WEBM];

/** Encoders put 1024 to 2112 samples before the first one that is heard. */
const MAX_PRIMING_SEC = 0.2;
const GAP_TOLERANCE_SEC = 0.002;

class TooManyPackets extends Error {}

const opened = (file: string, formats: Mediabunny.InputFormat[]): Mediabunny.Input =>
  new mediabunny.Input({ source: new mediabunny.FilePathSource(file), formats });

async function video(file: string): Promise<Answer<'video'>> {
  using input = opened(file, VIDEO_FORMATS);
  const track = await input.getPrimaryVideoTrack();
  if (track === null) return null;
  const format = await input.getFormat();
  return {
    demuxer: format === MP4 || format === QTFF ? 'mov' : 'matroska',
    durationSec: await track.computeDuration({ metadataOnly: true }),
    hasSound: (await input.getPrimaryAudioTrack()) !== null,
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    hdr: await track.hasHighDynamicRange(),
  };
}

async function audio(file: string): Promise<Answer<'audio'>> {
  using input = opened(file, SOUND_FORMATS);
  const track = await input.getPrimaryAudioTrack();
  if (track === null) return (await input.getTracks()).length > 0 ? 'no-audio' : 'no-tracks';
  const codec = await track.getCodec();
  if (codec === null) throw new Error('The codec is not known.');
  const declared = await track.getDurationFromMetadata();
  return {
    codec,
    sampleRate: await track.getSampleRate(),
    channels: await track.getNumberOfChannels(),
    declaredSec: declared ?? (await track.computeDuration({ metadataOnly: true })),
  };
}

async function aacCopyable(file: string): Promise<boolean> {
  using input = opened(file, [MP4]);
  const track = await input.getPrimaryAudioTrack();
  const config = await track?.getDecoderConfig();
  if (!track || config?.codec !== 'mp4a.40.2' || config.numberOfChannels > 2) return false;
  let packets = 0;
  let end: number | undefined;
  for await (const packet of new mediabunny.EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    if (++packets > CONTAINER_LIMITS.packets) throw new TooManyPackets();
    const expected = end ?? 0;
    const early = end === undefined ? MAX_PRIMING_SEC : GAP_TOLERANCE_SEC;
    if (packet.timestamp > expected + GAP_TOLERANCE_SEC) return false;
    if (packet.timestamp < expected - early) return false;
    end = packet.timestamp + packet.duration;
  }
  return end !== undefined;
}

const READERS: { readonly [Q in Question]: (file: string) => Promise<Answer<Q>> } = {
  video,
  audio,
  'aac-copyable': aacCopyable,
};

async function answer({ question, file }: Request): Promise<Reply> {
  try {
    return { kind: 'answer', value: await READERS[question](file) };
  } catch (error) {
    if (error instanceof TooManyPackets) return { kind: 'refused', limit: 'packets' };
    return { kind: 'unreadable', message: String(error).slice(0, 500) };
  }
}

parentPort?.on('message', (request: Request) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});

// The process is ended before Node would write its cache of compiled modules.
flushCompileCache();
