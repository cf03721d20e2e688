import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { copyEmpty } from "../example/openEmpty.ts";
import { minhbach } from "./minhbach.ts";

const folder = mkdtempSync(join(tmpdir(), "minhbach-dossiers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const data = ["--authority", "H53", "--data", copyEmpty(at("data"))];

const HEAD = "Mã hồ sơ,Đơn vị xử lý,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả";
const GOOD = "G22.99-231002-0100261,UBND xã Long Phước,Đang xử lý,02/10/2023 08:00,05/10/2023 17:00";
const BAD = "G22.99-231002-0100262,UBND xã Long Phước,Đang xử lý,32/10/2023,";
writeFileSync(at("good.csv"), [HEAD, GOOD].join("\n"));
writeFileSync(at("mixed.csv"), [HEAD, GOOD, BAD].join("\n"));
writeFileSync(at("cut.json"), '{"service":"DongBoHoSoMC","data":[{"MaHoSo":"G22.99-231002-0100263"');

describe("minhbach import dossiers", () => {
  it("previews and stores nothing", async () => {
    const run = await minhbach("import", "dossiers", at("good.csv"), "--dry-run", ...data);
    expect([run.code, run.notes]).toEqual([0, expect.stringContaining("chưa lưu gì")]);
    expect(run.out).toMatch(/UBND xã Long Phước \(\S+H53\) +1/);
    expect(run.out).toMatch(/tháng 10\/2023 +1/);
    expect(run.out).toMatch(/Nếu nhập\n +hồ sơ mới +1/);
  });

  it("stores nothing of any file when one cannot be read", async () => {
    const run = await minhbach("import", "dossiers", at("good.csv"), at("cut.json"), ...data);
    expect([run.code, run.notes]).toEqual([1, expect.stringContaining("cut.json: Tệp JSON bị cắt cụt")]);
    expect(run.notes).toContain("Chưa lưu gì của tệp nào");
  });

  it("leaves out rows that are wrong, lists them in a file, and exits with 1", async () => {
    const rejections = ["--rejections", at("loi.csv")];
    const run = await minhbach("import", "dossiers", at("mixed.csv"), ...rejections, "--json", ...data);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out)).toMatchObject({
      rejectedRecords: 1,
      records: { version: 1 },
      states: [{ name: "processing", count: 1 }],
      outcome: { dossiers: { new: 1, unchanged: 0 }, rejected: 1 },
    });
    const [, line] = readFileSync(at("loi.csv"), "utf8").split("\r\n");
    expect(line).toMatch(/^"mixed.csv";"3";"G22.99-231002-0100262";"Ngày tiếp nhận";"32\/10\/2023";/);
  });

  it("finds nothing new in the same record delivered again", async () => {
    const run = await minhbach("import", "dossiers", at("good.csv"), ...data);
    expect([run.code, run.out]).toEqual([0, expect.stringMatching(/Đã lưu\n +không có gì mới +1/)]);
  });

  it("refuses an authority and a file that are not there", async () => {
    const nowhere = await minhbach(
      "import",
      "dossiers",
      at("good.csv"),
      "--authority",
      "H98",
      "--data",
      at("data"),
    );
    expect([nowhere.code, nowhere.notes]).toEqual([1, expect.stringContaining("--authority H98")]);
    const missing = await minhbach("import", "dossiers", at("none.csv"), ...data);
    expect([missing.code, missing.notes]).toEqual([
      1,
      expect.stringContaining("none.csv: Không mở được tệp."),
    ]);
  });
});
