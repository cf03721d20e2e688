import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServer } from "#app/api/server.ts";
import { audit, countBatch } from "#app/measuring/counting.ts";
import { ImportRun, StagedFile, UndoneView } from "#contract/imports.ts";
import { SourcesPage } from "#contract/sources.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { copyEmpty, emptyMemory } from "../example/openEmpty.ts";
import { minhbach } from "./minhbach.ts";

const NOW = "2023-11-02T09:30:00.000Z";
const HEAD = "Mã hồ sơ,Đơn vị xử lý,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả";
const row = (n: number, received = "02/10/2023 08:00", due = "05/10/2023 17:00") =>
  `G22.99-231002-${String(n).padStart(7, "0")},UBND xã Long Phước,Đang xử lý,${received},${due}`;
const EXPORT = [HEAD, row(1), row(2), row(3, "32/10/2023"), row(4), row(5, undefined, "hôm sau")].join("\n");
const HERE = { host: "127.0.0.1:8766", origin: "http://127.0.0.1:8766", "x-minhbach": "1" };
const LIMIT = 4096;

const folder = mkdtempSync(join(tmpdir(), "minhbach-desk-"));
let database: Database;
let server: FastifyInstance;
beforeAll(async () => {
  database = await openDatabase(emptyMemory(), { afterwards: countBatch });
  server = await buildServer(database, () => NOW, {
    policy: "local",
    desk: { folder: join(folder, "staged"), limit: LIMIT },
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

const ask = (method: "GET" | "POST" | "PUT" | "DELETE", path: string, rest: Partial<InjectOptions> = {}) =>
  server.inject({ method, url: `/api/authorities/H53/${path}`, headers: HERE, ...rest });
const send = (name: string, text: string | Readable) =>
  ask("PUT", `uploads/${encodeURIComponent(name)}`, {
    headers: { ...HERE, "content-type": "application/octet-stream" },
    payload: typeof text === "string" ? Buffer.from(text) : text,
  });
const sources = async () => SourcesPage.parse((await ask("GET", "sources")).json());

async function ended(run: ImportRun): Promise<ImportRun> {
  let now = run;
  while (now.state === "waiting" || now.state === "running") {
    await new Promise((settle) => setTimeout(settle, 20));
    now = ImportRun.parse((await ask("GET", `imports/${run.id}`)).json());
  }
  return now;
}
async function previewOf(name: string, text: string, dropColumns: string[] = []): Promise<ImportRun> {
  const { id } = StagedFile.parse((await send(name, text)).json());
  const answer = await ask("POST", "imports/preview", { payload: { uploads: [id], dropColumns } });
  return ended(ImportRun.parse(answer.json()));
}
const codesOf = (answer: { json: () => { problems: { code: string }[] } }) =>
  answer.json().problems.map((it) => it.code);

describe("importing through the API", () => {
  it("previews which rows are not taken and what would change, and stores nothing", async () => {
    const run = await previewOf("thang-10.csv", EXPORT);
    expect(run).toMatchObject({
      state: "done",
      rejected: 2,
      outcome: { dossiers: { new: 3 } },
      problems: [],
    });
    expect(run.rejections.map(({ line, field, value }) => [line, field, value])).toEqual([
      [4, "Ngày tiếp nhận", "32/10/2023"],
      [6, "Ngày hẹn trả", "hôm sau"],
    ]);
    const csv = await server.inject({ url: run.csvUrl, headers: { host: HERE.host } });
    expect(csv.body.split("\r\n").filter((it) => it !== "")).toHaveLength(3);
    expect((await sources()).batchCount).toBe(0);
    expect((await ask("GET", `imports/${run.id}?from=1`)).json().rejections).toHaveLength(1);
  });

  it("takes in what was previewed, once, and says it among the batches; undoes it with a reason", async () => {
    const seen = await previewOf("thang-10.csv", EXPORT);
    const first = await ask("POST", "imports", { payload: { preview: seen.id } });
    const done = await ended(ImportRun.parse(first.json()));
    expect(done).toMatchObject({
      kind: "import",
      state: "done",
      outcome: { batch: 1, dossiers: { new: 3 } },
    });
    expect((await ask("POST", "imports", { payload: { preview: seen.id } })).statusCode).toBe(400);
    const page = await sources();
    expect(page).toMatchObject({ writing: "allowed", batchCount: 1, systems: [{ records: 3 }] });
    expect(page.batches[0]).toMatchObject({
      batch: 1,
      rejected: 2,
      files: [{ name: "thang-10.csv" }],
      undone: null,
    });

    const undo = (payload: object) => ask("POST", "batches/1/undo", { payload });
    expect((await undo({ by: "Thử", reason: " " })).statusCode).toBe(400);
    const shown = await ask("POST", "batches/1/undo/preview");
    const undone = UndoneView.parse((await undo({ by: "Thử", reason: "nhầm kỳ" })).json());
    expect([shown.json(), undone.removed]).toEqual([undone, 3]);
    expect((await sources()).batches.map((it) => [it.batch, it.undone?.reason ?? it.reason])).toEqual([
      [2, "nhầm kỳ"],
      [1, "nhầm kỳ"],
    ]);
    expect(codesOf(await undo({ by: "Thử", reason: "lần nữa" }))).toEqual(["batch-undone"]);
    expect((await audit(database, ["H53"], null)).differences).toEqual([]);
  });

  it("offers the headers that may have no cells, and takes the file without the one chosen", async () => {
    const head = "STT,Mã hồ sơ,Người tiếp nhận,Trạng thái,Ngày nhận,Ngày hẹn trả";
    const text = [head, "1,G22.99-231002-0000009,Đang xử lý,02/10/2023,05/10/2023"].join("\n");
    const refused = await previewOf("lech.csv", text);
    expect(refused).toMatchObject({
      outcome: null,
      problems: [{ code: "columns-shifted", choices: ["STT", "Người tiếp nhận"] }],
    });
    expect(codesOf(await ask("POST", "imports", { payload: { preview: refused.id } }))).toEqual([
      "not-previewed",
    ]);
    expect(await previewOf("lech.csv", text, ["Người tiếp nhận"])).toMatchObject({
      outcome: { dossiers: { new: 1 } },
    });
  });

  it("keeps nothing of a file that is too large, and tells before and while it is sent", async () => {
    const before = readdirSync(join(folder, "staged", "uploads")).length;
    expect(codesOf(await send("lon.csv", "x".repeat(LIMIT + 1)))).toEqual(["file-too-large"]);
    const inPieces = Readable.from(Array.from({ length: 9 }, () => Buffer.alloc(LIMIT / 8)));
    expect(codesOf(await send("dai.csv", inPieces))).toEqual(["file-too-large"]);
    expect(readdirSync(join(folder, "staged", "uploads"))).toHaveLength(before);
    expect(codesOf(await send("a/b.csv", "x"))).toEqual(["bad-file-name"]);
  });
});

describe("who may write", () => {
  const tried = async (headers: Record<string, string>, remoteAddress = "127.0.0.1", on = server) => {
    const answer = await on.inject({
      method: "POST",
      url: "/api/authorities/H53/batches/1/undo",
      headers,
      remoteAddress,
      payload: { by: "Thử", reason: "thử" },
    });
    return [answer.statusCode, ...codesOf(answer)];
  };

  it("is nobody from elsewhere, from another site, under another name, or without the header", async () => {
    expect(await tried(HERE)).toEqual([400, "batch-undone"]);
    expect(await tried(HERE, "10.0.0.7")).toEqual([403, "local-only"]);
    expect(await tried({ ...HERE, origin: "https://ke-xau.example" })).toEqual([403, "local-only"]);
    expect(await tried({ ...HERE, origin: "null" })).toEqual([403, "local-only"]);
    expect(
      await tried({ ...HERE, host: "ke-xau.example:8766", origin: "http://ke-xau.example:8766" }),
    ).toEqual([403, "local-only"]);
    expect(await tried({ host: HERE.host, "x-minhbach": "1", "sec-fetch-site": "cross-site" })).toEqual([
      403,
      "local-only",
    ]);
    expect(await tried({ host: HERE.host, origin: HERE.origin })).toEqual([403, "no-action-header"]);
    expect(await tried({ ...HERE, host: "[::1]:80", origin: "http://[::1]:80" }, "::1")).toEqual([
      400,
      "batch-undone",
    ]);
  });

  it.each([
    ["remote", "local-only", "remote"],
    ["read-only", "read-only", "read-only"],
  ] as const)("is nobody on a server that is %s, and its page says so", async (policy, code, writing) => {
    const other = await buildServer(database, () => NOW, { policy });
    expect(await tried(HERE, "127.0.0.1", other)).toEqual([403, code]);
    const page = await other.inject({ url: "/api/authorities/H53/sources", headers: HERE });
    expect(page.json().writing).toBe(writing);
    await other.close();
  });
});

it("files that were sent are gone when the server stops", async () => {
  const place = { folder: join(folder, "other"), limit: LIMIT };
  const other = await buildServer(database, () => NOW, { policy: "local", desk: place });
  await other.inject({
    method: "PUT",
    url: "/api/authorities/H53/uploads/a.csv",
    headers: { ...HERE, "content-type": "application/octet-stream" },
    payload: Buffer.from(EXPORT),
  });
  expect(existsSync(place.folder)).toBe(true);
  await other.close();
  expect(existsSync(place.folder)).toBe(false);
});

it("the command line lists batches and undoes one", async () => {
  const data = ["--authority", "H53", "--data", copyEmpty(join(folder, "data"))];
  writeFileSync(join(folder, "a.csv"), [HEAD, row(1), row(2)].join("\n"));
  await minhbach("import", "dossiers", join(folder, "a.csv"), ...data);
  const without = await minhbach("undo", "1", ...data);
  expect([without.code, without.notes]).toEqual([1, expect.stringContaining("--reason")]);
  const undone = await minhbach("undo", "1", "--reason", "nhầm kỳ", "--by", "Thử", ...data);
  expect([undone.code, undone.out]).toEqual([0, expect.stringContaining("2 hồ sơ chỉ đợt này biết")]);
  const listed = await minhbach("batches", ...data);
  expect(listed.out).toMatch(/hoàn tác đợt 1 \(Thử\): nhầm kỳ[\s\S]*a\.csv – ĐÃ HOÀN TÁC bằng đợt 2/);
});
