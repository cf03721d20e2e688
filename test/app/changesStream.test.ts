import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServer } from "#app/api/server.ts";
import { countBatch } from "#app/measuring/counting.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { aBatch, aDelivery } from "../store/aDelivery.ts";
import { ENGINES } from "../store/engines.ts";
import { Listener } from "./eventStream.ts";

const NOW = "2023-10-12T03:00:00.000Z";
const LATE = "H53.29-231002-0001";
const ON_TIME = "H53.29-231002-0002";
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000, interval: 20 });

describe.each(ENGINES)("the stream of changes on %s", (_, start) => {
  const engine = start();
  let database: Database;
  /** Another process writes by a connection of its own; the embedded database belongs to one. */
  let elsewhere: Database;
  let server: FastifyInstance;
  let url: string;
  const serve = async () => {
    server = await buildServer(database, () => NOW, { stream: { rest: 50, most: 3 } });
    url = `${await server.listen({ port: 0 })}/api/authorities/H53/changes`;
  };
  const save = (at: string, ...deliveries: ReturnType<typeof aDelivery>[]) =>
    saveDossierBatch(elsewhere, aBatch(...deliveries), at, countBatch);

  beforeAll(async () => {
    database = await openDatabase(engine.place, { afterwards: countBatch });
    elsewhere = "url" in engine.place ? await openDatabase(engine.place) : database;
    await save(
      "2023-10-05T03:00:00.000Z",
      aDelivery(LATE, "2023-10-05T02:00:00.000Z"),
      aDelivery(ON_TIME, "2023-10-05T02:00:00.000Z"),
    );
    await serve();
  });
  afterAll(async () => {
    await server.close();
    if (elsewhere !== database) await elsewhere.close();
    await database.close();
    engine.stop();
  });

  it("tells every listener of a batch from elsewhere, with the reason in words, uncompressed", async () => {
    const listeners = [await Listener.open(url), await Listener.open(url)];
    await soon(() => listeners.map((it) => it.heard[0]?.event)).toEqual(["ready", "ready"]);
    expect(listeners[0]?.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(listeners[0]?.headers.get("content-encoding")).toBeNull();
    expect(listeners[0]?.headers.get("x-content-type-options")).toBe("nosniff");
    const returned = { state: "returned" as const, finishedAt: "2023-10-11T03:00:00.000Z" };
    const { batch } = await save(
      "2023-10-11T04:00:00.000Z",
      aDelivery(LATE, "2023-10-11T03:30:00.000Z", { ...returned, returnedAt: "2023-10-11T03:10:00.000Z" }),
    );
    for (const listener of listeners) {
      await soon(() => listener.changes.length).toBe(1);
      expect(listener.lastId).toBe(`${batch}-0`);
      const [change] = listener.changes;
      expect(change).toMatchObject({ batch, batches: 1, captures: 0, total: 1 });
      expect(change?.dossiers.map((it) => [it.code, it.changes.map(({ says }) => says.vi)])).toEqual([
        [LATE, ["giải quyết xong", "trả kết quả, trễ hạn"]],
      ]);
      listener.close();
    }
  });

  it("tells who comes back all that was missed, once, and nothing to who is up to date", async () => {
    const first = await Listener.open(url);
    await soon(() => first.lastId).not.toBe("");
    const id = first.lastId;
    first.close();
    const moved = { dueAt: "2023-10-20T10:00:00.000Z" };
    await save("2023-10-11T05:00:00.000Z", aDelivery(ON_TIME, "2023-10-11T04:30:00.000Z", moved));
    await save("2023-10-11T06:00:00.000Z", aDelivery("H53.29-231011-0003", "2023-10-11T05:30:00.000Z"));
    const back = await Listener.open(url, id);
    await soon(() => back.changes.length).toBe(1);
    expect(back.changes[0]).toMatchObject({ batches: 2, total: 2 });
    expect(back.changes[0]?.dossiers[1]?.changes[0]?.says.vi).toBe(
      "sửa hạn trả 17h00 09/10/2023 → 17h00 20/10/2023",
    );
    const same = await Listener.open(url, back.lastId);
    const stranger = await Listener.open(url, "999-0");
    await soon(() => [same, stranger].map((it) => it.heard.length)).toEqual([1, 1]);
    await new Promise((settle) => setTimeout(settle, 200));
    expect([back, same, stranger].map((it) => it.changes.length)).toEqual([1, 0, 0]);
    for (const it of [back, same, stranger]) it.close();
  });

  it("refuses more listeners than it can bear, and an authority there is not", async () => {
    const listeners: Listener[] = [];
    await expect
      .poll(
        async () => {
          try {
            while (listeners.length < 3) listeners.push(await Listener.open(url));
            return true;
          } catch {
            return false;
          }
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    await expect(Listener.open(url)).rejects.toThrow(/503.*too-many-readers/s);
    listeners[0]?.close();
    await expect
      .poll(
        () =>
          Listener.open(url).then(
            (it) => it.close() ?? true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
    await expect(Listener.open(url.replace("H53", "X1"))).rejects.toThrow(/404.*no-authority/s);
    for (const it of listeners) it.close();
  });

  it("lets the server close at once while somebody listens", async () => {
    const listener = await Listener.open(url);
    await soon(() => listener.heard.length).toBe(1);
    const began = Date.now();
    await server.close();
    expect(Date.now() - began).toBeLessThan(2_000);
    await soon(() => listener.isEnded).toBe(true);
    await serve();
  });
});
