import { setImmediate as later } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { AskedTogether } from "./askedTogether.ts";

/** Answers with how many questions had been begun by then; each answer is given by hand. */
function aSource() {
  const waiting: PromiseWithResolvers<number>[] = [];
  return {
    begun: () => waiting.length,
    ask: () => {
      const it = Promise.withResolvers<number>();
      waiting.push(it);
      return it.promise;
    },
    answer: (turn: number) => waiting[turn]?.resolve(turn),
    fail: (turn: number) => waiting[turn]?.reject(new Error("gone")),
  };
}

/** Long enough for a question to be asked. */
const turns = async () => {
  await later();
  await later();
};

describe("what many ask together", () => {
  it("is asked once for all who come before it is asked", async () => {
    const source = aSource();
    const together = new AskedTogether<number>();
    const all = Array.from({ length: 5 }, () => together.of("a", source.ask));
    await turns();
    expect(source.begun()).toBe(1);
    source.answer(0);
    expect(await Promise.all(all)).toEqual([0, 0, 0, 0, 0]);
  });

  it("is asked once for all who come while another answer is on its way, and never answered by that one", async () => {
    const source = aSource();
    const together = new AskedTogether<number>();
    const first = together.of("a", source.ask);
    await turns();
    const later1 = together.of("a", source.ask);
    const later2 = together.of("a", source.ask);
    await turns();
    expect(source.begun()).toBe(1);
    source.answer(0);
    expect(await first).toBe(0);
    await turns();
    expect(source.begun()).toBe(2);
    const third = together.of("a", source.ask);
    source.answer(1);
    expect(await Promise.all([later1, later2])).toEqual([1, 1]);
    await turns();
    source.answer(2);
    expect(await third).toBe(2);
  });

  it("of different names is asked at the same time", async () => {
    const source = aSource();
    const together = new AskedTogether<number>();
    const both = [together.of("a", source.ask), together.of("b", source.ask)];
    await turns();
    expect(source.begun()).toBe(2);
    source.answer(0);
    source.answer(1);
    expect(await Promise.all(both)).toEqual([0, 1]);
  });

  it("goes on after a question that failed", async () => {
    const source = aSource();
    const together = new AskedTogether<number>();
    const first = together.of("a", source.ask);
    await turns();
    const second = together.of("a", source.ask);
    source.fail(0);
    await expect(first).rejects.toThrow("gone");
    await turns();
    source.answer(1);
    expect(await second).toBe(1);
  });
});
