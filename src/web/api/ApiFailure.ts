import { ProblemDetails } from "#contract/pages.ts";

/** An answer that is no answer: the API's problem document, or a network that did not reach it (`problem` null). */
export class ApiFailure extends Error {
  readonly status: number | null;
  readonly problem: ProblemDetails | null;

  constructor(status: number | null, problem: ProblemDetails | null, cause?: unknown) {
    super(problem?.detail ?? `HTTP ${status ?? "–"}`, { cause });
    this.name = "ApiFailure";
    this.status = status;
    this.problem = problem;
  }
}

/** Reads the problem document of an answer that is not ok. */
export async function failureOf(answer: Response): Promise<ApiFailure> {
  const body: unknown = await answer.json().catch(() => null);
  const problem = ProblemDetails.safeParse(body);
  return new ApiFailure(answer.status, problem.success ? problem.data : null);
}
