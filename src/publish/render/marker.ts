/** How a footnote marker is printed: asterisks in brackets on the line, "(*)", everything else raised. */
export type PrintedMarker = { text: string; raised: boolean };

export function printedMarker(marker: string): PrintedMarker {
  return /^\*+$/.test(marker) ? { text: `(${marker})`, raised: false } : { text: marker, raised: true };
}
