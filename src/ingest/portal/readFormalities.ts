import { z } from "zod";
import type { CatalogueProcedure } from "#published/capture.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { tidyName } from "./agencyName.ts";
import { openEnvelope } from "./envelope.ts";
import { Text } from "./fields.ts";
import { accepted, type Outcome } from "./outcome.ts";
import type { ReceivedAnswer } from "./readAnswer.ts";
import { readShape } from "./readShape.ts";
import { UnknownFields } from "./unknownFields.ts";
import { vocabulary } from "./vocabulary.ts";

const Item = z.looseObject({
  id: Text,
  code: Text,
  name: Text,
  state: Text,
  publishingDepartmentIds: z.array(Text),
  appliedDepartmentIds: z.array(Text),
});
const Data = z.looseObject({
  items: z.array(Item),
  pagination: z.looseObject({ total: z.int({ error: "số nguyên" }) }).nullish(),
});

/** One page of the procedure catalogue. @property declared how many procedures the Portal says there are */
export type CataloguePage = {
  procedures: readonly CatalogueProcedure[];
  declared: number | null;
  notes: readonly string[];
};

export function readFormalities({ file, answer }: ReceivedAnswer): Outcome<CataloguePage> {
  const opened = openEnvelope(file, answer);
  if (!opened.ok) return opened;
  const read = readShape(Data, opened.value, file, "data");
  if (!read.ok) return read;
  const unknown = new UnknownFields();
  unknown.look("data", opened.value, Object.keys(Data.shape));
  for (const it of read.value.items) unknown.look("items", it, [...Object.keys(Item.shape), "departmentId"]);
  return accepted({
    procedures: read.value.items.map((it) => ({
      code: it.code,
      portalId: it.id,
      name: tidyName(it.name),
      state: it.state,
      publishers: it.publishingDepartmentIds,
      appliedBy: it.appliedDepartmentIds,
    })),
    declared: read.value.pagination?.total ?? null,
    notes: unknown.notes(vocabulary.catalogue.endpoint),
  });
}

/** All pages as one catalogue: a code is one procedure, the page read last wins. */
export function joinCatalogue(pages: readonly CataloguePage[]): {
  procedures: CatalogueProcedure[];
  notes: string[];
} {
  const byCode = new Map<string, CatalogueProcedure>();
  const notes = new Set(pages.flatMap((it) => it.notes));
  for (const it of pages.flatMap((page) => page.procedures)) {
    const other = byCode.get(it.code);
    if (other && other.portalId !== it.portalId)
      notes.add(`Danh mục TTHC: mã ${it.code} có hai id khác nhau.`);
    byCode.set(it.code, it);
  }
  const procedures = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const declared = Math.max(0, ...pages.map((it) => it.declared ?? 0));
  if (declared > procedures.length) {
    const [some, all] = [procedures.length, declared].map((it) => printVietnamese(String(it)));
    notes.add(`Danh mục TTHC: có ${some}/${all} thủ tục mà Cổng khai.`);
  }
  return { procedures, notes: [...notes] };
}
