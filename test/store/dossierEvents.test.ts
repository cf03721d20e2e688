import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Payment } from "#dossier/payment.ts";
import type { Petition } from "#dossier/petition.ts";
import type { ProcedureVersion } from "#dossier/procedureVersion.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Delivery, EventKind } from "#store/dossiers/batch.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { aBatch, sha256 } from "./aDelivery.ts";
import { ENGINES } from "./engines.ts";

const none = { new: 0, changed: 0, unchanged: 0, older: 0 };
const said = (source: string, sourceTime: string | null, content: unknown) => ({
  authority: "H99",
  source,
  sourceTime,
  rawHash: sha256(JSON.stringify([source, sourceTime, content])),
});

const aProcedure = (sourceTime: string, changes: Partial<ProcedureVersion> = {}): Delivery => ({
  kind: "procedure",
  raw: null,
  procedure: {
    ...said("LayThuTuc", sourceTime, changes),
    code: "9.001001",
    codeAsGiven: "9.001001.000.00.00.H99",
    name: "Chứng thực bản sao",
    publishedBy: null,
    decision: "12/QĐ-UBND",
    public: true,
    domains: ["LV1"],
    terms: [{ channel: "online", amount: "3", unit: "working-day", fees: [{ code: "1", amount: "0" }] }],
    components: null,
    results: [{ code: "KQ.G99.000100", name: "Bản sao" }],
    ...changes,
  },
});

const aPetition = (sourceTime: string, changes: Partial<Petition> = {}): Delivery => ({
  kind: "petition",
  raw: null,
  petition: {
    ...said("PAKN", sourceTime, changes),
    code: "PA-1",
    agency: "H99.1",
    agencyAsGiven: null,
    subject: "conduct",
    state: "received",
    receivedAt: "2026-03-02T17:30:00Z",
    dueAt: null,
    answeredAt: null,
    publishedAt: null,
    satisfaction: null,
    ...changes,
  },
});

const aPayment = (sourceTime: string | null, payment: Partial<Payment>): Delivery => ({
  kind: "payment",
  raw: null,
  payment: {
    ...said("PaymentPlatform", sourceTime, payment),
    code: null,
    reference: "REF-1",
    transaction: null,
    amount: null,
    online: null,
    state: null,
    paidAt: null,
    ...payment,
  },
});

