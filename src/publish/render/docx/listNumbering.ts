import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from "docx";
import { FORM_SIZES } from "../form.ts";
import { twips } from "./lengths.ts";

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];
type Shape = { key: string; format: Format; text: string; ordinal: number };
/** Where an item stands: the list's definition and which list of that definition it belongs to. */
export type ListPlace = { reference: string; instance: number };

/**
 * Turns the markers of a document, in order, into real numbering: "1." "2." count on by themselves when an editor adds an item.
 * `place` is null for a marker that no numbering prints exactly ("Điều 1."), which then stays text.
 */
export function listNumbering(): {
  place: (marker: string) => ListPlace | null;
  options: () => INumberingOptions;
} {
  const definitions = new Map<string, Shape>();
  const open = new Map<string, ListPlace & { last: number }>();
  let lists = 0;
  return {
    place(marker) {
      const shape = shapeOf(marker);
      if (!shape) return null;
      const running = open.get(shape.key);
      if (running && (shape.format === LevelFormat.BULLET || running.last + 1 === shape.ordinal)) {
        running.last = shape.ordinal;
        return running;
      }
      const reference = `${shape.key}${shape.ordinal}`;
      definitions.set(reference, shape);
      const begun = { reference, instance: lists++, last: shape.ordinal };
      open.set(shape.key, begun);
      return begun;
    },
    options: () => ({
      config: [...definitions].map(([reference, shape]) => ({ reference, levels: [level(shape)] })),
    }),
  };
}

function shapeOf(marker: string): Shape | null {
  const [, sign, end] = /^(\d{1,3}|[a-z])([.)])$/.exec(marker) ?? [];
  if (sign !== undefined && end !== undefined) {
    const counted = /\d/.test(sign);
    if (counted && !/^[1-9]/.test(sign)) return null;
    return {
      key: `${counted ? "number" : "letter"}${end}`,
      format: counted ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
      text: `%1${end}`,
      ordinal: counted ? Number(sign) : sign.charCodeAt(0) - 96,
    };
  }
  return /^[-–+•]$/.test(marker)
    ? { key: `sign${marker}`, format: LevelFormat.BULLET, text: marker, ordinal: 1 }
    : null;
}

function level({ format, text, ordinal }: Shape) {
  return {
    level: 0,
    format,
    text,
    start: ordinal,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: { left: 0, firstLine: twips(FORM_SIZES.indent) } } },
  };
}
