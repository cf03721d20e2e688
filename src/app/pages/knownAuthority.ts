import { checkAuthority } from "../importing/importDossiers.ts";
import { notFound } from "./notFound.ts";

/** Of an authority that has nothing yet: whether there is such an authority at all. Throws NotFound. */
export function isKnownAuthority(authority: string): void {
  try {
    checkAuthority(authority);
  } catch {
    notFound(
      "no-authority",
      authority,
      "Không có cơ quan gốc nào mang mã này.",
      "Chọn một cơ quan ở trang chủ, hoặc thêm cơ quan vào rules/agencies.",
    );
  }
}
