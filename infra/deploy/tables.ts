/** `node infra/deploy/tables.ts` writes the tables of services and rights into infra/README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { grantsOf, grantTable } from './accounts.ts';
import { readEnvironment } from './environment.ts';
import { servicesOf } from './services.ts';

const FILE = fileURLToPath(new URL('../README.md', import.meta.url));

/** The document with its tables made anew, between their marks. */
export async function withTables(text: string): Promise<string> {
  const environment = { ...(await readEnvironment('production')), githubRepository: 'owner/name' };
  const services = servicesOf(environment).map((one) =>
    [
      `\`${one.name}\``,
      ...[one.cpu, one.memory, `${one.timeout} s`, one.concurrency],
      `${one.minInstances} to ${one.maxInstances}`,
      ...[one.ingress, one.reason],
    ].join(' | '),
  );
  const table = [
    '| service | CPU | memory | timeout | requests at a time | instances | ingress | why |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...services.map((row) => `| ${row} |`),
  ].join('\n');
  const filled = between(
    between(text, 'services', table),
    'rights',
    grantTable(grantsOf(environment)),
  );
  return await format(filled, { parser: 'markdown', printWidth: 120 });
}

function between(text: string, name: string, table: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
  return text.replace(pattern, (_, start: string, end: string) => `${start}\n\n${table}\n\n${end}`);
}

if (import.meta.main) writeFileSync(FILE, await withTables(readFileSync(FILE, 'utf8')));
