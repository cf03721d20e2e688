/** NUL and halves of surrogate pairs as JSON.stringify writes them, each not itself escaped. */
const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/** JSON for a column of the database, which takes neither NUL nor half a surrogate pair: each becomes U+FFFD. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(UNSTORABLE, "$1\\ufffd");
}
