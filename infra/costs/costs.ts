/** `npm run costs`: what this costs per month, and what happens when many come at once. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { readEnvironment } from '../deploy/environment.ts';
import { UserError } from '../deploy/user-error.ts';
import { costsDocument, monthTable, simulationTable } from './report.ts';

const FILE = fileURLToPath(new URL('../COSTS.md', import.meta.url));

/** More people than there are, and orders that a simulation plays through in seconds. */
const MOST_PEOPLE = 1e10;
const MOST_ORDERS = 5e6;
const MOST_SECONDS = 86_400;

const USAGE = `usage: npm run costs [-- --env dev|staging|production]
       npm run costs -- --users PEOPLE_A_MONTH [--env NAME]
       npm run costs -- --simulate [--orders N --seconds SECONDS] [--env NAME]
       npm run costs -- --write`;

/** @returns what is printed */
export async function answer(args: readonly string[]): Promise<string> {
  const options = optionsOf(args);
  const environment = await readEnvironment(options.env);
  const { users, simulate, orders, seconds } = options;
  if (users !== undefined) {
    return await aligned(monthTable(environment, [numberOf(users, MOST_PEOPLE)]));
  }
  if (!simulate) return await costsDocument(environment);
  if (orders === undefined) return await aligned(simulationTable(environment));
  const count = numberOf(orders, MOST_ORDERS);
  const within = numberOf(seconds ?? '60', MOST_SECONDS);
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
    const { values } = parseArgs({ args: [...args], options });
    const { users, simulate, orders, seconds } = values;
    // Each would be passed over, and the answer be one to another question.
    if (users !== undefined && simulate)
      throw new Error('--users and --simulate are two questions');
    if (orders !== undefined && !simulate) throw new Error('--orders goes with --simulate');
    if (seconds !== undefined && orders === undefined)
      throw new Error('--seconds goes with --orders');
    return values;
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function numberOf(given: string, most: number): number {
  const value = Number(given);
  if (Number.isInteger(value) && value > 0 && value <= most) return value;
  throw new UserError(
    `${given} is no whole number from 1 to ${most.toLocaleString('en')}\n${USAGE}`,
  );
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
