import { join } from "node:path";
import { z } from "zod";
import { UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";

const ShapesFile = z.strictObject({
  mostBytes: z.int().positive(),
  mostFeatures: z.int().positive(),
  codeProperties: z.array(z.string()).min(1),
  bounds: z.strictObject({ west: z.number(), east: z.number(), south: z.number(), north: z.number() }),
  digits: z.int().min(0),
});
/** What a file of shapes must keep to. */
export type ShapeRules = z.infer<typeof ShapesFile>;

let packaged: ShapeRules | undefined;

/** Reads shapes.yaml beside this file. */
export function readShapeRules(): ShapeRules {
  if (packaged !== undefined) return packaged;
  const file = join(import.meta.dirname, "shapes.yaml");
  const { value, problems } = readYamlFile(file, ShapesFile, "shapes.yaml");
  if (value === null) throw new UserError(problems);
  packaged = value;
  return value;
}
