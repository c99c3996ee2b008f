/** The commands of the documents, as somebody would type them. */
import { readFile } from 'node:fs/promises';

const DOCUMENTS = ['infra/README.md', 'README.md', 'CONTRIBUTING.md'] as const;

/** Lines of fenced code without what stands before the program, and lines of tables that are commands. */
export async function documentedCommands(): Promise<readonly string[]> {
  const texts = await Promise.all(
    DOCUMENTS.map((name) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8')),
  );
  return texts.flatMap((text) => [...fenced(text), ...inTables(text)]);
}

function fenced(text: string): readonly string[] {
  return [...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) =>
        line
          .replace(/ +#.*/, '')
          .replace(/^(?:[A-Z_]+=\S+ |printf .* \| )/, '')
          .trim(),
      )
      .filter((line) => line !== ''),
  );
}

function inTables(text: string): readonly string[] {
  const cells = [...text.matchAll(/^\|.*\|$/gm)].flatMap(([row]) =>
    [...row.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
  );
  return cells.filter((code) =>
    /^(docker compose|gcloud|firebase|node infra\/deploy\.ts) /.test(code),
  );
}
