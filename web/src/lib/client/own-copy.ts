/**
 * Somebody's own copy of a song, laid over the song that a dance was made for. It is read and compared on
 * their device, and goes nowhere.
 */
import { findCopy } from '@bachata/core/music/sound-print/find-copy.ts';
import { PRINT_RATE, printOfBytes } from '@bachata/core/music/sound-print/sound-print.ts';
import { Downmix } from '@bachata/core/music/signal/downmix.ts';
import { wavFile } from './wav.ts';

/** Why a file is of no use: nothing can be read in it, or it is another recording. */
export type CopyProblem = 'unreadable' | 'another';

export type OwnCopy = { readonly url: string } | { readonly problem: CopyProblem };

/** More are not kept: the song is held in memory, whole. */
const CHANNELS = 2;

/**
 * @param printUrl where the song's print is
 * @param durationSec of the song
 * @returns the address of a sound that begins where the song does and is as long, to be given back with
 *   `URL.revokeObjectURL`
 * @throws Error where the print cannot be loaded
 */
export async function readOwnCopy(
  file: File,
  printUrl: string,
  durationSec: number,
): Promise<OwnCopy> {
  const response = await fetch(printUrl);
  if (!response.ok) throw new Error(`The print could not be loaded: ${response.status}.`);
  const print = printOfBytes(await response.arrayBuffer());
  const sound = await decoded(file);
  if (sound === undefined) return { problem: 'unreadable' };
  const copy = findCopy(print, await printedSamples(sound));
  if (copy === undefined) return { problem: 'another' };
  return { url: URL.createObjectURL(songFrom(sound, copy.offsetSec, durationSec)) };
}

async function decoded(file: File): Promise<AudioBuffer | undefined> {
  const context = new AudioContext();
  try {
    return await context.decodeAudioData(await file.arrayBuffer());
  } catch {
    return undefined;
  } finally {
    await context.close();
  }
}

/** Mono as the analysis hears it, at the rate of prints. */
async function printedSamples(sound: AudioBuffer): Promise<Float32Array> {
  const length = Math.max(1, Math.ceil(sound.duration * PRINT_RATE));
  const context = new OfflineAudioContext(CHANNELS, length, PRINT_RATE);
  const source = new AudioBufferSourceNode(context, { buffer: sound });
  source.connect(context.destination);
  source.start();
  const slow = await context.startRendering();
  const mono: Float32Array = new Float32Array(length);
  let written = 0;
  const downmix = new Downmix(PRINT_RATE, (part) => {
    mono.set(part, written);
    written += part.length;
  });
  downmix.add(interleaved(slow, 0, length));
  downmix.finish();
  return mono;
}

function songFrom(sound: AudioBuffer, offsetSec: number, durationSec: number): Blob {
  const { sampleRate } = sound;
  const from = Math.round(offsetSec * sampleRate);
  const samples = interleaved(sound, from, Math.ceil(durationSec * sampleRate));
  const whole = Int16Array.from(samples, (sample) => Math.max(-1, Math.min(1, sample)) * 32_767);
  return wavFile(whole, sampleRate, CHANNELS);
}

/** Left and right in turns; both are the same of one channel. Silent outside of the sound. */
function interleaved(sound: AudioBuffer, from: number, frames: number): Float32Array {
  const samples = new Float32Array(frames * CHANNELS);
  for (let channel = 0; channel < CHANNELS; channel++) {
    const source = sound.getChannelData(Math.min(channel, sound.numberOfChannels - 1));
    for (let i = Math.max(0, -from); i < frames && i + from < source.length; i++) {
      samples[i * CHANNELS + channel] = source[i + from] ?? 0;
    }
  }
  return samples;
}
