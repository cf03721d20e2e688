import { codes } from "../codes.ts";
import { isObject, type JsonObject } from "../fields/fields.ts";
import type { RecordReader } from "../reader.ts";
import { readerOf } from "../recordKinds.ts";

/** What is found in a JSON value: records with how to read them, answers of services, objects of no known kind. */
export type Found =
  | { what: "record"; record: JsonObject; read: RecordReader; envelope: JsonObject }
  | { what: "answer"; answer: JsonObject }
  | { what: "unused"; value: unknown };

/**
 * Looks for records in a value: the value itself, elements of lists, and whatever objects wrap them.
 * @param envelope fields of the objects around the value; `service` tells the kind of records without marks of their own
 */
export function* recordsWithin(value: unknown, envelope: JsonObject, inList = false): Generator<Found> {
  if (Array.isArray(value)) {
    for (const it of value) yield* recordsWithin(it, envelope, true);
    return;
  }
  if (!isObject(value)) {
    yield { what: "unused", value };
    return;
  }
  const service = typeof envelope.service === "string" ? envelope.service : null;
  const read = readerOf(value, inList ? service : null);
  if (read) {
    yield { what: "record", record: value, read, envelope };
    return;
  }
  if ("error_code" in value) yield { what: "answer", answer: value };
  const inner = Object.entries(value).filter(([, it]) => typeof it === "object" && it !== null);
  if (inner.length === 0 && !("error_code" in value)) yield { what: "unused", value };
  for (const [key, it] of inner) yield* recordsWithin(it, around(envelope, value, key));
}

/** The envelope of a member: its request's service, or the member's own name where responses are filed by service. */
function around(envelope: JsonObject, value: JsonObject, key: string): JsonObject {
  const told = ["service", ...codes.sourceTimes].flatMap((it) =>
    it in value ? [[it, value[it]] as const] : [],
  );
  return { service: key, ...envelope, ...Object.fromEntries(told) };
}
