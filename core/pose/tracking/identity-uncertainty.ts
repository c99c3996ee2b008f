/** When the two may have been taken for each other: neither movement nor colors tell them apart. */
import type { Detection, DetectionFrame } from './detection.ts';
import type { Identities } from './data-association.ts';
import { motionCost, type LastSeen } from './motion-cost.ts';

/** An exchange that would cost no more than this could as well have happened. */
const SURE_MARGIN = 2;
/** Mean evidence of the colors, and the seconds around a moment over which it is taken. */
const SURE_LOOKS = 0.5;
const AROUND_SEC = 1;

/** @returns seconds, ascending, at least `AROUND_SEC` apart */
export function uncertainTimes(
  frames: readonly DetectionFrame[],
  { frames: choices, looks }: Identities,
  fps: number,
): number[] {
  const evidence = choices.map(([first, second], frame) => {
    const of = (index: number): number =>
      index < 0 ? 0 : looks.evidence(frames[frame].candidates[index]);
    return of(first) - of(second);
  });
  const around = Math.round(AROUND_SEC * fps);
  const looksSure = (from: number, to: number): boolean => {
    const values = evidence.slice(Math.max(0, from), to).filter((value) => value !== 0);
    return values.reduce((sum, value) => sum + value, 0) / values.length > SURE_LOOKS;
  };
  const times: number[] = [];
  const last: (LastSeen | undefined)[] = [undefined, undefined];
  choices.forEach((choice, frame) => {
    const seen = choice.map((index): Detection | undefined => frames[frame].candidates[index]);
    const [first, second] = seen;
    if (first && second && last[0] && last[1]) {
      const kept = motionCost(last[0], first, frame, fps) + motionCost(last[1], second, frame, fps);
      const exchanged =
        motionCost(last[0], second, frame, fps) + motionCost(last[1], first, frame, fps);
      const sure =
        exchanged - kept > SURE_MARGIN ||
        (looksSure(frame - around, frame) && looksSure(frame, frame + around));
      const time = frame / fps;
      if (!sure && time - (times.at(-1) ?? -Infinity) >= AROUND_SEC) times.push(time);
    }
    seen.forEach((candidate, who) => {
      if (candidate) last[who] = { candidate, frame };
    });
  });
  return times;
}
