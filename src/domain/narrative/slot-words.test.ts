import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clauseFromWords, clauseInWords, type Names } from '#domain/narrative/slot-words.ts';

const MEASURES: Readonly<Record<string, string>> = {
  htx_new: 'Số HTX thành lập mới',
  htx_total: 'Tổng số HTX',
  htx_agri: 'Số HTX nông nghiệp',
};
const named: Names = {
  measure: (code) => MEASURES[code] ?? code,
  codeOf: (name) => Object.keys(MEASURES).find((code) => MEASURES[code] === name),
};

it.each([
  [
    'Trong {period}, {place} có {n htx_new} mới',
    'Trong {kỳ báo cáo}, {nơi báo cáo} có {Số HTX thành lập mới} mới',
  ],
  ['{n htx_total year-end}', '{Tổng số HTX / cuối năm trước}'],
  ['{change htx_total last-year}', '{thay đổi: Tổng số HTX / cùng kỳ năm trước}'],
  ['{share htx_agri htx_total}', '{tỷ trọng: Số HTX nông nghiệp / Tổng số HTX}'],
  [
    '{parts htx_total: htx_agri htx_new}',
    '{các phần: Tổng số HTX / Số HTX nông nghiệp / Số HTX thành lập mới}',
  ],
  ['{split htx_new sector plain}', '{chia theo nhóm: Số HTX thành lập mới / lĩnh vực / không tỷ trọng}'],
  ['{risen htx_new province 11}', '{nơi tăng khá: Số HTX thành lập mới / tỉnh / 11}'],
  ['{moves htx_new htx_agri}', '{biến động khác: Số HTX thành lập mới / Số HTX nông nghiệp}'],
  ['{plan htx_new}, xem {see bang}', '{đạt kế hoạch: Số HTX thành lập mới}, xem {xem: bang}'],
])('%s ⇄ %s', (kept, shown) => {
  expect(clauseInWords(kept, named)).toBe(shown);
  expect(clauseFromWords(shown, named)).toBe(kept);
});

it('lời không gọi tên chỉ tiêu nào giữ nguyên trong ngoặc', () => {
  expect(clauseFromWords('Có {Số HTX lạ} mới', named)).toBe('Có {Số HTX lạ} mới');
});

it('mọi câu của các đề cương chung đổi thành lời rồi đổi lại vẫn đọc như cũ', () => {
  const folder = join(import.meta.dirname, '../../../catalogue/outlines/reports');
  const same: Names = { measure: (code) => code, codeOf: (name) => name };
  let clauses = 0;
  for (const file of readdirSync(folder)) {
    const texts = readFileSync(join(folder, file), 'utf8').match(/"[^"]*\{[^"]*"/gu) ?? [];
    for (const text of texts) {
      clauses += 1;
      const words = clauseInWords(text, same);
      expect(clauseInWords(clauseFromWords(words, same), same)).toBe(words);
      expect(words).not.toMatch(/\{(n|change|parts|list|split) /u);
    }
  }
  expect(clauses).toBeGreaterThan(30);
});
