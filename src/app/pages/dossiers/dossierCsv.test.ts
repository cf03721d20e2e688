import { expect, it } from "vitest";
import { lineOf } from "./dossierCsv.ts";

const row = {
  code: "000.21.31.H53-231002-01231",
  agency: { code: "000.21.31.H53", name: "UBND xã An Thạnh", kind: "commune" },
  agencyAsGiven: null,
  procedure: { code: "1.004873", name: "Cấp giấy xác nhận; loại khác" },
  channel: { code: "online", says: { vi: "trực tuyến", en: "online" } },
  state: null,
  receivedAt: "2023-10-02T02:30:00.000Z",
  dueAt: null,
  finishedAt: null,
  returnedAt: null,
};

it("writes a dossier the way Excel opens it with Vietnamese settings, and – for what is not known", () => {
  expect(lineOf(row)).toBe(
    '000.21.31.H53-231002-01231;UBND xã An Thạnh;000.21.31.H53;1.004873;"Cấp giấy xác nhận; loại khác";trực tuyến;–;02/10/2023 09:30;–;–;–\r\n',
  );
});

it("keeps a code that a spreadsheet would run from being run", () => {
  expect(lineOf({ ...row, code: "=1+1" })).toMatch(/^'=1\+1;/);
});

it("names the office as it was given where it is not known", () => {
  expect(lineOf({ ...row, agency: null, agencyAsGiven: "Phòng lạ" })).toContain(";Phòng lạ;–;");
});
