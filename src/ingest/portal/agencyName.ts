/** An agency's name in Unicode NFC, on one line, with single spaces. */
export function tidyName(name: string): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim();
}

/**
 * The Portal appends " - Tỉnh Phú Thọ" to names that are not unique in the country; within that province it says nothing.
 * @param rootName "UBND tỉnh Phú Thọ"
 */
export function nameWithin(rootName: string, name: string): string {
  const place = tidyName(rootName).replace(/^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+/i, "");
  const suffix = ` - ${place}`;
  const tidy = tidyName(name);
  return tidy.toLowerCase().endsWith(suffix.toLowerCase()) && tidy.length > suffix.length
    ? tidy.slice(0, -suffix.length)
    : tidy;
}
