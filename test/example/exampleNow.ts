/** When the example was loaded, and what time it is for tests that ask it as of now. */
export const EXAMPLE_NOW = "2026-11-26T03:00:00.000Z";
