/**
 * One rendering in a process of its own, so that its memory can be told from everything else's:
 * `node render-job.ts JOB.json` prints what it took as JSON.
 */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { planSchema } from '@bachata/core/choreography/plan.ts';
import { encodeVideo, type EncodeMode } from '../../functions/media/encode.ts';
import { videoStream } from '../../functions/media/instant.ts';

export interface BenchRenderJob {
  readonly mode: 'instant' | EncodeMode;
  readonly plan: unknown;
  /** Folder of `<moveId>.mp4`. */
  readonly clips: string;
  readonly audioFile: string;
  readonly output: string;
}

export interface RenderCost {
  readonly wallSec: number;
  /** From the start to the first byte that a player could have; only of `instant`. */
  readonly firstByteSec: number | null;
  /** Peak resident memory of this process and of FFmpeg, in MB. */
  readonly peakMb: number;
}

/** Peak memory of the programs that this process has running now, in MB; 0 where /proc is not. */
async function childrenPeakMb(): Promise<number> {
  const list = await readFile(`/proc/self/task/${process.pid}/children`, 'utf8').catch(() => '');
  let sum = 0;
  for (const pid of list.split(' ').filter((text) => text !== '')) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    sum += Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  }
  return sum;
}

async function render(job: BenchRenderJob): Promise<RenderCost> {
  const work = {
    plan: planSchema.parse(job.plan),
    clipSource: async (moveId: string) => join(job.clips, `${moveId}.mp4`),
    audioFile: job.audioFile,
    title: 'Benchmark',
  };
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  let firstByteSec: number | null = null;
  let ffmpegMb = 0;
  const sampling = setInterval(() => {
    void childrenPeakMb().then((mb) => (ffmpegMb = Math.max(ffmpegMb, mb)));
  }, 50);
  if (job.mode === 'instant') {
    const watch = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        firstByteSec ??= since();
        done(null, chunk);
      },
    });
    await pipeline(videoStream(work), watch, createWriteStream(job.output));
  } else {
    await encodeVideo({ ...work, output: job.output, options: { mode: job.mode } });
  }
  const wallSec = since();
  clearInterval(sampling);
  const ownMb = process.resourceUsage().maxRSS / 1024;
  return { wallSec, firstByteSec, peakMb: ownMb + ffmpegMb };
}

const [jobFile] = process.argv.slice(2);
if (import.meta.main && jobFile !== undefined) {
  const job = JSON.parse(await readFile(jobFile, 'utf8')) as BenchRenderJob;
  process.stdout.write(JSON.stringify(await render(job)));
}
