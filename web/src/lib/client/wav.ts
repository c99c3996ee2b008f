/** Sound as a WAV file of 16 bits, which every browser plays. */

const HEADER_BYTES = 44;
const SAMPLE_BYTES = 2;

/**
 * @param samples 16 bits each, the channels in turns
 * @returns the file; `URL.createObjectURL` gives it an address
 */
export function wavFile(
  samples: Int16Array<ArrayBuffer>,
  sampleRate: number,
  channels: number,
): Blob {
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  const name = (at: number, text: string): void => {
    for (let i = 0; i < text.length; i += 1) header.setUint8(at + i, text.charCodeAt(i));
  };
  const frameBytes = channels * SAMPLE_BYTES;
  name(0, 'RIFF');
  header.setUint32(4, HEADER_BYTES - 8 + samples.byteLength, true);
  name(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, channels, true);
  header.setUint32(24, sampleRate, true);
  header.setUint32(28, sampleRate * frameBytes, true);
  header.setUint16(32, frameBytes, true);
  header.setUint16(34, 8 * SAMPLE_BYTES, true);
  name(36, 'data');
  header.setUint32(40, samples.byteLength, true);
  return new Blob([header, samples], { type: 'audio/wav' });
}
