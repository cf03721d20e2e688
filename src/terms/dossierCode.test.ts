import { expect, it } from "vitest";
import { findDossierCodes } from "./dossierCode.ts";

const dayOf = (code: string) => findDossierCodes(code).map((it) => [it.text, it.issuer, it.receivedOn]);

it("reads the day from a year of two digits and from one of four", () => {
  expect(dayOf("G22.99-221025-0100261")).toEqual([["G22.99-221025-0100261", "G22.99", "2022-10-25"]]);
  expect(dayOf("G09.20-20260609-0092637")).toEqual([["G09.20-20260609-0092637", "G09.20", "2026-06-09"]]);
});

it("keeps a code whose digits are no day, without a day", () => {
  expect(dayOf("H44.100-260231-0001")).toEqual([["H44.100-260231-0001", "H44.100", null]]);
  expect(dayOf("H44.100-20261301-0001")).toEqual([["H44.100-20261301-0001", "H44.100", null]]);
});

it("finds no code where the day has seven digits", () => {
  expect(dayOf("H44.100-2602310-0001")).toEqual([]);
});
