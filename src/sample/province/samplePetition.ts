import type { Petition } from "#dossier/petition.ts";
import { rootOf } from "#terms/agencyCode.ts";
import type { SampleDossier } from "../generateDossiers.ts";
import { instantOf } from "../instants.ts";
import type { Random } from "../random.ts";
import { DAY, HOUR } from "../workingTime.ts";

/** Calendar days until an answer is due: fifteen working ones. */
const ANSWER_WITHIN = 21;
const LATE = 0.06;
const DISSATISFIED = 0.08;

/** A petition about the agency of a dossier, some days after the dossier's submission, answered and published. */
export function samplePetition(random: Random, { plan }: SampleDossier, index: number): Petition {
  const received = plan.submitted + random.about(5) * DAY;
  const due = received + ANSWER_WITHIN * DAY;
  const answered = random.chance(LATE)
    ? due + random.about(3) * DAY
    : received + random.next() * ANSWER_WITHIN * DAY;
  return {
    authority: rootOf(plan.office.code),
    source: "petition",
    sourceTime: instantOf(answered + 50 * HOUR),
    code: `PAKN.${plan.office.code}.${index}`,
    agency: plan.office.code,
    agencyAsGiven: plan.office.name,
    subject: random.chance(0.6) ? "conduct" : "procedure",
    state: "answered",
    receivedAt: instantOf(received),
    dueAt: instantOf(due),
    answeredAt: instantOf(answered),
    publishedAt: instantOf(answered + random.next() * 48 * HOUR),
    satisfaction: random.chance(DISSATISFIED) ? "dissatisfied" : "satisfied",
    rawHash: `e${index.toString(16).padStart(63, "0")}`,
  };
}
