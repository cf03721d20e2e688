import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyEmpty } from "../example/openEmpty.ts";
import { minhbach } from "./minhbach.ts";

const folder = mkdtempSync(join(tmpdir(), "minhbach-commands-"));
const data = copyEmpty(join(folder, "data"));
const file = join(folder, "mau.ndjson");
const run = (...args: string[]) => minhbach(...args, "--data", data);

describe("dossiers on the command line", () => {
  beforeAll(async () => {
    const made = await minhbach(
      ...["sample", "--seed", "7", "--province", "300", "--units", "12"],
      ...["--months", "2025-11..2026-02", "--out", file],
    );
    expect([made.code, made.notes]).toEqual([0, expect.any(String)]);
    const imported = await run("import", "dossiers", file, "--authority", "H99");
    expect([imported.code, imported.out]).toEqual([0, expect.any(String)]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("give a scorecard that says where it comes from and what is known of it", async () => {
    const { code, out } = await run(
      "score",
      "--agency",
      "H99",
      "--period",
      "2026-01",
      "--source",
      "dossiers",
    );
    expect(code).toBe(0);
    expect(out).toContain("Số liệu đếm từ hồ sơ tại thời điểm");
    expect(out).toMatch(/phần đã biết: [\d,]+\/[\d,]+ điểm/);
    expect(out).toMatch(/2\.1 +Tỷ lệ hồ sơ xử lý trước hạn, đúng hạn +\d/);
  });

  it("are nothing before they were known, whatever period is asked for", async () => {
    const { code, notes } = await run(
      ...["score", "--agency", "H99", "--period", "2026-01", "--known-at", "2026-02-01T00:00+07:00"],
    );
    expect(code).toBe(1);
    expect(notes).toContain("Chưa có số liệu.");
  });

  it("refuse an instant without its offset, and a past of the Portal", async () => {
    const bad = await run("score", "--agency", "H99", "--known-at", "2026-02-01 16:30");
    expect([bad.code, bad.notes]).toEqual([1, expect.stringContaining("múi giờ")]);
    const portal = await run(
      ...["score", "--agency", "H99", "--source", "portal", "--known-at", "2026-02-01T16:30+07:00"],
    );
    expect([portal.code, portal.notes]).toEqual([1, expect.stringContaining("--source portal")]);
  });

  it("stand beside what was published only where something was", async () => {
    const { code, notes } = await run("score", "--agency", "H99", "--period", "2026-01", "--compare");
    expect([code, notes]).toEqual([1, expect.stringContaining("Chưa có số liệu.")]);
  });

  it("are counted by a rule file before anyone adopts it, and a rule that is wrong is told where", async () => {
    const rule = join(folder, "nop-truc-tuyen.yaml");
    const text = (holds: string) => `id: nop-truc-tuyen
title: { vi: Nộp trực tuyến, en: Submitted online }
source: { cites: Thử nghiệm., articles: [Không có], confidence: low }
unit: percent
target: { at: 100, says: { vi: Bảo đảm mọi hồ sơ nộp trực tuyến., en: Every dossier online. } }
measure:
  of: dossier
  population:
    - id: received
      says: { vi: Tiếp nhận trong kỳ, en: Received in the period }
      holds: inPeriod(receivedAt)
  hit:
    - id: online
      says: { vi: Nộp trực tuyến, en: Submitted online }
      holds: ${holds}
  examples:
    - says: Trực tuyến
      period: 2026-01
      facts: { receivedAt: "2026-01-05T09:00:00+07:00", channel: online }
      answer: "yes"
`;
    writeFileSync(rule, text('channel == "online"'));
    const tried = await run("rules", "try", rule, "--agency", "H99", "--period", "2026-01", "--json");
    expect([tried.code, tried.notes]).toEqual([0, ""]);
    const { whole, units } = JSON.parse(tried.out);
    expect(whole.yes).toBeGreaterThan(10);
    const sum = (answer: string) =>
      units.reduce((all: number, it: Record<string, number>) => all + (it[answer] ?? 0), 0);
    expect([sum("yes"), sum("no")]).toEqual([whole.yes, whole.no]);

    writeFileSync(rule, text('chanel == "online"'));
    const wrong = await run("rules", "try", rule, "--agency", "H99", "--period", "2026-01");
    expect(wrong.code).toBe(1);
    expect(wrong.notes).toMatch(/nop-truc-tuyen\.yaml:15: Không có dữ kiện "chanel"\..*ký tự 1/);
    expect(wrong.notes).toContain('Có phải ý là "channel"?');
  });

  it("are recounted and compared with their counters", async () => {
    const { code, out, notes } = await run("audit");
    expect([code, out]).toEqual([0, ""]);
    expect(notes).toMatch(/Đã so [\d.]+ bộ đếm: không ô nào lệch\./);
  });
});
