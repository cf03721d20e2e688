import { parse } from "csv-parse/sync";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LedgerPage } from "#contract/ledger.ts";
import { exact, sum } from "#terms/exact.ts";
import { serveExample } from "../example/openExample.ts";

const DISTRICT = "/api/authorities/H53/agencies/000.00.31.H53/ledger";
const COMMUNE = "/api/authorities/H53/agencies/000.27.31.H53/ledger";
const OCTOBER = "period=2023-10&rulebook=qd766-portal-2026";

describe("files of the ledger of Bến Cầu, 10/2023", () => {
  let stop: () => Promise<void>;
  let server: FastifyInstance;
  beforeAll(async () => {
    ({ server, stop } = await serveExample());
  });
  afterAll(() => stop());

  const page = async (path: string) => LedgerPage.parse(JSON.parse((await server.inject(path)).body));
  const csv = async (path: string) => {
    const { headers, body, statusCode } = await server.inject(path);
    expect([statusCode, headers["content-type"], body.charAt(0)]).toEqual([
      200,
      "text/csv; charset=utf-8",
      "\ufeff",
    ]);
    const [head = [], ...rows]: string[][] = parse(body, { delimiter: ";", bom: true });
    return { name: String(headers["content-disposition"]), head: head.join(";"), rows };
  };
  const added = (texts: readonly string[]) => sum(texts.map((it) => exact(it.replace(",", "."))));

  it("hold every cause, adding up to what was lost, and what stands outside of the sum", async () => {
    const { name, head, rows } = await csv(`${DISTRICT}.csv?${OCTOBER}`);
    expect(name).toContain("so-diem-mat-000.00.31.H53-2023-10.csv");
    expect(head).toBe(
      "Nhóm;Chỉ số;Tên;Nguyên nhân;Số lượng;Điểm mất;Điểm mất (9 chữ số);Điểm được;Điểm tối đa",
    );
    const at = rows.findIndex(([group]) => group === "Cộng");
    expect(rows[at]).toEqual(["Cộng", "–", "–", "–", "–", "11,84", "–", "62,16", "74,00"]);
    for (const column of [5, 6])
      expect(added(rows.slice(0, at).map((it) => it[column] ?? "")).equals(exact("11.84"))).toBe(true);
    expect(added(rows.slice(0, at).flatMap((it) => it[8] || [])).equals(exact("74"))).toBe(true);
    const apart = rows.slice(at + 1);
    expect(apart.map((it) => [it[1], it[5]])).toEqual([
      ["–", "–"],
      ["3.1", "–"],
      ["3.2", "–"],
      ["4.5b", "–"],
    ]);
  });

  it("list all dossiers of a cause with their procedures by name", async () => {
    const { rows } = await csv(`${DISTRICT}/dossiers.csv?${OCTOBER}&indicator=4.2&cause=result-file.ended`);
    expect([rows.length, new Set(rows.map((it) => it[1])).size]).toEqual([444, 444]);
    expect(rows.map((it) => it[0])).toEqual(rows.map((_, at) => String(at + 1)));
    expect(rows.every((it) => it.length === 6 && it[2]?.startsWith("UBND"))).toBe(true);
  });

  it("say what to do about each dossier that lacks what is to be fixed, in all or one unit", async () => {
    const all = await csv(`${DISTRICT}/todo.csv?${OCTOBER}&fix=result-file`);
    expect(all.name).toContain("viec-can-lam-000.00.31.H53-2023-10.csv");
    expect(all.head).toBe(
      "Mã hồ sơ;Cơ quan;Mã định danh;Thủ tục hành chính;Tên thủ tục;Việc cần làm;Còn bổ sung được",
    );
    expect(all.rows).toHaveLength(2034);
    expect(new Set(all.rows.map((it) => it.slice(5).join()))).toEqual(new Set(["Có tệp kết quả điện tử,có"]));
    const { promise } = await page(`${DISTRICT}?${OCTOBER}&fix=result-file@000.21.31.H53`);
    const one = await csv(`${DISTRICT}/todo.csv?${OCTOBER}&fix=result-file@000.21.31.H53`);
    expect(one.rows).toHaveLength(promise?.dossiers ?? -1);
    expect(new Set(one.rows.map((it) => it[2]))).toEqual(new Set(["000.21.31.H53"]));
  });

  it("name all that a chosen dossier lacks", async () => {
    const late = await csv(`${COMMUNE}/dossiers.csv?${OCTOBER}&indicator=2.1&cause=on-time.past-slip`);
    const code = late.rows[0]?.[1] ?? "";
    const { rows } = await csv(`${COMMUNE}/todo.csv?${OCTOBER}&dossier=${code}`);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0]).toBe(code);
    expect(rows[0]?.[5]).toMatch(/^Giải quyết đúng hạn; /);
    expect(rows[0]?.[6]).toBe("không");
  });

  it("list exactly the dossiers a target was found with, unit by unit, and mending those reaches it", async () => {
    const district = `${OCTOBER}&target=64&still=yes`;
    const { target } = await page(`${DISTRICT}?${district}`);
    const { rows } = await csv(`${DISTRICT}/todo.csv?${district}`);
    const byUnit = Object.entries(Object.groupBy(rows, (it) => it[2] ?? ""));
    const found = Object.groupBy(target?.steps ?? [], (it) => it.agency.code);
    expect(Object.fromEntries(byUnit.map(([unit, its]) => [unit, its?.length]))).toEqual(
      Object.fromEntries(
        Object.entries(found).map(([unit, its]) => [unit, its?.reduce((all, it) => all + it.dossiers, 0)]),
      ),
    );
    expect(new Set(rows.map((it) => it[0])).size).toBe(target?.dossiers);

    const commune = await page(`${COMMUNE}?${OCTOBER}&target=63`);
    const few = await csv(`${COMMUNE}/todo.csv?${OCTOBER}&target=63`);
    expect(few.rows).toHaveLength(commune.target?.dossiers ?? -1);
    const codes = few.rows.map((it) => `dossier=${it[0]}`).join("&");
    const { promise } = await page(`${COMMUNE}?${OCTOBER}&${codes}`);
    expect(Number(promise?.after.points)).toBeGreaterThanOrEqual(63);
  });

  it("are refused where nothing is chosen, or no dossiers are behind the figures", async () => {
    const answers = await Promise.all([
      server.inject(`${DISTRICT}/todo.csv?${OCTOBER}`),
      server.inject("/api/authorities/H44/agencies/H44/ledger/todo.csv?period=2026-08"),
      server.inject(`${DISTRICT}/dossiers.csv?${OCTOBER}&indicator=4.2&cause=nothing`),
    ]);
    expect(answers.map((it) => it.statusCode)).toEqual([400, 400, 400]);
    expect(answers[0]?.body).toContain("Chưa chọn gì để sửa.");
  });
});
