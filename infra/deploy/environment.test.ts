/** The descriptions, and the variables of the services against what the code reads. */
import { describe, expect, it } from 'vitest';
import { STAGES } from '@bachata/core/jobs/stages.ts';
import { assertEnvironment, readJobLimits } from '@bachata/platform/env.ts';
import { ourAudiences } from '@bachata/platform/tasks/function-address.ts';
import { documentedIn } from '../../tests/structure/documented.ts';
import written from '../environments/production.ts';
import {
  ENVIRONMENTS,
  environmentSchema,
  examplesIn,
  parseEnvironment,
  readEnvironment,
} from './environment.ts';
import { siteEnv, stageEnv } from './service-env.ts';
import { servicesOf, serviceUrl, STAGE_SERVICES } from './services.ts';

/** Set by Cloud Run in every service. */
const CLOUD_RUN = { K_SERVICE: 'service', PORT: '8080' };
const documented = documentedIn('docs/environment.md');

describe.each(ENVIRONMENTS)('%s', async (name) => {
  const environment = await readEnvironment(name);

  it('gives the site what it reads, and nothing that is not documented', () => {
    const variables = siteEnv(environment);
    expect(() => assertEnvironment({ ...variables, ...CLOUD_RUN }, 'site')).not.toThrow();
    expect(Object.keys(variables).filter((variable) => !documented.has(variable))).toEqual([]);
  });

  it.each(STAGE_SERVICES)('gives %s what it reads', (stage) => {
    const variables = stageEnv(environment, stage);
    expect(() => assertEnvironment({ ...variables, ...CLOUD_RUN }, 'functions')).not.toThrow();
    expect(Object.keys(variables).filter((variable) => !documented.has(variable))).toEqual([]);
    expect(variables['FUNCTION_TARGET']).toBe(stage);
  });

  it('has a service at each address that tasks are sent to, and no two alike', () => {
    const { BACHATA_FUNCTIONS_URL: functionsUrl = '' } = siteEnv(environment);
    expect(ourAudiences({ functionsUrl })).toEqual(
      STAGE_SERVICES.map((stage) => serviceUrl(environment, stage)),
    );
    const names = servicesOf(environment).map((service) => service.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual([...STAGES, 'housekeeping', 'web']);
  });

  it('has a most of instances for each service, and of jobs for a day', () => {
    for (const { name: service, minInstances, maxInstances } of servicesOf(environment)) {
      expect(maxInstances, service).toBeGreaterThanOrEqual(Math.max(1, minInstances));
      expect(maxInstances, service).toBeLessThanOrEqual(20);
    }
    const { dailyJobs } = readJobLimits(siteEnv(environment));
    expect(dailyJobs).toBe(environment.settings.BACHATA_DAILY_JOBS);
  });

  it('has every variable that a start needs', () => {
    const optional = /MAINTAINER|CONTACT|DAILY_JOBS|TRUST_PROXY|XFF_DEPTH|OTEL_/;
    const variables = siteEnv(environment);
    for (const variable of Object.keys(variables).filter((known) => !optional.test(known))) {
      const others = Object.fromEntries(
        Object.entries(variables).filter(([name]) => name !== variable),
      );
      if (variable === 'BACHATA_PLATFORM') continue;
      expect(() => assertEnvironment({ ...others, ...CLOUD_RUN }, 'site'), variable).toThrow(
        variable,
      );
    }
  });
});

it.each([
  ['region', { region: 'europe-west99' }],
  ['project', { project: 'Bachata' }],
  ['projectNumber', { projectNumber: 'bachata' }],
  ['domain', { domain: undefined }],
  ['site.minInstances', { site: { minInstances: 9, maxInstances: 2 } }],
  ['settings.BACHATA_OPERATOR', { settings: { BACHATA_OPERATOR: 'a|b' } }],
  ['canary.percent', { canary: { percent: 100, minutes: 1, maxErrorPercent: 1 } }],
  ['firebase.apiKey', { firebase: { apiKey: 'secret', authDomain: 'a.example.org' } }],
  ['traces.ratio', { traces: { ratio: 10 } }],
  ['objectives.available', { objectives: { available: 99.5 } }],
  ['objectives.dancesInTime', { objectives: { dancesInTime: 0.9 } }],
  ['alertEmail', { alertEmail: 'nobody' }],
])('refuses a wrong %s', (where, change) => {
  const { error } = environmentSchema.safeParse({ ...written, ...change });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([where]);
});

it('names all that is wrong in a file, also what it does not know', () => {
  const wrong = { ...written, project: undefined, region: 'europe-west99', regoin: 'europe-west1' };
  expect(() => parseEnvironment('production', wrong)).toThrow(
    /^What is wrong in infra\/environments\/production\.ts:\n {2}project: .+\n {2}region: .+\n {2}.*"regoin"$/,
  );
});

it('refuses a file that was copied from another environment', () => {
  expect(() => parseEnvironment('staging', written)).toThrow(
    'infra/environments/staging.ts describes production: name has to be staging.',
  );
});

it('names the values that are still those of the example', () => {
  expect(examplesIn(written)).toEqual([
    ...['projectNumber', 'domain', 'firebase.apiKey', 'settings.BACHATA_MAINTAINER'],
    ...['settings.BACHATA_CONTACT', 'alertEmail'],
  ]);
  expect(examplesIn({ ...written, domain: 'bachata.dance' })).not.toContain('domain');
});

it('knows memory and processors that Cloud Run has', async () => {
  for (const service of servicesOf(await readEnvironment('production'))) {
    // What gcloud passes unread.
    expect(service.memory).toMatch(/^(512Mi|1Gi|2Gi|4Gi)$/);
    expect(service.timeout).toBeLessThanOrEqual(3600);
    expect(service.concurrency).toBeLessThanOrEqual(1000);
    expect(service.reason.length).toBeGreaterThan(20);
  }
});
