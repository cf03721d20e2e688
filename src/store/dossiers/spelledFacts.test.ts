import { describe, expect, it } from "vitest";
import type { Dossier, Step } from "#dossier/dossier.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import { factsOf, sameFacts, spelledFacts } from "./spelledFacts.ts";

const step = (at: string | null, note: string): Step => ({
  at,
  state: null,
  handlerName: null,
  handlerTitle: null,
  unit: null,
  note,
  dueAt: null,
});
const told: Dossier = {
  ...nothingKnown("A-1"),
  otherCodes: ["B", "A"],
  agencyAsGiven: 'UBND "xã"\tLong\\Phước \ud800',
  receivedAt: "2026-03-02T09:00:00+07:00",
  pauses: [{ kind: "supplement", from: "2026-03-03T09:00:00+07:00", until: null }],
  steps: [step(null, "c"), step("2026-03-02T02:00:00Z", "b"), step("2026-03-02T02:00:00.000Z", "a")],
  fees: [],
  verifiedAccount: false,
  databases: ["1"],
};

describe("the one spelling of facts", () => {
  it("are spelled in one way, as JSON writes them", () => {
    const { text } = spelledFacts(told);
    expect(text).toBe(
      JSON.stringify({
        other_codes: ["A", "B"],
        agency_as_given: told.agencyAsGiven,
        received_at: "2026-03-02T02:00:00.000Z",
        pauses: [{ kind: "supplement", from: "2026-03-03T02:00:00.000Z", until: null }],
        steps: [
          step("2026-03-02T02:00:00.000Z", "a"),
          step("2026-03-02T02:00:00.000Z", "b"),
          step(null, "c"),
        ],
        fees: [],
        verified_account: false,
        databases: ["1"],
      }),
    );
  });

  it("are the same when only their spelling differs", () => {
    const spelled = { ...told, receivedAt: "2026-03-02T02:00:00Z", otherCodes: ["A", "B"] };
    expect(sameFacts(spelled, told)).toBe(true);
    expect(sameFacts({ ...spelled, verifiedAccount: null }, told)).toBe(false);
    expect(sameFacts({ ...told, steps: told.steps?.slice(1) ?? null }, told)).toBe(false);
  });

  it("are read back from their text", () => {
    const { text } = spelledFacts(told);
    const again = factsOf("A-1", text);
    expect(spelledFacts(again).text).toBe(text);
    expect(again).toEqual({
      ...told,
      otherCodes: ["A", "B"],
      receivedAt: "2026-03-02T02:00:00.000Z",
      pauses: [{ kind: "supplement", from: "2026-03-03T02:00:00.000Z", until: null }],
      steps: [step("2026-03-02T02:00:00.000Z", "a"), step("2026-03-02T02:00:00.000Z", "b"), step(null, "c")],
    });
  });
});
