/**
 * Removes from an installed tree what an image does not need: `node infra/images/prune.ts stages|web`, run
 * while the image is built. It deletes in the tree that it lies in, so nowhere else.
 */
import { existsSync, globSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export const IMAGES = ['stages', 'web'] as const;
export type ImageName = (typeof IMAGES)[number];

/** Of packages that bring more than one file that we need: what stays, relative to `node_modules`. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  '@mediapipe/pose': [
    'package.json',
    'pose_solution_packed_assets.data',
    'pose_landmark_heavy.tflite',
  ],
  '@mediapipe/hands': ['package.json', 'hand_landmark_lite.tflite'],
};

/** In both: what explains, tests, or is for another kind of machine. */
const NOWHERE = [
  'node_modules/**/*.{d.ts,d.mts,d.cts,map}',
  'node_modules/**/{README,CHANGELOG,HISTORY}*',
  // Sound files and lists of a test that its package was published with.
  'node_modules/node-wav/{file.wav,x.json,x.js~}',
  '{core,platform,data,functions}/**/*.test.ts',
  '{core,platform,data,functions}/**/testing',
];

const OF_IMAGE: Readonly<Record<ImageName, readonly string[]>> = {
  stages: [
    // Signing in is the site's.
    'node_modules/firebase-admin',
    'node_modules/@firebase',
    // The second choice, for machines that ONNX Runtime has no program for; `warm.ts` sees that it has.
    'node_modules/@litertjs',
    // Clips lie in the bucket, and posters and previews are the site's to show.
    'data/moves/{clips,posters,previews}',
  ],
  web: [
    'data/moves/poses',
    // Browsers have them from the build; the server never loads them.
    'node_modules/{firebase,three,signalsmith-stretch,@fontsource-variable}',
    // Of Firebase's packages those stay that firebase-admin is made of.
    'node_modules/@firebase/!(app|app-*|auth-interop-types|component|database|database-*|logger|util)',
    'node_modules/@firebase/app-check',
  ],
};

/** Folders of ONNX Runtime's programs for systems and processors that are not this machine's. */
function otherMachines(root: string): string[] {
  const own = path.join(process.platform, process.arch);
  return globSync('node_modules/onnxruntime-node/bin/*/*/*', { cwd: root }).filter(
    (folder) => !folder.endsWith(own),
  );
}

function beyondKept(root: string): string[] {
  return Object.entries(KEPT).flatMap(([name, kept]) => {
    const folder = path.join('node_modules', name);
    if (!existsSync(path.join(root, folder))) return [];
    return readdirSync(path.join(root, folder))
      .filter((file) => !kept.includes(file) && !file.startsWith('LICENSE'))
      .map((file) => path.join(folder, file));
  });
}

/** What is to go, relative to the root of the tree. */
export function needless(root: string, image: ImageName): readonly string[] {
  return [
    ...globSync([...NOWHERE, ...OF_IMAGE[image]], { cwd: root }),
    ...otherMachines(root),
    ...beyondKept(root),
  ];
}

if (import.meta.main) {
  const image = z.enum(IMAGES).parse(process.argv[2]);
  const root = path.resolve(import.meta.dirname, '..', '..');
  if (existsSync(path.join(root, '.git'))) {
    process.stderr.write(
      'This is a checkout, and no image that is being built: nothing was deleted.\n',
    );
    process.exit(1);
  }
  for (const file of needless(root, image)) {
    rmSync(path.join(root, file), { recursive: true, force: true });
  }
}
