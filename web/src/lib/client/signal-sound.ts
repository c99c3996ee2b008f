/**
 * The tone at the end of a block, made from sines: no files, no license. It glides upwards twice, which no
 * instrument of a bachata does, so that nobody takes it for the music.
 */
const GLIDE_SEC = 0.34;
const GAP_SEC = 0.1;
const GLIDES = 2;
const FROM_HZ = 620;
const TO_HZ = 2_480;
/** So long each glide swells and dies away: without it there is a click. */
const EDGE_SEC = 0.015;

/** -1 to 1. */
export function signalSamples(sampleRate: number): Float32Array<ArrayBuffer> {
  const whole = GLIDES * GLIDE_SEC + (GLIDES - 1) * GAP_SEC;
  const samples = new Float32Array(Math.round(whole * sampleRate));
  let phase = 0;
  for (let i = 0; i < samples.length; i += 1) {
    const sec = (i / sampleRate) % (GLIDE_SEC + GAP_SEC);
    if (sec >= GLIDE_SEC) continue;
    phase += (2 * Math.PI * FROM_HZ * (TO_HZ / FROM_HZ) ** (sec / GLIDE_SEC)) / sampleRate;
    const edge = Math.min(1, sec / EDGE_SEC, (GLIDE_SEC - sec) / EDGE_SEC);
    // A second tone, an odd interval above: it rings like a device and like no string.
    samples[i] = edge * (0.7 * Math.sin(phase) + 0.3 * Math.sin(2.76 * phase));
  }
  return samples;
}
