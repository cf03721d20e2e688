/** Twips (twentieths of a point) in a length given in millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Half points, the unit of type sizes in a docx. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Twips in a length given in points. */
export function pointTwips(points: number): number {
  return Math.round(points * 20);
}
