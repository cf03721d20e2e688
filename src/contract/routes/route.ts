import { z } from "zod";

/** What the addresses of the public API have in common. */
export const Period = z
  .string()
  .describe("2026-08, 2026-Q3, 2026-H1 or 2026; newest when left out")
  .optional();
export const Rulebook = z.string().describe("rulebook id; the default one when left out").optional();

export type Route = {
  path: string;
  summary: string;
  description: string;
  params: z.ZodObject;
  query: z.ZodObject;
  answer: z.ZodType;
};

export const KnownAt = z
  .string()
  .describe("figures as they were known at this instant (ISO 8601); as known now when left out")
  .optional();
export const Source = z
  .enum(["portal", "dossiers"])
  .describe("the Portal's answers, or counted from dossiers; what there is when left out, the Portal first")
  .optional();

/** A parameter that may be given several times. */
export const Many = z.union([z.string(), z.array(z.string()).max(200)]).optional();

export const nothing = z.object({});
