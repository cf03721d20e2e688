const NARROW = /[.,:;'|!ijltfrI()[\]/\s-]/u;
const WIDE = /[mwMW%—]/u;
const CAPITAL = /\p{Lu}/u;

/** Width of a text in ems of Times Bold, near enough to size a column or a rule; digits are all 0.5 em. */
export function textWidth(text: string): number {
  let ems = 0;
  for (const sign of text.normalize("NFD").replace(/\p{M}/gu, "")) {
    if (NARROW.test(sign)) ems += 0.32;
    else if (WIDE.test(sign)) ems += 0.9;
    else if (CAPITAL.test(sign)) ems += 0.72;
    else ems += 0.5;
  }
  return ems;
}
