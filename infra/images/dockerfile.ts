/** A Dockerfile as steps, as far as ours go: enough to check them, and to rehearse them without a daemon. */
import { Copy, DockerfileParser } from 'dockerfile-ast';

export interface CopyStep {
  readonly kind: 'copy';
  /** The stage that is copied from; undefined for the build context. */
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly target: string;
}

export type Step =
  | { readonly kind: 'run'; readonly command: string }
  | CopyStep
  | { readonly kind: 'workdir'; readonly folder: string }
  | { readonly kind: 'env'; readonly variables: Readonly<Record<string, string>> }
  | { readonly kind: 'user'; readonly name: string }
  | { readonly kind: 'cmd'; readonly argv: readonly string[] }
  /** Says something of the image, and does nothing while it is built. */
  | { readonly kind: 'note'; readonly keyword: string; readonly text: string };

export interface Stage {
  readonly name: string;
  /** The name of an earlier stage, or of an image. */
  readonly base: string;
  readonly steps: readonly Step[];
}

/** @throws Error naming an instruction that these images have no use for */
export function parseDockerfile(text: string): readonly Stage[] {
  const file = DockerfileParser.parse(text);
  const given = new Map(
    file.getInitialARGs().map((arg): [string, string] => {
      const property = arg.getProperty();
      return [property?.getName() ?? '', property?.getValue() ?? ''];
    }),
  );
  const stages: { name: string; base: string; steps: Step[] }[] = [];
  for (const instruction of file.getInstructions()) {
    const keyword = instruction.getKeyword();
    const text = instruction.getArgumentsContent() ?? '';
    if (keyword === 'FROM') {
      const [image = '', , name = ''] = text.split(/\s+/);
      const base = image.replace(/\$\{(\w+)\}/g, (_, arg: string) => given.get(arg) ?? '');
      stages.push({ name, base, steps: [] });
    } else if (instruction instanceof Copy) {
      const [target = '', ...sources] = text.split(/\s+/).toReversed();
      const from = instruction.getFromFlag()?.getValue() ?? undefined;
      stages.at(-1)?.steps.push({ kind: 'copy', from, sources: sources.toReversed(), target });
    } else if (keyword !== 'ARG') {
      stages.at(-1)?.steps.push(stepOf(keyword, text));
    }
  }
  return stages;
}

function stepOf(keyword: string, text: string): Step {
  switch (keyword) {
    case 'RUN':
      return { kind: 'run', command: text };
    case 'WORKDIR':
      return { kind: 'workdir', folder: text };
    case 'USER':
      return { kind: 'user', name: text };
    case 'CMD':
      return { kind: 'cmd', argv: JSON.parse(text) as string[] };
    case 'ENV':
      return {
        kind: 'env',
        variables: Object.fromEntries(
          [...text.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
        ),
      };
    case 'EXPOSE':
    case 'STOPSIGNAL':
      return { kind: 'note', keyword, text };
    default:
      throw new Error(`${keyword} is not used in these images`);
  }
}

/** What Docker leaves out of a build context, as far as `.dockerignore` uses: folders, at any depth or not. */
export function isIgnored(ignore: string, file: string): boolean {
  return ignore
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .some((line) => {
      const anywhere = line.startsWith('**/');
      const name = line.replace('**/', '').replaceAll('.', '\\.').replaceAll('*', '[^/]*');
      return new RegExp(`^${anywhere ? '(.*/)?' : ''}${name}(/|$)`).test(file);
    });
}
