/** The variables of the services: what the code reads in the cloud, and nothing else. */
import { FUNCTION_PLACEHOLDER } from '@bachata/platform/tasks/function-address.ts';
import { publicUrl, type Environment } from './environment.ts';
import { emailOf } from './accounts.ts';
import { serviceUrl } from './services.ts';

export function bucketName({ project }: Pick<Environment, 'project'>): string {
  return `${project}-media`;
}

/** Of the stages, and of the site too. */
function commonEnv(environment: Environment): Readonly<Record<string, string>> {
  return {
    BACHATA_PLATFORM: 'google',
    GOOGLE_CLOUD_PROJECT: environment.project,
    BACHATA_BUCKET: bucketName(environment),
    BACHATA_QUEUE_LOCATION: environment.region,
    BACHATA_FUNCTIONS_URL: serviceUrl(environment, FUNCTION_PLACEHOLDER),
    BACHATA_TASKS_SERVICE_ACCOUNT: emailOf(environment, 'bachata-tasks'),
    ...traceEnv(environment),
  };
}

/** Each service decides alike, by the trace: Cloud Run's front marks one in ten seconds as sampled. */
function traceEnv({ traces }: Environment): Readonly<Record<string, string>> {
  if (traces === undefined) return {};
  return {
    OTEL_EXPORTER_OTLP_ENDPOINT: 'https://telemetry.googleapis.com',
    OTEL_TRACES_SAMPLER: 'traceidratio',
    OTEL_TRACES_SAMPLER_ARG: String(traces.ratio),
  };
}

export function stageEnv(
  environment: Environment,
  stage: string,
): Readonly<Record<string, string>> {
  const { BACHATA_VIDEO_DAYS: videoDays } = environment.settings;
  return {
    ...commonEnv(environment),
    FUNCTION_TARGET: stage,
    ...(videoDays !== undefined && { BACHATA_VIDEO_DAYS: String(videoDays) }),
  };
}

export function siteEnv(environment: Environment): Readonly<Record<string, string>> {
  const { firebase, settings, domain } = environment;
  /** What the site's server is told of the proxies before it. */
  const proxy = {
    TRUST_PROXY: '1',
    // The load balancer adds the visitor's address and its own; Cloud Run alone the visitor's.
    XFF_DEPTH: domain === undefined ? '1' : '2',
  };
  return {
    ...commonEnv(environment),
    ...proxy,
    BACHATA_PUBLIC_URL: publicUrl(environment),
    BACHATA_FIREBASE_API_KEY: firebase.apiKey,
    BACHATA_FIREBASE_AUTH_DOMAIN: firebase.authDomain,
    ...(firebase.appId !== undefined && { BACHATA_FIREBASE_APP_ID: firebase.appId }),
    ...(firebase.appCheckSiteKey !== undefined && {
      BACHATA_APP_CHECK_SITE_KEY: firebase.appCheckSiteKey,
    }),
    ...Object.fromEntries(
      Object.entries(settings)
        .filter(([name]) => name !== 'BACHATA_VIDEO_DAYS')
        .map(([name, value]) => [name, String(value)]),
    ),
  };
}
