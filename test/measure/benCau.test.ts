import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit } from "#app/measuring/counting.ts";
import { comparisonPage } from "#app/pages/comparison/comparisonPage.ts";
import type { ComparisonPage } from "#contract/comparison.ts";
import type { Database } from "#store/database.ts";
import { listNotices } from "#store/notices.ts";
import { EXAMPLE_NOW } from "../example/exampleNow.ts";
import { openExample } from "../example/openExample.ts";

describe("the world of Bến Cầu, counted", () => {
  let database: Database;
  let stop: () => Promise<void>;
  let page: ComparisonPage;
  beforeAll(async () => {
    ({ database, stop } = await openExample());
    page = await compare(undefined);
  });
  afterAll(() => stop());

  async function compare(knownAt: string | undefined): Promise<ComparisonPage> {
    const [notice] = await listNotices(database);
    return comparisonPage(database, notice?.id ?? "", { knownAt }, EXAMPLE_NOW);
  }

  const rowOf = (code: string, name: string) => {
    const row = page.rows.find((it) => it.agency?.code.startsWith(code) && it.agency?.name.includes(name));
    return row?.figures.map((it) => it.counted);
  };

  it("gives every published figure that can be, to the printed digit, and explains the others", () => {
    expect([page.equal, page.different]).toEqual([61, 5]);
    const differing = page.rows.flatMap((row) =>
      row.figures
        .filter((it) => !it.same)
        .map((it) => [row.agency?.name, it.printed, it.counted, it.says?.vi]),
    );
    const none = "Không có hồ sơ, không phải 0: không có gì để chia nên không có tỷ lệ.";
    expect(differing).toEqual([
      ...Array.from({ length: 4 }, () => ["Các cơ quan chuyên môn huyện", "0", null, none]),
      [
        "UBND huyện Bến Cầu",
        "98,43",
        "78.43",
        "Tỷ lệ chung không thể cao hơn mọi đơn vị (cao nhất là 95,65%); tính từ hồ sơ là 78,43% (2.320/2.958).",
      ],
    ]);
  });

  it("has the printed rows", () => {
    expect(rowOf("000.21.31.H53", "An Thạnh")).toEqual(["0", "100", "100", "13.13", "43.8", "67"]);
    expect(rowOf("000.25.31.H53", "Long Phước")).toEqual(["1", "100", "100", "70", "69.4", "109"]);
    expect(rowOf("000.00.31.H53", "UBND huyện")).toEqual(["1", "97", "95.1", "78.43", "73.5", "3141"]);
  });

  it("gives the same as of the instant the dispatch names, and less before", async () => {
    const then = await compare("2023-11-02T09:30:00.000Z");
    expect(then.rows).toEqual(page.rows);
    expect((await compare("2023-10-20T00:00:00.000Z")).different).toBeGreaterThan(40);
  });

  it("has counters that equal a recount", async () => {
    const { counters, differences } = await audit(database, ["H53"], null);
    expect(counters).toBeGreaterThan(1000);
    expect(differences).toEqual([]);
  });
});
