import { expect, it } from "vitest";
import type { Finding, Severity } from "#findings/gate/finding.ts";
import { refusal } from "./refusal.ts";

function finding(severity: Severity, code: string): Finding {
  return { code, severity, place: "Phụ lục, dòng 11", says: `${code}.`, expected: null, found: null };
}
const override = { reason: "Đã đối chiếu với nguồn", by: "Trần Văn B", at: "2023-11-06T08:00:00Z" };

it("lets warnings pass and blocks on every error", () => {
  expect(refusal([finding("warning", "number-blank"), finding("note", "x")], null)).toBe(null);
  const refused = refusal([finding("error", "a"), finding("warning", "b"), finding("error", "c")], null);
  expect(refused?.problems.map((it) => [it.code, it.at, it.says])).toEqual([
    ["a", "Phụ lục, dòng 11", "a."],
    ["c", "Phụ lục, dòng 11", "c."],
  ]);
});

it("lets a named person with a reason take it upon himself, and nobody else", () => {
  const errors = [finding("error", "a")];
  expect(refusal(errors, override)).toBe(null);
  expect(refusal(errors, { ...override, by: " " })?.problems.map((it) => it.says)).toEqual([
    "Thiếu họ tên người quyết định.",
  ]);
  expect(refusal(errors, { ...override, reason: "" })?.problems.map((it) => it.says)).toEqual([
    "Thiếu lý do.",
  ]);
});
