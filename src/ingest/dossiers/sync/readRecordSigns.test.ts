import { expect, it } from "vitest";
import { readRecordSigns } from "./readRecordSigns.ts";

const madeUp = new Set(["000000001"]);
const signs = (record: object) => readRecordSigns(JSON.stringify(record), madeUp);
const submitted = [{ DuongDanTaiTepTin: "https://tep.example.invalid/a" }];
const result = (link: string) => [{ DuongDanTepTinKetQua: link }];

it("tells a result that is a submitted file from one that is not, and from none", () => {
  const of = (link: string) =>
    signs({ TaiLieuNop: submitted, DanhSachGiayToKetQua: result(link) }).resultIsSubmittedFile;
  expect(of("https://tep.example.invalid/a")).toBe(true);
  expect(of("https://tep.example.invalid/b")).toBe(false);
  expect(of("")).toBeNull();
  expect(signs({ TaiLieuNop: submitted }).resultIsSubmittedFile).toBeNull();
});

it("tells a made-up number from another, and from none", () => {
  expect(signs({ SoGiayToChuHoSo: "000000001" }).madeUpIdentity).toBe(true);
  expect(signs({ SoGiayToChuHoSo: "099000000011" }).madeUpIdentity).toBe(false);
  expect([signs({ SoGiayToChuHoSo: " " }).madeUpIdentity, signs({}).madeUpIdentity]).toEqual([null, null]);
});

it("says nothing of a record in another form", () => {
  expect(signs(["x"])).toEqual({ resultIsSubmittedFile: null, madeUpIdentity: null });
  expect(signs({ SoGiayToChuHoSo: 7, TaiLieuNop: "x" })).toEqual({
    resultIsSubmittedFile: null,
    madeUpIdentity: null,
  });
});
