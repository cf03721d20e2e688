import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { minhbach, type Served, serve } from "./minhbach.ts";

const folder = mkdtempSync(join(tmpdir(), "minhbach-app-"));
const data = ["--data", join(folder, "data")];
const out = join(folder, "out");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the command line on an empty folder", () => {
  it("imports the Portal's answers once and finds nothing new the second time", async () => {
    const first = await minhbach("import", "portal-answers", "examples/phu-tho-2026-08", ...data);
    expect(first.code).toBe(0);
    expect(first.out).toContain("H44 kỳ 2026-08: 13 cơ quan, đầy đủ; đã lưu");
    const again = await minhbach("import", "portal-answers", "examples/phu-tho-2026-08", ...data);
    expect(again.out).toContain("H44 kỳ 2026-08: 13 cơ quan, đầy đủ; không có gì mới");
  });

  it("prints one JSON object with decimal texts and null for unknown", async () => {
    const { code, out: text } = await minhbach(
      "score",
      "--agency",
      "H44",
      "--period",
      "2026-08",
      "--json",
      ...data,
    );
    expect(code).toBe(0);
    const card = JSON.parse(text);
    expect([card.agency, card.period, card.rulebook, card.source]).toEqual([
      { code: "H44", name: "UBND tỉnh Phú Thọ", kind: "province" },
      "2026-08",
      "qd766-portal-2026",
      "portal",
    ]);
    expect([card.points, card.max, card.applicableMax, card.grade]).toEqual([
      "59.91",
      "100.00",
      "90.00",
      "Trung bình",
    ]);
    expect(card.groups[0].indicators[0]).toMatchObject({
      id: "1.1",
      numerator: 0,
      denominator: 0,
      ratio: null,
      points: null,
      state: "no-data",
    });
    const unit = card.units.find((it: { agency: { code: string } }) => it.agency.code === "H44.100");
    expect([unit.points, unit.rank, unit.groups[0].indicators[2].state]).toEqual(["62.88", 2, "inherited"]);
  });

  it("names the periods there are when asked for one there is not", async () => {
    const {
      code,
      out: text,
      notes,
    } = await minhbach("score", "--agency", "H44.100", "--period", "2026-07", ...data);
    expect([code, text]).toEqual([1, ""]);
    expect(notes).toContain("Các kỳ đã có: 2026-08.");
  });

  it("tells a bad period from a missing one", async () => {
    const { code, notes } = await minhbach("score", "--agency", "H44", "--period", "tháng 8", ...data);
    expect(code).toBe(1);
    expect(notes).toContain("Hãy viết như 2026-08, 2026-Q3, 2026-H1 hoặc 2026.");
  });

  it("previews a table without storing it, then stores it", async () => {
    const preview = await minhbach(
      "import",
      "table",
      "examples/ben-cau-2023-10/cong-van.md",
      "--dry-run",
      ...data,
    );
    expect(preview.code).toBe(0);
    expect(preview.out).toContain("000.25.331H53 → 000.25.31.H53?");
    const score = ["score", "--agency", "000.00.31.H53", "--period", "2023-10", ...data];
    expect((await minhbach(...score)).code).toBe(1);
    expect((await minhbach("import", "table", "examples/ben-cau-2023-10/cong-van.md", ...data)).code).toBe(0);
    expect((await minhbach(...score)).out).toContain("60,93/100 điểm");
    const newest = await minhbach("score", "--agency", "000.00.31.H53", "--json", ...data);
    expect(JSON.parse(newest.out)).toMatchObject({ period: "2023-10", rulebook: "qd766-seed-2023" });
  });

  it("blocks a publication with defects, and records who overrides the gate and why", async () => {
    const publish = [
      "publish",
      "--profile",
      "ben-cau-2023",
      "--agency",
      "000.00.31.H53",
      "--period",
      "2023-10",
      "--out",
      out,
      ...data,
    ];
    const blocked = await minhbach(...publish);
    expect(blocked.code).toBe(1);
    expect(blocked.notes).toContain("98,43");
    expect(existsSync(out)).toBe(false);
    expect((await minhbach(...publish, "--override", "Bản đã ký")).code).toBe(1);
    const issued = await minhbach(...publish, "--override", "Bản đã ký", "--by", "Nguyễn Văn A");
    expect(issued.code).toBe(0);
    expect(
      readdirSync(out)
        .map((it) => it.split(".").at(-1))
        .sort(),
    ).toEqual(["csv", "docx", "html", "json", "pdf", "xlsx"]);
    const record = JSON.parse(readFileSync(join(out, "000.00.31.H53-2023-10-ben-cau-2023.json"), "utf8"));
    expect(record.override).toMatchObject({ reason: "Bản đã ký", by: "Nguyễn Văn A" });
    expect(
      record.findings.filter((it: { severity: string }) => it.severity === "error").length,
    ).toBeGreaterThan(0);
  });

  it("checks a file without a database and says so by its exit code", async () => {
    const bad = await minhbach("check", "examples/ben-cau-2023-10/cong-van.md", "--json");
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.out).ok).toBe(false);
    const good = await minhbach("check", "test/fixtures/gate/ben-cau-2023-10-da-sua.md", "--json");
    expect(good.code).toBe(0);
    expect(JSON.parse(good.out).ok).toBe(true);
  });

  it("has help with an example for every command and refuses an unknown one", async () => {
    for (const command of [
      [],
      ["import"],
      ["import", "table"],
      ["import", "portal-answers"],
      ["score"],
      ["check"],
      ["publish"],
      ["rules"],
      ["rules", "check"],
      ["rules", "list"],
      ["rules", "show"],
      ["serve"],
    ]) {
      const { code, out: help } = await minhbach(...command, "--help");
      expect([command, code, help.includes("Ví dụ")]).toEqual([command, 0, true]);
    }
    expect((await minhbach("scroe")).code).toBe(1);
  });
});

