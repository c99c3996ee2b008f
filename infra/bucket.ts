/**
 * The bucket's settings, as `gcloud storage buckets update` reads them (`--cors-file`, `--lifecycle-file`).
 * `node infra/bucket.ts cors https://dance.example.org` and `node infra/bucket.ts lifecycle` print them.
 */
import { uploadKeys } from '../core/object-keys.ts';

export interface CorsRule {
  readonly origin: readonly string[];
  readonly method: readonly string[];
  readonly responseHeader: readonly string[];
  readonly maxAgeSeconds: number;
}

/** What a browser may do from pages of the site, and no others. */
export function corsRules(origin: string): readonly CorsRule[] {
  return [
    {
      origin: [new URL(origin).origin],
      method: ['GET', 'HEAD', 'PUT'],
      // As CORS has them: what a page may read of an answer, and what an upload may send.
      responseHeader: [
        ...['Content-Type', 'Content-Length', 'Content-Range', 'ETag', 'Range', 'Accept-Ranges'],
      ],
      maxAgeSeconds: 3600,
    },
  ];
}

/** Days after which a rule of the bucket removes what housekeeping has not. */
const UPLOAD_DAYS = 3;
const BROKEN_UPLOAD_DAYS = 1;

/** Housekeeping deletes by what documents say; these rules are for what it never comes to see. */
export const lifecycle = {
  lifecycle: {
    rule: [
      {
        action: { type: 'Delete' },
        condition: { age: UPLOAD_DAYS, matchesPrefix: [uploadKeys.root] },
      },
      {
        action: { type: 'AbortIncompleteMultipartUpload' },
        condition: { age: BROKEN_UPLOAD_DAYS },
      },
    ],
  },
} as const;

if (import.meta.main) {
  const [what, origin] = process.argv.slice(2);
  const printed =
    what === 'lifecycle'
      ? lifecycle
      : what === 'cors' && origin !== undefined
        ? corsRules(origin)
        : undefined;
  if (printed === undefined) {
    process.stderr.write('usage: node infra/bucket.ts cors ORIGIN | lifecycle\n');
    process.exit(2);
  }
  process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
}
