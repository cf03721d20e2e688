import { type Entry, openPromise, type ZipFile } from "yauzl";
import { readXml } from "./xmlEvents.ts";

/** A sheet's name and the path of its part. */
export type SheetPart = { name: string; path: string };

/**
 * What cells refer to.
 * @property strings shared texts by number
 * @property dateStyles numbers of the cell styles that show a date
 * @property daysAhead days to add to day numbers, for files that count from 1904
 */
export type CellContext = { strings: readonly string[]; dateStyles: ReadonlySet<number>; daysAhead: number };

/** Number formats that are dates without saying so (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const DAYS_FROM_1900_TO_1904 = 1462;

/** The parts of an .xlsx file, each opened when it is read. */
export class WorkbookParts {
  readonly #zip: ZipFile;
  readonly #entries = new Map<string, Entry>();

  private constructor(zip: ZipFile) {
    this.#zip = zip;
  }

  static async open(path: string): Promise<WorkbookParts> {
    const parts = new WorkbookParts(await openPromise(path, { autoClose: false }));
    for await (const entry of parts.#zip.eachEntry()) parts.#entries.set(entry.fileName, entry);
    return parts;
  }

  close(): void {
    this.#zip.close();
  }

  /** Bytes of a part, unpacked on the way; nothing when the file has no such part. */
  async *bytes(path: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(path);
    if (entry) yield* await this.#zip.openReadStreamPromise(entry);
  }

  /** Visible sheets in the order of their tabs. */
  async sheets(): Promise<SheetPart[]> {
    const targets = new Map<string, string>();
    await readXml(this.bytes("xl/_rels/workbook.xml.rels"), {
      open: (name, { Id = "", Target = "" }) => {
        if (name === "Relationship")
          targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
      },
    });
    const sheets: SheetPart[] = [];
    await readXml(this.bytes("xl/workbook.xml"), {
      open: (tag, { name = "", state, ...rest }) => {
        const path = targets.get(rest["r:id"] ?? "");
        if (tag === "sheet" && path !== undefined && (state ?? "visible") === "visible")
          sheets.push({ name, path });
      },
    });
    return sheets;
  }

  async cellContext(): Promise<CellContext> {
    return {
      strings: await this.#strings(),
      dateStyles: await this.#dateStyles(),
      daysAhead: await this.#daysAhead(),
    };
  }

  /** Phonetic hints (rPh) are no part of a text. */
  async #strings(): Promise<string[]> {
    const strings: string[] = [];
    let text = "";
    let inText = false;
    let hints = 0;
    await readXml(this.bytes("xl/sharedStrings.xml"), {
      open: (name) => {
        if (name === "si") text = "";
        if (name === "rPh") hints++;
        if (name === "t") inText = hints === 0;
      },
      text: (it) => {
        if (inText) text += it;
      },
      close: (name) => {
        if (name === "t") inText = false;
        if (name === "rPh") hints--;
        if (name === "si") strings.push(text);
      },
    });
    return strings;
  }

  async #dateStyles(): Promise<Set<number>> {
    const dates = new Set(BUILT_IN_DATES);
    const styles = new Set<number>();
    let inCells = false;
    let style = 0;
    await readXml(this.bytes("xl/styles.xml"), {
      open: (name, { numFmtId = "0", formatCode = "" }) => {
        if (name === "numFmt" && isDateFormat(formatCode)) dates.add(Number(numFmtId));
        if (name === "cellXfs") inCells = true;
        if (name !== "xf" || !inCells) return;
        if (dates.has(Number(numFmtId))) styles.add(style);
        style++;
      },
      close: (name) => {
        if (name === "cellXfs") inCells = false;
      },
    });
    return styles;
  }

  async #daysAhead(): Promise<number> {
    let days = 0;
    await readXml(this.bytes("xl/workbook.xml"), {
      open: (name, { date1904 }) => {
        if (name === "workbookPr" && ["1", "true"].includes(date1904 ?? "")) days = DAYS_FROM_1900_TO_1904;
      },
    });
    return days;
  }
}

/** Days, months, years or hours outside quoted words, colours and fillers. */
function isDateFormat(format: string): boolean {
  const bare = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[dmyhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/[.]0+/, ""));
}
