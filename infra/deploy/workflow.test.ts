/** The workflow, as GitHub's own parser reads it. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCommandLine } from './command-line.ts';

const NAME = '.github/workflows/deploy.yml';
const content = readFileSync(new URL(`../../${NAME}`, import.meta.url), 'utf8');

// The parser imports its schema as bundlers let it.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } =
  await import('@actions/workflow-parser');
hooks.deregister();

async function problemsOf(text: string): Promise<readonly string[]> {
  const parsed = parseWorkflow({ name: NAME, content: text }, new NoOperationTraceWriter());
  if (parsed.value === undefined)
    return parsed.context.errors.getErrors().map(({ message }) => message);
  await convertWorkflowTemplate(parsed.context, parsed.value);
  return parsed.context.errors.getErrors().map(({ message }) => message);
}

it('is a workflow', async () => {
  expect(await problemsOf(content)).toEqual([]);
  expect(await problemsOf(content.replace('runs-on:', 'run-on:'))).not.toEqual([]);
});

it('signs in without a key, and may do nothing else on GitHub', () => {
  const { permissions } = parse(content) as { permissions: unknown };
  expect(permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  expect(content).not.toMatch(/secrets\.|credentials_json/);
});

it('calls the deployment as it is called', () => {
  const [, args = ''] = /node infra\/deploy\.ts (.*)/.exec(content) ?? [];
  const { command, options } = readCommandLine(
    args.replace('"$ENVIRONMENT"', 'staging').split(' '),
  );
  expect([command, options.only]).toEqual(['deploy', 'release']);
});
