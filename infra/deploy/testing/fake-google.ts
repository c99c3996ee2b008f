/**
 * A test double of a Google Cloud project behind gcloud: remembers what it is told by argument lists, and
 * answers questions about it in the shape of gcloud's JSON, as far as the steps look at it.
 */
import { NothingThere, type Call } from '../call.ts';
import { z } from 'zod';
import { publicUrl, type Environment } from '../environment.ts';
import { stepsOf } from '../installation.ts';
import type { Argv, StepFiles } from '../step.ts';
import { UserError } from '../user-error.ts';

const QUESTION = /^(describe|list|list-configs|get-iam-policy|read)$/;

interface Parsed {
  /** `run services`. */
  readonly group: string;
  readonly verb: string;
  readonly positional: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
}

/** Verbs end a command: what follows them is positional. */
const VERB =
  /^(enable|describe|list|list-configs|get-iam-policy|add-iam-policy-binding|create|create-oidc|update|delete|deploy|submit|rsync|rm|import|export|read|set-cleanup-policies|add-backend|update-traffic)$/;

export function parseArgv(argv: Argv): Parsed {
  const words = argv.slice(1);
  const end = words.findIndex((word) => VERB.test(word));
  const http = words[end + 1] === 'http' ? 1 : 0;
  const rest = words.slice(end + 1 + http);
  return {
    group: words.slice(0, end).join(' '),
    verb: words[end] ?? '',
    // An account goes by its name or by its address.
    positional: rest.filter((word) => !word.startsWith('--')).map((word) => word.split('@')[0]),
    flags: Object.fromEntries(
      rest
        .filter((word) => word.startsWith('--'))
        .map((word) => {
          const [name, ...value] = word.slice(2).split('=');
          return [name, value.join('=')];
        }),
    ),
  };
}

interface Revision {
  readonly name: string;
  readonly flags: Parsed['flags'];
}

export class FakeGoogle {
  /** All that was called, in order. */
  readonly calls: Argv[] = [];
  /** Answers of the newest revision of the site that its log has: statuses. */
  answers: readonly number[] = [];
  /** Fails the call whose text has this in it, once. */
  failAt: string | undefined;
  readonly #things = new Map<string, Parsed>();
  readonly #bindings = new Map<string, { role: string; members: string[] }[]>();
  readonly #revisions = new Map<string, Revision[]>();
  /** The revision that has all requests, or the newest one. */
  readonly #traffic = new Map<string, string>();
  readonly #project: string;
  readonly #number: string;
  /** Which the CORS file names. */
  readonly #origin: string;
  /** What arguments name, of a deployment whose folder is called `folder`. */
  readonly #files: StepFiles;
  /** Alert policies by the name that Google gave them. */
  readonly #policies = new Map<string, { readonly displayName: string }>();

  constructor(environment: Environment) {
    this.#project = environment.project;
    this.#number = environment.projectNumber;
    this.#origin = publicUrl(environment);
    this.#files = stepsOf(environment, 'any', 'folder').files;
  }

  /** Calls that change something. */
  get changes(): readonly Argv[] {
    return this.calls.filter(
      (argv) => argv[0] === 'firebase' || !QUESTION.test(parseArgv(argv).verb),
    );
  }

