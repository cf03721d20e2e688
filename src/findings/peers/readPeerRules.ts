import { basename, join } from "node:path";
import { z } from "zod";
import { UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";

const text = z.string().trim().min(1);
const Words = z.strictObject({ vi: text, en: text });
const confidence = z.enum(["high", "medium", "low"]);
const percent = z.number().gt(0).lt(100);
const PeersFile = z.strictObject({
  smallest: z.strictObject({ value: z.int().positive(), source: text, confidence }),
  interval: z.strictObject({ percent, z: z.number().positive(), method: Words, source: text }),
  limits: z.strictObject({ percents: z.array(percent).min(1), method: Words, source: text }),
  volumeGroups: z.strictObject({
    most: z.int().positive(),
    fewestUnits: z.int().positive(),
    source: text,
    confidence,
  }),
  trend: z.strictObject({ most: z.int().positive() }),
});

/**
 * How units are compared with their peers.
 * @property smallest the fewest dossiers (or whatever is counted) that a verdict needs
 * @property limits percents from narrow to wide
 */
export type PeerRules = z.infer<typeof PeersFile>;

const FILE = join(import.meta.dirname, "../../../rules/peers.yaml");
let packaged: PeerRules | undefined;

/** Reads rules/peers.yaml. Throws UserError with file and line of what is missing, unknown or malformed. */
export function readPeerRules(file: string = FILE): PeerRules {
  if (file === FILE && packaged !== undefined) return packaged;
  const { value, problems } = readYamlFile(file, PeersFile, basename(file));
  if (value === null) throw new UserError(problems);
  if (file === FILE) packaged = value;
  return value;
}
