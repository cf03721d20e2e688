import type { SampleOffice } from "../province/sampleOffices.ts";
import { Random } from "../random.ts";
import type { WorkingTime } from "../workingTime.ts";
import { DOSSIER_PLANTS } from "./dossierPlants.ts";
import { LOOKALIKES } from "./lookalikes.ts";
import { drawn, type Planted, type Planting } from "./planting.ts";
import type { Versions } from "./retelling.ts";
import { UNIT_PLANTS } from "./unitPlants.ts";

const NOTHING: Planted = { own: [], lookalike: null, unit: null, hidden: [] };

/** Plants behaviour by seed: what is planted where does not depend on what else there is. */
export class Planter {
  readonly #seed: number;
  readonly #planting: Planting;
  readonly #time: WorkingTime;
  readonly #byUnit: ReadonlyMap<string, (typeof UNIT_PLANTS)[number] | null>;

  constructor(seed: number, planting: Planting, offices: readonly SampleOffice[], time: WorkingTime) {
    this.#seed = seed;
    this.#planting = planting;
    this.#time = time;
    this.#byUnit = new Map(
      offices.map(({ code }, index) => [
        code,
        drawn(new Random(~seed, -1 - index).next(), planting.units, UNIT_PLANTS),
      ]),
    );
  }

  /** A dossier with what is planted in it, and the truth about it. @param index of the dossier in its sample */
  planted(office: SampleOffice, versions: Versions, index: number): { versions: Versions; planted: Planted } {
    const random = new Random(this.#seed ^ 0x2545f491, index);
    const unit = this.#byUnit.get(office.code) ?? null;
    const isGone = versions.length === 0 || versions.some((it) => it.deleted);
    if (isGone) return { versions, planted: { ...NOTHING, unit: unit?.id ?? null } };
    if (unit !== null)
      return {
        versions: unit.plant(versions, { office, random, time: this.#time }),
        planted: { ...NOTHING, unit: unit.id },
      };
    return this.#own(versions, random);
  }

  #own(versions: Versions, random: Random): { versions: Versions; planted: Planted } {
    const { dossiers, lookalikes } = this.#planting;
    const number = random.next();
    const plant = drawn(number, dossiers, DOSSIER_PLANTS);
    const made = plant?.plant(versions, random) ?? null;
    if (plant !== null && made !== null) {
      const own = [plant.id, ...(plant.also ?? [])];
      return { versions: made, planted: { ...NOTHING, own, hidden: plant.hidden ? [plant.hidden] : [] } };
    }
    const lookalike = plant === null ? drawn(1 - number, lookalikes, LOOKALIKES) : null;
    const same = lookalike?.plant(versions, random) ?? null;
    if (lookalike === null || same === null) return { versions, planted: NOTHING };
    return { versions: same, planted: { ...NOTHING, lookalike: lookalike.id } };
  }
}
