import { describe, expect, it } from "vitest";
import type { DossierPage } from "#contract/dossiers.ts";
import { drawingOf } from "./timeline.ts";

const clock = (some: Partial<DossierPage["clock"]>): DossierPage["clock"] => ({
  receivedAt: "2023-10-02T01:00:00.000Z",
  dueAt: "2023-10-06T10:00:00.000Z",
  endAt: null,
  stands: "open",
  returnedAt: null,
  pauses: [],
  workingMinutes: { spent: null, left: null },
  isOver: null,
  minutesADay: 450,
  offDays: [],
  ...some,
});

describe("drawingOf", () => {
  it("draws a dossier that ended late from its receipt to its end, and what lies behind the promise apart", () => {
    const drawing = drawingOf(
      clock({ stands: "ended", endAt: "2023-10-10T03:00:00.000Z" }),
      "2023-10-31T16:59:59.999Z",
    );
    expect(drawing?.late?.from).toBe(drawing?.due?.at);
    expect(drawing?.late?.until).toBe(drawing?.end?.at);
    expect(drawing?.handled.until).toBe(drawing?.end?.at);
    expect(drawing?.judged).toBeNull();
  });

  it("draws one that runs up to the moment of judging, also its open pause", () => {
    const judgedAt = "2023-10-05T03:00:00.000Z";
    const pauses = [{ kind: "supplement" as const, from: "2023-10-04T03:00:00.000Z", until: null }];
    const drawing = drawingOf(clock({ stands: "waiting", pauses }), judgedAt);
    expect(drawing?.judged?.at).toBe(drawing?.handled.until);
    expect(drawing?.pauses).toEqual([
      { kind: "supplement", from: expect.any(Number), until: drawing?.judged?.at },
    ]);
    expect(drawing?.late).toBeNull();
  });

  it("marks days off and writes few enough days to be read on a phone", () => {
    const long = clock({ dueAt: "2023-12-01T10:00:00.000Z", offDays: ["2023-10-07", "2023-10-08"] });
    const drawing = drawingOf(long, "2023-10-31T16:59:59.999Z");
    expect(drawing?.off).toHaveLength(2);
    expect(drawing?.off[0]?.until).toBeCloseTo(drawing?.off[1]?.from ?? 0);
    expect(drawing?.days.length).toBeLessThanOrEqual(5);
  });

  it("draws nothing where nobody says when it was received or how long it took", () => {
    expect(drawingOf(clock({ receivedAt: null }), "2023-10-31T16:59:59.999Z")).toBeNull();
    expect(drawingOf(clock({ stands: "not-told" }), "2023-10-31T16:59:59.999Z")).toBeNull();
  });
});
