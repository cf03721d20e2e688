/**
 * A failure that a person can mend: what is wrong, where, and what to do about it.
 * `says` and `remedy` are Vietnamese, for officers; `code` is for programs. `choices` are answers to what the remedy leaves open.
 */
export type Problem = {
  code: string;
  at: string;
  says: string;
  remedy: string;
  choices?: readonly string[];
};

/** Thrown only where a value cannot be returned: the command line turns it into exit code 1, the API into problem+json. */
export class UserError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((it) => `${it.at}: ${it.says} ${it.remedy}`).join("\n"));
    this.name = "UserError";
    this.problems = problems;
  }
}

/** Throws one problem. */
export function refuse(
  code: string,
  at: string,
  says: string,
  remedy: string,
  choices?: readonly string[],
): never {
  throw new UserError([{ code, at, says, remedy, ...(choices && { choices }) }]);
}
