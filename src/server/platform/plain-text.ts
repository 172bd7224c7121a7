// Is what was sent plain text all through? NUL and half characters cannot be stored; a nest without end has no meaning here.
import type { FastifyInstance } from 'fastify';
import { Refused } from '#server/platform/refused.ts';

const MAX_DEPTH = 32;

/** The first fault of a value, in words; undefined when every text can be kept as it came. */
export function findTextFault(value: unknown): string | undefined {
  // A list of its own instead of recursion: a body of a million brackets must not exhaust the stack.
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > MAX_DEPTH) return `lồng sâu quá ${MAX_DEPTH} bậc`;
    if (typeof next.value === 'string') {
      if (next.value.includes('\0') || !next.value.isWellFormed()) return 'có ký tự không phải chữ';
    } else if (next.value !== null && typeof next.value === 'object') {
      for (const [key, part] of Object.entries(next.value)) {
        waiting.push({ value: key, depth: next.depth + 1 }, { value: part, depth: next.depth + 1 });
      }
    }
  }
  return undefined;
}

/** Refuses a request whose path, query or body holds what no text column can keep. */
export function requirePlainText(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const parts = { 'Đường dẫn': request.params, 'Câu hỏi': request.query, 'Nội dung': request.body };
    for (const [field, part] of Object.entries(parts)) {
      const reason = findTextFault(part);
      if (reason) throw new Refused('bad-request', { field, reason });
    }
  });
}
