// Kiểm chứng: recompute the whole chain and every leaf; name each row and block that is not as it was sealed.
import { blockFaultMessage, type RowFaultKind, rowFaultMessage } from '#domain/journal/fault.ts';
import { setCanonicalText } from '#server/journal/query-leaves.ts';
import {
  type ChainSummary,
  hasBlockHash,
  listBlockFaults,
  summariseChain,
} from '#server/journal/store-chain.ts';
import { listForgottenRelations, listRowFaults } from '#server/journal/store-rows.ts';
import { withTransaction } from '#server/platform/bulk-write.ts';
import type { DbPool } from '#server/platform/db.ts';

export interface JournalFinding {
  readonly kind: RowFaultKind | 'block' | 'head' | 'relation';
  readonly relation: string | null;
  readonly key: string | null;
  readonly seq: number | null;
  readonly message: string;
}

export interface JournalReport {
  readonly chain: ChainSummary;
  readonly findings: readonly JournalFinding[];
}

/**
 * Verifies the sealed journal on one snapshot.
 * @param head a head hash kept elsewhere (printed in a publication, mailed): a chain recomputed as a whole shows only against it
 */
export async function verifyJournal(pool: DbPool, head?: string): Promise<JournalReport> {
  return withTransaction(pool, 'begin isolation level repeatable read read only', async (client) => {
    await setCanonicalText(client);
    const chain = await summariseChain(client);
    const findings: JournalFinding[] = [];
    const nowhere = { relation: null, key: null, seq: null };
    if (head !== undefined && !(await hasBlockHash(client, head))) {
      const message = `Đầu chuỗi đã giữ ${head} không còn trong chuỗi niêm phong: chuỗi đã bị tính lại hoặc bị cắt đuôi.`;
      findings.push({ kind: 'head', ...nowhere, message });
    }
    for (const relation of await listForgottenRelations(client)) {
      const message = `Bảng ${relation} đã được niêm phong nhưng không còn trong danh sách bảng niêm phong.`;
      findings.push({ kind: 'relation', ...nowhere, relation, message });
    }
    for (const fault of await listBlockFaults(client)) {
      findings.push({ kind: 'block', ...nowhere, seq: fault.from, message: blockFaultMessage(fault) });
    }
    for (const fault of await listRowFaults(client, chain.sealedTo)) {
      const { kind, relation, key, seq } = fault;
      findings.push({ kind, relation, key, seq, message: rowFaultMessage(fault) });
    }
    return { chain, findings };
  });
}
