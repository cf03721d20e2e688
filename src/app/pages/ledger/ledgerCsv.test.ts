import { expect, it } from "vitest";
import { ledgerText } from "./ledgerCsv.ts";

it("writes missing figures as –, decimals with a comma, and a line's points only once", () => {
  const title = { vi: "Kết quả số hóa; điện tử", en: "Digitised" };
  const entry = { of: null, mends: [], each: null, says: { vi: "Không đạt", en: "Not met" } } as const;
  const text = ledgerText({
    points: "1.50",
    max: "2.00",
    lost: "0.50",
    apart: [],
    lines: [
      {
        ...{ group: "MDSH", indicator: "4.2", title, formula: null, state: "scored", notes: [] },
        ...{ numerator: 1, denominator: 4, unknown: 0, points: "1.50", max: "2.00", lost: "0.50" },
        entries: [
          { ...entry, id: "a", kind: "clauses", things: 2, lost: "0.333333333", shown: "0.33" },
          { ...entry, id: "b", kind: "misses", things: null, lost: "0.166666667", shown: "0.17" },
        ],
      },
    ],
  });
  expect(text.split("\r\n").slice(1, 4)).toEqual([
    'MDSH;4.2;"Kết quả số hóa; điện tử";Không đạt;2;0,33;0,333333333;1,50;2,00',
    'MDSH;4.2;"Kết quả số hóa; điện tử";Không đạt;–;0,17;0,166666667;;',
    "Cộng;–;–;–;–;0,50;–;1,50;2,00",
  ]);
});
