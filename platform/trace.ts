/**
 * What one click sets off, across processes: a trace in the sense of W3C Trace Context
 * (https://www.w3.org/TR/trace-context/). It is begun by the request of the click, goes along with
 * each task, and is named in every line of the log.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

const current = new AsyncLocalStorage<string>();

/**
 * Does the work as a part of a trace.
 * @param traceparent of what asks for it; where it is none, a trace begins
 */
export function withTrace<T>(traceparent: unknown, work: () => T): T {
  const isOne = typeof traceparent === 'string' && TRACEPARENT.test(traceparent);
  return current.run(isOne ? traceparent : begun(), work);
}

/** To be handed on; undefined outside of a trace. */
export function currentTraceparent(): string | undefined {
  return current.getStore();
}

/** 32 hexadecimal digits; undefined outside of a trace. */
export function currentTraceId(): string | undefined {
  return TRACEPARENT.exec(current.getStore() ?? '')?.[1];
}

/** Not sampled: whoever keeps spans decides about that. */
function begun(): string {
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`;
}
