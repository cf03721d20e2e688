import type { PeerRules } from "./readPeerRules.ts";

/** A unit and how many dossiers it received. */
export type UnitVolume = { code: string; volume: number };

/** Units of about the same size, few dossiers first. `from` and `to` are volumes that occur. */
export type VolumeGroup = { from: number; to: number; codes: readonly string[] };

/**
 * Splits units of one kind into groups by volume, as equal in size as ties allow: units with the same volume are never parted.
 * Kinds with too few units for two groups are one group.
 */
export function volumeGroups(
  units: readonly UnitVolume[],
  { most, fewestUnits }: Pick<PeerRules["volumeGroups"], "most" | "fewestUnits">,
): VolumeGroup[] {
  const inOrder = [...units].sort((a, b) => a.volume - b.volume || (a.code < b.code ? -1 : 1));
  const count = Math.max(1, Math.min(most, Math.floor(inOrder.length / fewestUnits)));
  const groups = Map.groupBy(inOrder, ({ volume }) => {
    const place = inOrder.findIndex((it) => it.volume === volume);
    return Math.floor((place * count) / inOrder.length);
  });
  return [...groups.values()].map((own) => ({
    from: own[0]?.volume ?? 0,
    to: own.at(-1)?.volume ?? 0,
    codes: own.map((it) => it.code),
  }));
}
