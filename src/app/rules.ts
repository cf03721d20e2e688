import { readIntegrity } from "#dossier/integrity/readIntegrity.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { readGate } from "#rulebook/gate.ts";
import { listProfiles } from "#rulebook/profiles.ts";

// The package's rules do not change while it runs: read once, at first use.
const once = <T>(read: () => T): (() => T) => {
  let kept: { value: T } | undefined;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
};

export const registry = once(() => readRegistry());
export const columns = once(() => readColumns());
export const gate = once(() => readGate());
export const profiles = once(() => listProfiles());
export const integrity = once(() => readIntegrity());
