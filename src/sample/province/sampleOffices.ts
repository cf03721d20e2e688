import { join } from "node:path";
import { z } from "zod";
import { type Agency, nameOf, type Registry } from "#registry/agency.ts";
import { childrenOf } from "#registry/findAgency.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { refuse, UserError } from "#terms/problem.ts";
import { readYamlFile } from "#terms/yamlFile.ts";
import { Random } from "../random.ts";

const words = z.array(z.string().min(1)).min(1);
const PeopleFile = z.strictObject({
  families: words,
  middles: words,
  givens: words,
  frontDesk: z.string().min(1),
  titles: z.strictObject({ frontDesk: words, commune: words, department: words }),
});
type People = z.infer<typeof PeopleFile>;

type SampleHandler = { name: string; title: string; unit: string };

/**
 * An agency of the sample province and what is usual there. Shares lie between 0 and 1.
 * @property size how many dossiers it has, against the others
 * @property online factor to a procedure's usual share of online submissions
 * @property flaws traps of synchronisation (integration traps) that its system falls into
 */
export type SampleOffice = {
  code: AgencyCode;
  name: string;
  kind: "commune" | "department";
  size: number;
  online: number;
  late: number;
  eResult: number;
  digitised: number;
  dissatisfied: number;
  desk: SampleHandler;
  experts: readonly SampleHandler[];
  flaws: ReadonlySet<Flaw>;
};

/** Habits of one-stop systems, by the share of agencies that have them. */
const FLAWS = {
  "no-titles": 0.22,
  "generic-names": 0.05,
  "waiting-sent-as-processed": 0.04,
  "always-digitised": 0.06,
  "cash-as-online": 0.05,
  "file-as-result": 0.04,
  "submitted-at-receipt": 0.08,
  "codes-replaced": 0.03,
  "names-cut": 0.04,
  "due-moved": 0.07,
  "no-due": 0.05,
} as const;
type Flaw = keyof typeof FLAWS;

/**
 * The first agencies under an authority, departments and communes in turn of the registry, each with habits drawn from the
 * seed. Throws UserError when the registry has fewer.
 */
export function sampleOffices(
  registry: Registry,
  authority: AgencyCode,
  count: number,
  seed: number,
): SampleOffice[] {
  const all = childrenOf(registry, authority).filter(
    (it): it is Agency & { kind: "commune" | "department" } =>
      it.kind === "commune" || it.kind === "department",
  );
  if (count > all.length || count < 1) {
    return refuse(
      "too-many-units",
      `${count} đơn vị`,
      `Tỉnh mẫu ${authority} có từ 1 đến ${all.length} đơn vị.`,
      "Hãy chọn số đơn vị trong khoảng đó.",
    );
  }
  const people = readPeople();
  // Some of each kind, however few are wanted.
  const departments = all.filter((it) => it.kind === "department");
  const wanted = Math.min(departments.length, Math.round((count * departments.length) / all.length));
  const communes = all.filter((it) => it.kind === "commune").slice(0, count - wanted);
  return [...departments.slice(0, count - communes.length), ...communes].map((it, index) =>
    officeOf(it, new Random(seed, -1 - index), people),
  );
}

function officeOf(
  agency: Agency & { kind: "commune" | "department" },
  random: Random,
  people: People,
): SampleOffice {
  const skew = Math.exp(1.1 * (random.next() + random.next() + random.next() - 1.5) * 2);
  const care = random.next();
  const handler = (titles: readonly string[], unit: string): SampleHandler => ({
    name: [random.pick(people.families), random.pick(people.middles), random.pick(people.givens)].join(" "),
    title: random.pick(titles),
    unit,
  });
  const section = agency.kind === "commune" ? "Văn phòng HĐND và UBND" : "Phòng chuyên môn";
  return {
    code: agency.code ?? agency.id,
    name: nameOf(agency),
    kind: agency.kind,
    size: skew * (agency.kind === "department" ? 2 : 1),
    online: 0.55 + 0.75 * random.next(),
    late: 0.004 + 0.09 * (1 - care) ** 3,
    eResult: 0.3 + 0.69 * Math.sqrt(random.next()),
    digitised: 0.25 + 0.7 * Math.sqrt(random.next()),
    dissatisfied: 0.002 + 0.03 * (1 - care) ** 2,
    desk: handler(people.titles.frontDesk, people.frontDesk),
    experts: Array.from({ length: 2 + random.below(4) }, () => handler(people.titles[agency.kind], section)),
    flaws: new Set((Object.keys(FLAWS) as Flaw[]).filter((it) => random.chance(FLAWS[it]))),
  };
}

function readPeople(): People {
  const { value, problems } = readYamlFile(
    join(import.meta.dirname, "people.yaml"),
    PeopleFile,
    "people.yaml",
  );
  if (value === null) throw new UserError(problems);
  return value;
}
