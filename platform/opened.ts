/** What opening a platform gives: the ports, and what belongs to the process that opened them. */
import type { Platform, Services } from '@bachata/core/ports.ts';
import type { ObjectRequestHandler } from './embedded/object-requests.ts';
import type { Presence } from './embedded/presence.ts';
import type { AppCheck } from './google/app-check.ts';
import type { TaskVerifier } from './tasks/task-request.ts';

export interface OpenServices extends Services {
  /** Absent in the cloud, where signed links lead to the bucket itself. */
  readonly handleObjectRequest?: ObjectRequestHandler;
  /** Absent in the cloud, where nobody can tell: there, leases run out. */
  readonly presence?: Presence;
  /** For the functions: whether a request comes from the queue. */
  readonly verifyTaskRequest: TaskVerifier;
  close(): void | Promise<void>;
}

export interface OpenPlatform extends OpenServices, Platform {
  /** Where requests that cost money must show that they come from the site's own pages. */
  readonly appCheck?: AppCheck;
}
