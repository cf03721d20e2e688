import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiFailure, createClient, fetchRoute, routeUrl } from "./client.ts";

const never = new AbortController().signal;
const answer = (body: unknown, status = 200) =>
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(body), { status }));

afterEach(() => vi.unstubAllGlobals());

describe("routeUrl", () => {
  it("fills parameters and leaves out query values that are not given", () => {
    const params = { authority: "H44", unit: "H44.100" };
    const url = routeUrl("/api/authorities/:authority/units/:unit/scorecard", params, {
      period: "2026-Q3",
      rulebook: undefined,
    });
    expect(url).toBe("/api/authorities/H44/units/H44.100/scorecard?period=2026-Q3");
  });

  it("escapes what a reader may type into the address", () => {
    expect(routeUrl("/api/publications/:id", { id: "a/b?c" }, {})).toBe("/api/publications/a%2Fb%3Fc");
  });
});

describe("fetchRoute", () => {
  it("gives the answer when it keeps the contract", async () => {
    const rulebook = {
      id: "a",
      title: { vi: "A", en: "A" },
      effectiveFrom: "2026-01-01",
      hash: "0",
      isDefault: true,
    };
    answer([rulebook]);
    expect(await fetchRoute("rulebooks", {}, {}, { signal: never })).toEqual([rulebook]);
  });

  it("refuses an answer that breaks the contract", async () => {
    answer([{ id: "a" }]);
    await expect(fetchRoute("rulebooks", {}, {}, { signal: never })).rejects.toThrow(/title/);
  });

  it("carries the API's problem with what it says and its remedy", async () => {
    const problem = {
      type: "about:blank",
      title: "Không tìm thấy",
      status: 404,
      detail: "Không có bản công bố này.",
      instance: "/api/publications/x",
      problems: [{ code: "not-found", at: "x", says: "Không có.", remedy: "Hãy xem danh sách." }],
    };
    answer(problem, 404);
    const failure = await fetchRoute("publication", { id: "x" }, {}, { signal: never }).catch(
      (it: unknown) => it,
    );
    expect(failure).toBeInstanceOf(ApiFailure);
    expect(failure).toMatchObject({ status: 404, problem });
  });

  it("tells a network that did not answer apart from an API that refused", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("Failed to fetch");
    });
    await expect(fetchRoute("rulebooks", {}, {}, { signal: never })).rejects.toMatchObject({
      status: null,
      problem: null,
    });
  });
});

describe("a client of an address", () => {
  it("asks there for each route by its name", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (url: string) => {
      asked.push(url);
      return new Response("[]");
    });
    const client = createClient("https://minhbach.example.vn/");
    expect(await client.publications({}, { period: "2023-10" })).toEqual([]);
    expect(asked).toEqual(["https://minhbach.example.vn/api/publications?period=2023-10"]);
  });
});
