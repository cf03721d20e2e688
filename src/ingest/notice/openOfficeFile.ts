import { strFromU8, unzipSync } from "fflate";

/** The XML parts of a zipped Office file by path, or why it cannot be opened. */
export type OfficeFile = { parts: ReadonlyMap<string, string> } | { broken: "damaged" | "too-large" };

/** A table of 4,000 units unpacks to a few megabytes; more than this is no paper, and perhaps a trap. */
const MOST_BYTES = 200 * 1024 * 1024;

export function openOfficeFile(bytes: Uint8Array): OfficeFile {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        size += file.originalSize;
        return size <= MOST_BYTES && /\.(xml|rels)$/.test(file.name);
      },
    });
    if (size > MOST_BYTES) return { broken: "too-large" };
    return { parts: new Map(Object.entries(files).map(([path, part]) => [path, strFromU8(part)])) };
  } catch {
    return { broken: "damaged" };
  }
}
