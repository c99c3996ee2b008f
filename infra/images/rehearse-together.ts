/** Both images on one volume, as infra/compose.yaml runs them, up to a guest's first choreography. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { answers, END_MS, freePort, start, type RehearsedImage } from './rehearse-start.ts';

const JOB_MS = 120_000;
const STAGES = ['node', 'functions/local/stages.ts'];

/**
 * @param clips folder of the library's clips, which the stages read beside their image
 * @returns what was seen
 */
export async function rehearseTogether(
  stages: RehearsedImage,
  web: RehearsedImage,
  clips: string,
): Promise<string> {
  const mount = (...args: readonly string[]): Buffer => execFileSync('mount', [...args]);
  const mounted = path.join(stages.root, 'app/data/moves/clips');
  mkdirSync(mounted, { recursive: true });
  mount('--bind', clips, mounted);
  for (const { root } of [stages, web]) {
    mount('-o', 'remount,ro', root);
    mount('-t', 'tmpfs', '-o', 'mode=1777', 'tmpfs', path.join(root, 'tmp'));
  }
  const data = path.join(stages.root, 'data');
  mount('-t', 'tmpfs', '-o', `mode=700,uid=${stages.uid},gid=${stages.uid}`, 'tmpfs', data);
  mount('--bind', data, path.join(web.root, 'data'));

  const [stagesPort, webPort] = [await freePort(), await freePort()];
  const site = `http://localhost:${webPort}`;
  const common = { BACHATA_DATA_DIR: '/data', BACHATA_PUBLIC_URL: site };
  const worker = start({ ...stages, argv: STAGES }, { ...common, PORT: `${stagesPort}` });
  const server = start(web, {
    ...common,
    PORT: `${webPort}`,
    BACHATA_FUNCTIONS_URL: `http://localhost:${stagesPort}`,
  });
  try {
    await answers(worker, `http://localhost:${stagesPort}/readyz`);
    await answers(server, `${site}/readyz`);
    const started = performance.now();
    await dance(site);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    for (const process of [server, worker]) {
      process.kill('SIGTERM');
      await once(process, 'exit', { signal: AbortSignal.timeout(END_MS) });
    }
    return `together: a guest's first choreography after ${seconds} s, both ended in time`;
  } finally {
    for (const process of [server, worker]) process.kill('SIGKILL');
  }
}

/** Orders a choreography of a demo song as somebody without an account, and waits for its video. */
async function dance(site: string): Promise<void> {
  const ordered = await fetch(`${site}/api/choreographies`, {
    method: 'POST',
    headers: { origin: site, 'content-type': 'application/json' },
    body: JSON.stringify({
      requestKey: crypto.randomUUID(),
      title: 'Rehearsal',
      source: { kind: 'catalog', songId: 'bajo-la-luna' },
      parameters: { difficulty: 'beginner' },
    }),
  });
  if (ordered.status !== 201) throw new Error(`An order is answered with ${await ordered.text()}`);
  const { jobId } = z.object({ jobId: z.string() }).parse(await ordered.json());
  const cookie = ordered.headers.getSetCookie().map((line) => line.split(';')[0]);
  const events = await fetch(`${site}/api/jobs/${jobId}/events`, {
    headers: { cookie: cookie.join('; ') },
    signal: AbortSignal.timeout(JOB_MS),
  });
  let said = '';
  for await (const chunk of events.body ?? []) {
    said += Buffer.from(chunk).toString('utf8');
    if (said.includes('"status":"done"')) return;
    if (said.includes('"status":"failed"')) break;
  }
  throw new Error(`The choreography was not made: ${said.slice(-500)}`);
}
