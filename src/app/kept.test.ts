import { describe, expect, it } from "vitest";
import type { Database } from "#store/database.ts";
import { Kept } from "./kept.ts";
import { KeptOfDatabase } from "./keptOfDatabase.ts";

/** Only its identity matters here. */
const aDatabase = () => ({ sql: {} }) as Database;

describe("what is kept", () => {
  it("is made once for a key, and the oldest goes when there are many", () => {
    const made: string[] = [];
    const kept = new Kept<string>(2);
    for (const key of ["a", "a", "b", "c", "b", "a"])
      kept.of(key, () => {
        made.push(key);
        return key;
      });
    expect(made).toEqual(["a", "b", "c", "a"]);
  });

  it("is shared by those who ask while it is made, and made again after a failure", async () => {
    const kept = new KeptOfDatabase<number>();
    const database = aDatabase();
    let made = 0;
    const make = async () => {
      made += 1;
      if (made === 1) throw new Error("no connection");
      return made;
    };
    const asked = [kept.of(database, ["H53", 7], make), kept.of(database, ["H53", 7], make)];
    for (const it of asked) await expect(it).rejects.toThrow("no connection");
    expect([await kept.of(database, ["H53", 7], make), await kept.of(database, ["H53", 7], make)]).toEqual([
      2, 2,
    ]);
  });

  it("belongs to one database: the same batch of another holds other dossiers", async () => {
    const kept = new KeptOfDatabase<string>();
    const of = (database: Database, value: string) => kept.of(database, ["H53", 1], async () => value);
    const [one, other] = [aDatabase(), aDatabase()];
    expect([await of(one, "one"), await of(other, "other"), await of(one, "again")]).toEqual([
      "one",
      "other",
      "one",
    ]);
  });
});
