const SECRET = /^(authorization|cookie|set-cookie)$/i;

/** A request as it may be kept: without personal tokens and cookies, at any depth. */
export function withoutCredentials(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutCredentials);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !SECRET.test(key));
  return Object.fromEntries(kept.map(([key, it]) => [key, withoutCredentials(it)]));
}
