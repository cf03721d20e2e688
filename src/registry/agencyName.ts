import { wordsKey } from "#terms/vietnameseText.ts";

/** What kind of place a name says it is, with the short forms officers write. */
const PLACES = [
  ["thị trấn", /^(thị trấn|tt\.?)(?=[\s\p{L}])/u],
  ["thị xã", /^(thị xã|tx\.?)(?=[\s\p{L}])/u],
  ["thành phố", /^(thành phố|tp\.?)(?=[\s\p{L}])/u],
  ["phường", /^(phường|p\.)/u],
  ["xã", /^(xã|x\.)/u],
  ["đặc khu", /^đặc khu/u],
  ["huyện", /^(huyện|h\.)/u],
  ["quận", /^(quận|q\.)/u],
  ["tỉnh", /^(tỉnh|t\.)/u],
] as const;
const COMMITTEE = /^(ủy ban nhân dân|ubnd|ubnd\.)\s+/u;
const OFFICE = /^(vp|v\.p)\s/u;
/** The Portal adds the province to tell apart units of the same name. */
const PROVINCE_SUFFIX = /\s+[-–]\s+(tỉnh|thành phố|tp\.?)\s.*$/u;

/** A name taken apart: what kind of place it says to be, and the part that is its own. */
export type AgencyName = { place: (typeof PLACES)[number][0] | null; proper: string };

// A table compares each of its names with all others: a name is taken apart once, not once for each of them.
const apart = new Map<string, AgencyName>();
const MOST_KEPT = 10_000;

/** "UBND TT. Bến Cầu" → thị trấn + bến cầu; "Sở Công Thương - Tỉnh Phú Thọ" → null + sở công thương. */
export function takeNameApart(name: string): AgencyName {
  const known = apart.get(name);
  if (known) return known;
  if (apart.size >= MOST_KEPT) apart.clear();
  const parts = partsOf(name);
  apart.set(name, parts);
  return parts;
}

function partsOf(name: string): AgencyName {
  const bare = wordsKey(name)
    .replace(PROVINCE_SUFFIX, "")
    .replace(/[.,;:]+$/u, "")
    .replace(COMMITTEE, "")
    .replace(OFFICE, "văn phòng ");
  for (const [place, form] of PLACES) {
    const proper = bare.replace(form, "").trim();
    if (proper !== bare && proper !== "") return { place, proper };
  }
  return { place: null, proper: bare };
}

/** A name without committee and kind of place, as written: "UBND xã Long Chử" → "Long Chử". */
export function properPart(name: string): string {
  const words = name.normalize("NFC").trim().split(/\s+/);
  const kept = takeNameApart(name).proper.split(" ").length;
  const withoutSuffix = words
    .join(" ")
    .replace(/\s+[-–]\s+(Tỉnh|Thành phố|TP\.?)\s.*$/iu, "")
    .split(" ");
  return withoutSuffix
    .slice(-kept)
    .join(" ")
    .replace(/^(tt|tx|tp|p|x|h|t)\.(?=\p{L})/iu, "");
}
