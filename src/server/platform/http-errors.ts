// From an error to a status and a Vietnamese sentence; the only place that does so.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import { PROBLEMS, type ProblemCode, problemMessage } from '#domain/problem.ts';
import { Refused } from '#server/platform/refused.ts';
import { sayRefusedInput } from '#server/platform/validation-words.ts';

/** Database constraints that mean a business refusal. */
const CONSTRAINTS: Readonly<Record<string, ProblemCode>> = {
  organisations_code: 'code-taken',
  persons_email: 'email-taken',
  offices_code: 'office-taken',
  offices_own_organisation: 'office-taken',
  organisation_tax_codes_pkey: 'tax-code-taken',
  organisation_event_versions_current: 'stale-version',
  target_shares_current: 'stale-version',
  target_versions_current: 'stale-version',
  requests_pkey: 'request-key-reused',
};

/** Values that reached a column which cannot hold them: number out of range, no such day, not a number, not UTF-8. */
const UNFIT_VALUES = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

/** Row security refuses a write outside the scope: to the caller the thing does not exist. A missing grant is our own fault. */
function isRowSecurity(error: pg.DatabaseError): boolean {
  // Our own functions, too, refuse what lies beyond the caller's scope: they raise it, a missing grant never is raised.
  const raised = ['ExecWithCheckOptions', 'exec_stmt_raise'].includes(error.routine ?? '');
  return error.code === 'TS404' || (error.code === '42501' && raised);
}

function isConnectionTrouble(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  const text = error instanceof Error ? error.message : '';
  return (
    (typeof code === 'string' &&
      (/^(08|57P0)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', '53300'].includes(code))) ||
    /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(text)
  );
}

/** The refusal that an error means, or undefined when it is our own fault. */
export function refusalOf(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (error instanceof pg.DatabaseError) {
    const code = error.constraint === undefined ? undefined : CONSTRAINTS[error.constraint];
    if (code) return new Refused(code);
    if (isRowSecurity(error)) return new Refused('not-found');
    if (UNFIT_VALUES.has(error.code ?? ''))
      return new Refused('bad-request', { field: 'Một giá trị', reason: 'nằm ngoài khoảng ghi được' });
  }
  if (isConnectionTrouble(error)) return new Refused('database-unavailable');
  return undefined;
}

/** The answer to a request whose very address cannot be read; no hook has run, so its headers are set here. */
export function answerBrokenRequest(reply: FastifyReply): void {
  reply
    .status(400)
    .headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
    .send({ code: 'bad-request', message: 'Địa chỉ yêu cầu không đọc được.' });
}

/** Installs the error and not-found answers. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    if (error.validation)
      return reply.status(400).send({ code: 'bad-request', message: sayRefusedInput(error.validation[0]) });
    const refused = refusalOf(error);
    if (refused) {
      if (refused.status === 503) reply.header('retry-after', '5');
      return reply.status(refused.status).send({
        code: refused.code,
        message: refused.message,
        ...(refused.data === undefined ? {} : { data: refused.data }),
      });
    }
    if (error.statusCode !== undefined && error.statusCode < 500) {
      const code = error.statusCode === 413 ? 'body-too-large' : 'bad-request';
      const message = code === 'body-too-large' ? problemMessage(PROBLEMS[code]) : 'Yêu cầu không đọc được.';
      return reply.status(error.statusCode).send({ code, message });
    }
    request.log.error({ err: error }, 'lỗi ngoài dự kiến');
    return reply.status(500).send({
      code: 'internal',
      message: 'Hệ thống gặp lỗi ngoài dự kiến; hãy báo quản trị kèm mã tra cứu.',
      reference: request.id,
    });
  });
  app.setNotFoundHandler((request, reply) => {
    const message = problemMessage(PROBLEMS['not-found']);
    return reply.status(404).send({ code: 'not-found', message, reference: request.id });
  });
}
