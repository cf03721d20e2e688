import type { AgencyKind } from "#terms/agencyKind.ts";
import { takeNameApart } from "./agencyName.ts";

/**
 * The kind of agency a committee's name tells by itself ("UBND huyện Tân Trụ", "Thị trấn Thứ Ba"), for agencies the
 * registry does not know. Undefined where the words do not decide: a "thành phố" may be a province or a district.
 */
export function kindOfName(name: string): AgencyKind | undefined {
  switch (takeNameApart(name).place) {
    case "tỉnh":
      return "province";
    case "huyện":
    case "quận":
    case "thị xã":
      return "district";
    case "xã":
    case "phường":
    case "thị trấn":
    case "đặc khu":
      return "commune";
    case "thành phố":
    case null:
      return undefined;
  }
}
