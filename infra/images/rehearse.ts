/**
 * `npm run rehearse [-- stages|web]`: builds the images without a container daemon and starts them as Cloud Run
 * would. Linux and root only.
 *
 * The steps of the Dockerfiles are run as they are written, each stage in an overlay over this machine's own
 * files, which stand for the base image. So what a stage adds is what its overlay holds. What this does not
 * show: whether the base image exists, and what differs between it and this machine.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isIgnored, parseDockerfile, type Stage, type Step } from './dockerfile.ts';
import { IMAGES, type ImageName } from './prune.ts';
import { rehearseStart, type RehearsedImage } from './rehearse-start.ts';
import { rehearseTogether } from './rehearse-together.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const INSIDE = 'REHEARSAL_FOLDER';
/** The user of Node's images. */
const NODE_USER = 1000;
const MB = 1_000_000;
export const MOST_ADDED_MB = 250;

/** Overlays of a build, one folder for each layer. */
class Layers {
  readonly #folder: string;
  /** Lower layers first. */
  readonly #of = new Map<string, readonly string[]>();
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The layers that a name stands for; an image's are this machine's files with its Node in place. */
  named(name: string): readonly string[] {
    let layers = this.#of.get(name);
    if (layers === undefined) {
      if (!name.startsWith('node:')) throw new Error(`There is no stage ${name}.`);
      layers = [this.#baseLayer()];
      this.#of.set(name, layers);
    }
    return layers;
  }

  /** Mounts a new layer over those below; `body` is given the place of the whole. */
  async over<T>(
    name: string,
    below: readonly string[],
    body: (root: string) => T | Promise<T>,
  ): Promise<T> {
    const [upper, work, merged] = ['upper', 'work', 'merged'].map((kind) => {
      const folder = path.join(this.#folder, `${this.#count}-${kind}`);
      mkdirSync(folder, { recursive: true });
      return folder;
    });
    this.#count += 1;
    const lower = ['/', ...below].toReversed().join(':');
    const options = `lowerdir=${lower},upperdir=${upper},workdir=${work}`;
    execFileSync('mount', ['-t', 'overlay', 'overlay', '-o', options, merged]);
    for (const place of ['proc', 'dev']) {
      execFileSync('mount', ['--rbind', `/${place}`, path.join(merged, place)]);
    }
    try {
      const result = await body(merged);
      this.#of.set(name, [...below, upper]);
      return result;
    } finally {
      // Lazily: a process that is just ending must not hide what went wrong.
      execFileSync('umount', ['--recursive', '--lazy', merged]);
    }
  }

  #baseLayer(): string {
    const layer = path.join(this.#folder, 'base');
    const bin = path.join(layer, 'usr/local/bin');
    mkdirSync(bin, { recursive: true });
    mkdirSync(path.join(layer, 'etc'), { recursive: true });
    cpSync(process.execPath, path.join(bin, 'node'));
    const users = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .filter((line) => Number(line.split(':')[2]) !== NODE_USER);
    const node = `node:x:${NODE_USER}:${NODE_USER}::/tmp:/bin/sh`;
    writeFileSync(path.join(layer, 'etc/passwd'), [...users.slice(0, -1), node, ''].join('\n'));
    const groups = readFileSync('/etc/group', 'utf8')
      .split('\n')
      .filter((line) => Number(line.split(':')[2]) !== NODE_USER);
    writeFileSync(
      path.join(layer, 'etc/group'),
      [...groups.slice(0, -1), `node:x:${NODE_USER}:`, ''].join('\n'),
    );
    return layer;
  }
}

/** Bytes of a folder's files. */
function bytesOf(folder: string): number {
  const printed = execFileSync('du', ['--summarize', '--block-size=1', folder], {
    encoding: 'utf8',
  });
  return Number.parseInt(printed, 10);
}

/** The tracked and new files of the checkout that Docker would be sent. */
function buildContext(folder: string): string {
  const ignore = readFileSync(path.join(ROOT, '.dockerignore'), 'utf8');
  const files = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: ROOT, encoding: 'utf8' },
  )
    .split('\0')
    .filter((file) => file !== '' && !isIgnored(ignore, file) && existsSync(path.join(ROOT, file)));
  const context = path.join(folder, 'context');
  for (const file of files) {
    mkdirSync(path.dirname(path.join(context, file)), { recursive: true });
    cpSync(path.join(ROOT, file), path.join(context, file));
  }
  return context;
}

interface Building {
  readonly layers: Layers;
  readonly context: string;
}

interface Built {
  readonly env: Readonly<Record<string, string>>;
  readonly workdir: string;
  readonly user: string;
  readonly argv: readonly string[];
}

/** What the stage leaves behind is kept under its name. */
async function buildStage(
  { layers, context }: Building,
  { name, base, steps }: Stage,
): Promise<Built> {
  return await layers.over(name, layers.named(base), async (root) => {
    let built: Built = { env: {}, workdir: '/', user: 'root', argv: [] };
    for (const step of steps) built = await take(step, built, { root, layers, context });
    return built;
  });
}

