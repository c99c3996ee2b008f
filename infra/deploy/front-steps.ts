/**
 * What stands before the site: a load balancer with Google's CDN and certificate. Firebase Hosting would hold
 * event streams back, cut them after a minute, and pass one cookie.
 */
import { SITE, type Environment } from './environment.ts';
import { gcloud, type Flags } from './gcloud-args.ts';
import type { Step, Steps } from './step.ts';

const NAME = 'bachata';
const SCHEME = 'EXTERNAL_MANAGED';

/** None without a domain: Cloud Run's own address needs nothing. */
export function frontSteps(environment: Environment, folder: string): Steps {
  const { project, region, domain } = environment;
  if (domain === undefined) return { steps: [], files: new Map() };
  const global = { project, global: true } as const;
  const redirectFile = `${folder}/redirect.json`;
  /** A resource of Compute Engine that is described, made and deleted by its name. */
  const resource = (kind: string, name: string, settings: Flags, place: Flags = global): Step => ({
    name: `${kind.replaceAll('-', ' ')} ${name}`,
    phase: 'set-up',
    look: gcloud(`compute ${kind} describe`, [name], { ...place, format: 'json' }),
    create: gcloud(`compute ${kind} create`, [name], { ...place, ...settings, quiet: true }),
    remove: () => gcloud(`compute ${kind} delete`, [name], { ...place, quiet: true }),
  });
  const backend = {
    'enable-cdn': true,
    // Only what the site itself calls public is kept; pages of who is signed in never are.
    'cache-mode': 'USE_ORIGIN_HEADERS',
    'enable-logging': true,
    'logging-sample-rate': 1,
  } as const;
  const steps: Step[] = [
    resource('addresses', NAME, { 'ip-version': 'IPV4' }),
    resource(
      'network-endpoint-groups',
      SITE,
      { 'network-endpoint-type': 'serverless', 'cloud-run-service': SITE },
      { project, region },
    ),
    resource('backend-services', SITE, { 'load-balancing-scheme': SCHEME, ...backend }),
    {
      name: 'backend of the site',
      phase: 'set-up',
      look: gcloud('compute backend-services list', [], {
        ...{
          project,
          global: true,
          filter: `name=${SITE} AND backends.group~networkEndpointGroups/${SITE}$`,
          format: 'json',
        },
      }),
      create: gcloud('compute backend-services add-backend', [SITE], {
        ...{
          ...global,
          'network-endpoint-group': SITE,
          'network-endpoint-group-region': region,
          quiet: true,
        },
      }),
    },
    resource('url-maps', NAME, { 'default-service': SITE }),
    {
      name: 'url map to https',
      phase: 'set-up',
      look: gcloud('compute url-maps describe', [`${NAME}-http`], { ...global, format: 'json' }),
      create: gcloud('compute url-maps import', [`${NAME}-http`], {
        ...{ ...global, source: redirectFile, quiet: true },
      }),
      remove: () => gcloud('compute url-maps delete', [`${NAME}-http`], { ...global, quiet: true }),
    },
    resource('ssl-certificates', NAME, { domains: domain }),
    resource('ssl-policies', NAME, { profile: 'MODERN', 'min-tls-version': '1.2' }),
    resource('target-https-proxies', NAME, {
      ...{ 'url-map': NAME, 'ssl-certificates': NAME, 'ssl-policy': NAME },
    }),
    resource('target-http-proxies', NAME, { 'url-map': `${NAME}-http` }),
    resource('forwarding-rules', NAME, {
      ...{ 'load-balancing-scheme': SCHEME, address: NAME, 'target-https-proxy': NAME, ports: 443 },
    }),
    resource('forwarding-rules', `${NAME}-http`, {
      ...{ 'load-balancing-scheme': SCHEME, address: NAME, 'target-http-proxy': NAME, ports: 80 },
    }),
  ];
  const redirect = {
    name: `${NAME}-http`,
    defaultUrlRedirect: { httpsRedirect: true, redirectResponseCode: 'MOVED_PERMANENTLY_DEFAULT' },
  };
  return { steps, files: new Map([[redirectFile, `${JSON.stringify(redirect, null, 2)}\n`]]) };
}
