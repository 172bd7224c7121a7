// Văn bản và chỉ tiêu cho kiểm thử: a document, a clause and a target in few words.
import { expect } from 'vitest';
import type { z } from 'zod';
import type { Target } from '#domain/target/target.ts';
import type { documentContract } from '#server/directive/contract-documents.ts';
import type { Client } from './client.ts';

type Entered = z.infer<(typeof documentContract.register.response)[201]>;

/** Enters a document of 2026 into the caller's outgoing book. @returns its id */
export async function newDocument(client: Client, more: object = {}): Promise<number> {
  const { status, body } = await client.post<Entered>('/api/documents', {
    book: 'out',
    symbol: 'LMHTXVN-VP',
    type: 'công văn',
    issuedOn: '2026-01-30',
    issuer: 'Liên minh Hợp tác xã Việt Nam',
    summary: 'Giải pháp phát triển kinh tế tập thể, HTX năm 2026',
    ...more,
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.document;
}

/** A target of founding co-operatives. */
export const founded = (goal: Target['goal'], more: Partial<Target> = {}): Target => ({
  indicator: { name: 'thành lập mới HTX', unit: 'HTX', measure: 'htx_new' },
  goal,
  basis: { kind: 'year', period: '2026' },
  bearer: { kind: 'each', level: 'province' },
  scope: null,
  approximate: false,
  legalBasis: null,
  ...more,
});
/** One clause as handed down. */
export const clause = (
  label: string,
  targets: { target: Target; parent?: number }[] = [],
  due: string | null = null,
) => ({
  label,
  text: `Khoản ${label}: thực hiện nhiệm vụ được giao.`,
  due,
  targets,
});
