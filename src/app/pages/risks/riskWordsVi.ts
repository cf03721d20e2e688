import type { RiskRow } from "#contract/risks.ts";
import { instantVi } from "#terms/instant.ts";

/** Whether an apology with a new date is still allowed, in Vietnamese. */
export function rescheduleVi({ until, why }: NonNullable<RiskRow["reschedule"]>): string {
  const by = until === null ? "" : instantVi(until);
  switch (why) {
    case "in-time":
      return `còn được hẹn lại đến ${by}`;
    case "too-late":
      return `không hẹn lại được nữa, hạn xin lỗi là ${by}`;
    case "moved-before":
      return "không hẹn lại được nữa, đã hẹn lại trước đó";
    case "no-slip":
      return "không có ngày hẹn trả để hẹn lại";
  }
}
