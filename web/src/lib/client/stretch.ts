/**
 * Slows a stretch of sound down or speeds it up without changing its pitch, off the main thread:
 * Signalsmith Stretch (MIT) inside an offline audio context.
 */
import stretchUrl from 'signalsmith-stretch?url';

/** What the library's node offers, as far as it is used here. */
interface StretchNode extends AudioNode {
  configure(settings: { readonly blockMs: number; readonly intervalMs: number }): Promise<void>;
  addBuffers(channels: Float32Array[]): Promise<number>;
  schedule(change: { output: number; active: boolean; input: number; rate: number }): Promise<void>;
}
type CreateStretch = ((
  context: BaseAudioContext,
  options: AudioWorkletNodeOptions,
) => Promise<StretchNode>) & { moduleUrl?: string };

/** Sound before and after what is asked for, so that the method has settled where it begins. */
const SETTLE_SEC = 0.3;

let loading: Promise<CreateStretch> | undefined;

async function loadStretch(): Promise<CreateStretch> {
  loading ??= (async () => {
    const { default: createStretch } = (await import(/* @vite-ignore */ stretchUrl)) as {
      default: CreateStretch;
    };
    // From this site and not from a blob, which the page's policy refuses.
    createStretch.moduleUrl = stretchUrl;
    return createStretch;
  })();
  return await loading;
}

/**
 * @param startSec of the stretch of `song`; sound before 0 and after the end is silence
 * @param frames to come out
 * @param rate of the song's tempo: 0.5 is half as fast
 * @param blockMs how much sound the method looks at at once
 * @returns a buffer of `frames`, whose first frame is what `song` holds at `startSec`
 */
export async function stretched(
  song: AudioBuffer,
  startSec: number,
  frames: number,
  rate: number,
  blockMs?: number,
): Promise<AudioBuffer> {
  const { sampleRate, numberOfChannels } = song;
  const settle = Math.round(SETTLE_SEC * sampleRate);
  const context = new OfflineAudioContext(numberOfChannels, frames + settle, sampleRate);
  const createStretch = await loadStretch();
  const node = await createStretch(context, {
    numberOfInputs: 0,
    numberOfOutputs: 1,
    outputChannelCount: [numberOfChannels],
  });
  if (blockMs !== undefined) await node.configure({ blockMs, intervalMs: blockMs / 4 });
  const from = Math.round((startSec - SETTLE_SEC * rate - SETTLE_SEC) * sampleRate);
  const needed = Math.ceil((frames + settle) * rate) + 2 * settle;
  await node.addBuffers(cut(song, from, needed));
  await node.schedule({ output: 0, active: true, input: SETTLE_SEC, rate });
  node.connect(context.destination);
  const rendered = await context.startRendering();
  const result = new AudioBuffer({ length: frames, numberOfChannels, sampleRate });
  for (let channel = 0; channel < numberOfChannels; channel += 1) {
    result.copyToChannel(rendered.getChannelData(channel).subarray(settle), channel);
  }
  return result;
}

/** Frames of a song as a list of channels; silence where it has none. */
export function cut(song: AudioBuffer, from: number, frames: number): Float32Array[] {
  return Array.from({ length: song.numberOfChannels }, (_, channel) => {
    const part = new Float32Array(frames);
    const data = song.getChannelData(channel);
    const heard = data.subarray(Math.max(from, 0), Math.max(from + frames, 0));
    if (heard.length > 0) part.set(heard, Math.max(-from, 0));
    return part;
  });
}
