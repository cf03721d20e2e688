// Imports a file into a database and prints the most memory that took, in bytes: a process of its own for `memoryRows`.
import { importDossiers } from "#app/importing/importDossiers.ts";
import { countBatch } from "#app/measuring/counting.ts";
import { openDatabase } from "#store/database.ts";
import { AUTHORITY, LOADED_BY } from "./sample/sample.ts";

const [place = "", file = ""] = process.argv.slice(2);
const database = await openDatabase(place.startsWith("postgresql:") ? { url: place } : { folder: place }, {
  afterwards: countBatch,
});
const { outcome } = await importDossiers(
  database,
  { files: [file], authority: AUTHORITY, dryRun: false, by: "bench" },
  LOADED_BY,
);
if (outcome === null) throw new Error(`nothing of ${file} was imported`);
await database.close();
process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
