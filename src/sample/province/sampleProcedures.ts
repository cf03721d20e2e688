import { join } from "node:path";
import { z } from "zod";
import type { Term } from "#calendar/calendar.ts";
import type { Channel } from "#dossier/dossier.ts";
import { maximumTime } from "#dossier/maximumTime.ts";
import { DURATION_UNITS, type ProcedureVersion } from "#dossier/procedureVersion.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";

const share = z.number().min(0).max(1);
const Length = z.tuple([z.number().positive(), z.enum(DURATION_UNITS)]);
const ProcedureData = z.strictObject({
  code: z.string(),
  name: z.string(),
  domain: z.string(),
  at: z.enum(["commune", "department"]),
  term: Length,
  online: Length.optional(),
  fee: z.number().int().min(0),
  weight: z.number().positive(),
  onlineShare: share,
  late: z.number().min(0),
  sameDay: z.boolean().default(false),
});
const ProceduresFile = z.strictObject({ procedures: z.array(ProcedureData).min(1) });
type ProcedureData = z.infer<typeof ProcedureData>;

/**
 * A procedure of the sample province.
 * @property at kind of agency that handles it
 * @property fee đồng
 * @property weight how many dossiers it has, against the others of its kind of agency
 * @property onlineShare submitted online where the agency is an average one
 * @property late how often its dossiers are late, against an ordinary procedure
 * @property sameDay the citizen waits for it
 */
export type SampleProcedure = Pick<
  ProcedureData,
  "at" | "fee" | "weight" | "onlineShare" | "late" | "sameDay"
> & {
  version: ProcedureVersion;
  terms: Readonly<Record<Channel, Term>>;
};

const FILE = join(import.meta.dirname, "procedures.yaml");
/** Older than any dossier of the sample. */
const CATALOGUED = "2020-01-01T00:00:00.000Z";
const CHANNELS: readonly Channel[] = ["direct", "online", "postal"];

/** A catalogue, that of the sample province when no other file is named. Throws UserError with file and line of what is malformed. */
export function readSampleProcedures(authority: AgencyCode, file = FILE): SampleProcedure[] {
  const { value, problems } = readYamlFile(file, ProceduresFile, "procedures.yaml");
  if (value === null) throw new UserError(problems);
  return value.procedures.map((data, index) => {
    const version = versionOf(authority, data, index);
    const { at, fee, weight, onlineShare, late, sameDay } = data;
    return { at, fee, weight, onlineShare, late, sameDay, version, terms: termsOf(version) };
  });
}

function versionOf(authority: AgencyCode, data: ProcedureData, index: number): ProcedureVersion {
  const fees = data.fee === 0 ? [] : [{ code: `PLP-${data.code}`, amount: String(data.fee) }];
  return {
    authority,
    source: "catalogue",
    sourceTime: CATALOGUED,
    code: data.code,
    codeAsGiven: data.code,
    name: data.name,
    publishedBy: authority,
    decision: null,
    public: true,
    domains: [`${authority}-${data.domain}`],
    terms: CHANNELS.map((channel) => {
      const [amount, unit] = channel === "online" ? (data.online ?? data.term) : data.term;
      return { channel, amount: String(amount), unit, fees };
    }),
    components: [1, 2, 3].map((it) => ({ code: `GT.${data.code}.${it}`, replaceable: null })),
    results: [{ code: `KQ.${data.code}`, name: `Kết quả: ${data.name}` }],
    rawHash: `ca7a${index.toString(16)}`.padStart(64, "0"),
  };
}

function termsOf(version: ProcedureVersion): Readonly<Record<Channel, Term>> {
  const term = (channel: Channel) => {
    const found = maximumTime(version, channel);
    if (found === null) throw new RangeError(`No term: ${version.code}`);
    return found;
  };
  return { direct: term("direct"), online: term("online"), postal: term("postal") };
}
