/** What `node infra/deploy.ts` takes. */
import { parseArgs } from 'node:util';
import { UserError } from './user-error.ts';

export const COMMANDS = ['deploy', 'status', 'rollback', 'backup', 'restore', 'destroy'] as const;
export type CommandName = (typeof COMMANDS)[number];

export const PHASES = ['set-up', 'release'] as const;

const USAGE = `usage: node infra/deploy.ts [deploy] --env dev|staging|production [--dry-run] [--json] [--only set-up|release] [--tag TAG]
       node infra/deploy.ts status --env NAME [--json] [--tag TAG]
       node infra/deploy.ts rollback --env NAME [--to TAG]
       node infra/deploy.ts backup --env NAME
       node infra/deploy.ts restore --env NAME --from gs://…
       node infra/deploy.ts destroy --env NAME --confirm PROJECT [--with-data]`;

const OPTIONS = {
  env: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  only: { type: 'string' },
  tag: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  confirm: { type: 'string' },
  'with-data': { type: 'boolean' },
} as const;

/** What each command reads. Any other option is refused: `destroy --dry-run` would destroy, where it is passed over. */
const TAKES: Readonly<Record<CommandName, readonly string[]>> = {
  deploy: ['dry-run', 'json', 'only', 'tag'],
  status: ['json', 'tag'],
  rollback: ['to'],
  backup: [],
  restore: ['from'],
  destroy: ['confirm', 'with-data'],
};

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
export type Options = ReturnType<typeof parse>['values'] & { readonly env: string };

export interface CommandLine {
  readonly command: CommandName;
  readonly options: Options;
}

/** @throws UserError with the usage */
export function readCommandLine(args: readonly string[]): CommandLine {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const command = COMMANDS.find((name) => name === (positionals[0] ?? 'deploy'));
  const { env, only, tag } = values;
  if (command === undefined || positionals.length > 1 || env === undefined)
    throw new UserError(USAGE);
  const stray = Object.keys(values).find(
    (name) => name !== 'env' && !TAKES[command].includes(name),
  );
  if (stray !== undefined) throw new UserError(`${command} takes no --${stray}\n${USAGE}`);
  if (only !== undefined && !PHASES.some((phase) => phase === only)) {
    throw new UserError(`--only is one of ${PHASES.join(', ')}, not: ${only}`);
  }
  if (tag !== undefined && !/^[a-z0-9][a-z0-9_-]{0,40}$/.test(tag)) {
    throw new UserError(`--tag is the name of a release, such as a commit's, not: ${tag}`);
  }
  if (command === 'restore' && values.from?.startsWith('gs://') !== true) {
    throw new UserError('--from is what backup printed: gs://…');
  }
  return { command, options: { ...values, env } };
}
