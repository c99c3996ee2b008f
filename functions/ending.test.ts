import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endServer } from './ending.ts';

const TIMES = { finishMs: 150, handBackMs: 150 };

describe('endServer', () => {
  let server: Server;
  let handBack: AbortController;
  let url: string;
  let listener: RequestListener;
  let begun: PromiseWithResolvers<void>;

  beforeEach(async () => {
    handBack = new AbortController();
    begun = Promise.withResolvers();
    server = createServer((request, response) => {
      begun.resolve();
      listener(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => server.closeAllConnections());

  const status = async (): Promise<number> => {
    const response = await fetch(url, { headers: { connection: 'close' } });
    return response.status;
  };

  it('lets work finish that is nearly done, and takes no more', async () => {
    listener = (_request, response) => void setTimeout(() => response.end('done'), 60);
    const answered = status();
    await begun.promise;
    const ended = endServer(server, handBack, TIMES);
    await expect(fetch(url)).rejects.toThrow();
    expect(await answered).toBe(200);
    expect(await ended).toBe('finished');
    expect(handBack.signal.aborted).toBe(false);
  });

  it('has work handed back that takes longer, and answers it', async () => {
    listener = (_request, response) => {
      handBack.signal.addEventListener('abort', () => response.writeHead(503).end());
    };
    const answered = status();
    await begun.promise;
    expect(await endServer(server, handBack, TIMES)).toBe('handed-back');
    expect(await answered).toBe(503);
  });

  it('cuts off what does not listen', async () => {
    listener = () => undefined;
    const answered = status().catch(() => 'cut off');
    await begun.promise;
    expect(await endServer(server, handBack, TIMES)).toBe('cut-off');
    expect(await answered).toBe('cut off');
  });
});

it('a function that has nothing to do ends in order when it is told to', async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'ending-'));
  const child = fork(path.join(import.meta.dirname, 'start.ts'), {
    env: {
      PATH: process.env['PATH'],
      FUNCTION_TARGET: 'plan-choreography',
      PORT: '0',
      HOST: '127.0.0.1',
      BACHATA_DATA_DIR: dataDir,
    },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  try {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    while (!output.includes('"listening"')) await once(child.stdout ?? child, 'data');
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(output).toContain('"how":"finished"');
  } finally {
    child.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  }
});
