// Journey: targets to districts of a year in which districts end; and everything that can never be handed down.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Target } from '#domain/target/target.ts';
import type { directiveContract } from '#server/directive/contract-directive.ts';
import type { Board } from '#server/target/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { clause, founded, newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type Handed = z.infer<(typeof directiveContract.hand.response)[200]>;
type Directive = z.infer<(typeof directiveContract.directive.response)[200]>;
interface Refusal {
  readonly code: string;
  readonly message: string;
}

let server: TestServer;
let province: Client;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  province = await signInAs(server.url, server.accounts.provincial);
  clerk = await signInAs(server.url, server.accounts.clerk);
});
afterAll(() => server.stop());

describe('chỉ tiêu giao cho huyện của năm không còn huyện', () => {
  it('giao đầu năm 2025 cho các huyện; sau 01/7/2025 vẫn chấm được, nói rõ đơn vị kế thừa', async () => {
    const document = await newDocument(province, {
      symbol: 'KH-LMHTX',
      issuedOn: '2025-01-15',
      issuer: 'Liên minh HTX tỉnh',
    });
    const target = founded(
      { kind: 'range', low: 1, high: 3 },
      { bearer: { kind: 'each', level: 'district' }, basis: { kind: 'year', period: '2025' } },
    );
    const handed = await province.post<Handed>(`/api/documents/${document}/directive`, {
      level: 'district',
      clauses: [clause('1', [{ target }])],
    });
    expect(handed.status, JSON.stringify(handed.body)).toBe(200);
    const { body } = await province.get<Board>(`/api/documents/${document}/scoreboard?at=2025-12-31`);
    const rows = body.targets[0]?.rows ?? [];
    expect(rows.length).toBeGreaterThan(6);
    expect(rows.filter((each) => each.unit.now === null)).toEqual([]);
    // Only the old Bắc Ninh is registered in this demonstration.
    const own = rows.filter((each) => Number(each.unit.code) >= 256 && Number(each.unit.code) <= 264);
    expect(own.length).toBeGreaterThan(6);
    expect(own.filter((each) => each.actual.value !== undefined).length).toBeGreaterThanOrEqual(7);
    const answer = await province.post<{ acknowledged: number }>(
      `/api/documents/${document}/acknowledgement`,
      {},
    );
    expect(answer.status).toBe(404);
  });
});

describe('điều không thể giao', () => {
  it('thiếu gốc, mức thấp lớn hơn mức cao, hạn trước ngày ban hành, chỉ tiêu lạ, đơn vị ngoài phạm vi', async () => {
    const document = await newDocument(province, {
      symbol: 'KH-LMHTX',
      issuedOn: '2026-03-01',
      issuer: 'Liên minh HTX tỉnh',
    });
    const refused = async (target: Target, due: string | null = null, units?: string[]) => {
      const { status, body } = await province.post<Refusal>(`/api/documents/${document}/directive`, {
        level: 'province',
        units,
        clauses: [clause('1', [{ target }], due)],
      });
      return `${status} ${body.code}`;
    };
    const growth = (year: number) => founded({ kind: 'growth', low: 1000, high: null, base: { year } });
    expect(await refused(growth(0))).toBe('422 target-base-missing');
    expect(await refused(founded({ kind: 'range', low: 8, high: 5 }))).toBe('422 target-range-reversed');
    expect(await refused(founded({ kind: 'at-least', low: 1 }), '2026-02-01')).toBe(
      '422 task-due-before-issue',
    );
    const strange = { indicator: { name: 'lạ', unit: 'HTX', measure: 'khong_co' } };
    expect(await refused(founded({ kind: 'at-least', low: 1 }, strange))).toBe('422 target-measure-unknown');
    expect(await refused(founded({ kind: 'at-least', low: 1 }), null, ['08'])).toBe('403 out-of-scope');
    expect(
      (
        await clerk.post(`/api/documents/${document}/directive`, {
          level: 'province',
          clauses: [clause('1')],
        })
      ).status,
    ).toBe(403);
    expect((await province.get<Directive>(`/api/documents/${document}/directive`)).body.clauses).toEqual([]);
  });
});
