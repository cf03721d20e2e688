import { join } from "node:path";
import { instantOf, senderTime } from "../instants.ts";
import { readSampleProcedures, type SampleProcedure } from "../province/sampleProcedures.ts";
import { Random } from "../random.ts";
import { BEN_CAU_PROVINCE, type BenCauPlan } from "./benCauDossier.ts";
import { BenCauTimes, type WorldKind } from "./benCauTimes.ts";
import type { World, WorldUnit } from "./readWorld.ts";
import { spread } from "./spread.ts";

const COPIES = "2.000815";
const SEED = 202310;
/** Shares of what September brought, which nobody published. */
const BEFORE = { online: 0.9, digitised: 0.62, eResult: 0.66 };

export function benCauProcedures(): SampleProcedure[] {
  return readSampleProcedures(BEN_CAU_PROVINCE, join(import.meta.dirname, "procedures.yaml"));
}

/** Plans every dossier of the world; `dissatisfied` of those that were rated so. Always the same ones. */
export class BenCauPlanner {
  readonly #world: World;
  readonly #times = new BenCauTimes();
  readonly #procedures = benCauProcedures();
  #number = 0;

  constructor(world: World) {
    this.#world = world;
  }

  *plans(): Generator<BenCauPlan & { dissatisfied: boolean }> {
    for (const unit of this.#world.units) {
      yield* this.#october(unit);
      yield* this.#september(unit);
      yield* this.#copies(unit);
    }
  }

  /** Carried over from September first, then what October brought. */
  *#october(unit: WorldUnit) {
    const { received, carriedOver, endedAfter, minutesLate } = unit;
    const ended = carriedOver + received - endedAfter;
    const hasResult = spread(unit.eResults, ended, 11);
    const isBad = spread(unit.dissatisfied + minutesLate, ended - carriedOver, 5);
    const isOnline = spread(unit.online, received, 23);
    const isDigitised = spread(unit.digitised, received, 41);
    let bad = 0;
    for (let nth = 0; nth < carriedOver + received; nth++) {
      const ofOctober = nth - carriedOver;
      const isAfter = nth >= ended;
      const badNow = ofOctober >= 0 && !isAfter && isBad(ofOctober);
      if (badNow) bad++;
      const isLate = badNow && bad <= minutesLate;
      const kind: WorldKind =
        ofOctober < 0 ? "carried-over" : isAfter ? "ended-after" : isLate ? "minutes-late" : "ended";
      const plan = this.#plan(unit, kind, {
        online: ofOctober < 0 || isOnline(ofOctober),
        digitised: ofOctober < 0 || isDigitised(ofOctober),
        eResult: isAfter || hasResult(nth),
      });
      yield { ...plan, dissatisfied: badNow && !isLate };
    }
  }

  *#september(unit: WorldUnit) {
    const some = (part: number, salt: number) => spread(Math.round(part * unit.before), unit.before, salt);
    const [online, digitised, eResult] = [
      some(BEFORE.online, 3),
      some(BEFORE.digitised, 7),
      some(BEFORE.eResult, 13),
    ];
    for (let nth = 0; nth < unit.before; nth++) {
      const flags = { online: online(nth), digitised: digitised(nth), eResult: eResult(nth) };
      yield { ...this.#plan(unit, "before", flags), dissatisfied: false };
    }
  }

  *#copies(unit: WorldUnit) {
    const groups = [
      ["copy", unit.copies, true],
      ["copy", unit.paperCopies, false],
      ["copy-before", unit.copiesBefore, true],
      ["copy-before", Math.round(unit.paperCopies / 4), false],
    ] as const;
    for (const [kind, count, eResult] of groups)
      for (let nth = 0; nth < count; nth++)
        yield {
          ...this.#plan(unit, kind, { online: eResult && nth % 3 === 0, digitised: eResult, eResult }),
          dissatisfied: false,
        };
  }

  #plan(
    unit: WorldUnit,
    kind: WorldKind,
    flags: { online: boolean; digitised: boolean; eResult: boolean },
  ): BenCauPlan {
    const number = this.#number++;
    const random = new Random(SEED, number);
    const procedure = this.#procedureFor(kind, random);
    const times = this.#times.of(kind, procedure, random);
    const date = senderTime(instantOf(times.received)).slice(2, 8);
    const byPortal = flags.online && number % 2 === 0;
    return {
      unit,
      procedure,
      number,
      code: byPortal
        ? `G22.99-${date}-${String(200_000 + number).padStart(7, "0")}`
        : `${unit.code}-${date}-${String(number % 100_000).padStart(5, "0")}`,
      channel: flags.online ? "online" : "direct",
      ...times,
      digitised: flags.digitised,
      eResult: flags.eResult,
    };
  }

  #procedureFor(kind: WorldKind, random: Random): SampleProcedure {
    const isCopy = kind === "copy" || kind === "copy-before";
    const days = { "carried-over": [3], "ended-after": [3], "minutes-late": [1] } as const;
    const lengths: readonly number[] = kind in days ? days[kind as keyof typeof days] : [1, 1, 1, 3, 5];
    const fitting = this.#procedures.filter(
      (it) => (it.version.code === COPIES) === isCopy && (isCopy || lengths.includes(it.terms.direct.amount)),
    );
    return random.pick(fitting);
  }
}
