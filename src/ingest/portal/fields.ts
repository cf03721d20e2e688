import { z } from "zod";

/** The kinds of field the Portal's answers hold. Each error text is what the field must be, in words. */

const PLAIN = /^-?\d+(\.\d+)?$/;
const COUNT = "số nguyên từ 0 trở lên hoặc null";
const NUMBER = "số thập phân hoặc null";

const TEXT = "chuỗi ký tự không rỗng, không có ký tự điều khiển";

export const Text = z.string({ error: TEXT }).regex(/^[^\p{Cc}]+$/u, { error: TEXT });

export const Count = z.int({ error: COUNT }).min(0, { error: COUNT }).nullable();

/** A JSON number as the decimal text it was written with: 7.9 → "7.9". */
export const Decimal = z
  .number({ error: NUMBER })
  .refine((it) => PLAIN.test(String(it)), { error: NUMBER })
  .transform(String)
  .nullable();

/** A number kept as it is: a duration or points, shown and never added up. */
export const Measure = z.number({ error: NUMBER }).nullable();
