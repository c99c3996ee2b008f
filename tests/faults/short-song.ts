/** Songs as short as the product takes, each of another sound, so that each is analyzed anew. */
import { demos } from '@bachata/library/songs/demos.ts';
import { composeSong } from '@bachata/library/songs/synth/compose.ts';
import { renderSong } from '@bachata/library/songs/synth/render.ts';
import { wavOf } from '@bachata/core/music/testing/wav.ts';

const DEMO = 'bajo-la-luna';

/** 24 s, mono, at half the synthesizer's rate: 1 MB as WAV. Takes a second of computing. */
export function composeShortSong(): { readonly samples: Float32Array; readonly rate: number } {
  const demo = demos[DEMO];
  if (demo === undefined) throw new Error('The demo song is gone.');
  const { left, right, sampleRate } = renderSong(
    composeSong({
      ...demo,
      tempo: { bpm: 140, drift: 0, mamboRatio: 1, ritardando: false },
      form: [
        { label: 'intro', bars: 2, energy: 0.5 },
        { label: 'verse', bars: 6, energy: 0.6 },
        { label: 'chorus', bars: 6, energy: 0.85 },
      ],
      pickupBeats: 0,
    }),
  );
  const samples = Float32Array.from({ length: Math.floor(left.length / 2) }, (_, i) => {
    const at = 2 * i;
    const both = (left[at] ?? 0) + (left[at + 1] ?? 0) + (right[at] ?? 0) + (right[at + 1] ?? 0);
    return both / 4;
  });
  return { samples, rate: sampleRate / 2 };
}

/** The song as WAV of 16 bits, a little softer for each number, so that each has its own sound. */
export function shortSongFile(
  { samples, rate }: ReturnType<typeof composeShortSong>,
  number: number,
): Buffer {
  const gain = 32_000 * (1 - number / 5_000);
  const levels = Int16Array.from(samples, (value) =>
    Math.max(-32_768, Math.min(32_767, Math.round(value * gain))),
  );
  return wavOf(levels, rate);
}
