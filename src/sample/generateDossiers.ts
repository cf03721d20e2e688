import { readCalendar } from "#calendar/readCalendar.ts";
import type { DossierVersion } from "#dossier/dossier.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { refuse } from "#terms/problem.ts";
import { courseOf } from "./course/courseOf.ts";
import { flawedCourse } from "./course/flawedCourse.ts";
import type { Plan } from "./course/happening.ts";
import { versionsOf } from "./course/versionsOf.ts";
import { instantOf, senderTime } from "./instants.ts";
import { Planter } from "./planted/planter.ts";
import type { Planted } from "./planted/planting.ts";
import { counterHour, dayLoads, onlineHour } from "./province/dayLoads.ts";
import { type SampleOffice, sampleOffices } from "./province/sampleOffices.ts";
import { readSampleProcedures, type SampleProcedure } from "./province/sampleProcedures.ts";
import { pickWeighted, Random, runningTotals } from "./random.ts";
import { type SampleOptions, sampleDays } from "./sampleOptions.ts";
import { WorkingTime } from "./workingTime.ts";

/** The invented province of rules/agencies/H99-mau.yaml. */
export const SAMPLE_PROVINCE: AgencyCode = "H99";

const POSTAL = 0.04;
/** Of what is submitted online, what has a number of the National Portal. */
const BY_PORTAL = 0.55;

/** A dossier with all its versions, in the order of their time. @property planted what was planted; null: nothing was asked for */
export type SampleDossier = { plan: Plan; versions: readonly DossierVersion[]; planted: Planted | null };

/**
 * Versions of dossiers of the sample province: about four whole records each, all of a dossier in a row, dossiers in the
 * order of their submission, steps included in the records. Memory does not grow with their number. Throws UserError for
 * options that cannot be met.
 */
export function* generateDossiers(options: SampleOptions): Generator<DossierVersion> {
  for (const { versions } of sampleDossiers(options)) yield* versions;
}

/** The same, dossier by dossier with what it was made from. */
export function* sampleDossiers(options: SampleOptions): Generator<SampleDossier> {
  const { seed, dossiers, units } = options;
  const time = new WorkingTime(readCalendar(SAMPLE_PROVINCE));
  const days = sampleDays(options);
  refuseUncovered(options, days, time);
  const flawed = sampleOffices(readRegistry(), SAMPLE_PROVINCE, units, seed);
  const offices = options.plant ? flawed.map((it) => ({ ...it, flaws: new Set<never>() })) : flawed;
  const planter = options.plant ? new Planter(seed, options.plant, offices, time) : null;
  const procedures = readSampleProcedures(SAMPLE_PROVINCE);
  const choose = chooser(offices, procedures);
  const prefix = (seed >>> 0).toString(16).padStart(8, "0");
  const told = { authority: SAMPLE_PROVINCE, until: time.on(days.until, 0) };
  const numbers = new Map<SampleOffice, number>();
  let index = 0;
  for (const { day, until } of dayLoads(time, days, dossiers)) {
    numbers.clear();
    for (; index < until; index++) {
      const random = new Random(seed, index);
      const { office, procedure } = choose(random);
      const number = (numbers.get(office) ?? 0) + 1;
      numbers.set(office, number);
      const plan = planOf(random, time, { office, procedure, day, number, index });
      const course = flawedCourse(random, plan, courseOf(random, plan, time));
      const stream = prefix + index.toString(16).padStart(52, "0");
      const versions = versionsOf(random, plan, course, { ...told, stream });
      yield { plan, planted: null, versions, ...planter?.planted(office, versions, index) };
    }
  }
}

function planOf(
  random: Random,
  time: WorkingTime,
  it: { office: SampleOffice; procedure: SampleProcedure; day: number; number: number; index: number },
): Plan {
  const { office, procedure, day, number } = it;
  const isClosed = !time.isWorked(day);
  const isOnline = isClosed || random.chance(Math.min(0.99, procedure.onlineShare * office.online));
  const channel = isOnline ? "online" : random.chance(POSTAL) ? "postal" : "direct";
  const submitted = time.on(day, isOnline ? onlineHour(random) : counterHour(random));
  const date = senderTime(instantOf(submitted)).slice(2, 8);
  const code =
    isOnline && random.chance(BY_PORTAL)
      ? `G22.99-${date}-${String(it.index % 10_000_000).padStart(7, "0")}`
      : `${office.code}-${date}-${String(number).padStart(4, "0")}`;
  return { code, office, procedure, channel, submitted };
}

/** Chooses by the size of the agencies, then by the weight of the procedures of its kind. */
function chooser(offices: readonly SampleOffice[], procedures: readonly SampleProcedure[]) {
  const sizes = runningTotals(offices.map((it) => it.size));
  const at = (kind: SampleOffice["kind"]) => {
    const own = procedures.filter((it) => it.at === kind);
    return { own, weights: runningTotals(own.map((it) => it.weight)) };
  };
  const byKind = { commune: at("commune"), department: at("department") };
  return (random: Random): { office: SampleOffice; procedure: SampleProcedure } => {
    const office = offices[pickWeighted(random, sizes)];
    const { own, weights } = byKind[office?.kind ?? "commune"];
    const procedure = own[pickWeighted(random, weights)];
    if (office === undefined || procedure === undefined) throw new RangeError("Nothing to choose from");
    return { office, procedure };
  };
}

/** Handling may last for months after the submission; the calendar must know those too. */
function refuseUncovered(
  { months }: SampleOptions,
  days: { from: number; until: number },
  time: WorkingTime,
): void {
  const covered = time.covered();
  const MARGIN = 120;
  if (days.from >= covered.from && days.until + MARGIN <= covered.until) return;
  refuse(
    "months-not-covered",
    `${months.from}..${months.until}`,
    "Lịch làm việc không bao quát các tháng này và bốn tháng sau đó.",
    "Hãy chọn các tháng khác, hoặc khai thêm ngày nghỉ trong rules/holidays.",
  );
}
