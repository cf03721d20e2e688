import { parse } from "csv-parse/sync";
import type { FastifyInstance } from "fastify";
import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveExample } from "../example/openExample.ts";

const OCTOBER = "?period=2023-10&rulebook=qd766-portal-2026";
const RUNNING = "?period=2023-10&knownAt=2023-10-20T08:00%2B07:00";
const DISTRICT = "/api/authorities/H53/agencies/000.00.31.H53";

describe("tables to take away", () => {
  let stop: () => Promise<void>;
  let server: FastifyInstance;
  beforeAll(async () => {
    ({ server, stop } = await serveExample());
  });
  afterAll(() => stop());

  const csv = async (url: string): Promise<string[][]> =>
    parse((await server.inject(url)).body, { delimiter: ";", bom: true });
  const xlsx = async (url: string) => {
    const [sheet] = await readXlsxFile(Buffer.from((await server.inject(url)).rawPayload));
    return sheet?.data ?? [];
  };

  it.each([
    ["/api/authorities/H44/scorecard", "?period=2026-08"],
    ["/api/authorities/H44/scorecard/indicators", "?period=2026-08"],
    ["/api/authorities/H53/units/000.00.31.H53/scorecard", OCTOBER],
    ["/api/authorities/H53/units/000.00.31.H53/scorecard/units", OCTOBER],
    [`${DISTRICT}/counts`, OCTOBER],
    [`${DISTRICT}/integrity`, "?period=2023-10"],
    [`${DISTRICT}/dossiers`, `${OCTOBER}&rule=2.1&answer=yes`],
    [`${DISTRICT}/ledger`, OCTOBER],
    [`${DISTRICT}/ledger/todo`, `${OCTOBER}&fix=online`],
    [`${DISTRICT}/ledger/dossiers`, `${OCTOBER}&indicator=4.2&cause=result-file.ended`],
    [`${DISTRICT}/risks`, "?at=2023-10-20T08:00%2B07:00"],
    [`${DISTRICT}/forecast`, RUNNING],
    [`${DISTRICT}/ledger/movers`, OCTOBER],
    [`${DISTRICT}/ledger/promise`, `${OCTOBER}&fix=online`],
    [`${DISTRICT}/comparison/causes`, "?b.period=2023-10&b.source=dossiers"],
    [`${DISTRICT}/comparison/groups`, "?b.period=2023-10&b.source=dossiers"],
    ["/api/authorities/H53/freshness", ""],
    ["/api/authorities/H53/sources", ""],
    ["/api/authorities/H53/sources/systems", ""],
    ["/api/authorities/H44/sources/captures", ""],
    ["/api/rulebooks/qd766-portal-2026/grades", ""],
    ["/api/rulebooks/qd766-portal-2026/examples", ""],
    ["/api/publications", ""],
    ["/api/rulebooks/qd766-portal-2026", ""],
  ])("hold in a workbook what they hold as csv: %s", async (path, query) => {
    const [head, ...lines] = await csv(`${path}.csv${query}`);
    const sheet = await xlsx(`${path}.xlsx${query}`);
    expect(lines.length).toBeGreaterThan(0);
    const at = sheet.findIndex((row) => row[0] === head?.[0]);
    expect(sheet[at]).toEqual(head);
    const rows = sheet.slice(at + 1);
    expect(rows).toHaveLength(lines.length);
    // Numbers and times are no texts any more, and say the same.
    rows.slice(0, 200).forEach((row, line) => {
      row.forEach((cell, column) => {
        const text = lines[line]?.[column] ?? "";
        if (typeof cell === "number") expect(cell).toBe(Number(text.replace(",", ".")));
        else if (cell instanceof Date)
          // A workbook holds days as a fraction: a reader may come out some milliseconds before the minute.
          expect(new Date(cell.getTime() + 1_000).toISOString().slice(0, 16)).toBe(
            text.replace(/^(\d+)\/(\d+)\/(\d+) (.*)$/, "$3-$2-$1T$4"),
          );
        else expect(cell ?? "").toBe(text.replace(/^'/, ""));
      });
    });
  });

  it("say above the head what they are, how new the figures are and where they were taken", async () => {
    const sheet = await xlsx(`${DISTRICT}/ledger.xlsx${OCTOBER}`);
    expect(String(sheet[0]?.[0])).toContain("Sổ điểm mất của một cơ quan: UBND huyện Bến Cầu");
    expect(String(sheet[1]?.[0])).toMatch(
      /^Hồ sơ nhận đến \d{2}h\d{2} ngày .* Lập lúc 10h00 ngày 26\/11\/2026 từ \/api/,
    );
  });

  it("refuse in words what is asked wrongly, before a file is begun", async () => {
    const answer = await server.inject(`${DISTRICT}/ledger/todo.xlsx${OCTOBER}`);
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([
      400,
      "application/problem+json; charset=utf-8",
    ]);
  });
});
