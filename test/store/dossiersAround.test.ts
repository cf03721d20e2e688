import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Satisfaction } from "#dossier/rating.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { ratingShares } from "#store/dossiers/aroundDossiers.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { type DossierAround, dossiersAround } from "#store/dossiers/dossiersAround.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { aBatch, aDelivery, sha256 } from "./aDelivery.ts";
import { ENGINES } from "./engines.ts";

const OCTOBER = { authority: "H53", agencies: ["H53.29"], from: "2023-10-01", until: "2023-11-01" };
const said = (about: string) => ({
  authority: "H53",
  source: "test",
  sourceTime: "2023-10-20T00:00:00.000Z",
  rawHash: sha256(about),
});
const aRating = (code: string, satisfaction: Satisfaction): Delivery => ({
  kind: "rating",
  rating: { ...said(`rating ${code}`), code, ratedAt: "2023-10-19T02:00:00.000Z", satisfaction },
  raw: null,
});
const inCash: Delivery = {
  kind: "payment",
  payment: {
    ...said("payment"),
    code: "A-1",
    reference: "R1",
    transaction: null,
    amount: "8000",
    online: false,
    state: "paid",
    paidAt: "2023-10-03T02:00:00.000Z",
  },
  raw: null,
};

describe.each(ENGINES)("dossiers with what is around them on %s", (_, start) => {
  let database: Database;
  let stop: () => void;
  beforeAll(async () => {
    const engine = start();
    stop = engine.stop;
    database = await openDatabase(engine.place);
    const first = aBatch(
      aDelivery("A-1", "2023-10-02T03:00:00.000Z"),
      aDelivery("A-2", "2023-10-02T03:00:00.000Z", { agency: "H53.30" }),
      aDelivery("A-3", "2023-09-02T03:00:00.000Z", {
        submittedAt: "2023-09-01T01:00:00.000Z",
        receivedAt: "2023-09-01T02:00:00.000Z",
        finishedAt: "2023-09-04T02:00:00.000Z",
        returnedAt: "2023-09-04T02:00:00.000Z",
        state: "returned",
      }),
    );
    await saveDossierBatch(database, first, "2023-10-05T00:00:00.000Z");
    const moved = { dueAt: "2023-10-19T10:00:00.000Z", otherCodes: ["B-1"] };
    const second = aBatch(
      aDelivery("A-1", "2023-10-12T03:00:00.000Z", moved),
      aRating("A-1", "dissatisfied"),
      aRating("A-2", "satisfied"),
      inCash,
    );
    await saveDossierBatch(database, second, "2023-10-21T00:00:00.000Z");
  });
  afterAll(async () => {
    await database.close();
    stop();
  });

  const found = async (knownAt: string | null) => {
    const all: DossierAround[] = [];
    for await (const it of dossiersAround(database, { ...OCTOBER, knownAt })) all.push(it);
    return all;
  };

  it("are those of the agencies that were there in the period, with versions, ratings, payments and record", async () => {
    const [it, ...others] = await found(null);
    expect(others).toEqual([]);
    expect(it?.facts).toMatchObject({ code: "A-1", otherCodes: ["B-1"] });
    expect(it?.versions.map(({ facts }) => facts.dueAt)).toEqual([
      "2023-10-09T10:00:00.000Z",
      "2023-10-19T10:00:00.000Z",
    ]);
    expect(it).toMatchObject({ ratings: ["dissatisfied"], paidInCash: true });
    expect(JSON.parse(it?.record ?? "null")[0]).toMatchObject({ dueAt: "2023-10-19T10:00:00.000Z" });
  });

  it("are told as they were known at an instant", async () => {
    const [it, ...others] = await found("2023-10-10T00:00:00.000Z");
    expect(others).toEqual([]);
    expect(it?.versions).toHaveLength(1);
    expect(it).toMatchObject({ ratings: [], paidInCash: null });
    expect(it?.facts.dueAt).toBe("2023-10-09T10:00:00.000Z");
  });

  it("stand beside the shares of all ratings of those days", async () => {
    expect(await ratingShares(database, { ...OCTOBER, knownAt: null })).toEqual({
      "very-satisfied": 0,
      satisfied: 1,
      dissatisfied: 1,
    });
  });
});
