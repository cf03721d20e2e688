import { compareNames } from "#registry/compareNames.ts";
import { childrenOf } from "#registry/findAgency.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { dayOf, issuerOf, namesOf } from "../reading/agencyOf.ts";
import { unitRows } from "../reading/cells.ts";
import { plainText } from "../reading/mentions.ts";
import { isSwapped } from "../reading/unitCodes.ts";

const NAMED = /(?<!\p{L})(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)\s+\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*/gu;

/** A unit is called the same in the text, in footnotes and in the table. */
export const namesInText: Check = (notice, { gate, registry }) => {
  const rows = notice.tables.flatMap(unitRows).filter((it) => !isSwapped(it));
  const issuer = issuerOf(notice, registry);
  const day = dayOf(notice);
  const official =
    issuer === undefined ? [] : childrenOf(registry, issuer.id, day).flatMap((it) => namesOf(it, day));
  const texts = [...notice.paragraphs, ...notice.footnotes];
  const seen = new Set<string>();
  return texts.flatMap(({ place, text }) =>
    [...plainText(text).matchAll(NAMED)].flatMap(([whole]) => {
      if (seen.has(whole)) return [];
      seen.add(whole);
      const known = [...rows.map((it) => it.name), ...official];
      if (known.some((it) => compareNames(it, whole) === "same")) return [];
      const near = rows.filter((it) => compareNames(it.name, whole) === "spelling");
      const [only] = near;
      if (near.length !== 1 || only === undefined) return [];
      return [
        finding(gate, "name-differs-in-text", place, `lời văn ghi "${whole}", bảng ghi "${only.name}"`, {
          expected: only.name,
          found: whole,
        }),
      ];
    }),
  );
};
