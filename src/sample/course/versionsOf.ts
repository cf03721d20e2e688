import type { Dossier, DossierVersion, Step } from "#dossier/dossier.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { instantOf } from "../instants.ts";
import type { Random } from "../random.ts";
import { MINUTE, SECOND } from "../workingTime.ts";
import type { Happening, Plan } from "./happening.ts";

/** Names longer than the field of the synchronisation are cut. */
const LONGEST_NAME = 12;
const GENERIC = { name: "Chuyên viên", title: null };

/**
 * What the source tells of each happening, as whole records: a moment after it happened, nothing after the sample's end.
 * The steps come with the record they belong to.
 * @param until milliseconds since 1970
 * @param stream makes the hashes of the records unique
 */
export function versionsOf(
  random: Random,
  plan: Plan,
  happenings: readonly Happening[],
  { authority, until, stream }: { authority: AgencyCode; until: number; stream: string },
): DossierVersion[] {
  const { office, procedure } = plan;
  const expert = random.pick(office.experts);
  const versions: DossierVersion[] = [];
  let facts: Dossier = {
    ...nothingKnown(plan.code),
    otherCodes: office.flaws.has("codes-replaced") ? [`MC-${plan.code}`] : [],
    agency: office.code,
    agencyAsGiven: office.name,
    procedure: procedure.version.code,
    procedureAsGiven: procedure.version.code,
    channel: plan.channel,
  };
  let told = 0;
  for (const it of happenings) {
    told = Math.max(told, it.at) + (5 + random.below(20)) * SECOND + random.below(4) * MINUTE;
    if (told >= until) break;
    const steps = it.by === null ? facts.steps : [...(facts.steps ?? []), stepOf(it, office, expert)];
    facts = { ...facts, ...it.change, state: it.state, steps };
    versions.push({
      authority,
      source: "sync",
      kind: "record",
      sourceTime: instantOf(told),
      deleted: it.deleted === true,
      facts: it.deleted === true ? nothingKnown(plan.code) : facts,
      rawHash: stream + versions.length.toString(16).padStart(4, "0"),
    });
  }
  return versions;
}

function stepOf(it: Happening, { desk, flaws }: Plan["office"], expert: Plan["office"]["desk"]): Step {
  const handler = it.by === "desk" ? desk : expert;
  const { at, state } = it.step ?? it;
  const isNameless = flaws.has("generic-names") && it.by === "expert";
  const name = isNameless ? GENERIC.name : handler.name;
  return {
    at: instantOf(at),
    state,
    handlerName:
      flaws.has("names-cut") && name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}...` : name,
    handlerTitle: isNameless || flaws.has("no-titles") ? null : handler.title,
    unit: flaws.has("no-titles") ? null : handler.unit,
    note: it.note,
    dueAt: null,
  };
}
