// Ví dụ của kho tệp, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const file = {
  id: 1,
  name: 'Bản ký.pdf',
  mediaType: 'application/pdf',
  length: 182_044,
  digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  scan: 'not-scanned',
  scanName: 'chưa quét',
  storedAt: '2026-09-28T02:00:00.000Z',
  erased: false,
};

export const filesExamples = {
  store: { reply: { ...file, seq: 12 } },
  describe: { params: { id: '1' }, reply: file },
  content: { params: { id: '1' }, reply: '%PDF-1.7…' },
} satisfies Record<string, RouteExample>;
