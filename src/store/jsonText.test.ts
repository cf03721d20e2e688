import { expect, it } from "vitest";
import { jsonText } from "./jsonText.ts";

it("replaces only what a database cannot hold, in keys and values", () => {
  const held = { tỉnh: "Phú Thọ 👍", escaped: "\\u0000 \\ud800", line: "a\nb" };
  expect(JSON.parse(jsonText(held))).toEqual(held);
  expect(JSON.parse(jsonText({ "a\u0000": ["\u0000\\\u0000", "\ud83d", "\udc4d"] }))).toEqual({
    "a\ufffd": ["\ufffd\\\ufffd", "\ufffd", "\ufffd"],
  });
});
