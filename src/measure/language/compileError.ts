/** What is wrong with an expression: a code, where in it (from 0), and words for the author of the rule. */
export class CompileError extends Error {
  readonly code: string;
  readonly position: number;
  readonly says: string;
  readonly remedy: string;
  constructor(code: string, position: number, says: string, remedy: string) {
    super(says);
    this.code = code;
    this.position = position;
    this.says = says;
    this.remedy = remedy;
  }
}
