import type { Channel, Dossier, DossierState, DossierVersion, Step } from "#dossier/dossier.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { instantOf } from "../instants.ts";
import type { SampleProcedure } from "../province/sampleProcedures.ts";
import { MINUTE } from "../workingTime.ts";
import type { World, WorldUnit } from "./readWorld.ts";

export const BEN_CAU_PROVINCE: AgencyCode = "H53";

/**
 * A dossier that was received, ended and returned; times in milliseconds since 1970.
 * @property number unique in the world
 * @property nameless stands in a step in place of a handler's name and title
 */
export type BenCauPlan = {
  unit: WorldUnit;
  procedure: SampleProcedure;
  code: string;
  number: number;
  channel: Channel;
  received: number;
  due: number;
  finished: number;
  digitised: boolean;
  eResult: boolean;
  nameless?: string;
};

/** The one version of a dossier: its record after the result was handed over, with all steps. */
export function benCauVersion(it: BenCauPlan, { handlers }: World): DossierVersion {
  const returned = it.finished + (3 + (it.number % 9)) * MINUTE;
  const desk = handlers.desk[it.number % handlers.desk.length] ?? null;
  const expert = handlers.experts[it.number % handlers.experts.length] ?? null;
  const byDesk = (at: number, state: DossierState, note: string): Step => ({
    ...{ at: instantOf(at), state, note, unit: "Bộ phận Tiếp nhận và Trả kết quả", dueAt: null },
    ...{ handlerName: desk, handlerTitle: handlers.deskTitle },
  });
  const result: Step = {
    ...{
      at: instantOf(it.finished),
      state: "processed",
      note: "Đã có kết quả",
      unit: "Tư pháp - Hộ tịch",
      dueAt: null,
    },
    handlerName: it.nameless ?? expert,
    handlerTitle: it.nameless === undefined ? handlers.expertTitle : null,
  };
  const steps = [
    byDesk(it.received, "accepted", "Tiếp nhận hồ sơ"),
    ...(it.procedure.sameDay ? [] : [result]),
    byDesk(returned, "returned", "Trả kết quả"),
  ];
  return {
    authority: BEN_CAU_PROVINCE,
    source: "sync",
    kind: "record",
    sourceTime: instantOf(returned + 2 * MINUTE),
    deleted: false,
    facts: { ...factsOf(it), returnedAt: instantOf(returned), steps },
    rawHash: `bec${it.number.toString(16).padStart(61, "0")}`,
  };
}

function factsOf(it: BenCauPlan): Dossier {
  const { procedure, channel } = it;
  const { code } = procedure.version;
  const isOnline = channel === "online";
  return {
    ...nothingKnown(it.code),
    agency: it.unit.code,
    agencyAsGiven: it.unit.name,
    procedure: code,
    procedureAsGiven: code,
    channel,
    state: "returned",
    submittedAt: instantOf(isOnline ? it.received - (20 + (it.number % 90)) * MINUTE : it.received),
    receivedAt: instantOf(it.received),
    dueAt: instantOf(it.due),
    finishedAt: instantOf(it.finished),
    pauses: [],
    components: [
      {
        code: `GT.${code}.1`,
        hasFile: it.digitised,
        digitised: it.digitised,
        reused: "no",
        fromStore: false,
      },
    ],
    results: [{ code: `KQ.${code}`, hasFile: it.eResult }],
    hasDigitisedComponent: it.digitised,
    paidOnline: procedure.fee > 0 && isOnline ? "portal" : "no",
    fees: procedure.fee > 0 ? [{ code: `PLP-${code}`, amount: String(procedure.fee) }] : [],
    verifiedAccount: isOnline,
    databases: isOnline ? ["1"] : [],
  };
}
