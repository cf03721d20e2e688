import { describe, expect, it } from "vitest";
import { UserError } from "#terms/problem.ts";
import { sinceInstant } from "./sinceInstant.ts";

/** Thursday, 26 November 2026, 06:30 in Việt Nam: still Wednesday in UTC. */
const EARLY = "2026-11-25T23:30:42.000Z";

describe("what changes are told since", () => {
  it.each([
    [undefined, EARLY, "2026-11-24T23:00:00.000Z"],
    ["yesterday", EARLY, "2026-11-24T17:00:00.000Z"],
    ["monday", EARLY, "2026-11-22T17:00:00.000Z"],
    ["monday", "2026-11-23T03:00:00.000Z", "2026-11-15T17:00:00.000Z"],
    ["monday", "2026-11-22T03:00:00.000Z", "2026-11-15T17:00:00.000Z"],
    ["2026-11-02", EARLY, "2026-11-01T17:00:00.000Z"],
    ["2026-11-02T08:00+07:00", EARLY, "2026-11-02T01:00:00.000Z"],
  ])("%s before %s", (asked, until, since) => {
    expect(sinceInstant(asked, until)).toBe(since);
  });

  it.each(["last week", "2026-02-30", "2026-11-27", EARLY])("is refused: %s", (asked) => {
    expect(() => sinceInstant(asked, EARLY)).toThrow(UserError);
  });
});
