/** `npm run costs`: what this costs per month, and what happens when many come at once. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { readEnvironment } from '../deploy/environment.ts';
import { UserError } from '../deploy/user-error.ts';
import { costsDocument, monthTable, simulationTable } from './report.ts';

const FILE = fileURLToPath(new URL('../COSTS.md', import.meta.url));

const USAGE = `usage: npm run costs [-- --env dev|staging|production]
       npm run costs -- --users PEOPLE_A_MONTH [--env NAME]
       npm run costs -- --simulate [--orders N --seconds SECONDS] [--env NAME]
       npm run costs -- --write`;

/** @returns what is printed */
export async function answer(args: readonly string[]): Promise<string> {
  const options = optionsOf(args);
  const environment = await readEnvironment(options.env);
  const { users, simulate, orders, seconds } = options;
  if (users !== undefined) return await aligned(monthTable(environment, [numberOf(users)]));
  if (!simulate) return await costsDocument(environment);
  if (orders === undefined) return await aligned(simulationTable(environment));
  const count = numberOf(orders);
  const within = numberOf(seconds ?? '60');
  const name = `${count} in ${within} s`;
  return await aligned(simulationTable(environment, [{ name, orders: count, within }]));
}

function optionsOf(args: readonly string[]) {
  try {
    const options = {
      env: { type: 'string', default: 'production' },
      users: { type: 'string' },
      simulate: { type: 'boolean', default: false },
      orders: { type: 'string' },
      seconds: { type: 'string' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function numberOf(given: string): number {
  const value = Number(given);
  if (Number.isInteger(value) && value > 0 && value <= 1e9) return value;
  throw new UserError(`${given} is no whole number above 0\n${USAGE}`);
}

async function aligned(markdown: string): Promise<string> {
  return await format(markdown, { parser: 'markdown' });
}

if (import.meta.main) {
  try {
    const args = process.argv.slice(2);
    if (args.length === 1 && args[0] === '--write') writeFileSync(FILE, await answer([]));
    else process.stdout.write(await answer(args));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
