import { listCaptures } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import { batchesBy } from "#store/dossiers/batches.ts";
import { type Instant, instantVi } from "#terms/instant.ts";

/** How new the figures of an authority were by an instant, in a sentence or two; empty where they are of no authority. */
export async function newestFigures(
  database: Database,
  authority: string | undefined,
  by: Instant,
): Promise<string> {
  if (authority === undefined) return "";
  const batches = await batchesBy(database, authority, by);
  const [dataTime] = (await listCaptures(database, authority))
    .filter((it) => Date.parse(it.importedAt) <= Date.parse(by))
    .flatMap((it) => it.dataTime ?? [])
    .sort()
    .reverse();
  return [
    batches === undefined ? [] : `Hồ sơ nhận đến ${instantVi(batches.newest)}.`,
    dataTime === undefined ? [] : `Số liệu của Cổng lúc ${instantVi(dataTime)}.`,
  ]
    .flat()
    .join(" ");
}