describe.each(ENGINES)("what is known around dossiers on %s", (_, start) => {
  let database: Database;
  let stop: () => void;
  beforeAll(async () => {
    const engine = start();
    stop = engine.stop;
    database = await openDatabase(engine.place);
  });
  afterAll(async () => {
    await database.close();
    stop();
  });
  const save = async (kind: EventKind, ...deliveries: Delivery[]) => {
    const { batch } = aBatch();
    const outcome = await saveDossierBatch(
      database,
      { batch: { ...batch, authority: "H99" }, deliveries },
      "2026-04-01T00:00:00.000Z",
    );
    return outcome.events[kind];
  };

  it("dates versions of a procedure, and sees through a catalogue that says the same again", async () => {
    const march = aProcedure("2026-03-01T00:00:00Z");
    expect(await save("procedure", march, march)).toEqual({ ...none, new: 1, unchanged: 1 });
    const april = aProcedure("2026-04-01T00:00:00Z");
    expect(await save("procedure", april)).toEqual({ ...none, unchanged: 1 });
    const fee = [
      {
        channel: "online" as const,
        amount: "2",
        unit: "hour" as const,
        fees: [{ code: "1", amount: "8000" }],
      },
    ];
    expect(await save("procedure", aProcedure("2026-05-01T00:00:00Z", { terms: fee, results: [] }))).toEqual({
      ...none,
      changed: 1,
    });
    const rows = await database.sql
      .selectFrom("procedure_version")
      .select(["valid_from", "charges_fee", "returns_paper", "terms"])
      .orderBy("valid_from")
      .execute();
    expect(rows.map((it) => [it.valid_from.toISOString(), it.charges_fee, it.returns_paper])).toEqual([
      ["2026-03-01T00:00:00.000Z", false, true],
      ["2026-05-01T00:00:00.000Z", true, false],
    ]);
    expect(rows[1]?.terms).toEqual(fee);
  });

  it("keeps what was believed of a petition, and lets no older word win", async () => {
    expect(await save("petition", aPetition("2026-03-03T00:00:00Z"))).toEqual({ ...none, new: 1 });
    const answered = { state: "answered", answeredAt: "2026-03-05T01:00:00Z", agency: null } as const;
    expect(await save("petition", aPetition("2026-03-06T00:00:00Z", answered))).toEqual({
      ...none,
      changed: 1,
    });
    expect(await save("petition", aPetition("2026-03-04T00:00:00Z", { state: "processing" }))).toEqual({
      ...none,
      older: 1,
    });
    const rows = await database.sql
      .selectFrom("petition")
      .select(({ cast }) => [
        "state",
        "agency",
        cast<string>("received_day", "text").as("received_day"),
        cast<string>("known_to", "text").as("known_to"),
      ])
      .orderBy("known_from")
      .execute();
    expect(rows.map((it) => [it.state, it.agency, it.received_day, it.known_to === "infinity"])).toEqual([
      ["received", "H99.1", "2026-03-03", false],
      ["answered", "H99.1", "2026-03-03", true],
    ]);
  });

  it("joins a payment's record with its confirmation, also when they come in one batch", async () => {
    const record = aPayment("2026-03-02T00:00:00Z", {
      code: "D-1",
      amount: "8000",
      online: true,
      state: "waiting",
    });
    const confirmation = aPayment("2026-03-02T01:00:00Z", {
      transaction: "T-9",
      state: "paid",
      paidAt: "2026-03-02T01:00:00Z",
    });
    expect(await save("payment", record, confirmation)).toEqual({ ...none, new: 1, changed: 1 });
    expect(await save("payment", record, confirmation)).toEqual({ ...none, unchanged: 2 });
    const rows = await database.sql
      .selectFrom("payment")
      .select(["code", "reference", "transaction", "amount", "state"])
      .execute();
    expect(rows).toEqual([
      { code: "D-1", reference: "REF-1", transaction: "T-9", amount: "8000", state: "paid" },
    ]);
  });

  it("changes nothing when a file of payments without a time comes again", async () => {
    const files = [{ name: "a.json", sha256: sha256("payments"), bytes: 1 }];
    const deliveries = (["waiting", "paid", "waiting"] as const).map((state, n) =>
      aPayment(null, { reference: "REF-2", state, amount: n === 2 ? "5000" : null }),
    );
    const batch = { batch: { authority: "H99", by: "test", files }, deliveries };
    const first = await saveDossierBatch(database, batch, "2026-04-02T00:00:00.000Z");
    expect(first.events.payment).toEqual({ ...none, new: 1, changed: 2 });
    const again = await saveDossierBatch(database, batch, "2026-04-03T00:00:00.000Z");
    expect(again.events.payment).toEqual({ ...none, unchanged: 3 });
  });

  it("settles a correction that comes in a later chunk of the same batch", async () => {
    const rate = (n: number, satisfaction: "satisfied" | "dissatisfied"): Delivery => ({
      kind: "rating",
      raw: null,
      rating: {
        ...said(
          "DanhGiaHaiLong",
          satisfaction === "satisfied" ? "2026-03-01T00:00:00Z" : "2026-03-02T00:00:00Z",
          n,
        ),
        code: `D-${n}`,
        ratedAt: "2026-03-01T02:00:00Z",
        satisfaction,
      },
    });
    const many = Array.from({ length: 2_500 }, (_, n) => rate(n, "satisfied"));
    expect(await save("rating", ...many, rate(0, "dissatisfied"))).toEqual({
      ...none,
      new: 2_500,
      changed: 1,
    });
    const rows = await database.sql
      .selectFrom("rating")
      .select("satisfaction")
      .where("code", "=", "D-0")
      .execute();
    expect(rows).toEqual([{ satisfaction: "dissatisfied" }]);
  });

  it("keeps a month's question of an agency whose shares cannot be believed", async () => {
    const summary: Delivery = {
      kind: "rating-summary",
      raw: null,
      summary: {
        ...said("DongBoDanhGia", null, 1),
        agency: null,
        agencyAsGiven: "UBND xã",
        period: "2026-03",
        procedure: null,
        question: "Thái độ phục vụ",
        raters: 2,
        shares: null,
        doubt: "all-shares-zero",
      },
    };
    expect(await save("rating-summary", summary)).toEqual({ ...none, new: 1 });
    expect(await save("rating-summary", summary)).toEqual({ ...none, unchanged: 1 });
  });
});
