/** Reads what FFmpeg writes for `-progress`: blocks of `key=value` lines that end in `progress=…`. */

export interface FfmpegProgress {
  /** Seconds of output written so far; undefined until FFmpeg knows (it then writes N/A). */
  readonly outTimeSec: number | undefined;
  readonly frame: number | undefined;
  /** Multiple of real time. */
  readonly speed: number | undefined;
  readonly done: boolean;
}

function numberOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const parsed = Number.parseFloat(value);
  return Number.isFinite(parsed) ? parsed : undefined;
}

function blockToProgress(values: ReadonlyMap<string, string>): FfmpegProgress {
  const microseconds = numberOf(values.get('out_time_us'));
  return {
    outTimeSec: microseconds === undefined ? undefined : Math.max(0, microseconds / 1e6),
    frame: numberOf(values.get('frame')),
    speed: numberOf(values.get('speed')),
    done: values.get('progress') === 'end',
  };
}

/**
 * Takes whatever has arrived so far and returns the complete blocks in it, with the rest to be
 * put in front of what arrives next.
 */
export function parseProgress(text: string): {
  readonly blocks: readonly FfmpegProgress[];
  readonly rest: string;
} {
  const blocks: FfmpegProgress[] = [];
  let values = new Map<string, string>();
  let consumed = 0;
  for (let lineStart = 0; ;) {
    const lineEnd = text.indexOf('\n', lineStart);
    if (lineEnd < 0) break;
    const line = text.slice(lineStart, lineEnd);
    lineStart = lineEnd + 1;
    const equals = line.indexOf('=');
    if (equals < 0) continue;
    const key = line.slice(0, equals).trim();
    values.set(key, line.slice(equals + 1).trim());
    if (key === 'progress') {
      blocks.push(blockToProgress(values));
      values = new Map();
      consumed = lineStart;
    }
  }
  return { blocks, rest: text.slice(consumed) };
}

/** Share done of an output of `totalSec` seconds, 0 to 1; undefined where the block does not say. */
export function progressFraction(progress: FfmpegProgress, totalSec: number): number | undefined {
  if (progress.done) return 1;
  if (progress.outTimeSec === undefined || !(totalSec > 0)) return undefined;
  return Math.min(1, progress.outTimeSec / totalSec);
}
