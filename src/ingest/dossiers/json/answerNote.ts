import type { JsonObject } from "../fields/fields.ts";
import type { Note } from "../record.ts";

/** Success is "00", "0" or 0, according to the age of the adapter. */
const SUCCESS = /^0+$/;
/** No code is kept for a duplicate: only the message tells it. */
const DUPLICATE = /đã tồn tại/iu;

/** What the answer of a synchronisation service says; a session in it is passed over. */
export function answerNote(file: string, answer: JsonObject): Note {
  const message = typeof answer.message === "string" ? answer.message.normalize("NFC") : "";
  const succeeded = SUCCESS.test(String(answer.error_code));
  const outcome = succeeded ? "accepted" : DUPLICATE.test(message) ? "already-there" : "refused";
  return { about: "answer", file, outcome, message };
}
