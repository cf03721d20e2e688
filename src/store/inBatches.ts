/** Slices rows so that one statement stays well under the 65,535 parameters of the protocol. */
export function* inBatches<Row>(rows: readonly Row[], size = 500): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
