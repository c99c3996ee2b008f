/** A process of the product that lives and does nothing any more is seen, and replaced. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, startSite, type Site } from '../browser/harness.ts';

const START = path.join(ROOT, 'functions', 'local', 'start.ts');

describe.runIf(process.platform === 'linux')('a silent process', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite({ script: START });
  }, 240_000);
  afterAll(() => site?.stop());

  /** Process ids of this site's processes that run a script. */
  function running(script: string): number[] {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => {
        try {
          const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
          if (!command.includes(script)) return false;
          return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(site.dataDir);
        } catch {
          return false;
        }
      });
  }
  async function statusOf(pathname: string): Promise<number | undefined> {
    const signal = AbortSignal.timeout(5_000);
    return await fetch(site.url + pathname, { signal }).then(
      ({ status }) => status,
      () => undefined,
    );
  }
  /** Stops a process; resolves when another one is ready, with what `/readyz` answered until then. */
  async function stopAndWait(script: string) {
    const [stopped, ...others] = running(script);
    expect(others).toEqual([]);
    const stoppedAt = performance.now();
    process.kill(Number(stopped), 'SIGSTOP');
    const statuses = new Set<number | undefined>();
    for (;;) {
      const status = await statusOf('/readyz');
      statuses.add(status);
      const [present] = running(script);
      if (present !== stopped && status === 200) break;
      expect(performance.now() - stoppedAt).toBeLessThan(120_000);
      await sleep(200);
    }
    return { statuses, seconds: (performance.now() - stoppedAt) / 1000 };
  }

  it('of the functions: the site says that it is not ready, until it is again', async () => {
    expect(await statusOf('/readyz')).toBe(200);
    const { statuses, seconds } = await stopAndWait(path.join('local', 'serve.ts'));
    expect(statuses).toEqual(new Set([503, 200]));
    expect(seconds).toBeGreaterThan(10);
    expect(await statusOf('/healthz')).toBe(200);
  });

  it('of the site: nobody answers, until another one does', async () => {
    const { statuses, seconds } = await stopAndWait(path.join('web', 'server.ts'));
    expect(statuses).toContain(undefined);
    expect(seconds).toBeGreaterThan(10);
    expect(await statusOf('/')).toBe(200);
  });
});
