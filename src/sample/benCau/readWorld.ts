import { join } from "node:path";
import { z } from "zod";
import { agencyCodeGrammar } from "#terms/agencyCode.ts";
import { UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";

const count = z.number().int().min(0);
const text = z.string().trim().min(1);
const code = text.refine((it) => agencyCodeGrammar(it) !== null, "không đúng cấu trúc mã định danh");

const UnitData = z
  .strictObject({
    code,
    name: text,
    received: count,
    online: count,
    digitised: count,
    carriedOver: count,
    endedAfter: count,
    eResults: count,
    dissatisfied: count,
    minutesLate: count,
    copies: count,
    paperCopies: count,
    copiesBefore: count,
    before: count,
  })
  .refine((it) => Math.max(it.online, it.digitised, it.endedAfter) <= it.received, "nhiều hơn received");
const names = z.array(text).min(1);

const WorldFile = z.strictObject({
  units: z.array(UnitData).min(1),
  overdue: z.strictObject({ unit: code, code: text, receivedOn: z.iso.date(), handler: text }),
  handlers: z.strictObject({ desk: names, deskTitle: text, experts: names, expertTitle: text }),
});

/** Counts of dossiers per agency, explained in world.yaml. */
export type WorldUnit = z.infer<typeof UnitData>;
export type World = z.infer<typeof WorldFile>;

/** Reads world.yaml. Throws UserError with file and line of what is malformed. */
export function readWorld(): World {
  const { value, problems } = readYamlFile(join(import.meta.dirname, "world.yaml"), WorldFile, "world.yaml");
  if (value === null) throw new UserError(problems);
  return value;
}
