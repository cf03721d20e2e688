import { withoutMarks } from "#terms/vietnameseText.ts";
import { takeNameApart } from "./agencyName.ts";
import { editDistance } from "./editDistance.ts";

/** Short names may differ by one letter, longer ones by two, before they are taken for different units. */
const lettersThatMayDiffer = (length: number) => (length < 10 ? 1 : 2);

/**
 * `same`: equal after the usual short forms. `spelling`: only marks or one or two letters of the proper part differ
 * (Long Chử, Long Chữ). `different`: another name, or another kind of place (xã, thị trấn).
 */
export function compareNames(a: string, b: string): "same" | "spelling" | "different" {
  const one = takeNameApart(a);
  const other = takeNameApart(b);
  if (one.place !== null && other.place !== null && one.place !== other.place) return "different";
  if (one.proper === other.proper) return "same";
  const [plainOne, plainOther] = [withoutMarks(one.proper), withoutMarks(other.proper)];
  const most = lettersThatMayDiffer(Math.max(plainOne.length, plainOther.length));
  if (Math.abs(plainOne.length - plainOther.length) > most) return "different";
  return editDistance(plainOne, plainOther) <= most ? "spelling" : "different";
}
