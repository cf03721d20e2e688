import type { Capture, CatalogueProcedure } from "#published/capture.ts";
import { saveCapture } from "../captures.ts";
import { saveProcedures } from "../catalogue.ts";
import { type StoredNotice, saveNotice } from "../notices.ts";
import type { Database } from "../openedDatabase.ts";
import { type StoredShapes, saveShapes } from "../unitShapes.ts";
import { type StoredFile, type StoredVintage, saveVintage } from "../vintages.ts";
import type { CallName } from "./inbox.ts";

/** Does a kept call again, told the same. True when the database did not have it. */
export async function repeatCall(
  database: Database,
  call: CallName,
  told: unknown,
  bytes: readonly Uint8Array[],
): Promise<boolean> {
  switch (call) {
    case "capture": {
      const { capture, now } = told as CaptureTold;
      return (await saveCapture(database, capture, now)).outcome === "stored";
    }
    case "procedures": {
      const { procedures, now } = told as ProceduresTold;
      await saveProcedures(database, procedures, now);
      return false;
    }
    case "notice": {
      const { file, ...notice } = told as NoticeTold;
      const whole = { ...notice, file: { ...file, bytes: bytes[0] ?? new Uint8Array() } };
      return (await saveNotice(database, whole)).outcome === "stored";
    }
    case "vintage": {
      const { vintage, files } = told as VintageTold;
      const whole = files.map((it, index) => ({ ...it, bytes: bytes[index] ?? new Uint8Array() }));
      return (await saveVintage(database, vintage, whole)).outcome === "stored";
    }
    case "shapes":
      return (await saveShapes(database, told as StoredShapes)) === "stored";
  }
}

type CaptureTold = { capture: Capture; now: string };
type ProceduresTold = { procedures: CatalogueProcedure[]; now: string };
type NoticeTold = Omit<StoredNotice, "id" | "file"> & { file: { name: string } };
type VintageTold = { vintage: Omit<StoredVintage, "id">; files: Omit<StoredFile, "bytes">[] };
