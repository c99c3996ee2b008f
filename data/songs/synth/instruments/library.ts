/** The sound of every note but the sung ones, made once and kept. */
import { createRandom } from '../random.ts';
import type { Instrument, NoteEvent } from '../score.ts';
import { frequencyOf } from '../theory.ts';
import { scrapeGuira, strikeCrash, strikeDrum } from './drums.ts';
import { pluckString } from './string.ts';
import { keyNote, padNote } from './sustained.ts';

/** Different strokes of the same note, so that repeated ones do not sound like a machine. */
const ROUND_ROBIN: Partial<Record<Instrument, number>> = {
  requinto: 2,
  segunda: 2,
  bongo: 6,
  guira: 8,
  kick: 2,
  campana: 3,
  timbal: 4,
};
const VELOCITY_LAYERS = 3;
const PITCHED: readonly Instrument[] = ['requinto', 'segunda', 'bass', 'pad', 'keys'];

export class SoundLibrary {
  readonly #sounds = new Map<string, Float32Array>();
  readonly #sampleRate: number;
  readonly #tuning: number;

  /** `tuning` in semitones from A = 440 Hz. */
  constructor(sampleRate: number, tuning: number) {
    this.#sampleRate = sampleRate;
    this.#tuning = tuning;
  }

  /** The sound of an event; `turn` chooses among the strokes. Peak 1, to be scaled by velocity. */
  soundOf(instrument: Instrument, event: NoteEvent, turn: number): Float32Array {
    const layer = PITCHED.includes(instrument)
      ? Math.min(VELOCITY_LAYERS - 1, Math.floor(event.velocity * VELOCITY_LAYERS))
      : 0;
    const variant = turn % (ROUND_ROBIN[instrument] ?? 1);
    const what = PITCHED.includes(instrument) ? event.pitch : (event.articulation ?? '');
    const name = `${instrument} ${what} ${layer} ${variant}`;
    const known = this.#sounds.get(name);
    if (known) return known;
    const made = this.#make(instrument, event, (layer + 0.5) / VELOCITY_LAYERS, name);
    this.#sounds.set(name, made);
    return made;
  }

  #make(instrument: Instrument, event: NoteEvent, velocity: number, name: string): Float32Array {
    const sampleRate = this.#sampleRate;
    const random = createRandom(name);
    const pitch = event.pitch + this.#tuning;
    const frequencyHz = frequencyOf(pitch);
    switch (instrument) {
      case 'requinto':
        return pluckString({
          frequencyHz,
          durationSec: 1.6,
          sampleRate,
          decaySec: 2.2 * (300 / frequencyHz) ** 0.4,
          damping: 0.22,
          brightnessHz: 2600 + 5000 * velocity,
          pickPosition: 0.14,
          random,
        });
      case 'segunda':
        return pluckString({
          frequencyHz,
          durationSec: 2,
          sampleRate,
          decaySec: 2.6 * (200 / frequencyHz) ** 0.4,
          damping: 0.34,
          brightnessHz: 1800 + 3200 * velocity,
          pickPosition: 0.22,
          random,
        });
      case 'bass':
        return pluckString({
          frequencyHz,
          durationSec: 2.4,
          sampleRate,
          decaySec: 1.9,
          damping: 0.48,
          brightnessHz: 500 + 900 * velocity,
          pickPosition: 0.3,
          random,
        });
      case 'pad':
        return padNote(pitch, 6, sampleRate);
      case 'keys':
        return keyNote(pitch, velocity, 2.2, sampleRate);
      case 'guira':
        return scrapeGuira(event.articulation ?? 'down', sampleRate, random);
      case 'crash':
        return strikeCrash(sampleRate, random);
      case 'bongo':
      case 'kick':
      case 'campana':
      case 'timbal':
        return strikeDrum(`${instrument} ${event.articulation ?? ''}`, sampleRate, random);
      case 'voice':
      case 'coro':
        throw new RangeError('sung notes are rendered as lines, not as samples');
    }
  }
}
