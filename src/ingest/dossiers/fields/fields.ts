import { editDistance } from "#registry/editDistance.ts";
import type { Instant } from "#terms/instant.ts";
import { withoutMarks, wordsKey } from "#terms/vietnameseText.ts";
import type { CodeTable } from "../codes.ts";
import { readSourceInstant } from "./sourceInstant.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** A value that is not what its field must hold; `expected` in Vietnamese, for officers. */
export type Fault = { field: string; value: string; expected: string };

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);
const AMOUNT = /^\d+(\.\d+)?$/;
const MOST_SHOWN = 80;
const MOST_WORDS = 8;
const MOST_WORDS_NEAR = 3;

/**
 * Reads the fields of one foreign record. Absent, null and "" are null: not known. A value that cannot be read is null
 * too and leaves a fault; a record with faults is not taken.
 */
export class Fields {
  readonly faults: Fault[];
  readonly #record: JsonObject;
  readonly #under: string;

  constructor(record: JsonObject, under = "", faults: Fault[] = []) {
    this.#record = record;
    this.#under = under;
    this.faults = faults;
  }

  /** Whether the sender knows the field at all, be it empty. */
  has(name: string): boolean {
    const value = this.#record[name];
    return value !== undefined && value !== null;
  }

  /** Text in composed form (NFC). */
  text(name: string): string | null {
    const value = this.#record[name];
    if (value === undefined || value === null) return null;
    switch (typeof value) {
      case "string": {
        const text = value.normalize("NFC").trim();
        return text === "" ? null : text;
      }
      case "number":
      case "boolean":
        return String(value);
      default:
        this.fault(name, "một giá trị đơn (chữ hoặc số)");
        return null;
    }
  }

  /** The first of several names that holds a text. */
  firstText(names: readonly string[]): string | null {
    for (const name of names) {
      const text = this.text(name);
      if (text !== null) return text;
    }
    return null;
  }

  /** A text that must be there: "" with a fault when it is not. */
  required(name: string, expected: string): string {
    const text = this.text(name);
    if (text === null && !this.faults.some((it) => it.field === this.#path(name))) this.fault(name, expected);
    return text ?? "";
  }

  instant(name: string): Instant | null {
    const text = this.text(name);
    if (text === null) return null;
    const found = readSourceInstant(text);
    if (found === undefined) {
      this.fault(name, "ngày có thật dạng yyyyMMddHHmmss, dd/MM/yyyy HH:mm:ss hoặc 2026-03-02T09:00:00");
    }
    return found ?? null;
  }

  flag(name: string): boolean | null {
    const text = this.text(name);
    if (text === null) return null;
    const found = FLAGS.get(text.toLowerCase());
    if (found === undefined) this.fault(name, "1, 0, True hoặc False");
    return found ?? null;
  }

  coded<Meaning>(name: string, table: CodeTable<Meaning>): Meaning | null {
    const text = this.text(name);
    if (text === null) return null;
    const found = table.get(wordsKey(text));
    if (found === undefined) this.fault(name, knownWords(table, text));
    return found ?? null;
  }

  /** A non-negative number as a decimal text. */
  amount(name: string): string | null {
    const text = this.text(name);
    if (text === null || AMOUNT.test(text)) return text;
    this.fault(name, "số không âm viết bằng chữ số, không dấu phân cách (8000)");
    return null;
  }

  /** The objects of a list; null when the sender does not give the list. */
  objects(name: string): Fields[] | null {
    const value = this.#record[name];
    if (value === undefined || value === null || value === "") return null;
    if (!Array.isArray(value)) {
      this.fault(name, "một danh sách");
      return null;
    }
    return value.flatMap((it, index) => {
      const place = `${name}[${index + 1}]`;
      if (isObject(it)) return [new Fields(it, this.#path(place), this.faults)];
      this.faults.push({ field: this.#path(place), value: shown(it), expected: "một đối tượng JSON" });
      return [];
    });
  }

  fault(name: string, expected: string): void {
    this.faults.push({ field: this.#path(name), value: shown(this.#record[name]), expected });
  }

  #path(name: string): string {
    return this.#under === "" ? name : `${this.#under}.${name}`;
  }
}

/** All words of a short table, of a long one those nearest to what was given. */
function knownWords(table: CodeTable<unknown>, given: string): string {
  const words = [...table.keys()];
  if (words.length <= MOST_WORDS) return `một trong: ${words.join(", ")}`;
  const wanted = withoutMarks(wordsKey(given));
  const near = words
    .map((word) => ({ word, slips: editDistance(withoutMarks(word), wanted) }))
    .sort((a, b) => a.slips - b.slips);
  const nearest = near.slice(0, MOST_WORDS_NEAR).map((it) => it.word);
  return `một mã hoặc tên gọi đã biết, gần nhất là: ${nearest.join(", ")}`;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (value === undefined) return "(không có)";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
