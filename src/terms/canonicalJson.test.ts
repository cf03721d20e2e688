import { expect, it } from "vitest";
import { canonicalJson } from "./canonicalJson.ts";

it("writes the same bytes whatever the order of keys", () => {
  const text = '{"a":[1,{"c":null,"d":"Long Chữ"}],"b":"43.8"}';
  expect(canonicalJson({ b: "43.8", a: [1, { d: "Long Chữ", c: null }] })).toBe(text);
  expect(canonicalJson({ a: [1, { c: null, d: "Long Chữ" }], b: "43.8" })).toBe(text);
});

it("leaves out absent keys but keeps null", () => {
  expect(canonicalJson({ known: null, absent: undefined })).toBe('{"known":null}');
});

it("refuses what JSON cannot say in one way", () => {
  expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  expect(() => canonicalJson([undefined])).toThrow(TypeError);
  expect(() => canonicalJson(new Map([["a", 1]]))).toThrow("Map");
});
