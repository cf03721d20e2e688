import type { DossierVersion } from "#dossier/dossier.ts";
import type { Satisfaction } from "#dossier/rating.ts";
import { SAMPLE_PROVINCE, type SampleDossier, sampleDossiers } from "./generateDossiers.ts";
import { instantOf } from "./instants.ts";
import { samplePetition } from "./province/samplePetition.ts";
import { readSampleProcedures } from "./province/sampleProcedures.ts";
import { Random } from "./random.ts";
import type { HiddenFlaw, SampleEvent } from "./sampleEvent.ts";
import type { SampleOptions } from "./sampleOptions.ts";
import { HOUR } from "./workingTime.ts";

const RATED = 0.09;
/** Where an office rates itself. */
const RATED_FOR_CITIZENS = 0.95;
/** Who waited too long is dissatisfied more often. */
const LATE_DISSATISFIED = 0.2;
/** A petition for so many dossiers. */
const PETITION_EVERY = 400;
const FAKE_IDENTITY = 0.004;

/** The catalogue, then dossiers with what is told around them: ratings, payments, petitions. Memory does not grow. */
export function* sampleEvents(options: SampleOptions): Generator<SampleEvent> {
  for (const { version } of readSampleProcedures(SAMPLE_PROVINCE))
    yield { kind: "procedure", procedure: version };
  let index = 0;
  for (const dossier of sampleDossiers(options)) {
    // A stream of its own: dossiers are the same with and without what is told around them.
    const random = new Random(~options.seed, index);
    yield* dossierEvents(random, dossier);
    if (index % PETITION_EVERY === 0)
      yield { kind: "petition", petition: samplePetition(random, dossier, index) };
    index++;
  }
}

/** A dossier with what is told around it. */
export function* dossierEvents(
  random: Random,
  { plan, versions, planted }: SampleDossier,
): Generator<SampleEvent> {
  const { flaws } = plan.office;
  const hidden: HiddenFlaw[] = flaws.has("file-as-result") ? ["result-is-submitted-file"] : [];
  const isFake = random.chance(FAKE_IDENTITY);
  if (planted !== null) hidden.push(...planted.hidden);
  else if (isFake) hidden.push("made-up-identity");
  let isPaid = false;
  for (const version of versions) {
    yield { kind: "version", version, hidden };
    if (isPaid || version.facts.paidOnline === "no" || version.facts.receivedAt === null) continue;
    isPaid = true;
    yield paymentOf(version, plan.channel === "online");
  }
  const last = versions.at(-1);
  if (last?.facts.returnedAt == null) return;
  if (planted?.unit === "all-satisfied") {
    if (random.chance(RATED_FOR_CITIZENS)) yield ratingWith(last, random, () => "very-satisfied");
  } else if (random.chance(RATED)) yield ratingOf(random, last, plan.office.dissatisfied);
}

/** Who calls cash an online payment keeps the payment itself as cash. */
function paymentOf({ authority, sourceTime, facts, rawHash }: DossierVersion, online: boolean): SampleEvent {
  return {
    kind: "payment",
    payment: {
      authority,
      source: "payment",
      sourceTime,
      code: facts.code,
      reference: `TC-${facts.code}`,
      transaction: null,
      amount: facts.fees?.[0]?.amount ?? null,
      online,
      state: "paid",
      paidAt: facts.receivedAt,
      rawHash: `b${rawHash.slice(1)}`,
    },
  };
}

function ratingOf(random: Random, last: DossierVersion, dissatisfied: number): SampleEvent {
  const { facts } = last;
  const isLate = facts.dueAt !== null && facts.finishedAt !== null && facts.finishedAt > facts.dueAt;
  return ratingWith(last, random, () =>
    random.chance(isLate ? LATE_DISSATISFIED : dissatisfied)
      ? "dissatisfied"
      : random.chance(0.7)
        ? "very-satisfied"
        : "satisfied",
  );
}

function ratingWith(
  { authority, facts, rawHash }: DossierVersion,
  random: Random,
  answer: () => Satisfaction,
): SampleEvent {
  const ratedAt = instantOf(Date.parse(facts.returnedAt ?? "") + Math.round(random.about(6 * HOUR)));
  const satisfaction = answer();
  return {
    kind: "rating",
    rating: {
      authority,
      source: "rating",
      sourceTime: ratedAt,
      code: facts.code,
      ratedAt,
      satisfaction,
      rawHash: `d${rawHash.slice(1)}`,
    },
  };
}
