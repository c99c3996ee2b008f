/**
 * The motion facts of a library worked out ahead, as one file: to read its landmarks and work them out
 * anew takes longer than to plan.
 *
 * Little-endian. Bytes 0-3 `BMOF`; 4-7 format version (1); 8-11 length of a header that follows: JSON,
 * `[id, frames per beat, frames]` for each clip. Then a 64-bit float for each clip, its alignment (NaN
 * where it has none); for each clip the seams from it to every clip, as 32-bit floats; and for each clip
 * the steps of the lead and then of the follow, a 32-bit float for each frame.
 */
import { DANCE_ROLES } from '../../moves/dance-role.ts';
import { z } from 'zod';
import { InvalidInputError } from '../../errors.ts';
import { type ClipMotion, type ClipRhythm } from './clip-motion.ts';
import { factsById, listedFacts, type MotionFacts } from './motion-facts.ts';

const MAGIC = 'BMOF';
const VERSION = 1;
const START_BYTES = 12;

const headerSchema = z.array(
  z.tuple([z.string(), z.number().int().positive(), z.number().int().positive()]),
);

interface Layout {
  readonly alignments: Float64Array;
  readonly seams: Float32Array;
  readonly steps: Float32Array;
}

/** The numbers behind the header, as parts of one buffer. */
function layOut(buffer: ArrayBuffer, clips: number): Layout {
  const seamsAt = 8 * clips;
  const stepsAt = seamsAt + 4 * clips * clips;
  return {
    alignments: new Float64Array(buffer, 0, clips),
    seams: new Float32Array(buffer, seamsAt, clips * clips),
    steps: new Float32Array(buffer, stepsAt),
  };
}

function bytesFor(clips: number, frames: number): number {
  return 8 * clips + 4 * clips * clips + 4 * DANCE_ROLES.length * frames;
}

export function writeMotionFile(clips: ReadonlyMap<string, ClipMotion>): Uint8Array {
  const { alignment, seam } = listedFacts(clips);
  const count = clips.size;
  const header = [...clips].map(([id, { framesPerBeat, lead }]) => [
    id,
    framesPerBeat,
    lead.steps.length,
  ]);
  const encoded = new TextEncoder().encode(JSON.stringify(header));
  const frames = [...clips.values()].reduce((sum, { lead }) => sum + lead.steps.length, 0);
  const body = new ArrayBuffer(bytesFor(count, frames));
  const { alignments, seams, steps } = layOut(body, count);
  let step = 0;
  for (const [i, clip] of [...clips.values()].entries()) {
    alignments[i] = alignment(i) ?? NaN;
    for (let to = 0; to < count; to++) seams[i * count + to] = seam(i, to);
    for (const dancer of DANCE_ROLES) {
      steps.set(clip[dancer].steps, step);
      step += clip[dancer].steps.length;
    }
  }
  const bodyAt = START_BYTES + encoded.length;
  const bytes = new Uint8Array(bodyAt + body.byteLength);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(4, VERSION, true);
  view.setUint32(8, encoded.length, true);
  bytes.set(encoded, START_BYTES);
  bytes.set(new Uint8Array(body), bodyAt);
  return bytes;
}

/** @throws InvalidInputError `motion-file` for bytes that are not a whole file of motion facts */
export function readMotionFile(bytes: Uint8Array): MotionFacts {
  const refuse = (why: string): never => {
    throw new InvalidInputError('motion-file', `Not a file of motion facts: ${why}.`);
  };
  if (bytes.length < START_BYTES) refuse('it is too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) refuse('it has another signature');
  if (view.getUint32(4, true) !== VERSION) refuse(`its version is ${view.getUint32(4, true)}`);
  const bodyAt = START_BYTES + view.getUint32(8, true);
  const clips = readHeader(bytes.subarray(START_BYTES, bodyAt));
  if (clips === undefined) return refuse('its header is broken');
  const count = clips.length;
  const frames = clips.reduce((sum, [, , length]) => sum + length, 0);
  if (bytes.length !== bodyAt + bytesFor(count, frames)) {
    refuse(`${count} clips of ${frames} frames do not fit ${bytes.length} bytes`);
  }
  // A copy starts where 64-bit numbers may.
  const body = new Uint8Array(bytes.subarray(bodyAt));
  const { alignments, seams, steps } = layOut(body.buffer, count);
  let step = 0;
  const take = (length: number): { readonly steps: Float32Array } => {
    step += length;
    return { steps: steps.subarray(step - length, step) };
  };
  const rhythms = clips.map(([, framesPerBeat, length]): ClipRhythm => ({
    framesPerBeat,
    lead: take(length),
    follow: take(length),
  }));
  return factsById({
    ids: clips.map(([id]) => id),
    rhythm: (clip) => rhythms[clip],
    alignment: (clip) => (Number.isNaN(alignments[clip]) ? undefined : alignments[clip]),
    seam: (from, to) => seams[from * count + to],
  });
}

function readHeader(bytes: Uint8Array): z.infer<typeof headerSchema> | undefined {
  try {
    return headerSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
