/** How a footnote marker is printed: asterisks in brackets on the line, "(*)", everything else raised. */
export type PrintedMarker = { text: string; raised: boolean };

export function printedMarker(marker: string): PrintedMarker {
  return /^\*+$/.test(marker) ? { text: bracketed(marker), raised: false } : { text: marker, raised: true };
}

/** Where nothing can be raised every marker stands in brackets after the text: "Số hồ sơ (1)". */
export function withMarkers(text: string, markers: readonly string[] = []): string {
  return [text, ...markers.map(bracketed)].join(" ");
}

export function bracketed(marker: string): string {
  return `(${marker})`;
}
