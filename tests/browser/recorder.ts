/** Records what a page plays: a worklet beside the end of its sound graph. */
import type { BrowserContext, Page } from '@playwright/test';
import { wavOf } from '@bachata/core/music/testing/wav.ts';

const PROCESSOR = `
  registerProcessor('recorder', class extends AudioWorkletProcessor {
    // Blocks that are made in haste, one after the other, all have the same \`currentFrame\`.
    next = 0;
    process([input]) {
      const frame = Math.max(currentFrame, this.next);
      this.next = frame + 128;
      if (input[0]) this.port.postMessage([frame, input[0].slice()]);
      return true;
    }
  });
`;

/** Runs in the page: whatever is connected to the loudspeaker is connected to the recorder too. */
function listen(processor: string): void {
  const blocks: [number, Float32Array][] = [];
  Object.assign(globalThis, { recordedBlocks: blocks });
  const connect = AudioNode.prototype.connect as (this: AudioNode, ...to: unknown[]) => unknown;
  const recorders = new WeakMap<BaseAudioContext, Promise<AudioWorkletNode>>();
  const recorderOf = async (context: AudioContext): Promise<AudioWorkletNode> => {
    const url = URL.createObjectURL(new Blob([processor], { type: 'text/javascript' }));
    await context.audioWorklet.addModule(url);
    const node = new AudioWorkletNode(context, 'recorder');
    node.port.onmessage = ({ data }: MessageEvent<[number, Float32Array]>) => blocks.push(data);
    return node;
  };
  AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]) {
    const { context } = this;
    if (to[0] === context.destination && context instanceof AudioContext) {
      const recorder = recorders.get(context) ?? recorderOf(context);
      recorders.set(context, recorder);
      Object.assign(globalThis, { recordedRate: context.sampleRate, heardContext: context });
      void recorder.then((node) => connect.call(this, node));
    }
    return connect.call(this, ...to);
  } as typeof AudioNode.prototype.connect;
}

/** Call it before the page is opened; the context must not keep its content policy. */
export async function recordSound(context: BrowserContext): Promise<void> {
  await context.addInitScript(listen, PROCESSOR);
}

export interface Recording {
  readonly sampleRate: number;
  /** When the first sample was played, seconds of the page's audio clock. */
  readonly startSec: number;
  /** From the first frame recorded on, without a gap. */
  readonly samples: Float32Array;
}

export async function recordingOf(page: Page): Promise<Recording> {
  const { sampleRate, startSec, encoded } = await page.evaluate(() => {
    const { recordedBlocks, recordedRate } = globalThis as unknown as {
      recordedBlocks: [number, Float32Array][];
      recordedRate: number;
    };
    const first = recordedBlocks[0]?.[0] ?? 0;
    const last = recordedBlocks.at(-1)?.[0] ?? 0;
    const whole = new Float32Array(last - first + 128);
    for (const [frame, block] of recordedBlocks) whole.set(block, frame - first);
    const bytes = new Uint8Array(whole.buffer);
    let text = '';
    for (let at = 0; at < bytes.length; at += 8_192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
    }
    return { sampleRate: recordedRate, startSec: first / recordedRate, encoded: btoa(text) };
  });
  const bytes = Buffer.from(encoded, 'base64');
  return {
    sampleRate,
    startSec,
    samples: new Float32Array(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    ),
  };
}

/** A song of knocks: a short burst on each beat, on a low hum that tells a gap. */
export function knocks(
  beatsSec: readonly number[],
  durationSec: number,
  sampleRate = 48_000,
): Buffer {
  const samples = new Int16Array(Math.round(durationSec * sampleRate));
  for (let i = 0; i < samples.length; i += 1) {
    samples[i] = 900 * Math.sin((2 * Math.PI * 110 * i) / sampleRate);
  }
  for (const beat of beatsSec) {
    const from = Math.round(beat * sampleRate);
    for (let i = 0; i < sampleRate * 0.02 && from + i < samples.length; i += 1) {
      const sec = i / sampleRate;
      samples[from + i] = 24_000 * Math.sin(2 * Math.PI * 1_800 * sec) * Math.exp(-sec / 0.005);
    }
  }
  return wavOf(samples, sampleRate);
}

/** When each knock is heard, whole milliseconds in seconds of the recording. */
export function knocksIn({
  samples,
  sampleRate,
}: Pick<Recording, 'samples' | 'sampleRate'>): number[] {
  const hop = Math.round(sampleRate * 0.001);
  const levels: number[] = [];
  for (let at = 0; at + hop <= samples.length; at += hop) {
    let most = 0;
    // The difference leaves the knock and takes the hum away.
    for (let i = at + 1; i < at + hop; i += 1) {
      most = Math.max(most, Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0)));
    }
    levels.push(most);
  }
  const loud = levels.reduce((most, level) => Math.max(most, level), 0) * 0.35;
  const times: number[] = [];
  levels.forEach((level, index) => {
    const sec = (index * hop) / sampleRate;
    if (level >= loud && sec - (times.at(-1) ?? -1) > 0.1) times.push(sec);
  });
  return times;
}

/** The longest silence after the first sound and before the last, seconds. */
export function longestGap({
  samples,
  sampleRate,
}: Pick<Recording, 'samples' | 'sampleRate'>): number {
  const heard = (sample: number): boolean => Math.abs(sample) > 0.002;
  const first = samples.findIndex(heard);
  const last = samples.findLastIndex(heard);
  let gap = 0;
  let longest = 0;
  for (let i = first; i < last; i += 1) {
    gap = heard(samples[i] ?? 0) ? 0 : gap + 1;
    longest = Math.max(longest, gap);
  }
  return longest / sampleRate;
}
