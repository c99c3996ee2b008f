import { describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { coarseAlignment, misfit, refineAlignment, type MoveAlignment } from './move-alignment.ts';
import { seenFigure, type SeenFigure } from './figure-samples.ts';
import { filmedMoveTrack, moveOf, type Filming } from '../testing/filmed-move.ts';
import { figureOfMove } from '../testing/known-figures.ts';
import { noisyTrack } from '../testing/noisy-track.ts';
import { lose } from '../track.ts';

const known = {
  turn: figureOfMove(moveOf(library, 'right-turn')),
  otherTurn: figureOfMove(moveOf(library, 'left-turn')),
  basic: figureOfMove(moveOf(library, 'side-basic')),
};

function seen(id: string, filming: Filming, lateCounts = 0): SeenFigure {
  const { track, span } = filmedMoveTrack(moveOf(library, id), filming);
  const startSec = span.startSec - lateCounts * span.secPerCount;
  return seenFigure(track, { ...span, startSec }) as SeenFigure;
}
const fit = (figure: SeenFigure, to: keyof typeof known): MoveAlignment =>
  refineAlignment(figure, known[to], coarseAlignment(figure, known[to]));
/** From an angle to another, the shorter way round. */
const apart = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180);

describe('a known figure laid over a seen one', () => {
  it('finds where the camera stood, and little that differs', () => {
    for (const [side, azimuthDegrees] of [
      ['left', 25],
      ['left', -25],
      ['right', 10],
    ] as const) {
      const { misfit: rest, camera } = fit(seen('right-turn', { azimuthDegrees, side }), 'turn');
      const stood = azimuthDegrees + (side === 'left' ? 0 : 180);
      expect(apart(camera.azimuthDegrees, stood)).toBeLessThan(12);
      expect(rest).toBeLessThan(0.3);
    }
  });

  it('tells the figure from the one that turns the other way', () => {
    const figure = seen('right-turn', { azimuthDegrees: 20, tempoBpm: 135, fps: 12 });
    expect(fit(figure, 'otherTurn').misfit).toBeGreaterThan(2 * fit(figure, 'turn').misfit);
  });

  it('is moved in time where the figure begins late', () => {
    const onTime = fit(seen('side-basic', {}), 'basic');
    const late = fit(seen('side-basic', {}, 0.4), 'basic');
    expect(onTime.camera.late).toBe(0);
    expect(late.camera.late).toBeGreaterThan(0);
    expect(late.misfit).toBeLessThan(onTime.misfit + 0.05);
  });

  it('does without samples in which a dancer is hidden, and without one of the dancers', () => {
    const { track, span } = filmedMoveTrack(moveOf(library, 'side-basic'));
    const whole = fit(seenFigure(track, span) as SeenFigure, 'basic').misfit;
    const gaps = noisyTrack(track, { seed: 1, jitterM: 0, depthM: 0, biasM: 0, yawBiasDegrees: 0 });
    for (let frame = 10; frame < 30; frame++) lose(gaps.dancers.follow, frame);
    expect(
      Math.abs(fit(seenFigure(gaps, span) as SeenFigure, 'basic').misfit - whole),
    ).toBeLessThan(0.15);
    for (let frame = 0; frame < track.frames; frame++) lose(gaps.dancers.follow, frame);
    expect(fit(seenFigure(gaps, span) as SeenFigure, 'basic').misfit).toBeLessThan(whole + 0.15);
    for (let frame = 0; frame < track.frames; frame++) lose(gaps.dancers.lead, frame);
    expect(seenFigure(gaps, span)).toBeUndefined();
  });

  it('counts the distance of a wrong joint less the further it is', () => {
    const figure = seen('side-basic', {});
    const { camera } = fit(figure, 'basic');
    const moved = (by: number): number => {
      const joints = figure.dancers.lead.joints.slice();
      for (let i = 0; i < joints.length; i += 26) joints[i + 8] += by;
      const lead = { ...figure.dancers.lead, joints };
      return misfit({ ...figure, dancers: { ...figure.dancers, lead } }, known.basic, camera);
    };
    const [none, some, far] = [moved(0), moved(1), moved(3)];
    expect(some).toBeGreaterThan(none);
    expect(far - some).toBeLessThan(some - none);
  });
});