async function take(
  step: Step,
  built: Built,
  where: Building & { readonly root: string },
): Promise<Built> {
  const { root, layers, context } = where;
  switch (step.kind) {
    case 'run':
      runInside(root, step.command, built);
      return built;
    case 'copy': {
      const copy = (from: string): void => {
        const target = path.join(root, path.resolve(built.workdir, step.target));
        for (const source of step.sources) {
          const file = path.resolve(from, source.replace(/^\//, ''));
          const isFolder = spawnSync('test', ['-d', file]).status === 0;
          mkdirSync(isFolder ? target : path.dirname(path.join(target, 'x')), { recursive: true });
          execFileSync('cp', ['--archive', isFolder ? `${file}/.` : file, target]);
        }
      };
      if (step.from === undefined) copy(context);
      else await layers.over('', layers.named(step.from), copy);
      return built;
    }
    case 'workdir':
      mkdirSync(path.join(root, step.folder), { recursive: true });
      return { ...built, workdir: step.folder };
    case 'env':
      return { ...built, env: { ...built.env, ...step.variables } };
    case 'user':
      return { ...built, user: step.name };
    case 'cmd':
      return { ...built, argv: step.argv };
    case 'note':
      return built;
  }
}

/** The variables of a build: none of this run's own but npm's, which say where packages come from. */
function buildEnv(env: Built['env'], user: string): NodeJS.ProcessEnv {
  const npm = Object.entries(process.env).filter(
    ([name]) =>
      /^npm_config_(registry|cafile|strict_ssl|proxy|https_proxy)$/i.test(name) ||
      /^(https?|no)_proxy$/i.test(name),
  );
  return {
    ...Object.fromEntries(npm),
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: user === 'root' ? '/root' : '/tmp',
    DEBIAN_FRONTEND: 'noninteractive',
    ...env,
  };
}

function runInside(root: string, command: string, { env, workdir, user }: Built): void {
  const started = performance.now();
  const { status } = spawnSync(
    'chroot',
    [
      ...(user === 'root' ? [] : [`--userspec=${user}`]),
      ...[root, '/bin/sh', '-e', '-c', `cd ${workdir}\n${command}`],
    ],
    { env: buildEnv(env, user), stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`  ${seconds.padStart(6)} s  ${command.split('\n')[0].slice(0, 90)}`);
  if (status !== 0) throw new Error(`This step of the image failed: ${command}`);
}

/** An image that has been built and can be mounted again. */
interface BuiltImage {
  readonly layers: Layers;
  readonly top: readonly string[];
  at(root: string): RehearsedImage;
}

async function rehearse(folder: string, image: ImageName): Promise<BuiltImage> {
  console.log(`${image}:`);
  const layers = new Layers(path.join(folder, image));
  const context = buildContext(path.join(folder, image));
  const text = readFileSync(path.join(import.meta.dirname, `${image}.Dockerfile`), 'utf8');
  const stages = parseDockerfile(text);
  let built: Built | undefined;
  for (const stage of stages) built = await buildStage({ layers, context }, stage);
  const last = stages.at(-1);
  if (built === undefined || last === undefined) throw new Error(`${image} has no stage.`);
  const added = bytesOf(layers.named(last.name).at(-1) ?? '') / MB;
  console.log(`  adds ${added.toFixed(0)} MB to its base (at most ${MOST_ADDED_MB})`);
  if (added > MOST_ADDED_MB) throw new Error(`The image ${image} is too large.`);
  const { env, workdir, argv } = built;
  const at = (root: string): RehearsedImage => ({
    ...{ image, root, workdir, argv, uid: NODE_USER, env: buildEnv(env, 'node') },
  });
  const top = layers.named(last.name);
  for (const line of await layers.over('running', top, (root) => rehearseStart(at(root)))) {
    console.log(`  ${line}`);
  }
  return { layers, top, at };
}

/** Runs this file again where mounts are its own and end with it. */
function withOwnMounts(): number {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    console.error(
      'The rehearsal mounts overlays: run it as root on Linux, or build the images with Docker.',
    );
    return 1;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bachata-rehearsal-'));
  try {
    const { status } = spawnSync(
      'unshare',
      [
        '--mount',
        '--propagation=private',
        process.execPath,
        import.meta.filename,
        ...process.argv.slice(2),
      ],
      { stdio: 'inherit', env: { ...process.env, [INSIDE]: folder } },
    );
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const folder = process.env[INSIDE];
  if (folder === undefined) {
    process.exitCode = withOwnMounts();
  } else {
    // A layer may not lie below another one, as everything on this machine's disk would; memory holds 3 GB.
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8g', 'tmpfs', folder]);
    const wanted = process.argv.slice(2);
    const built: BuiltImage[] = [];
    for (const image of IMAGES) {
      if (wanted.length === 0 || wanted.includes(image)) built.push(await rehearse(folder, image));
    }
    const [stages, web] = built;
    if (stages !== undefined && web !== undefined) {
      const line = await stages.layers.over('together', stages.top, (below) =>
        web.layers.over('together', web.top, (root) =>
          rehearseTogether(stages.at(below), web.at(root), path.join(ROOT, 'data/moves/clips')),
        ),
      );
      console.log(line);
    }
  }
}
