// Journey: a split by existing co-operatives says on how many of them it rests; where most stand under no commune yet, that it rests on too little.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import type { directiveContract } from '#server/directive/contract-directive.ts';
import type { targetContract } from '#server/target/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { clause, founded, newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type Handed = z.infer<(typeof directiveContract.hand.response)[200]>;
type Split = z.infer<(typeof targetContract.split.response)[200]>;

let server: TestServer;
let province: Client;
let target = 0;
beforeAll(async () => {
  server = await startTestServer();
  province = await signInAs(server.url, server.accounts.provincial);
  const document = await newDocument(province, {
    symbol: 'KH-LMHTX',
    issuedOn: '2026-02-20',
    issuer: 'Liên minh HTX tỉnh',
  });
  const own = founded({ kind: 'at-least', low: 40 }, { bearer: { kind: 'one', name: 'toàn tỉnh' } });
  const handed = await province.post<Handed>(`/api/documents/${document}/directive`, {
    level: 'commune',
    clauses: [clause('1', [{ target: own }])],
  });
  target = handed.body.targets[0] ?? 0;
});
afterAll(() => server.stop());

const trySplit = async (asked: string) =>
  (await province.get<Split>(`/api/targets/${target}/split?${asked}`)).body;

it('chia theo số HTX hiện có: 27 trong 812 HTX đã ghi xã, nói rõ là không đủ căn cứ', async () => {
  const { shares, ground } = await trySplit('level=commune&by=organisations');
  expect(shares).toHaveLength(99);
  expect(ground).toEqual({
    counted: 27,
    total: 812,
    left: 785,
    standing: 'thin',
    words:
      'Chia theo 27 trong 812 HTX ngày 20/02/2026 đã ghi xã; 785 HTX chưa ghi xã nên không được tính. ' +
      '82 xã chưa có số liệu HTX nên được chia 0. Quá nửa số HTX không được tính, quá nửa số xã chưa có số liệu: mức chia này không đủ căn cứ để giao.',
  });
});

it('mọi cấp đều nói: huyện của ngày còn huyện, tỉnh', async () => {
  const districts = await trySplit('level=district&by=organisations&at=2022-06-30&within=27');
  expect(districts.ground).toMatchObject({ counted: 678, left: 0, standing: 'whole' });
  expect(districts.ground?.words).toBe('Chia theo 678 HTX ngày 30/06/2022, tất cả đã ghi huyện.');
  // The ten districts of the other half of the province have no register here: that is not a nought.
  const both = await trySplit('level=district&by=organisations&at=2024-12-31');
  expect(both.ground).toMatchObject({ counted: 776, left: 0, standing: 'thin' });
  expect(both.ground?.words).toContain('10 huyện chưa có số liệu HTX nên được chia 0.');
  const province = await trySplit('level=province&by=organisations');
  expect(province.ground).toMatchObject({ counted: 812, total: 812, standing: 'whole' });
});

it('chia đều, chia theo số xã không dựa vào HTX nào; chia theo số xã giữa các xã là chia đều', async () => {
  expect((await trySplit('level=commune&by=equal')).ground).toBeNull();
  expect((await trySplit('level=district&by=communes&at=2022-06-30&within=27')).ground).toBeNull();
  expect((await trySplit('level=commune&by=communes')).ground?.words).toBe(
    'Các đơn vị này không có xã trực thuộc để chia theo; mức dưới đây là chia đều.',
  );
});
