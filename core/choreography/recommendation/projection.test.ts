import { describe, expect, it } from 'vitest';
import { randomFrom } from '../planner/random.ts';
import { domainLibrary } from '../testing/library.ts';
import { songAnalysis } from '../testing/songs.ts';
import { affinityOf } from './affinity.ts';
import { AUDIO_SIZE, MOVEMENT_SIZE } from './fusion.ts';
import { encodeFloats, project, projectFused, projectionSchema } from './projection.ts';
import { cosine } from '../../numeric/statistics.ts';

const SIZE = 8;
const random = randomFrom(3);
const values = (size: number) => Float32Array.from({ length: size }, () => random() - 0.5);
const tower = (inputs: number) => ({
  weights: encodeFloats(values(inputs * SIZE)),
  bias: encodeFloats(values(SIZE)),
});
const stored = {
  version: 'x',
  size: SIZE,
  beatsHandMade: true,
  audio: tower(AUDIO_SIZE),
  movement: tower(MOVEMENT_SIZE),
};
const model = projectionSchema.parse(stored);
const audio = values(AUDIO_SIZE);
const movement = values(MOVEMENT_SIZE);

describe('the learned projection', () => {
  it('is a matrix product with a bias, of length 1, whatever the length of the input', () => {
    const unit = 1 / Math.hypot(...audio);
    const expected = Array.from({ length: SIZE }, (_, k) =>
      audio.reduce(
        (sum, value, i) => sum + unit * value * model.audio.weights[i * SIZE + k],
        model.audio.bias[k],
      ),
    );
    const projected = project(model.audio, audio);
    expect(cosine(projected, expected)).toBeCloseTo(1, 5);
    expect(Math.hypot(...projected)).toBeCloseTo(1, 5);
    expect(
      cosine(
        project(
          model.audio,
          audio.map((v) => 3 * v),
        ),
        projected,
      ),
    ).toBeCloseTo(1, 5);
  });

  it('leaves out what is unknown, and weighs the rest by confidence', () => {
    const sound = project(model.audio, audio);
    expect(cosine(projectFused(model, { audio }), sound)).toBeCloseTo(1, 5);
    const doubtful = projectFused(model, { audio, movement, movementConfidence: 0.1 });
    const sure = projectFused(model, { audio, movement });
    expect(cosine(doubtful, sound)).toBeGreaterThan(cosine(sure, sound));
    expect(Math.hypot(...projectFused(model, {}))).toBe(0);
  });

  it('refuses towers and embeddings of another size', () => {
    expect(() => projectionSchema.parse({ ...stored, size: SIZE + 1 })).toThrow();
    expect(() =>
      projectionSchema.parse({ ...stored, audio: { weights: 'AAA=', bias: '' } }),
    ).toThrow();
    expect(() => project(model.audio, movement)).toThrow(RangeError);
  });
});

describe('affinityOf', () => {
  const analysis = { ...songAnalysis(), embedding: [...audio] };
  const { moves } = domainLibrary();
  const known = new Map([
    ['copa', { audio: values(AUDIO_SIZE), movement: values(MOVEMENT_SIZE) }],
    ['madrid', { audio, movement }],
  ]);

  it('is the same for the sections of one group, and within 0 and 1', () => {
    const affinity = affinityOf({ analysis, moves, known });
    const [verse, again] = analysis.sections.flatMap(({ label }, i) =>
      label === 'verse' ? i : [],
    );
    expect(affinity('copa', verse)).toBe(affinity('copa', again));
    for (const { id } of moves) expect(affinity(id, verse)).toBeGreaterThanOrEqual(0);
    for (const { id } of moves) expect(affinity(id, verse)).toBeLessThanOrEqual(1);
    expect(affinity('unknown', verse)).toBeUndefined();
  });

  it('prefers the move with the sound of the song, and asks the model only if it is the better', () => {
    const gain = (model?: Parameters<typeof affinityOf>[0]['model']): number => {
      const affinity = affinityOf({ analysis, moves, known, model });
      const plain = affinityOf({ analysis, moves, known: new Map() });
      return (affinity('madrid', 1) ?? 0) - (plain('madrid', 1) ?? 0) / 2;
    };
    expect(gain()).toBeCloseTo(0.5, 5);
    expect(gain({ ...model, beatsHandMade: false })).toBe(gain());
  });
});