describe("a running server", () => {
  let server: Served;
  beforeAll(async () => {
    server = await serve(...data);
  });
  afterAll(() => server.stop());

  it("takes commands on the folder it holds", async () => {
    const { code, out: text } = await minhbach(
      "score",
      "--agency",
      "H44",
      "--period",
      "2026-08",
      "--json",
      ...data,
    );
    expect([code, JSON.parse(text).points]).toEqual([0, "59.91"]);
    const missing = await minhbach("score", "--agency", "H44", "--period", "2020", ...data);
    expect([missing.code, missing.notes.includes("Các kỳ đã có")]).toEqual([1, true]);
  });

  it("refuses a second server on its folder, and goes on after a line it cannot read", async () => {
    const second = await minhbach("serve", "--port", "0", ...data);
    expect([second.code, second.notes.includes("đang được tiến trình")]).toEqual([1, true]);
    const ended = new Promise((settle) => {
      const socket = connect(join(folder, "data", "minhbach.sock"), () => socket.write("no JSON\n"));
      socket.on("close", settle);
    });
    await ended;
    expect((await fetch(`${server.address}/api/authorities`)).status).toBe(200);
  });

  it("answers errors as problem+json with a remedy", async () => {
    const answer = await fetch(`${server.address}/api/authorities/H98/scorecard`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      404,
      "application/problem+json; charset=utf-8",
    ]);
    expect(((await answer.json()) as { problems: { remedy: string }[] }).problems[0]?.remedy).toContain(
      "minhbach import",
    );
    const broken = await fetch(`${server.address}/api/publications/%ZZ`);
    expect([broken.status, broken.headers.get("content-type")]).toEqual([
      400,
      "application/problem+json; charset=utf-8",
    ]);
    for (const path of [
      "api/nothing",
      "api/publications/%00",
      "cong-bo/a%00",
      "api/authorities/H44%00/scorecard",
    ]) {
      expect([path, (await fetch(`${server.address}/${path}`)).status]).toEqual([path, 404]);
    }
  });

  it("keeps a missing file apart from a page whose address holds an agency code", async () => {
    expect((await fetch(`${server.address}/assets/none.js`)).status).toBe(404);
    expect((await fetch(`${server.address}/none.svg`)).status).toBe(404);
    const page = await fetch(`${server.address}/tinh/H44/don-vi/H44.100`);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  });

  it("describes its routes in OpenAPI with a readable page", async () => {
    const described = (await (await fetch(`${server.address}/api/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(described.paths)).toContain("/api/authorities/{authority}/scorecard");
    expect((await fetch(`${server.address}/api/docs/`)).status).toBe(200);
  });

  it("serves the page of a vintage as plain html and its files as issued", async () => {
    const list = (await (await fetch(`${server.address}/api/publications`)).json()) as {
      id: string;
      kind: string;
    }[];
    const vintage = list.find((it) => it.kind === "vintage");
    const html = await (await fetch(`${server.address}/cong-bo/${vintage?.id}`)).text();
    expect(html).toContain("60,93");
    expect(html).not.toContain("<script");
    const page = (await (await fetch(`${server.address}/api/publications/${vintage?.id}`)).json()) as {
      files: { url: string; name: string }[];
    };
    const pdf = page.files.find((it) => it.name.endsWith(".pdf"));
    const bytes = Buffer.from(await (await fetch(`${server.address}${pdf?.url}`)).arrayBuffer());
    expect(bytes.equals(readFileSync(join(out, pdf?.name ?? "")))).toBe(true);
  });

  it("refuses another address than loopback unless told to", async () => {
    const remote = await minhbach(
      "serve",
      "--host",
      "0.0.0.0",
      "--port",
      "0",
      "--data",
      join(folder, "other"),
    );
    expect([remote.code, remote.notes.includes("--allow-remote")]).toEqual([1, true]);
  });
});
