const BASE = /^(\d+\.\d{3,})(?:\.[\dA-Z.]+)?$/;

/** The base code of a procedure, its first two groups: 1.001193 for 1.001193.000.00.00.H56. Null when there is none. */
export function baseProcedureCode(text: string | null): string | null {
  return text === null ? null : (BASE.exec(text.toUpperCase())?.[1] ?? null);
}
