import { describe, expect, it } from "vitest";
import type { CaptureView } from "#contract/sources.ts";
import type { ChangedRow } from "#contract/today.ts";
import type { TableFile } from "#publish/table/tableFile.ts";
import { changedDossiersTable } from "./changeTables.ts";
import { weightyDossiersTable } from "./forecastTables.ts";
import { pagesOf } from "./pagesOf.ts";
import { capturesTable } from "./sourceTables.ts";
import { riskUnitsTable, targetTable } from "./workTables.ts";

const AGENCY = { code: "H53", name: "UBND tỉnh Tây Ninh", kind: "province" } as const;
const COMMUNE = { code: "000.01.31.H53", name: "Xã An Thạnh", kind: "commune" } as const;
const words = (vi: string) => ({ vi, en: vi });

/** The rows below the head. */
async function rowsOf({ pieces }: TableFile): Promise<string[]> {
  let text = "";
  for await (const it of pieces) text += it;
  return text.trimEnd().split("\r\n").slice(1);
}

describe("answers that come by pages", () => {
  const book = [["a", "b"], ["c"], ["d"]];
  const ask = (asked: string[]) => (after: number | undefined) => {
    asked.push(String(after));
    return Promise.resolve({ rows: book[after ?? 0] ?? [], next: (after ?? 0) + 1 });
  };

  it("are asked for one after the other, to the last", async () => {
    const asked: string[] = [];
    const pages = await pagesOf(ask(asked), ({ next }) => (next < book.length ? next : null));
    expect(asked).toEqual(["undefined"]);
    const got: string[][] = [];
    for await (const rows of pages.map((it) => it.rows)) got.push(rows);
    expect(got).toEqual(book);
    expect(asked).toEqual(["undefined", "1", "2"]);
  });

  it("fail before a file begins when they are asked for wrongly", async () => {
    await expect(
      pagesOf(
        () => Promise.reject(new Error("no such unit")),
        () => null,
      ),
    ).rejects.toThrow("no such unit");
  });
});

describe("tables", () => {
  it("tell of every changed dossier what happened and what it answers now", async () => {
    const row: ChangedRow = {
      code: "H53-1",
      agency: COMMUNE,
      agencyAsGiven: null,
      procedure: { code: "1.001", name: null },
      at: "2023-10-16T03:00:00.000Z",
      told: true,
      gone: false,
      changes: [{ kind: "finished", tone: "plain", says: words("đã có kết quả"), detail: "đúng hạn" }],
      answers: [
        { rule: "2.1", title: words("Đúng hạn"), unit: "percent", from: "out", to: "yes" },
        { rule: "4.1", title: words("Kết quả điện tử"), unit: "percent", from: "out", to: "no" },
        { rule: "ben-cau-2023/online", title: words("Trực tuyến"), unit: "percent", from: "out", to: "yes" },
      ],
    };
    const list = { unit: null, rule: null, total: 2, dossiers: [row], next: null };
    const page = { authority: AGENCY, until: "2023-10-17T00:00:00.000Z", list };
    async function* pages() {
      yield [row];
      yield [{ ...row, code: "H53-2", gone: true, changes: [], answers: [] }];
    }
    expect(await rowsOf(changedDossiersTable(page, pages()))).toEqual([
      'H53-1;16/10/2023 10:00;Xã An Thạnh;000.01.31.H53;1.001;–;đã có kết quả: đúng hạn;"không tính → đạt: 2.1, Trực tuyến; không tính → không đạt: 4.1";có',
      "H53-2;16/10/2023 10:00;Xã An Thạnh;000.01.31.H53;1.001;–;–;–;không",
    ]);
  });

  it("list what a capture has and what it lacks, and the capture that has nothing", async () => {
    const capture: CaptureView = {
      id: "evaluation-2026-08-1",
      kind: "evaluation",
      period: "2026-08",
      dataTime: null,
      importedAt: "2026-09-01T00:00:00.000Z",
      checkedAt: "2026-09-02T00:00:00.000Z",
      complete: false,
      missing: ["fees"],
      notes: ["thiếu một đơn vị"],
      units: 96,
      answers: [{ endpoint: "transparency", units: 95, absent: [] }],
    };
    async function* pages() {
      yield [capture, { ...capture, id: "empty", missing: [], answers: [] }];
    }
    const said = (await rowsOf(capturesTable("H44", pages()))).map((it) => it.split(";").slice(5, 10));
    expect(said).toEqual([
      ["Công khai", "transparency", "95", "96", "thiếu một đơn vị"],
      ["–", "fees", "0", "96", "–"],
      ["–", "–", "–", "96", "thiếu một đơn vị"],
    ]);
  });

  it("say how likely an open dossier is to cost, as estimates", async () => {
    const dossiers = [
      {
        code: "H53-9",
        agency: COMMUNE,
        indicator: { id: "2.1", title: words("Đúng hạn") },
        chance: "62",
        loss: "0.014",
      },
    ];
    const table = weightyDossiersTable({ agency: AGENCY, period: "2023-10", outlook: { dossiers } });
    expect(await rowsOf(table)).toEqual(["H53-9;Xã An Thạnh;000.01.31.H53;2.1;Đúng hạn;62;0,014"]);
    expect(await rowsOf(weightyDossiersTable({ agency: AGENCY, period: "2023-10", outlook: null }))).toEqual(
      [],
    );
  });

  it("count every risk of every unit, and name what a target takes", async () => {
    const counts = {
      overdue: 3,
      "due-soon": 0,
      "missing-handler": 1,
      "due-longer-than-process": 0,
      "no-result-file": 0,
      "component-not-digitised": 0,
      "fee-data-missing": 0,
      "not-synchronised": 0,
    };
    const kind = {
      kind: "overdue",
      title: words("Quá hạn"),
      toDo: words(""),
      source: "",
      counts: [],
    } as const;
    const risks = {
      agency: AGENCY,
      period: "2023-10",
      kinds: [kind],
      units: [{ agency: COMMUNE, dossiers: 4, counts }],
    };
    expect(await rowsOf(riskUnitsTable(risks))).toEqual(["Xã An Thạnh;000.01.31.H53;4;3"]);

    const target = {
      ...{ points: "80", grade: null, reached: true, dossiers: 2, atLeast: 2, gain: "1.5", after: "80.1" },
      steps: [{ agency: COMMUNE, mends: ["result-file", "online"], dossiers: 2 }],
    };
    const mends = [{ id: "result-file", says: words("đính kèm kết quả"), afterwards: true }];
    expect(await rowsOf(targetTable({ agency: AGENCY, period: "2023-10", mends, target }))).toEqual([
      'Xã An Thạnh;000.01.31.H53;"đính kèm kết quả; online";2',
    ]);
  });
});
