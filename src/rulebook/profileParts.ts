import { z } from "zod";
import { AGENCY_KINDS } from "#terms/agencyKind.ts";
import { PlainWords, template } from "./template.ts";

/** A document of the law a publication rests on. The only place of a profile where numbers may be typed. */
export const LegalBasis = z.strictObject({
  type: z.string().min(1),
  number: z.string().min(1),
  date: z.iso.date(),
  issuer: z.string().min(1),
  title: z.string().min(1),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

/** A local target in percent. `confirmed: false` until a legal source besides the dispatch itself is known. */
export const Target = z.strictObject({
  concept: z.string(),
  percent: z.string().regex(/^\d+(\.\d+)?$/),
  source: z.string().min(1),
  confirmed: z.boolean(),
});
export type Target = z.infer<typeof Target>;

export const Kinds = z.array(z.enum(AGENCY_KINDS)).min(1);

export const Decimals = z.int().min(0).max(4);

/** A column of figures: concept of rules/columns.yaml, its head (`under` is the level above) and how it is printed. */
export const ProfileColumn = z.strictObject({
  concept: z.string(),
  title: PlainWords,
  under: PlainWords.nullable(),
  unit: z.enum(["count", "percent", "points", "days"]),
  decimals: Decimals,
  width: z.number().positive(),
  markers: z.array(z.string()),
});
export type ProfileColumn = z.infer<typeof ProfileColumn>;

/** What every profile says of the form of the document (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export const formOfDocument = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  form: z.enum(["cong-van", "thong-bao"]),
  /** What follows the number: "UBND-VP" in "Số: 12/UBND-VP". */
  numberSuffix: PlainWords,
  legalBasis: z.array(LegalBasis).min(1),
  legalLine: template("type", "number", "date", "issuer", "title"),
  addressees: z.array(PlainWords),
  recipients: z.array(PlainWords).min(1),
  /** Who may sign; the first is used unless the issue names another. */
  signatures: z.array(z.strictObject({ id: z.string(), lines: z.array(PlainWords).min(1) })).min(1),
};

/** Words of the appendix tables that are no figures. */
export const FixedHeads = z.strictObject({ ordinal: PlainWords, unit: PlainWords, code: PlainWords });
