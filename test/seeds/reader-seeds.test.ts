// The reader on the five seed reports: which findings the issue names, and no others that are hard.

import { describe, expect, it } from 'vitest';
import { checkText } from '#reader/check-text.ts';
import type { CheckResult } from '#reader/claim.ts';
import { seedsPresent, seedText } from '#test/support/seed-texts.ts';

function readSeed(prefix: string): { text: string; result: CheckResult } {
  const text = seedText(prefix);
  return { text, result: checkText(text, { all: true }) };
}

function serious(result: CheckResult): (string | number | undefined)[][] {
  return result.findings
    .filter((finding) => finding.severity === 'hard' || finding.severity === 'omission')
    .map((finding) => [finding.kind, finding.severity, finding.expected, finding.stated]);
}

describe.skipIf(!seedsPresent)('đọc năm báo cáo mẫu', () => {
  it('Bắc Ninh: đúng ba chỗ sai 1,6 %, 96,8 % và tổng 98,4 %', () => {
    expect(serious(readSeed('004').result)).toEqual([
      ['share', 'hard', 1.3453, 1.6],
      ['share', 'hard', 98.6547, 96.8],
      ['sum', 'hard', 98.4, 100],
    ]);
  });

  it('Bắc Ninh: 666 + 13 − 1 = 678, 538 + 114 + 26, 86,6 % = 13/15 cắt bớt đều khớp', () => {
    const fits = readSeed('004').result.findings.filter((finding) => finding.verdict === 'consistent');
    expect(fits).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'balance', expected: 678, stated: 678 }),
        expect.objectContaining({ kind: 'sum', expected: 678, stated: 678 }),
        expect.objectContaining({ kind: 'plan', expected: 86.6667, stated: 86.6 }),
      ]),
    );
  });

  it('cả nước: bảy vùng thiếu 91, nêu tên Tây Nguyên, ngoài ra không có chỗ sai', () => {
    const { result } = readSeed('000');
    expect(serious(result)).toEqual([['sum', 'omission', 804, 895]]);
    expect(result.findings.find((finding) => finding.severity === 'omission')?.message).toMatch(
      /91 HTX.*Tây Nguyên/,
    );
  });

  it('cả nước: 895 − 220 = 675 và 716/895 khớp', () => {
    const fits = readSeed('000').result.findings.filter((finding) => finding.verdict === 'consistent');
    expect(fits).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'balance', stated: 675 }),
        expect.objectContaining({ kind: 'share', expected: 80, stated: 80 }),
      ]),
    );
  });

  it('các báo cáo còn lại không có chỗ sai', () => {
    for (const prefix of ['001', '002', '003']) expect(serious(readSeed(prefix).result)).toEqual([]);
  });

  it('văn bản viện dẫn: ngày của 461/QĐ-TTg, 1804/TTg, luật gọi là dự thảo, đoạn lặp', () => {
    const messages = [...readSeed('000').result.findings, ...readSeed('004').result.findings]
      .filter((finding) => finding.kind === 'citation' || finding.kind === 'repeat')
      .map((finding) => finding.message)
      .join('\n');
    expect(messages).toMatch(/461\/QĐ-TTg ghi ngày 7\/5\/2018.*27\/4\/2018/);
    expect(messages).toMatch(/1804\/TTg/);
    expect(messages).toMatch(/dự thảo/);
    expect(messages).toMatch(/in hai lần/);
  });

  it('mọi vị trí chỉ đúng lời trích trong văn bản gốc', () => {
    for (const prefix of ['000', '001', '002', '003', '004']) {
      const { text, result } = readSeed(prefix);
      for (const claim of result.claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
    }
  });
});

describe.runIf(!seedsPresent)('năm báo cáo mẫu', () => {
  it.skip('bỏ qua: không có thư mục ../shared/seeds', () => undefined);
});
