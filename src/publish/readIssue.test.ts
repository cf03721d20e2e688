import { expect, it } from "vitest";
import { readIssue } from "./readIssue.ts";

it("reads a number without its zeros and a signer without stray spaces", () => {
  expect(readIssue({ number: " 012 ", day: "2023-11-06", signer: " Nguyễn  Văn A " }, null)).toEqual({
    number: "12",
    day: "2023-11-06",
    signer: "Nguyễn Văn A",
    override: null,
  });
  expect(readIssue({ number: "7a", signature: "chu-tich" }, null)).toMatchObject({
    number: "7a",
    signature: "chu-tich",
  });
});

it("leaves blank what was not given or holds nothing", () => {
  expect(readIssue({ signer: "  " }, null)).toEqual({
    number: null,
    day: null,
    signer: null,
    override: null,
  });
});

it.each(["12/UBND-VP", "số 12", "0", "", "a/b<x"])("refuses %j as a number", (number) => {
  expect(() => readIssue({ number }, null)).toThrow("Chỉ ghi số");
});

it.each(["2026-02-30", "6/11/2023", "2023-11-6", "+02023-11-06"])("refuses %j as a day", (day) => {
  expect(() => readIssue({ day }, null)).toThrow("Hãy viết như 2023-11-06");
});
