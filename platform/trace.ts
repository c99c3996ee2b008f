/**
 * What one click sets off, across processes: a trace in the sense of W3C Trace Context
 * (https://www.w3.org/TR/trace-context/). It is begun by the request of the click, goes along with
 * each task, and is named in every line of the log. Where spans are kept (`telemetry/start.ts`), it is made of
 * them; else nothing but the trace itself is known.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/**
 * What a span may say besides its name and times. Nothing that people wrote, no address, no key of an object:
 * whoever may see traces may not see those.
 */
export interface SpanFields {
  readonly 'http.request.method'?: string;
  /** The route, not the path, which has identifiers and tokens. */
  readonly 'http.route'?: string;
  readonly 'http.response.status_code'?: number;
  readonly 'bachata.job.id'?: string;
  readonly 'bachata.stage'?: string;
  readonly 'bachata.outcome'?: string;
  readonly 'bachata.retries'?: number;
  readonly 'db.collection.name'?: string;
  readonly 'messaging.destination.name'?: string;
  /** `songs`, `clips` …: where the object lies. */
  readonly 'bachata.object.kind'?: string;
  /** A code of ours, or the class of the error. */
  readonly 'error.type'?: string;
}

export type SpanRole = 'server' | 'client' | 'producer' | 'consumer' | 'internal';

export interface OpenSpan {
  readonly traceparent: string;
  set(fields: SpanFields): void;
  end(error?: unknown): void;
}

/** Keeps spans, and brings them to where they are looked at. */
export interface SpanKeeper {
  /** @param parent a traceparent; without one a trace begins */
  start(name: string, role: SpanRole, fields: SpanFields, parent?: string): OpenSpan;
  /** Resolves when what has ended was delivered, or after a while that nobody notices. Never throws. */
  flush(): Promise<void>;
}

interface Place {
  readonly traceparent: string;
  /** False where it was made up here for the sake of the log: nobody keeps that span. */
  readonly isSpan: boolean;
}

const current = new AsyncLocalStorage<Place>();
let keeper: SpanKeeper | undefined;

/** From now on spans are kept by it, or by nobody. */
export function keepSpans(by: SpanKeeper | undefined): void {
  keeper = by;
}

export function areSpansKept(): boolean {
  return keeper !== undefined;
}

/**
 * Does the work as a part of a trace.
 * @param traceparent of what asks for it; where it is none, a trace begins
 */
export function withTrace<T>(traceparent: unknown, work: () => T): T {
  const isOne = typeof traceparent === 'string' && TRACEPARENT.test(traceparent);
  const place = isOne ? { traceparent, isSpan: true } : { traceparent: begun(), isSpan: false };
  return current.run(place, work);
}

export interface SpanOptions {
  readonly role?: SpanRole;
  readonly fields?: SpanFields;
  /** Nothing is kept outside of a span: what nobody asked for is no trace of its own. */
  readonly onlyWithin?: boolean;
}

/** What the work may say of itself while it runs. */
export type SaysOfSpan = (fields: SpanFields) => void;

/**
 * Does the work as a span of the present trace, which ends with it.
 * @param name of few kinds: `stage analyze-music`, never one with an identifier
 */
export async function withSpan<T>(
  name: string,
  { role = 'internal', fields = {}, onlyWithin = false }: SpanOptions,
  work: (say: SaysOfSpan) => T | Promise<T>,
): Promise<T> {
  const place = current.getStore();
  const parent = place?.isSpan === true ? place.traceparent : undefined;
  if (keeper === undefined || (onlyWithin && parent === undefined)) return await work(nobody);
  const span = keeper.start(name, role, fields, parent);
  try {
    const result = await current.run({ traceparent: span.traceparent, isSpan: true }, () =>
      work((more) => span.set(more)),
    );
    span.end();
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}

const nobody: SaysOfSpan = () => undefined;

/** Before a function answers: its processor is taken away after that. Never throws. */
export async function flushSpans(): Promise<void> {
  await keeper?.flush();
}

/** To be handed on; undefined outside of a trace. */
export function currentTraceparent(): string | undefined {
  return current.getStore()?.traceparent;
}

/** 32 hexadecimal digits; undefined outside of a trace. */
export function currentTraceId(): string | undefined {
  return partsOfTraceparent(currentTraceparent())?.traceId;
}

/** Undefined for what is no traceparent. */
export function partsOfTraceparent(
  traceparent: string | undefined,
): { readonly traceId: string; readonly spanId: string; readonly flags: number } | undefined {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  return { traceId, spanId, flags: Number.parseInt(flags, 16) };
}

/** Not sampled: whoever keeps spans decides about that. */
function begun(): string {
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`;
}
