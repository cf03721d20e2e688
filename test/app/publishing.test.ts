import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyEmpty } from "../example/openEmpty.ts";
import { minhbach, serve } from "./minhbach.ts";

const folder = mkdtempSync(join(tmpdir(), "minhbach-publish-"));
const data = ["--data", copyEmpty(join(folder, "data"))];
const out = join(folder, "out");
const stem = "000.00.31.H53-2023-10-ben-cau-2023";
const publish = (...more: string[]) =>
  minhbach(
    ...["publish", "--profile", "ben-cau-2023", "--agency", "000.00.31.H53", "--period", "2023-10", "--json"],
    ...data,
    ...more,
  );
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hashesIn(path: string): [string, string][] {
  return readdirSync(path)
    .sort()
    .map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(path, name)))
        .digest("hex"),
    ]);
}

describe("a corrected paper", () => {
  beforeAll(async () => {
    await minhbach("import", "table", "test/fixtures/gate/ben-cau-2023-10-da-sua.md", ...data);
  });

  it("is not issued into a place where its files cannot be written", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const refused = await publish("--out", file);
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.notes).toContain("Đây là một tệp, không phải thư mục.");
  });

  it("refuses a number that is more than a number, leaving no folder behind", async () => {
    const refused = await publish("--out", out, "--number", "12/UBND-VP");
    expect([refused.code, existsSync(out)]).toEqual([1, false]);
    expect(refused.notes).toContain("Chỉ ghi số");
  });

  it("is issued without an override, as the first of its vintages", async () => {
    const { code, out: text } = await publish("--out", out);
    expect(code).toBe(0);
    const issued = JSON.parse(text);
    expect([issued.outcome, issued.supersedes]).toEqual(["stored", null]);
    expect(issued.findings.filter((it: { severity: string }) => it.severity === "error")).toEqual([]);
    const record = JSON.parse(readFileSync(join(out, `${stem}.json`), "utf8"));
    const documents = hashesIn(out).filter(([name]) => !/\.(json|html)$/.test(name));
    expect(record.files.map((it: { name: string; sha256: string }) => [it.name, it.sha256]).sort()).toEqual(
      documents,
    );
  });

  it("gives the same vintage and the same bytes when issued again", async () => {
    const before = hashesIn(out);
    const again = join(folder, "again");
    expect(JSON.parse((await publish("--out", again)).out).outcome).toBe("same");
    expect(hashesIn(again)).toEqual(before);
  });

  it("becomes a new vintage with a reason and a diff, and its page leads to its files", async () => {
    const first = JSON.parse(readFileSync(join(out, `${stem}.json`), "utf8"));
    const issued = JSON.parse((await publish("--out", out, "--number", "12", "--reason", "Đã có số")).out);
    expect(issued.supersedes).toBe(`${stem}-${first.contentHash.slice(0, 8)}`);
    const record = JSON.parse(readFileSync(join(out, `${stem}.json`), "utf8"));
    expect(record.supersedes).toEqual({
      id: issued.supersedes,
      contentHash: first.contentHash,
      reason: "Đã có số",
      changes: [],
    });
    const server = await serve(...data);
    try {
      const page = await fetch(`${server.address}/cong-bo/${issued.id}`);
      expect(await page.text()).toContain(`<a href="${stem}.pdf">`);
      const pdf = await fetch(new URL(`${stem}.pdf`, page.url));
      expect(Buffer.from(await pdf.arrayBuffer()).equals(readFileSync(join(out, `${stem}.pdf`)))).toBe(true);
      expect((await fetch(new URL("none.pdf", page.url))).headers.get("content-type")).not.toBe(
        "application/pdf",
      );
    } finally {
      await server.stop();
    }
  });
});
