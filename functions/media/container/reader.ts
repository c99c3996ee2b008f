/** Runs inside a thread that may be ended at any moment: what mediabunny finds in a file. */
import { createRequire, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type * as Mediabunny from 'mediabunny';
import { CONTAINER_LIMITS } from './limits.ts';
import { playedSec, readMovie } from './edit-list.ts';
import type { Answer, Question, Reply, Request } from './protocol.ts';

/** As one file, which is loaded in a fifth of the time that its modules take. */
const mediabunny = createRequire(import.meta.url)('mediabunny') as typeof Mediabunny;

/** Encoders put 1024 to 2112 samples before the first one that is heard. */
const MAX_PRIMING_SEC = 0.2;
const GAP_TOLERANCE_SEC = 0.002;
/** An edit may end within the last two packets, which are padding to their end. */
const CUT_END_SEC = 0.05;

class TooManyPackets extends Error {}

/** Whether the one edit plays the track from behind its priming to its end. */
async function playsAll(file: string, track: number): Promise<boolean> {
  const movie = await readMovie(file);
  const sound = movie?.tracks.filter(({ handler }) => handler === 'soun')[track];
  if (movie === undefined || sound === undefined) return false;
  const { edits, mediaSec } = sound;
  if (edits.length === 0) return !movie.hasGaplessTag;
  const startSec = edits[0]?.startSec ?? Infinity;
  if (edits.length > 1 || startSec > MAX_PRIMING_SEC) return false;
  return mediaSec === 0 || mediaSec - startSec - playedSec(sound) < CUT_END_SEC;
}

async function aacPackets(file: string, track: number): Promise<Answer<'aac-packets'>> {
  using input = new mediabunny.Input({
    source: new mediabunny.FilePathSource(file),
    formats: [mediabunny.MP4],
  });
  const sound = (await input.getAudioTracks())[track];
  const config = await sound?.getDecoderConfig();
  if (!sound || config?.codec !== 'mp4a.40.2' || config.numberOfChannels > 2) return null;
  if (!(await playsAll(file, track))) return null;
  let packets = 0;
  let end: number | undefined;
  for await (const packet of new mediabunny.EncodedPacketSink(sound).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    if (++packets > CONTAINER_LIMITS.packets) throw new TooManyPackets();
    const expected = end ?? 0;
    const early = end === undefined ? MAX_PRIMING_SEC : GAP_TOLERANCE_SEC;
    if (packet.timestamp > expected + GAP_TOLERANCE_SEC) return null;
    if (packet.timestamp < expected - early) return null;
    end = packet.timestamp + packet.duration;
  }
  return end === undefined ? null : { endSec: Math.max(0, end) };
}

const READERS: {
  readonly [Q in Question]: (file: string, track: number) => Promise<Answer<Q>>;
} = { 'aac-packets': aacPackets };

async function answer({ question, file, track }: Request): Promise<Reply> {
  try {
    return { kind: 'answer', value: await READERS[question](file, track) };
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
