import { z } from "zod";
import { SIGNS } from "./integrityMark.ts";

const text = z.string().trim().min(1);
const Words = z.strictObject({ vi: text, en: text });
const count = z.number().int().positive();
const Sign = z.enum(SIGNS);

/** Flags of which senders are known to write the same whatever happened. */
const FLAGS = ["digitised", "verifiedAccount", "databases"] as const;
export type Flag = (typeof FLAGS)[number];

/**
 * When a detector speaks. With too few dossiers of its sort it gives no verdict: fewer than `atLeast`, of
 * ends fewer than `fewest`.
 * - `each`: a dossier that bears one of the signs
 * - `share`: so large a share of the dossiers bears a sign that it is the system's habit
 * - `constant`: a flag never varies, although at least `others` dossiers should have it otherwise; with fewer, it may be true
 * - `together`: so many ends within some seconds, and so many times what the unit's own pace gives in days of so many minutes
 * - `last-day`: so many ends on the last day of a month, and so many times the unit's own median day; the last day lies in
 *   the last `days` of the month
 * - `one-name`: one name handles so large a share
 * - `one-answer`: ratings are all of one kind, where the shares of the whole authority let so many others be expected
 */
export const DetectorRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("each"), signs: z.array(Sign).min(1) }),
  z.strictObject({ kind: z.literal("share"), sign: Sign, atLeast: count, share: z.number().gt(0).max(1) }),
  z.strictObject({
    kind: z.literal("constant"),
    flag: z.enum(FLAGS),
    value: text,
    atLeast: count,
    others: z.number().int().min(0),
  }),
  z.strictObject({
    kind: z.literal("together"),
    seconds: count,
    atLeast: count,
    times: z.number().gt(1),
    workedMinutes: count,
    fewest: count,
  }),
  z.strictObject({
    kind: z.literal("last-day"),
    days: count,
    atLeast: count,
    times: z.number().gt(1),
    fewest: count,
  }),
  z.strictObject({ kind: z.literal("one-name"), atLeast: count, share: z.number().gt(0).max(1) }),
  z.strictObject({ kind: z.literal("one-answer"), expected: z.number().positive() }),
]);
export type DetectorRule = z.infer<typeof DetectorRule>;

/**
 * A habit that is looked for among the dossiers of a unit.
 * @property source where the habit was seen
 * @property looks what is looked at @property effect what it does to indicators @property ask what to ask the unit
 * @property indicators numbers of indicators that may be off by it
 */
export const Detector = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: Words,
  source: text,
  rule: DetectorRule,
  looks: Words,
  indicators: z.array(text),
  effect: Words,
  ask: Words,
});
export type Detector = z.infer<typeof Detector>;
