// Journey: figures of a report against the register — what differs much is told, what is not the same thing is not compared.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReply } from '#server/reader/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

/** Findings of kind register on a text, those that fit too. */
async function compared(text: string) {
  const { body } = await officer.post<CheckReply>('/api/reader/check', { text, all: true });
  return body.findings.filter(({ kind }) => kind === 'register');
}

describe('Đối chiếu văn bản với sổ đăng ký', () => {
  it('số lệch nhiều so với sổ vẫn được nói ra: 31 HTX thành lập mới, sổ ghi 13', async () => {
    const [finding] = await compared('Trong 6 tháng đầu năm 2022, tỉnh Bắc Ninh thành lập mới 31 HTX.');
    expect(finding).toMatchObject({ expected: 13, stated: 31, severity: 'ambiguous' });
    expect(finding?.message).toContain('6 tháng đầu năm 2022');
  });

  it('gõ đảo chữ số (876) và nhầm hàng (6.780) so với 678 của sổ được gọi tên', async () => {
    const swapped = await compared('Đến ngày 30/6/2022, tỉnh Bắc Ninh có 876 HTX.');
    expect(swapped).toMatchObject([{ expected: 678, stated: 876 }]);
    expect(swapped[0]?.message).toContain('Có thể gõ đảo chữ số.');
    const scale = await compared('Đến ngày 30/6/2022, toàn tỉnh Bắc Ninh có 6.780 HTX.');
    expect(scale).toMatchObject([{ expected: 678, stated: 6780 }]);
    expect(scale[0]?.message).toContain('dấu chấm');
  });

  it.each([
    'Đến ngày 30/6/2022, huyện Gia Bình tỉnh Bắc Ninh có 680 HTX.',
    'Đến ngày 30/6/2022, trên địa bàn thị xã Từ Sơn, tỉnh Bắc Ninh có 60 HTX.',
    'Đến ngày 30/6/2022, tỉnh Bắc Ninh có 680 HTX ở huyện Gia Bình.',
    'Đến ngày 30/6/2022, thành phố Bắc Ninh có 680 HTX.',
    'UBND HUYỆN GIA BÌNH\nTỈNH BẮC NINH\nĐến ngày 30/6/2022, toàn huyện có 676 HTX.',
    'Tình hình tỉnh Bắc Ninh\n1. Huyện Gia Bình\nĐến ngày 30/6/2022 có 676 HTX.',
  ])('huyện, thị xã, thành phố trong tỉnh không phải là tỉnh: %s', async (text) => {
    expect(await compared(text)).toEqual([]);
  });

  it.each([
    'Đến ngày 30/6/2022, tỉnh Bắc Ninh có 40 HTX tham gia chuỗi giá trị.',
    'Đến ngày 30/6/2022, tỉnh Bắc Ninh có 47 HTX do phụ nữ làm chủ.',
    'Đến ngày 30/6/2022, tỉnh Bắc Ninh bình quân mỗi HTX có 12 thành viên.',
  ])('một nhóm hay số bình quân không phải là tổng: %s', async (text) => {
    expect(await compared(text)).toEqual([]);
  });

  it('văn bản đã ghi đúng số của sổ: một số khác xa, cùng nơi cùng ngày, là chuyện khác', async () => {
    const found = await compared(
      'Đến ngày 30/6/2022, tỉnh Bắc Ninh có 678 HTX.\nTrong đợt một, toàn tỉnh có 10 HTX.',
    );
    expect(found.map(({ stated }) => stated)).toEqual([678]);
  });

  it('quỹ tín dụng nhân dân: đếm riêng thì khớp 652, đếm chung thì khớp 678; nói rõ thì chỉ nhận đúng cách ấy', async () => {
    const beside = await compared(
      'Đến ngày 30/6/2022, tỉnh Bắc Ninh có 652 HTX và 26 quỹ tín dụng nhân dân.',
    );
    expect(beside.map(({ stated, verdict }) => [stated, verdict])).toEqual([
      [652, 'consistent'],
      [26, 'consistent'],
    ]);
    const apart = await compared(
      'Đến ngày 30/6/2022, tỉnh Bắc Ninh có 678 HTX (không kể quỹ tín dụng nhân dân).',
    );
    expect(apart).toMatchObject([{ expected: 652, stated: 678, verdict: 'inconsistent' }]);
  });
});
