/**
 * A Firefox as systems have it, by its own WebDriver BiDi (https://w3c.github.io/webdriver-bidi/): the
 * few commands that a journey by keyboard needs. Playwright asks for commands that Firefox 153 does not
 * know, and drives builds of its own otherwise.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const START_MS = 60_000;
const PATIENCE_MS = 30_000;
const LOOK_MS = 100;

/** A window that nobody sees counts as the one in front: without the focus Enter presses no button. */
const PREFERENCES = 'user_pref("focusmanager.testmode", true);\n';

/** Keys that have no character, as WebDriver numbers them. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** @returns the program, or undefined where there is no Firefox on the path */
export function findFirefox(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return ['firefox-esr', 'firefox']
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

export class Firefox {
  readonly #child: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #asked = 0;
  #context = '';

  private constructor(child: ChildProcess, profile: string, socket: WebSocket) {
    this.#child = child;
    this.#profile = profile;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
  }

  /** @throws Error where it does not start */
  static async open(program: string): Promise<Firefox> {
    const profile = await mkdtemp(path.join(os.tmpdir(), 'bachata-firefox-'));
    await writeFile(path.join(profile, 'user.js'), PREFERENCES);
    const child = spawn(program, [
      ...['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile],
    ]);
    const socket = new WebSocket(`${await addressOf(child)}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error('Firefox refused the connection.')));
    });
    const firefox = new Firefox(child, profile, socket);
    await firefox.#ask('session.new', { capabilities: {} });
    // The window that a new profile opens first never gets the focus.
    const opened = (await firefox.#ask('browsingContext.create', { type: 'window' })) as {
      readonly context: string;
    };
    firefox.#context = opened.context;
    return firefox;
  }

  async setCookie(name: string, value: string, domain: string): Promise<void> {
    await this.#ask('storage.setCookie', {
      cookie: { name, value: { type: 'string', value }, domain, path: '/' },
    });
  }

  async goto(url: string): Promise<void> {
    const context = this.#context;
    await this.#ask('browsingContext.navigate', { context, url, wait: 'complete' });
    await this.#ask('browsingContext.activate', { context });
  }

  /** @param key such as `l`, `Tab`, `Shift+ArrowRight` */
  async press(key: string): Promise<void> {
    const values = (key.length === 1 ? [key] : key.split('+')).map((name) => KEYS[name] ?? name);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.#ask('input.performActions', {
      context: this.#context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** @returns the value of a JavaScript expression in the page, as far as JSON can say it */
  async evaluate(expression: string): Promise<unknown> {
    const answer = (await this.#ask('script.evaluate', {
      expression: `JSON.stringify([${expression}])`,
      target: { context: this.#context },
      awaitPromise: false,
    })) as { readonly type: string; readonly result?: { readonly value?: string } };
    if (answer.type !== 'success') throw new Error(`Firefox: ${expression} failed.`);
    return (JSON.parse(answer.result?.value ?? '[]') as readonly unknown[])[0];
  }

  /** @throws Error where an expression does not come true */
  async until(expression: string): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    while ((await this.evaluate(expression)) !== true) {
      if (Date.now() > deadline) throw new Error(`Firefox: not true: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  async close(): Promise<void> {
    this.#socket.close();
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #ask(method: string, params: object): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params }));
    const { type, result, error, message } = await answered;
    this.#waiting.delete(id);
    if (type === 'error') throw new Error(`Firefox: ${method}: ${error}: ${message}`);
    return result;
  }
}

/** Firefox says on its error stream where it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return await new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`Firefox did not start:\n${said}`));
    }, START_MS);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}
