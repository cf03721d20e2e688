const LONGEST = 31;

/** Sheet names for tables: what Excel allows, cut to 31 signs, no two alike. */
export function sheetNames(names: readonly string[]): string[] {
  const given: string[] = [];
  for (const name of names) {
    const allowed = name.replace(/[[\]:*?/\\']/g, " ").trim() || "Bang";
    let candidate = allowed.slice(0, LONGEST);
    for (let copy = 2; given.some((it) => it.toLowerCase() === candidate.toLowerCase()); copy++) {
      candidate = `${allowed.slice(0, LONGEST - 4)} ${copy}`;
    }
    given.push(candidate);
  }
  return given;
}
