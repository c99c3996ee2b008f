/** Values that a schema takes, nearly takes, and does not expect at all. */
import fc from 'fast-check';
import { z } from 'zod';

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Longer texts and lists are refused for their length, which other tests see to. */
const MOST_CHARACTERS = 300;
const MOST_ITEMS = 6;

/** What clients send by mistake or on purpose. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '\0', '%', '\ud800', '\u202e', '💃'.repeat(40), 'NaN', '-0', '1e999', '0x10'],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', '[]', '{}'],
    ...['../../etc/passwd', '//elsewhere.example', 'javascript:alert(1)', "' OR 1=1 --", '${1}'],
    ...['9'.repeat(60), 'a'.repeat(64), '0'.repeat(32), 'clip-', `clip-${'f'.repeat(32)}`],
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

const hostileNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 1, 0.5, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53, -(2 ** 53), 1e15),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.constantFrom(null, true, false, [], {}, [[[]]], { length: -1 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Mostly what the schema takes, with something hostile in some places. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', cycles: 'ref' });
  return fc.oneof(
    { weight: 6, arbitrary: valueOf(json as JsonSchema) },
    { weight: 1, arbitrary: hostileValue },
  );
}

function valueOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { anyOf, oneOf, allOf } = schema;
  if ('const' in schema) return mostly(fc.constant(schema.const));
  if (schema.enum !== undefined) return mostly(fc.constantFrom(...schema.enum));
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(valueOf));
  if (allOf !== undefined) return valueOf(Object.assign({}, ...allOf) as JsonSchema);
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return listOf(schema);
    case 'string':
      return mostly(textOf(schema));
    case 'integer':
    case 'number':
      return mostly(numberOf(schema));
    case 'boolean':
      return mostly(fc.boolean());
    case 'null':
      return mostly(fc.constant(null));
    default:
      return hostileValue;
  }
}

/** One in twenty is something else, so that most objects are wrong in one place at most. */
function mostly(usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: hostileValue });
}

function objectOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, valueOf(field)]),
  );
  const known = fc.record(fields, { requiredKeys: [...required] });
  if (typeof additionalProperties !== 'object') return known;
  const others = fc.dictionary(hostileText, valueOf(additionalProperties), { maxKeys: 4 });
  return fc.tuple(others, known).map(([other, named]) => ({ ...other, ...named }));
}

function listOf({ items = {}, prefixItems, minItems, maxItems }: JsonSchema) {
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map(valueOf));
  const minLength = Math.min(minItems ?? 0, MOST_ITEMS);
  const maxLength = Math.min(maxItems ?? MOST_ITEMS, Math.max(MOST_ITEMS, minLength));
  return fc.array(valueOf(items), { minLength, maxLength });
}

function textOf({ pattern, minLength = 0, maxLength = MOST_CHARACTERS }: JsonSchema) {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  const longest = Math.max(minLength, Math.min(maxLength, MOST_CHARACTERS));
  return fc.oneof(
    fc.string({ minLength, maxLength: longest }),
    hostileText.filter(({ length }) => length >= minLength && length <= longest),
  );
}

function numberOf({ type, minimum, maximum }: JsonSchema): fc.Arbitrary<number> {
  const min = Math.max(minimum ?? -1e6, -1e15);
  const max = Math.min(maximum ?? 1e6, 1e15);
  // Small ones first: counts, beats and revisions are.
  const near = fc.integer({ min: Math.ceil(min), max: Math.floor(Math.min(max, min + 40)) });
  if (type === 'integer') {
    return fc.oneof(near, fc.integer({ min: Math.ceil(min), max: Math.floor(max) }));
  }
  return fc.oneof(near, fc.double({ min, max, noNaN: true }));
}
