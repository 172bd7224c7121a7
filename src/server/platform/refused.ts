// Refused: the only business error. Services throw it; platform/http alone turns it into a status and a sentence.
import {
  PROBLEMS,
  type Problem,
  type ProblemCode,
  type ProblemDetails,
  problemMessage,
} from '#domain/problem.ts';

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  readonly status: number;
  readonly details: ProblemDetails;
  /** Structured addition to the sentence, e.g. the difference of a stale version. */
  readonly data: unknown;

  constructor(
    code: ProblemCode | { code: string; problem: Problem },
    details: ProblemDetails = {},
    data?: unknown,
  ) {
    const problem = typeof code === 'string' ? PROBLEMS[code] : code.problem;
    super(problemMessage(problem, details));
    this.code = typeof code === 'string' ? code : code.code;
    this.status = problem.status;
    this.details = details;
    this.data = data;
  }
}