  readonly call: Call = async (argv) => {
    this.calls.push(argv);
    const text = argv.join(' ');
    if (this.failAt !== undefined && text.includes(this.failAt)) {
      this.failAt = undefined;
      throw new UserError('The line broke.');
    }
    if (argv[0] === 'firebase') return '';
    const parsed = parseArgv(argv);
    if (!QUESTION.test(parsed.verb)) return this.#change(parsed);
    return JSON.stringify(this.#answer(parsed));
  };

  #change({ group, verb, positional, flags }: Parsed): string {
    const [name = flags['recurrence'] ?? flags['display-name'] ?? ''] = positional;
    const key = `${group} ${name}`;
    if (verb === 'add-iam-policy-binding') {
      const bindings = this.#bindings.get(key) ?? [];
      bindings.push({ role: flags['role'] ?? '', members: [flags['member'] ?? ''] });
      this.#bindings.set(key, bindings);
    } else if (group === 'alpha monitoring policies') {
      const policy = z
        .looseObject({ displayName: z.string() })
        .parse(this.#file(flags['policy-from-file']) ?? { displayName: '' });
      const id = verb === 'create' ? `projects/p/alertPolicies/${this.#policies.size}` : name;
      if (verb === 'delete') this.#policies.delete(id);
      else this.#policies.set(id, policy);
    } else if (verb === 'deploy') {
      const revisions = this.#revisions.get(name) ?? [];
      revisions.unshift({
        name: `${name}-${String(revisions.length + 1).padStart(5, '0')}`,
        flags,
      });
      this.#revisions.set(name, revisions);
      if (!('no-traffic' in flags)) this.#traffic.delete(name);
      else if (!this.#traffic.has(name)) this.#traffic.set(name, revisions[1]?.name ?? '');
    } else if (verb === 'update-traffic') {
      if ('to-latest' in flags) this.#traffic.delete(name);
      const to = flags['to-revisions'];
      if (to !== undefined) this.#traffic.set(name, to.replace('=100', ''));
    } else if (verb === 'delete' || verb === 'rm') {
      this.#things.delete(key.replace('storage gs', 'storage buckets gs'));
      if (group === 'run services') this.#revisions.delete(name);
    } else {
      if (verb.startsWith('create') && this.#things.has(key))
        throw new UserError(`${key} exists already`);
      const before = this.#things.get(key)?.flags;
      const place =
        verb === 'add-backend' || verb === 'submit'
          ? `${verb} ${key} ${flags['substitutions'] ?? ''}`
          : key;
      this.#things.set(place, { group, verb, positional, flags: { ...before, ...flags } });
    }
    return '';
  }

  /** Whom the requests of a service go to. */
  servedBy(service: string): string | undefined {
    return this.#traffic.get(service) ?? this.#revisions.get(service)?.[0]?.name;
  }

  #answer({ group, verb, positional, flags }: Parsed): unknown {
    const [name = ''] = positional;
    switch (`${group} ${verb}`) {
      case 'auth list':
        return [{ account: 'owner@example.org', status: 'ACTIVE' }];
      case 'projects describe':
        return { projectId: this.#project, projectNumber: this.#number };
      case 'billing projects describe':
        return { billingEnabled: true };
      case 'services list':
        return [...this.#things.values()]
          .filter((one) => one.group === 'services')
          .flatMap((one) => one.positional.map((api) => ({ config: { name: api } })));
      case 'run services describe':
        return this.#service(name);
      case 'run revisions list':
        return (this.#revisions.get(flags['service'] ?? '') ?? []).map((revision) => ({
          metadata: {
            name: revision.name,
            labels: { release: revision.flags['labels']?.split('=')[1] },
          },
          status: { conditions: [{ type: 'Ready', status: 'True' }] },
        }));
      case 'logging read':
        return this.answers.map((status) => ({ httpRequest: { status } }));
      case 'artifacts docker images describe':
        return this.#built(name);
      case 'firestore backups schedules list':
        return this.#schedules();
      case 'compute backend-services list':
        return [...this.#things.values()].filter(({ verb }) => verb === 'add-backend');
      case 'beta monitoring channels list':
      case 'monitoring uptime list-configs':
        return this.#listed(group);
      case 'alpha monitoring policies list':
        return [...this.#policies]
          .filter(([, { displayName }]) => flags['filter'] === `displayName="${displayName}"`)
          .map(([id, policy]) => ({ ...policy, name: id }));
    }
    if (verb === 'get-iam-policy')
      return { bindings: this.#bindings.get(`${group} ${name}`) ?? [] };
    const found = this.#things.get(
      group === 'firestore databases' ? `${group} ` : `${group} ${name}`,
    );
    if (found === undefined) throw new NothingThere(`NOT_FOUND: ${name}`);
    return this.#file(found.flags['config-from-file']) ?? described(found, this.#origin);
  }

  /** Undefined where no file is named. */
  #file(name: string | undefined): unknown {
    const text = this.#files.get(name ?? '');
    return text === undefined ? undefined : JSON.parse(text);
  }

  #service(name: string): unknown {
    const revisions = this.#revisions.get(name);
    const newest = revisions?.[0];
    if (newest === undefined) throw new NothingThere(`Cannot find service [${name}]`);
    const { flags } = newest;
    const pinned = this.#traffic.get(name);
    const traffic = pinned === undefined ? { latestRevision: true } : { revisionName: pinned };
    const env = (flags['set-env-vars'] ?? '').slice(3).split('|');
    const secrets = (flags['set-secrets'] ?? '').split(',').filter((one) => one !== '');
    return {
      metadata: { annotations: { 'run.googleapis.com/ingress': flags['ingress'] } },
      spec: {
        template: {
          metadata: {
            annotations: {
              'autoscaling.knative.dev/maxScale': flags['max-instances'],
              'autoscaling.knative.dev/minScale': flags['min-instances'],
            },
          },
          spec: {
            containerConcurrency: Number(flags['concurrency']),
            timeoutSeconds: Number(flags['timeout']),
            serviceAccountName: flags['service-account'],
            containers: [
              {
                image: flags['image'],
                resources: { limits: { cpu: flags['cpu'], memory: flags['memory'] } },
                env: [
                  ...env.map((one) => {
                    const [variable, ...value] = one.split('=');
                    return { name: variable, value: value.join('=') };
                  }),
                  ...secrets.map((one) => {
                    const [variable, name, key] = one.split(/[=:]/);
                    return { name: variable, valueFrom: { secretKeyRef: { name, key } } };
                  }),
                ],
              },
            ],
          },
        },
      },
      status: { latestReadyRevisionName: newest.name, traffic: [{ ...traffic, percent: 100 }] },
    };
  }

  #built(image: string): unknown {
    const tag = image.split(':').at(-1) ?? '';
    const isBuilt = [...this.#things.values()].some(({ flags }) =>
      flags['substitutions']?.includes(`_TAG=${tag},`),
    );
    if (!isBuilt) throw new NothingThere('Image not found.');
    return { image_summary: { digest: 'sha256:0' } };
  }

  #schedules(): unknown {
    return [...this.#things.values()]
      .filter(({ group }) => group === 'firestore backups schedules')
      .map(({ flags }) => ({
        name: `projects/p/databases/d/backupSchedules/${flags['recurrence'] ?? ''}`,
        [`${flags['recurrence'] ?? ''}Recurrence`]: {},
        retention: `${Number.parseInt(flags['retention'] ?? '', 10) * 86_400}s`,
      }));
  }

  #listed(group: string): unknown {
    // Every filter asks for one that has been made as soon as the command was called for its file or name.
    const asked = this.calls.at(-1)?.find((word) => word.startsWith('--filter=')) ?? '';
    const word = /displayName="(.*)"/.exec(asked)?.[1] ?? '';
    const made = [...this.#things.values()].filter((one) => one.group === group);
    return made
      .filter((one) => JSON.stringify(one).includes(word))
      .map(() => ({ name: `projects/p/${group.split(' ').at(-1) ?? ''}/${word}` }));
  }
}

/** What `describe` says of a thing that was made with such flags. */
function described({ group, flags }: Parsed, origin: string): unknown {
  switch (group) {
    case 'tasks queues':
      return {
        rateLimits: { maxConcurrentDispatches: Number(flags['max-concurrent-dispatches']) },
        retryConfig: {
          maxAttempts: Number(flags['max-attempts']),
          maxRetryDuration: flags['max-retry-duration'],
          minBackoff: flags['min-backoff'],
          maxBackoff: flags['max-backoff'],
        },
      };
    case 'scheduler jobs':
      return {
        schedule: flags['schedule'],
        httpTarget: {
          uri: flags['uri'],
          oidcToken: {
            serviceAccountEmail: flags['oidc-service-account-email'],
            audience: flags['oidc-token-audience'],
          },
        },
      };
    case 'firestore databases':
      return {
        deleteProtectionState: 'DELETE_PROTECTION_ENABLED',
        pointInTimeRecoveryEnablement: 'POINT_IN_TIME_RECOVERY_ENABLED',
      };
    case 'storage buckets': {
      const isSet = 'cors-file' in flags;
      return {
        uniform_bucket_level_access: true,
        public_access_prevention: 'enforced',
        ...(isSet && { cors_config: [{ origin: [origin] }] }),
      };
    }
    default:
      return { name: flags['name'] ?? group };
  }
}
