import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { buildServer } from "#app/api/server.ts";
import { ChangeQueue } from "#app/importing/changeQueue.ts";
import { rowsOf } from "#store/statement.ts";
import type { Source } from "../engines/source.ts";
import type { Measured } from "../measured.ts";
import { RULEBOOK } from "../questions.ts";
import { AUTHORITY, LOADED_BY, laterChanges } from "../sample/sample.ts";
import { timesOf } from "../timing.ts";
import type { Met, Reading } from "./readers.ts";

const READERS = 100;
const SECONDS = 10;
/** Of a province of five million dossiers a year with four versions each, in working hours. */
const CHANGES_PER_SECOND = 3;
/** How long a person looks at a page, in milliseconds. */
const REST = 5_000;
const STILL = `8 API, ${READERS} người đọc không nghỉ, p95`;
const BUSY = `8 API, ${READERS} người đọc, mỗi người ${REST / 1_000} giây một trang, ${CHANGES_PER_SECOND} thay đổi/giây, p95`;

/** Row 8: a hundred readers of the pages people open most, who read on while nothing changes, and who read as people do while a province works. */
export async function apiRows({ name, database, progress }: Source): Promise<Measured[]> {
  const server = await buildServer(database, () => LOADED_BY);
  try {
    const base = await server.listen({ port: 0, host: "127.0.0.1" });
    const paths = await readPaths(base);
    const reading: Reading = { base, paths, readers: READERS, seconds: SECONDS, rest: 0 };
    progress(STILL);
    const still = await readersOf(reading);
    progress(BUSY);
    const stop = new AbortController();
    const changing = change(database, stop.signal);
    const busy = await readersOf({ ...reading, seconds: 3 * SECONDS, rest: REST });
    stop.abort();
    const changes = await changing;
    return [
      { ...row(STILL, name, still), target: { most: 50 } },
      {
        ...row(BUSY, name, busy),
        target: { most: 50 },
        note: `${noteOf(busy)}; ${changes} thay đổi`,
      },
    ];
  } finally {
    await server.close();
  }
}

function row(what: string, engine: Source["name"], met: Met): Measured {
  const failed = Object.entries(met.failed);
  if (failed.length > 0) throw new Error(`${engine}: answers that are no answers: ${JSON.stringify(failed)}`);
  return { what, engine, value: timesOf(met.times).p95, unit: "ms", note: noteOf(met) };
}

const noteOf = ({ times, bytes }: Met) =>
  `${times.length.toLocaleString("vi-VN")} trả lời, trung vị ${timesOf(times).median.toFixed(1).replace(".", ",")} ms, ${Math.round(bytes / times.length / 1024)} KB mỗi câu, không lỗi`;

/** The province, its counts, its publications and the pages of twenty units with their lists. */
async function readPaths(base: string): Promise<string[]> {
  const root = `/api/authorities/${AUTHORITY}`;
  const asked = `period=2026-09&rulebook=${RULEBOOK}`;
  const province = await fetch(`${base}${root}/scorecard?${asked}`);
  const { scorecard } = (await province.json()) as {
    scorecard: { units: { agency: { code: string } }[] };
  };
  return [
    "/api/authorities",
    `${root}/scorecard?${asked}`,
    `${root}/agencies/${AUTHORITY}/counts?${asked}`,
    ...scorecard.units
      .slice(0, 20)
      .flatMap(({ agency: { code } }) => [
        `${root}/units/${code}/scorecard?${asked}`,
        `${root}/agencies/${code}/counts?${asked}`,
        `${root}/agencies/${code}/dossiers?${asked}&rule=2.1&answer=no`,
      ]),
  ];
}

async function readersOf(reading: Reading): Promise<Met> {
  const child = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      new URL("readers.ts", import.meta.url).pathname,
      JSON.stringify(reading),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  return JSON.parse(await text(child.stdout)) as Met;
}

/** Changes dossiers one after another until told to stop. Returns how many. */
async function change(database: Source["database"], until: AbortSignal): Promise<number> {
  const [last] = await rowsOf<{ id: number }>(database.sql, "select max(id) as id from import_batch", {});
  const queue = new ChangeQueue(database, () => LOADED_BY);
  let done = 0;
  for (const version of laterChanges(last?.id ?? 0, 1_000)) {
    if (until.aborted) return done;
    await queue.take({
      authority: AUTHORITY,
      by: "bench",
      delivery: { kind: "version", version, raw: null },
    });
    done++;
    await sleep(1_000 / CHANGES_PER_SECOND);
  }
  return done;
}
