import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const ENGINES = ["postgres", "pglite", "duckdb", "limit"] as const;
export type EngineName = (typeof ENGINES)[number];

/**
 * @property what speed of the figures, of the API, or of the pages on a slow phone
 * @property dossiers how many the sample has; about four versions each
 * @property folder where loaded databases are kept from one run to the next
 * @property fresh load anew
 * @property write keep the results in docs/benchmarks.md
 */
export type BenchOptions = {
  what: "figures" | "api" | "pages";
  dossiers: number;
  size: string;
  engines: readonly EngineName[];
  folder: string;
  fresh: boolean;
  write: boolean;
};

/** @throws Error with words for whoever typed them */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      size: { type: "string", default: "100k" },
      engines: { type: "string", default: ENGINES.join(",") },
      fresh: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
    },
  });
  const engines = values.engines.split(",").map((it) => {
    const engine = ENGINES.find((name) => name === it);
    if (engine === undefined) throw new Error(`--engines ${it}: chỉ có ${ENGINES.join(", ")}.`);
    return engine;
  });
  if (!engines.some((it) => it === "postgres" || it === "pglite"))
    throw new Error("--engines: cần postgres hoặc pglite, vì dữ liệu được nạp vào đó trước.");
  const [what = "figures", ...more] = positionals;
  if ((what !== "figures" && what !== "api" && what !== "pages") || more.length > 0)
    throw new Error(`${positionals.join(" ")}: chỉ có api, pages, hoặc để trống.`);
  return {
    what,
    dossiers: sizeOf(values.size),
    size: values.size,
    engines,
    folder: process.env.BENCH_DIR ?? join(tmpdir(), "minhbach-bench"),
    fresh: values.fresh,
    write: values.write,
  };
}

function sizeOf(text: string): number {
  const [, count, unit] = /^(\d+)(k|m)?$/.exec(text) ?? [];
  if (count === undefined) throw new Error(`--size ${text}: hãy viết như 100k, 1m hoặc 5m.`);
  return Number(count) * { "": 1, k: 1_000, m: 1_000_000 }[(unit ?? "") as "" | "k" | "m"];
}
