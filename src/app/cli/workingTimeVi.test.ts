import { expect, it } from "vitest";
import { timeLeftVi } from "./workingTimeVi.ts";

const words = (minutesLeft: number | null, isLate: boolean | null = false, stands = "open") =>
  timeLeftVi({ minutesLeft, isLate, stands }, 450);

it("the time a dossier has left is said in days of work, hours and minutes", () => {
  expect(words(200)).toBe("còn 3 giờ 20 phút làm việc");
  expect(words(450)).toBe("còn 1 ngày làm việc");
  expect(words(0)).toBe("còn 0 phút làm việc");
  expect(words(-570, true)).toBe("quá hạn 1 ngày 2 giờ");
  expect(words(0, true)).toBe("quá hạn, sau giờ làm việc cùng ngày");
});

it("and why it does not run, or is late all the same", () => {
  expect(words(150, false, "waiting")).toBe("chờ bổ sung, còn 2 giờ 30 phút làm việc");
  expect(words(150, true)).toBe("tính quá hạn vì yêu cầu bổ sung nhiều lần, còn 2 giờ 30 phút làm việc");
  expect(words(null, null)).toBe("không rõ hạn");
  expect(words(900, false, "ended")).toBe("đã xử lý xong");
});
