/** Tells whoever teaches that a block ends: by a tone, and by shaking the phone where it can. */
import type { Signal } from '@bachata/core/class-plans/teach/class-run.ts';
import { readSound, USUAL_SOUND, writeSound, type SignalSound } from './class-memory.ts';
import { signalSamples } from './signal-sound.ts';

/** Milliseconds of shaking and of rest, in turn. */
const SHAKES: Readonly<Record<Signal, readonly number[]>> = {
  minute: [200],
  end: [300, 150, 300, 150, 300],
};

export class ClassSignal {
  sound: SignalSound = $state.raw(USUAL_SOUND);
  #context: AudioContext | undefined;
  #tone: AudioBuffer | undefined;

  /** Takes up what this device remembers; in the browser only. */
  remember(): void {
    this.sound = readSound();
  }

  set(change: Partial<SignalSound>): void {
    this.sound = { ...this.sound, ...change };
    writeSound(this.sound);
  }

  /** Called while a touch or a key lasts: later a phone leaves it silent. */
  open(): void {
    this.#context ??= new AudioContext();
    void this.#context.resume().catch(() => undefined);
  }

  give(signal: Signal): void {
    // Not everywhere; refused before the first touch.
    (navigator as Partial<Navigator>).vibrate?.([...SHAKES[signal]]);
    if (signal === 'end' && this.sound.on) this.play();
  }

  /** The tone, also to try how loud it is. */
  play(): void {
    const context = this.#context;
    if (context === undefined) return;
    void context.resume().catch(() => undefined);
    this.#tone ??= toneOf(context);
    const gain = new GainNode(context, { gain: this.sound.level });
    const source = new AudioBufferSourceNode(context, { buffer: this.#tone });
    source.connect(gain).connect(context.destination);
    source.start();
  }

  async dispose(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }
}

function toneOf({ sampleRate }: AudioContext): AudioBuffer {
  const samples = signalSamples(sampleRate);
  const buffer = new AudioBuffer({ length: samples.length, sampleRate });
  buffer.copyToChannel(samples, 0);
  return buffer;
}
