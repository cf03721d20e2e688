import { expect, it } from "vitest";
import { printWorkingTime } from "./duration.ts";

it("writes working time in days of work, hours and minutes", () => {
  expect(printWorkingTime(2087, 450, "vi")).toBe("4 ngày 4 giờ 47 phút");
  expect(printWorkingTime(510, 450, "en")).toBe("1 day 1 hour");
  expect(printWorkingTime(-450, 450, "vi")).toBe("1 ngày");
  expect(printWorkingTime(0, 450, "vi")).toBe("0 phút");
});
