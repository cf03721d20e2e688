import { crc32 } from "node:zlib";

// A line holds a CRC-32 in eight hex digits, a space, and one JSON value, which never has a line break in it.

export function lineOf(value: unknown): string {
  const json = JSON.stringify(value);
  return `${checksum(json)} ${json}\n`;
}

/** The value of a line without its break; undefined when it is not as it was written. */
export function readLine(line: Buffer): unknown {
  const json = line.subarray(9);
  if (json.length === 0 || line.toString("latin1", 0, 9) !== `${checksum(json)} `) return undefined;
  return JSON.parse(json.toString("utf8"));
}

const checksum = (text: string | Buffer) => crc32(text).toString(16).padStart(8, "0");
