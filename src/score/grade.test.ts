import { expect, it } from "vitest";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { findGrade } from "./grade.ts";

const rulebook = loadRulebook("qd766-portal-2026");

it.each([
  ["100.00", "Xuất sắc"],
  ["90.00", "Xuất sắc"],
  ["89.99", "Tốt"],
  ["80.00", "Tốt"],
  ["79.99", "Khá"],
  ["70.00", "Khá"],
  ["69.99", "Trung bình"],
  ["50.00", "Trung bình"],
  ["49.99", "Yếu"],
  ["0.00", "Yếu"],
])("%s điểm là %s: the lower bound belongs to the band", (points, grade) => {
  expect(findGrade(rulebook, points)?.title.vi).toBe(grade);
});

it("has no grade for unknown points", () => {
  expect(findGrade(rulebook, null)).toBeNull();
});
