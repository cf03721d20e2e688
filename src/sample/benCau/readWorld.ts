import { join } from "node:path";
import { z } from "zod";
import { agencyCodeGrammar } from "#terms/agencyCode.ts";
import { UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";

const count = z.number().int().min(0);
const text = z.string().trim().min(1);
const code = text.refine((it) => agencyCodeGrammar(it) !== null, "không đúng cấu trúc mã định danh");

/** A line of the table, its columns in the order world.yaml names them in. */
const UnitLine = z
  .tuple([code, text, count, count, count, count, count, count, count, count, count, count, count, count])
  .transform(([code, name, received, online, digitised, carriedOver, endedAfter, eResults, ...others]) => {
    const [dissatisfied, minutesLate, copies, paperCopies, copiesBefore, before] = others;
    return {
      ...{ code, name, received, online, digitised, carriedOver, endedAfter, eResults },
      ...{ dissatisfied, minutesLate, copies, paperCopies, copiesBefore, before },
    };
  })
  .refine((it) => Math.max(it.online, it.digitised, it.endedAfter) <= it.received, "nhiều hơn received");
const names = z.array(text).min(1);

const WorldFile = z.strictObject({
  units: z.array(UnitLine).min(1),
  overdue: z.strictObject({ unit: code, code: text, receivedOn: z.iso.date(), handler: text }),
  handlers: z.strictObject({ desk: names, deskTitle: text, experts: names, expertTitle: text }),
});

/** Counts of the dossiers of an agency, explained in world.yaml. */
export type WorldUnit = z.infer<typeof UnitLine>;
export type World = z.infer<typeof WorldFile>;

/** Reads world.yaml. Throws UserError with file and line of what is malformed. */
export function readWorld(): World {
  const { value, problems } = readYamlFile(join(import.meta.dirname, "world.yaml"), WorldFile, "world.yaml");
  if (value === null) throw new UserError(problems);
  return value;
}
