import { expect, it } from "vitest";
import type { Database } from "#store/database.ts";
import { KeptAWhile } from "./keptAWhile.ts";

/** Only its identity matters here. */
const database = { sql: {} } as Database;

/** Answers kept by a clock set by hand. Each tells which it is, and takes so many milliseconds. */
function aKeeper(takes: number) {
  let now = 0;
  let made = 0;
  const kept = new KeptAWhile<number>({ clock: () => now });
  return {
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    ask: (newest: string) =>
      kept.of(database, ["H53"], newest, async () => {
        made += 1;
        const mine = made;
        await Promise.resolve();
        now += takes;
        return mine;
      }),
  };
}

it("makes what is quick anew as soon as something newer is known", async () => {
  const { ask } = aKeeper(200);
  expect(await ask("1")).toEqual({ value: 1, newest: "1" });
  expect(await ask("1")).toEqual({ value: 1, newest: "1" });
  expect(await ask("2")).toEqual({ value: 2, newest: "2" });
});

it("gives what is slow for ten times as long as it took, and says what it takes in", async () => {
  const { ask, pass } = aKeeper(5_000);
  expect(await ask("1")).toEqual({ value: 1, newest: "1" });
  pass(49_000);
  expect(await ask("2")).toEqual({ value: 1, newest: "1" });
  pass(2_000);
  // Made for those who come later; the one who asks does not wait.
  expect(await ask("3")).toEqual({ value: 1, newest: "1" });
  await new Promise((resolve) => setImmediate(resolve));
  expect(await ask("4")).toEqual({ value: 2, newest: "3" });
});

it("lets people wait when what it has is hours old", async () => {
  const { ask, pass } = aKeeper(5_000);
  await ask("1");
  pass(2 * 3_600_000);
  expect(await ask("2")).toEqual({ value: 2, newest: "2" });
});

it("makes it again after a failure", async () => {
  const kept = new KeptAWhile<string>();
  const failing = () => kept.of(database, ["H53"], "1", async () => Promise.reject(new Error("gone")));
  await expect(failing()).rejects.toThrow("gone");
  expect(await kept.of(database, ["H53"], "1", async () => "there")).toEqual({ value: "there", newest: "1" });
});
