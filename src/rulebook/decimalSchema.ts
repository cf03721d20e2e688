import { z } from "zod";

/** Written as a plain number, kept as the exact decimal text. */
export const Decimal = z.preprocess(
  (it) => (typeof it === "number" ? String(it) : it),
  z.string().regex(/^\d+(\.\d+)?$/),
);
