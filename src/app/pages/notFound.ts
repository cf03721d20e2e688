import { UserError } from "#terms/problem.ts";

/** What was asked for does not exist: exit code 1, or status 404. */
export class NotFound extends UserError {}

export function notFound(code: string, at: string, says: string, remedy: string): never {
  throw new NotFound([{ code, at, says, remedy }]);
}
