import { isUtf8 } from "node:buffer";
import { refuse } from "#terms/problem.ts";
import { isObject, type JsonObject } from "../fields/fields.ts";
import type { ByteWindow } from "./byteWindow.ts";

/**
 * A value of a JSON text.
 * @property envelope the fields, lists aside, of the objects around it that came before it
 * @property text null when the bytes are no UTF-8
 */
export type JsonPiece = { text: string | null; envelope: JsonObject };

/** Values up to this size are taken whole: a request of some thousand dossiers. Longer ones are lists, taken element by element. */
const MOST_WHOLE = 16 * 1024 * 1024;

const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, COMMA, COLON] = [0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x3a];

/**
 * The pieces of a JSON text of any size, memory flat: each top-level value, or of a value longer than `mostWhole` the
 * elements of its lists. Throws UserError where the text is no JSON; what was yielded before stands.
 */
export async function* jsonPieces(
  window: ByteWindow,
  file: string,
  mostWhole: number = MOST_WHOLE,
): AsyncGenerator<JsonPiece> {
  for (let next = await window.peek(); next !== undefined; next = await window.peek()) {
    if (next !== OPEN_OBJECT && next !== OPEN_LIST) brokenJson(file, "không bắt đầu bằng { hoặc [");
    const whole = await window.value(mostWhole);
    if (whole === undefined) yield* parts(window, file, {});
    else yield pieceOf(whole, file, {});
  }
}

async function* parts(window: ByteWindow, file: string, envelope: JsonObject): AsyncGenerator<JsonPiece> {
  const opening = await window.peek();
  window.skip();
  if (opening === OPEN_LIST) yield* elements(window, file, envelope);
  else yield* members(window, file, envelope);
}

async function* elements(window: ByteWindow, file: string, envelope: JsonObject): AsyncGenerator<JsonPiece> {
  for (let first = true; ; first = false) {
    if (await isClosed(window, file, CLOSE_LIST, first)) return;
    yield pieceOf(await window.value(), file, envelope);
  }
}

async function* members(window: ByteWindow, file: string, around: JsonObject): AsyncGenerator<JsonPiece> {
  const envelope: Record<string, unknown> = { ...around };
  for (let first = true; ; first = false) {
    if (await isClosed(window, file, CLOSE_OBJECT, first)) return;
    const key = parsed(pieceOf(await window.value(), file, {}), file);
    if (typeof key !== "string" || (await window.peek()) !== COLON)
      brokenJson(file, "thiếu tên trường hoặc dấu hai chấm");
    window.skip();
    const next = await window.peek();
    if (next === OPEN_LIST || next === OPEN_OBJECT) yield* parts(window, file, { service: key, ...envelope });
    else envelope[key] = parsed(pieceOf(await window.value(), file, {}), file);
  }
}

/** Passes the comma before the next value, or the closing bracket. */
async function isClosed(window: ByteWindow, file: string, closing: number, first: boolean): Promise<boolean> {
  const next = await window.peek();
  if (next === closing) {
    window.skip();
    return true;
  }
  if (next === undefined) cutShort(file);
  if (first) return false;
  if (next !== COMMA) brokenJson(file, "thiếu dấu phẩy giữa hai giá trị");
  window.skip();
  return false;
}

function pieceOf(bytes: Buffer | null | undefined, file: string, envelope: JsonObject): JsonPiece {
  if (bytes === null || bytes === undefined) cutShort(file);
  return { text: isUtf8(bytes) ? bytes.toString("utf8") : null, envelope };
}

function parsed({ text }: JsonPiece, file: string): unknown {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isObject(value) ? undefined : value;
  } catch {
    return brokenJson(file, `"${text?.slice(0, 40)}" không phải một giá trị JSON`);
  }
}

function brokenJson(file: string, why: string): never {
  return refuse(
    "broken-json",
    file,
    `Tệp JSON sai cấu trúc: ${why}.`,
    "Hãy xuất lại tệp từ hệ thống gửi; không sửa tay.",
  );
}

function cutShort(file: string): never {
  return refuse(
    "json-cut-short",
    file,
    "Tệp JSON bị cắt cụt: hết tệp trước khi đóng hết các ngoặc.",
    "Hãy lấy lại tệp đầy đủ; có thể đĩa đầy hoặc việc tải về bị ngắt.",
  );
}
