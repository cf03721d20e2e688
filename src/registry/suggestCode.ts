import { type AgencyCode, agencyCodeGrammar, rootOf } from "#terms/agencyCode.ts";
import type { Registry } from "./agency.ts";
import { editDistance } from "./editDistance.ts";
import { findAgency } from "./findAgency.ts";

/** More slips than this and a suggestion would be a guess. */
const MOST_SLIPS = 2;
const OLD_PARTS = [3, 2, 2] as const;

/**
 * The code that was probably meant: the registry's and the ones built on what the sibling codes have in common,
 * nearest first. Null when the code is right, nothing is near, or two codes are equally near.
 * @param typed the code as typed: `000.25.331H53`
 * @param siblings the other codes of the same table, as typed
 */
export function suggestCode(
  registry: Registry,
  typed: string,
  siblings: readonly string[],
): AgencyCode | null {
  const wanted = repairTyping(typed);
  if (wanted !== typed && findAgency(registry, wanted)) return wanted;
  if (agencyCodeGrammar(typed) !== null && (findAgency(registry, typed) || fitsSiblings(typed, siblings))) {
    return null;
  }
  const taken = new Set(siblings);
  const candidates = new Set([
    ...(agencyCodeGrammar(wanted) === null ? [] : [wanted]),
    ...registry.agencies.flatMap(({ code }) => (code !== null && belongs(code, siblings) ? [code] : [])),
    ...onCommonSuffix(wanted, siblings),
    ...onCommonPrefix(wanted, siblings),
  ]);
  const near = [...candidates]
    .filter((it) => it !== typed && !taken.has(it))
    .map((code) => ({ code, slips: editDistance(wanted, code) }))
    .filter((it) => it.slips <= MOST_SLIPS)
    .sort((a, b) => a.slips - b.slips);
  const [best, next] = near;
  return best === undefined || best.slips === next?.slips ? null : best.code;
}

/** Mends what is surely typing: spaces, small letters, other separators, the letters O, I and L for digits. */
function repairTyping(typed: string): string {
  return typed
    .normalize("NFC")
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/[,;_·…-]+|\.{2,}/g, ".")
    .replace(/^\.|\.$/g, "")
    .replace(/(?<=[\dO.]|^)O(?=[\dO.]|$)/g, "0")
    .replace(/(?<=[\d.])[IL](?=[\d.]|$)/g, "1");
}

/** A code of another province than all the siblings was not meant. */
function belongs(code: AgencyCode, siblings: readonly string[]): boolean {
  const roots = siblings.filter((it) => agencyCodeGrammar(it) !== null).map(rootOf);
  return roots.length === 0 || roots.includes(rootOf(code));
}

function wellFormed(siblings: readonly string[], grammar: "old" | "new"): string[] {
  return siblings.filter((it) => agencyCodeGrammar(it) === grammar);
}

/** Old codes of one district end alike: 000.25.331H53 beside …31.H53 gives 000.25.31.H53. */
function onCommonSuffix(wanted: string, siblings: readonly string[]): string[] {
  const parts = wellFormed(siblings, "old").map((it) => it.split("."));
  const suffix = commonEnd(parts);
  if (suffix.length === 0) return [];
  const own = OLD_PARTS.slice(0, 4 - suffix.length);
  let rest = wanted.replaceAll(".", "");
  const lead = own.map((width) => {
    const part = rest.slice(0, width);
    rest = rest.slice(width);
    return part;
  });
  const built = [...lead, ...suffix].join(".");
  return agencyCodeGrammar(built) === "old" ? [built] : [];
}

/** New codes of one province begin alike: H44100 beside H44.… gives H44.100. */
function onCommonPrefix(wanted: string, siblings: readonly string[]): string[] {
  const prefix = commonStart(wellFormed(siblings, "new").map((it) => it.split(".")));
  if (prefix.length === 0) return [];
  const bare = prefix.join("");
  const own = wanted.replaceAll(".", "");
  const built = own.startsWith(bare) ? `${prefix.join(".")}.${own.slice(bare.length)}` : "";
  return agencyCodeGrammar(built) === "new" ? [built] : [];
}

function fitsSiblings(typed: string, siblings: readonly string[]): boolean {
  const grammar = agencyCodeGrammar(typed);
  if (grammar === null) return false;
  const others = wellFormed(siblings, grammar).map((it) => it.split("."));
  if (others.length === 0) return true;
  const parts = typed.split(".");
  const shared = grammar === "old" ? commonEnd(others) : commonStart(others);
  const own = grammar === "old" ? parts.slice(parts.length - shared.length) : parts.slice(0, shared.length);
  return shared.every((it, index) => it === own[index]);
}

/** The parts all codes begin with; at most all but the last, which is each unit's own. */
function commonStart(codes: readonly (readonly string[])[]): string[] {
  const [first = []] = codes;
  const shared: string[] = [];
  for (const [index, part] of first.slice(0, -1).entries()) {
    if (!codes.every((it) => it[index] === part)) break;
    shared.push(part);
  }
  return shared;
}

/** The parts all old codes end with; the unit's own two parts in front are never shared. */
function commonEnd(codes: readonly (readonly string[])[]): string[] {
  const backwards = commonStart(codes.map((it) => [...it].reverse()));
  return backwards.slice(0, 2).reverse();
}
