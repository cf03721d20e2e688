const LOCAL_FILE = 0x04034b50;
const CENTRAL_FILE = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const END_LENGTH = 22;
/** 1 January 1980, 00:00: the first moment a zip can name. */
const DOS_TIME = 0;
const DOS_DATE = 0x21;

/**
 * The same archive with every entry's clock set to one fixed moment, so that the same content gives the same bytes.
 * Throws when the bytes are no plain zip archive. (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16)
 */
export function steadyZip(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_OF_CENTRAL) throw new Error("Not a plain zip archive");
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_FILE) throw new Error("Broken central directory");
    setClock(view, at + 12);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL_FILE) throw new Error("Broken local header");
    setClock(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function setClock(view: DataView, at: number): void {
  view.setUint16(at, DOS_TIME, true);
  view.setUint16(at + 2, DOS_DATE, true);
}
