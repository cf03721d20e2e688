import { refuse } from "#terms/problem.ts";
import type { IssueDetails, Override } from "./issue.ts";

/** What the registry clerk typed, as typed; what is left out stays blank on paper. */
export type TypedIssue = {
  number?: string | undefined;
  day?: string | undefined;
  signer?: string | undefined;
  signature?: string | undefined;
};

const NUMBER = /^0*([1-9]\d{0,5}[a-zA-Z]?)$/;

/** Reads number, day and signer. @throws UserError when the number holds more than a number or the day is no day */
export function readIssue(
  { number, day, signer, signature }: TypedIssue,
  override: Override | null,
): IssueDetails {
  return {
    number: number === undefined ? null : readNumber(number.trim()),
    day: day === undefined ? null : readDay(day.trim()),
    signer: signer?.trim().replace(/\s+/g, " ") || null,
    ...(signature !== undefined && { signature }),
    override,
  };
}

function readNumber(typed: string): string {
  return (
    NUMBER.exec(typed)?.[1] ??
    refuse(
      "bad-number",
      `số văn bản "${typed}"`,
      "Không phải một số văn bản.",
      "Chỉ ghi số, như 12; phần ký hiệu sau dấu gạch chéo do mẫu công bố thêm vào.",
    )
  );
}

function readDay(typed: string): string {
  const time = new Date(`${typed}T00:00:00Z`);
  if (
    /^\d{4}-\d{2}-\d{2}$/.test(typed) &&
    !Number.isNaN(time.getTime()) &&
    time.toISOString().startsWith(typed)
  )
    return typed;
  return refuse("bad-day", `ngày ban hành "${typed}"`, "Không phải một ngày.", "Hãy viết như 2023-11-06.");
}
