/**
 * What following two dancers costs, with each model, in a process of its own that starts, decodes and
 * looks at a clip of sixteen counts in pictures of 640 pixels: as `bachata analyze-clip` does.
 */
import { spawnSync } from 'node:child_process';
import { DEFAULT_POSE_MODEL, POSE_MODELS, type PoseModel } from '../../functions/vision/models.ts';
import { clipFile } from '@bachata/library/files.ts';
import { trackDancers } from '../../functions/vision/track-dancers.ts';
import type { Table } from './table.ts';

const RUNS = 3;
const CLIP = 'cross-body-lead-double';

interface Cost {
  readonly pictures: number;
  readonly wallSec: number;
  readonly cpuSec: number;
  readonly peakMb: number;
}

/** In the process that is measured. FFmpeg's own time is not in it: a twentieth of the rest. */
async function measure(model: PoseModel): Promise<Cost> {
  const { track } = await trackDancers(clipFile(CLIP, 'left'), { model });
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    pictures: track.frames,
    wallSec: process.uptime(),
    cpuSec: (userCPUTime + systemCPUTime) / 1e6,
    peakMb: maxRSS / 1024,
  };
}

function costOf(model: PoseModel): Cost {
  const runs = Array.from({ length: RUNS }, () => {
    const args = [import.meta.filename, '--measure', model];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      timeout: 300_000,
    });
    if (status !== 0) throw new Error(`following with ${model} failed: ${stderr}`);
    return JSON.parse(stdout) as Cost;
  });
  return runs.sort((a, b) => a.cpuSec - b.cpuSec)[RUNS >> 1] as Cost;
}

export function poseSpeedBench(): Table {
  return {
    title: 'Cost of following two dancers, start and decoding included',
    columns: ['model', 'pictures', 'pictures a second', 'ms CPU a picture', 'peak memory, MB'],
    rows: POSE_MODELS.map((model) => {
      const { pictures, wallSec, cpuSec, peakMb } = costOf(model);
      return [
        model === DEFAULT_POSE_MODEL ? `${model}, the default` : model,
        pictures,
        pictures / wallSec,
        (1000 * cpuSec) / pictures,
        Math.round(peakMb),
      ];
    }),
  };
}

if (import.meta.main) {
  const model = POSE_MODELS.find((known) => known === process.argv[3]);
  if (process.argv[2] !== '--measure' || model === undefined) {
    throw new Error('this is run by npm run bench pose-speed');
  }
  process.stdout.write(JSON.stringify(await measure(model)));
}
