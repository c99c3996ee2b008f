/** Silence as long as a song: what a player needs where the song itself is not to be had. */

/** The lowest rate that browsers are sure to decode; one byte a sample. */
const SAMPLE_RATE = 8_000;
const HEADER_BYTES = 44;
/** The middle of unsigned eight-bit samples. */
const SILENT = 0x80;

/**
 * A WAV file of nothing to hear.
 * @returns its address, to be given back with `URL.revokeObjectURL`
 */
export function silentSong(durationSec: number): string {
  const samples = Math.ceil(durationSec * SAMPLE_RATE);
  const bytes = new Uint8Array(HEADER_BYTES + samples).fill(SILENT, HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const name = (at: number, text: string): void => {
    for (let i = 0; i < text.length; i += 1) bytes[at + i] = text.charCodeAt(i);
  };
  name(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + samples, true);
  name(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, SAMPLE_RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  name(36, 'data');
  view.setUint32(40, samples, true);
  return URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
}
