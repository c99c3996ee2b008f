/** What the style of a dance asks of the whole of it, chosen or as the song suggests it. */
import type { Style } from '../../moves/move.ts';
import type { SongAnalysis } from '../../music/analysis.ts';
import type { PlanParameters } from '../plan.ts';

/** Without a chosen style, a song up to this tempo is danced closely, and one from that on openly. */
const SLOW_BPM = 108;
const FAST_BPM = 134;

export interface StyleAim {
  /** Undefined where neither the dancers nor the song ask for one. */
  readonly style: Style | undefined;
  /** Share of the dance in close holds: at least so much, and at most. */
  readonly closeFrom: number;
  readonly closeTo: number;
  /** Whether a wave is due early. */
  readonly wave: boolean;
}

const CLOSE_OF: Readonly<Record<Style, readonly [from: number, to: number]>> = {
  sensual: [0.68, 1],
  romantic: [0.62, 1],
  modern: [0.3, 0.6],
  traditional: [0, 0.25],
};

export function styleAimOf(
  analysis: SongAnalysis,
  { style: chosen, alsoStyle, avoidStyle }: PlanParameters,
): StyleAim {
  const slow = analysis.tempoBpm <= SLOW_BPM ? 'sensual' : undefined;
  const heard = analysis.tempoBpm >= FAST_BPM ? 'traditional' : slow;
  const suggested = heard === avoidStyle ? undefined : heard;
  const style = chosen === 'auto' ? suggested : chosen;
  const styles = [style, alsoStyle].filter((one) => one !== undefined);
  const mean = (bound: 0 | 1): number =>
    styles.reduce((sum, one) => sum + CLOSE_OF[one][bound], 0) / styles.length;
  const [closeFrom, closeTo] = styles.length === 0 ? [0, 1] : [mean(0), mean(1)];
  return { style, closeFrom, closeTo, wave: styles.includes('sensual') };
}
