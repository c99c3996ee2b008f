/**
 * Makes the voice that counts: `node tools/voice/speak-counts.ts`, where `espeak-ng` and `ffmpeg`
 * are installed. The result is committed, so that nobody else needs either.
 *
 * Dancers hear a count at its vowel, not at its first consonant. The onset of each word's vowel is
 * measured, and the player starts the word that much earlier.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { VOICE_RATE, type VoiceIndex, type VoiceWord } from '../../web/src/lib/practice/voice.ts';
import { vowelOnset } from './vowel-onset.ts';
import { wavOf } from '@bachata/core/music/testing/wav.ts';

const run = promisify(execFile);
const OUT = path.join(import.meta.dirname, '..', '..', 'web', 'static', 'voice');

/** At 135 beats a minute a beat is 0.44 s: words are spoken fast enough to end before the next. */
const WORDS_A_MINUTE = 260;
const LONGEST_SEC = 0.36;
const FADE_SEC = 0.02;
/** Silence between two words of the file, so that a player that rounds never plays the next. */
const GAP_SEC = 0.02;

const VOICES = {
  en: {
    voice: 'en-us',
    words: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'tap'],
  },
  es: {
    voice: 'es-419',
    words: ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'tap'],
  },
} as const;

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', 'tap'] as const;

/** Samples of a spoken word, -1 to 1, without silence around it and no longer than a count. */
async function speak(voice: string, word: string, folder: string): Promise<Float32Array> {
  const spoken = path.join(folder, 'word.wav');
  const raw = path.join(folder, 'word.f32');
  await run('espeak-ng', ['-v', voice, '-s', String(WORDS_A_MINUTE), '-z', '-w', spoken, word]);
  await run('ffmpeg', [
    ...['-v', 'error', '-y', '-i', spoken, '-ac', '1', '-ar', String(VOICE_RATE)],
    ...['-f', 'f32le', raw],
  ]);
  const bytes = await readFile(raw);
  const samples = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  return shortened(trimmed(samples));
}

function trimmed(samples: Float32Array): Float32Array {
  const loud = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const heard = (sample: number): boolean => Math.abs(sample) > loud * 0.01;
  return samples.slice(samples.findIndex(heard), samples.findLastIndex(heard) + 1);
}

/** Ends in a fade and at full level: all words are equally loud. */
function shortened(samples: Float32Array): Float32Array {
  const word = samples.slice(0, Math.round(LONGEST_SEC * VOICE_RATE));
  const loud = word.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const fade = Math.round(FADE_SEC * VOICE_RATE);
  return word.map((sample, index) => {
    const rest = word.length - index;
    return ((sample / loud) * 0.9 * Math.min(rest, fade)) / fade;
  });
}

const folder = await mkdtemp(path.join(tmpdir(), 'voice-'));
const { stdout } = await run('espeak-ng', ['--version']);
const index: Record<string, Record<string, VoiceWord>> = {};
await mkdir(OUT, { recursive: true });
for (const [language, { voice, words }] of Object.entries(VOICES)) {
  const parts: Float32Array[] = [];
  const spoken: Record<string, VoiceWord> = {};
  let at = 0;
  for (const [position, word] of words.entries()) {
    const samples = await speak(voice, word, folder);
    const key = KEYS[position] ?? word;
    spoken[key] = {
      startSec: at / VOICE_RATE,
      lengthSec: samples.length / VOICE_RATE,
      onsetSec: vowelOnset(samples, VOICE_RATE),
    };
    const gap = new Float32Array(Math.round(GAP_SEC * VOICE_RATE));
    parts.push(samples, gap);
    at += samples.length + gap.length;
  }
  const whole = new Float32Array(at);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  await writeFile(
    path.join(OUT, `${language}.wav`),
    wavOf(
      Int16Array.from(whole, (sample) => Math.round(sample * 32_767)),
      VOICE_RATE,
    ),
  );
  index[language] = spoken;
}
const made = {
  engine: stdout.trim().replace(/\s*Data at:.*/, ''),
  license:
    'Spoken by eSpeak NG, a program under GPL-3.0-or-later; what it speaks is not covered by its license.',
  ...(index as VoiceIndex),
};
await writeFile(path.join(OUT, 'voice.json'), `${JSON.stringify(made, undefined, 2)}\n`);
await rm(folder, { recursive: true });
