import type { Dossier, DossierVersion } from "#dossier/dossier.ts";
import type { Instant } from "#terms/instant.ts";
import type { DossierOutcome } from "./batch.ts";
import { inUtc } from "./factsRow.ts";
import { advance, fold, underCode } from "./foldVersions.ts";
import { sameFacts, spelledFacts } from "./spelledFacts.ts";
import { type Belief, kindOf, type StoredVersion, sameBelief } from "./storedVersion.ts";
import { byOwnTime, byTime, isBefore } from "./versionOrder.ts";

/**
 * What is stored of one dossier and what was delivered of it.
 * @property current its current version
 * @property closed its other versions, and all versions of dossiers it absorbs; only needed when `needsClosed` says so
 * @property absorbs whether versions of another dossier turned out to be versions of this one
 * @property repeats whether a batch brought a file that is brought again
 */
export type Unsettled = {
  code: string;
  current: StoredVersion | undefined;
  closed: readonly StoredVersion[];
  absorbs: boolean;
  deliveries: readonly DossierVersion[];
  repeats: (batch: number) => boolean;
  batch: number;
  knownAt: Instant;
};

/**
 * @property current the new current version, when there is one
 * @property confirmed the current version stands, and a later source time says so
 * @property passed versions that were superseded before they could be current
 * @property outcomes one per delivery, in their order; `seen`: that very delivery is stored
 */
export type Settled = {
  current: StoredVersion | undefined;
  confirmed: Instant | undefined;
  passed: StoredVersion[];
  outcomes: { delivery: DossierVersion; outcome: DossierOutcome | "seen" }[];
};

/** Whether the closed versions must be read before a delivery can find its place. */
export function needsClosed(
  current: Pick<StoredVersion, "settledTime" | "sourceTime" | "kind" | "toldHash">,
  delivery: DossierVersion,
  mayRepeat: boolean,
): boolean {
  if (delivery.sourceTime === null) return mayRepeat || !tellsAll(delivery);
  if (isSame(current, delivery)) return false;
  return !tellsAll(delivery) || !isBefore(current.settledTime, inUtc(delivery.sourceTime));
}

/** Whether a version came from a delivery that told the same for the same time. */
function isSame(
  version: Pick<StoredVersion, "sourceTime" | "kind" | "toldHash">,
  delivery: DossierVersion,
): boolean {
  return (
    version.sourceTime === inUtc(delivery.sourceTime) &&
    version.kind === kindOf(delivery) &&
    version.toldHash === spelledFacts(delivery.facts).hash
  );
}

/**
 * Puts every delivery at its place among the versions, by the source's own time, and folds them again in that order: what
 * is believed does not depend on the order of arrival. Deliveries without a time come after everything known so far.
 */
export function settleDossier(it: Unsettled): Settled {
  const timeline = [...it.closed, ...(it.current ? [it.current] : [])].sort(byTime);
  const settled: Settled = { current: undefined, confirmed: undefined, passed: [], outcomes: [] };
  const believed = () => settled.current ?? it.current;
  /** Where the believed version stands in the timeline; a part that told nothing new may stand after it. */
  let place = it.current;

  const believe = (version: StoredVersion, now: Belief) => {
    if (settled.current) settled.passed.push(settled.current);
    settled.current = {
      ...version,
      ...now,
      version: null,
      code: it.code,
      batch: it.batch,
      knownFrom: it.knownAt,
    };
    settled.confirmed = undefined;
    place = version;
  };

  if (it.absorbs) {
    const newest = timeline.at(-1);
    const now = fold(timeline, it.code).at(-1);
    const before = believed();
    if (newest && now && !(before && sameBelief(before, now))) believe(newest, now);
  }

  for (const delivery of [...it.deliveries].sort(byOwnTime)) {
    const outcome = settle(delivery);
    const isLink = it.absorbs && outcome !== "seen" && outcome !== "deleted";
    settled.outcomes.push({ delivery, outcome: isLink ? "merged" : outcome });
  }
  return settled;

  function settle(delivery: DossierVersion): DossierOutcome | "seen" {
    // A version that was derived anew is there twice.
    const same = timeline.filter((at) => isSame(at, delivery));
    if (same.some((at) => at.sourceTime !== null || at === timeline.at(-1) || it.repeats(at.batch)))
      return "seen";
    const told = underCode(delivery.facts, it.code);
    const settledTime = inUtc(delivery.sourceTime) ?? timeline.at(-1)?.settledTime ?? null;
    const version = versionOf(delivery, told, settledTime, it);
    const at = timeline.findLastIndex((one) => !isBefore(settledTime, one.settledTime)) + 1;
    return at === timeline.length ? append(version, told) : insert(version, told, at);
  }

  function append(version: StoredVersion, told: Dossier): DossierOutcome {
    const before = believed();
    const now = advance(before, version, it.code);
    if (before && sameBelief(before, now)) {
      const newest = timeline.at(-1);
      if (newest && newest === place && restates(version, newest)) {
        confirm(newest, version.settledTime);
        return "unchanged";
      }
      timeline.push(version);
      settled.passed.push({ ...version, ...now });
      return "unchanged";
    }
    timeline.push(version);
    believe(version, now);
    if (now.deleted) return "deleted";
    if (!before) return "new";
    return sameFacts(told, now.facts) ? "changed" : "merged";
  }

  function confirm(newest: StoredVersion, time: Instant | null) {
    if (time === null || time === newest.settledTime) return;
    place = { ...newest, settledTime: time };
    timeline[timeline.length - 1] = place;
    if (settled.current) settled.current.settledTime = time;
    else settled.confirmed = time;
  }

  function insert(version: StoredVersion, told: Dossier, at: number): DossierOutcome {
    const earlier = timeline.slice(0, at);
    const previous = earlier.at(-1);
    const before = fold(earlier, it.code).at(-1);
    const here = advance(before, version, it.code);
    const isNews = !(before && sameBelief(before, here));
    if (!isNews && previous && restates(version, previous)) return "unchanged";
    timeline.splice(at, 0, version);
    settled.passed.push({ ...version, ...here });
    const now = fold(timeline, it.code).at(-1);
    const newest = timeline.at(-1);
    const current = believed();
    if (now && newest && current && !sameBelief(now, current)) {
      believe(newest, now);
      if (now.deleted) return "older";
      return sameFacts(told, now.facts) ? "changed" : "merged";
    }
    return isNews ? "older" : "unchanged";
  }
}

/** Deliveries that tell the whole dossier say nothing more by saying the same again; parts still have a place of their own. */
function restates(version: StoredVersion, previous: StoredVersion): boolean {
  return version.kind === previous.kind && (version.kind === "record" || version.kind === "tombstone");
}

function versionOf(
  delivery: DossierVersion,
  told: Dossier,
  settledTime: Instant | null,
  { code, batch, knownAt }: Unsettled,
): StoredVersion {
  return {
    version: null,
    code,
    knownFrom: knownAt,
    batch,
    source: delivery.source,
    kind: kindOf(delivery),
    sourceTime: inUtc(delivery.sourceTime),
    settledTime,
    rawHash: delivery.rawHash,
    contentHash: "",
    toldHash: spelledFacts(delivery.facts).hash,
    told: tellsAll(delivery) ? null : told,
    deleted: delivery.deleted,
    facts: told,
  };
}

const tellsAll = (it: DossierVersion) => it.deleted || it.kind === "record";
