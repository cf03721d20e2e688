import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UserError } from "#terms/problem.ts";
import type { CliContext } from "./context.ts";
import { rulesCommand } from "./rulesCommand.ts";

const DESK = `id: empty
title: { vi: Chưa đếm được, en: Not counted }
source: { cites: Quy chế, articles: [Điều 1], confidence: low }
unit: count
measure: { given: { vi: Chưa có số liệu, en: No figures } }
`;

/** What `minhbach rules …` prints, notes and ends with. */
async function rules(args: string[], cwd = process.cwd()) {
  const printed = { out: "", note: "", code: 0 };
  const context: CliContext = {
    cwd,
    now: () => "2026-09-26T18:14:00Z",
    open: () => Promise.reject(new Error("rules need no database")),
    run: () => Promise.reject(new Error("rules run no other command")),
    out: (text) => {
      printed.out += `${text}\n`;
    },
    note: (text) => {
      printed.note += `${text}\n`;
    },
    exit: (code) => {
      printed.code = code;
    },
  };
  await rulesCommand(context).parseAsync(args, { from: "user" });
  return printed;
}

describe("minhbach rules check", () => {
  it("finds the package's own rules in order", async () => {
    expect(await rules(["check"])).toMatchObject({ out: "", code: 0 });
  });

  it("prints file, line, fault and remedy from where the reader stands, and ends with 1", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "minhbach-rules-"));
    cpSync("rules/qd766-portal-2026", join(cwd, "r/qd766-portal-2026"), { recursive: true });
    const file = join(cwd, "r/qd766-portal-2026/5.4-dossier-satisfaction.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("threshold: 0.9", "threshold: 90"));
    const at = "r/qd766-portal-2026/5.4-dossier-satisfaction.yaml:21";
    const text = await rules(["check", "r/qd766-portal-2026"], cwd);
    expect(text.out).toBe(
      `${at}  Ngưỡng 90 của chỉ số 5.4 phải lớn hơn 0 và không quá 1.  Hãy ghi ngưỡng dưới dạng tỷ lệ, ví dụ 0.8 cho 80%.\n`,
    );
    expect(text.code).toBe(1);
    const json = await rules(["check", "r/qd766-portal-2026", "--json"], cwd);
    expect(JSON.parse(json.out)).toMatchObject({
      checked: ["qd766-portal-2026"],
      problems: [{ code: "threshold-out-of-range", at }],
    });
    rmSync(cwd, { recursive: true });
  });
});

describe("minhbach rules check on a whole folder of rules", () => {
  it("looks at agencies, profiles, columns, facts, local rules and gate too", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "minhbach-rules-"));
    cpSync("rules", join(cwd, "rules"), { recursive: true });
    mkdirSync(join(cwd, "rules/local/desk-2026"), { recursive: true });
    writeFileSync(join(cwd, "rules/local/desk-2026/empty.yaml"), DESK);
    expect(await rules(["check", "rules"], cwd)).toMatchObject({ out: "", code: 0 });
    for (const file of [
      "agencies/H44-phu-tho.yaml",
      "profiles/ben-cau-2023.yaml",
      "columns.yaml",
      "facts.yaml",
      "local/desk-2026/empty.yaml",
      "gate.yaml",
    ]) {
      const path = join(cwd, "rules", file);
      const whole = readFileSync(path, "utf8");
      writeFileSync(path, `${whole}\nodd: 1\n`);
      const { out, code } = await rules(["check", "rules"], cwd);
      expect([file, code, out.startsWith(`rules/${file}:`)]).toEqual([file, 1, true]);
      writeFileSync(path, whole);
    }
    rmSync(cwd, { recursive: true });
  });

  it("asks for the folder when given a file", async () => {
    await expect(rules(["check", "rules/index.yaml"])).rejects.toThrow(UserError);
  });
});

describe("minhbach rules show", () => {
  it("explains 2.1 with amounts from the rulebook and its examples", async () => {
    const { out } = await rules(["show", "2.1"]);
    expect(out).toContain("2.1  Tỷ lệ hồ sơ xử lý trước hạn, đúng hạn");
    expect(out).toContain("20 điểm × tỷ lệ");
    expect(out).toContain("totalOnTime / totalReceived");
    expect(out).toContain("144.625 / 184.513 = 78,38% → 15,68 điểm");
    expect(Math.max(...out.split("\n").map((it) => it.length))).toBeLessThanOrEqual(96);
  });

  it("tells how an indicator is counted, each clause in words and in CEL", async () => {
    const { out } = await rules(["show", "3.6"]);
    expect(out).toContain(
      "Loại ra        - Mọi khoản phí của hồ sơ bằng 0\n                 !chargesFee\nĐạt khi        - Thanh toán",
    );
    expect(out).toContain("- Được miễn, mọi khoản phí bằng 0 → không đếm");
    expect(Math.max(...out.split("\n").map((it) => it.length))).toBeLessThanOrEqual(96);
    const given = await rules(["show", "2.2"]);
    expect(given.out).toContain("Cách đếm       Là số trung bình");
    const json: unknown = JSON.parse((await rules(["show", "3.3", "--json"])).out);
    expect(json).toMatchObject({
      measure: { of: "dossier", hit: [{ id: "online", holds: 'firstKnown(channel, "direct") == "online"' }] },
    });
  });

  it("gives programs the whole indicator", async () => {
    const shown: unknown = JSON.parse(
      (await rules(["show", "4.2", "--rulebook", "qd766-formula-2026", "--json"])).out,
    );
    expect(shown).toMatchObject({ id: "4.2", rulebook: "qd766-formula-2026", points: { threshold: "0.8" } });
  });

  it("names the near ones when there is no such indicator", async () => {
    const error = await rules(["show", "4.5"]).catch((it: unknown) => it);
    expect(error).toBeInstanceOf(UserError);
    expect(error instanceof UserError && error.problems[0]?.remedy).toBe(
      'Có phải ý là "4.5a" hoặc "4.5b" hoặc "4.1"?',
    );
  });
});

describe("minhbach rules list", () => {
  it("marks the default", async () => {
    expect((await rules(["list"])).out).toMatch(/^\* qd766-portal-2026 {3}từ 01\/01\/2026\n/);
  });
});
