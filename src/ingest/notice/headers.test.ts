import { describe, expect, it } from "vitest";
import { readColumns } from "#rulebook/columns.ts";
import { conceptOf, unitOfHeader } from "./columnConceptOf.ts";
import { roleOfHeader } from "./columnRole.ts";

const concepts = readColumns();
const meaning = (...path: string[]) => {
  const unit = unitOfHeader(path);
  return (
    conceptOf(path, unit === null ? ["count", "percent", "points", "days"] : [unit], concepts)?.id ?? null
  );
};

describe("headers that name units", () => {
  it.each([
    "Tên đơn vị",
    "Sở, ban, ngành",
    "UBND xã, phường, thị trấn",
    "Cơ quan/đơn vị",
    "Tên sở, ban, ngành/UBND cấp xã",
    "Cơ quan giải quyết TTHC",
    "Bộ, ngành, địa phương",
    "TỈNH/THÀNH PHỐ",
  ])("%s", (header) => {
    expect(roleOfHeader(header)).toBe("name");
  });

  it.each([
    ["Đơn vị tính", null],
    ["Số hồ sơ của xã", null],
    ["Mã định danh", "code"],
    ["Thứ hạng", "remark"],
    ["STT", "ordinal"],
  ])("%s does not", (header, role) => {
    expect(roleOfHeader(header)).toBe(role);
  });
});

describe("headers of figures", () => {
  it.each([
    [["Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn (%)"], "onTimeRate"],
    [["Số hồ sơ tiếp nhận trong tháng 10/2023"], "received"],
    [["Số lượng hồ sơ tiếp nhận", "Tổng số"], "received"],
    [["Số lượng hồ sơ tiếp nhận", "Trong kỳ", "Trực tuyến"], "onlineCount"],
    [["Số lượng hồ sơ tiếp nhận", "Từ kỳ trước"], "carriedOver"],
    [["Số lượng hồ sơ đã giải quyết", "Quá hạn"], "overdueFinished"],
    [["Số lượng hồ sơ đang giải quyết", "Quá hạn"], "openOverdue"],
    [["Trễ hạn", "Số lượng"], "overdue"],
    [["Trễ hạn", "Tỷ lệ (%)"], "overdueRate"],
    [["Tỷ lệ TTHC có giao dịch thanh toán trực tuyến"], "feeProceduresPaidOnlineRate"],
    [["Tỷ lệ hồ sơ thanh toán trực tuyến"], "paymentRate"],
    [["Công khai minh bạch (tối đa 18 điểm)"], "points.CKMB"],
    [["Điểm", "Số hoá hồ sơ"], "points.MDSH"],
    [["Tổng điểm (100)"], "totalPoints"],
  ])("%j is %s", (path, concept) => {
    expect(meaning(...path)).toBe(concept);
  });

  it.each([
    [["Tỷ lệ hồ sơ nộp trực tuyến quá hạn"]],
    [["Hồ sơ trực tuyến", "Tỷ lệ đúng hạn"]],
    [["So với tháng 9/2023", "Tỷ lệ hồ sơ trực tuyến"]],
    [["Tỷ lệ cán bộ, công chức được tập huấn"]],
  ])("%j is not taken for something near", (path) => {
    expect(meaning(...path)).toBeNull();
  });
});
