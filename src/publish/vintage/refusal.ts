import type { Finding } from "#findings/gate/finding.ts";
import { type Problem, UserError } from "#terms/problem.ts";
import type { Override } from "../issue.ts";

/**
 * Why a publication must not go out, or null when it may: every error of the gate blocks unless a named person takes
 * it upon himself with a reason.
 */
export function refusal(findings: readonly Finding[], override: Override | null): UserError | null {
  const errors = findings.filter((it) => it.severity === "error");
  if (override) return unsigned(override);
  if (errors.length === 0) return null;
  return new UserError(
    errors.map(
      (it): Problem => ({
        code: it.code,
        at: it.place,
        says: it.says,
        remedy:
          "Hãy sửa số liệu nguồn rồi lập lại, hoặc ban hành kèm họ tên người chịu trách nhiệm và lý do.",
      }),
    ),
  );
}

function unsigned({ by, reason }: Override): UserError | null {
  const blank = [
    { it: by, what: "họ tên người quyết định" },
    { it: reason, what: "lý do" },
  ].filter(({ it }) => it.trim() === "");
  if (blank.length === 0) return null;
  return new UserError(
    blank.map(({ what }) => ({
      code: "override-incomplete",
      at: "quyết định ban hành khi còn lỗi",
      says: `Thiếu ${what}.`,
      remedy: `Hãy ghi rõ ${what}.`,
    })),
  );
}
