/**
 * What the functions hold before, while and after clips are looked at: the memory of the process and of
 * all that it has started, each page counted once (PSS), and how long each clip takes. Linux only.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isEnded, jobs, type Job } from '@bachata/core/jobs/job.ts';
import { createClip } from '@bachata/core/user-clips/create-clip.ts';
import { clipFile } from '@bachata/library/files.ts';
import { startDispatcher } from '@bachata/platform/embedded/dispatcher.ts';
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';
import type { Table } from './table.ts';

const SERVE = path.join(import.meta.dirname, '..', '..', 'functions', 'local', 'serve.ts');
const CLIPS = 3;
const SAMPLE_MS = 250;
/** After the last clip. */
const LATER_SEC = [5, 20, 60];

/** @param file of the clip; default the left view of a move of the library, which has no sound */
export async function clipMemoryBench(
  file = clipFile('cross-body-lead-double', 'left'),
): Promise<Table> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'clip-memory-'));
  const functions = fork(SERVE, {
    env: { ...process.env, PORT: '0', BACHATA_PLATFORM: 'embedded', BACHATA_DATA_DIR: dataDir },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(functions, 'message')) as [{ port: number }];
  const platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
  const functionsBaseUrl = `http://127.0.0.1:${port}`;
  const dispatcher = startDispatcher(platform, { functionsBaseUrl, pollMs: 30 });
  const held = () => pssMb(functions.pid ?? 0);

  async function lookAt(): Promise<Job> {
    const uploadKey = `uploads/ana/${crypto.randomUUID()}.mp4`;
    await platform.objects.put(uploadKey, await readFile(file), { contentType: 'video/mp4' });
    const order = { ownerId: 'ana', requestKey: crypto.randomUUID(), title: 'Clip', uploadKey };
    const { jobId } = await createClip(platform, order);
    for (;;) {
      const job = (await platform.documents.get(jobs, jobId))?.data;
      if (job !== undefined && isEnded(job)) return job;
      await sleep(50);
    }
  }

  try {
    await fetch(`${functionsBaseUrl}/readyz`);
    await sleep(2000);
    const rows: [string, number, number | string][] = [['before', await held(), '']];
    for (let clip = 1; clip <= CLIPS; clip++) {
      let peak = 0;
      const over = new AbortController();
      const watching = (async () => {
        while (!over.signal.aborted) {
          peak = Math.max(peak, await held());
          await sleep(SAMPLE_MS);
        }
      })();
      const job = await lookAt();
      over.abort();
      await watching;
      if (job.status !== 'done') throw new Error(`the clip failed: ${job.failure?.message}`);
      const { startedAt = NaN, finishedAt = NaN } = job.stages['analyze-pose'] ?? {};
      const whole = `${((job.updatedAt - job.createdAt) / 1000).toFixed(1)} s`;
      const pose = `${((finishedAt - startedAt) / 1000).toFixed(1)} s`;
      rows.push([`peak of clip ${clip}`, peak, `${pose} analyze-pose, ${whole} in all`]);
      rows.push([`after clip ${clip}`, await held(), '']);
    }
    let waited = 0;
    for (const sec of LATER_SEC) {
      await sleep((sec - waited) * 1000);
      waited = sec;
      rows.push([`${sec} s later`, await held(), '']);
    }
    return {
      title: 'Memory of the functions with all their processes, PSS',
      columns: ['when', 'MB', 'took'],
      rows: rows.map(([when, mb, took]) => [when, Math.round(mb), took]),
    };
  } finally {
    await dispatcher.stop();
    const ended = once(functions, 'exit');
    functions.kill('SIGKILL');
    await ended;
    platform.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Of a process and its descendants; those that end meanwhile are left out. */
async function pssMb(root: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The name of the program stands in brackets and may hold anything.
    const parent = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .at(1);
    parents.set(Number(name), Number(parent));
  }
  let total = 0;
  for (const pid of parents.keys()) {
    let above: number | undefined = pid;
    while (above !== undefined && above !== root) above = parents.get(above);
    if (above !== root) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    total += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return total / 1024;
}
