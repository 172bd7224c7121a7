// Seeds 001 and 002: pasting the letter proposes exactly its clauses and targets, each with operator, number, unit and base.
import { describe, expect, it } from 'vitest';
import { splitClauses } from '#domain/directive/clauses.ts';
import { readHeading } from '#domain/directive/heading.ts';
import { proposeTargets, yearOfText } from '#domain/target/propose.ts';
import { sentenceOf } from '#domain/target/sentence.ts';
import { targetFault } from '#domain/target/target.ts';
import { seedsPresent, seedText } from '#test/support/seed-texts.ts';

const seed = (number: string) => seedText(number).normalize('NFC');

function proposed(text: string) {
  const year = yearOfText(text, 2026);
  return splitClauses(text).flatMap((clause) =>
    proposeTargets(clause.text, { year, bearer: { kind: 'each', level: 'province' } }).map((each) => ({
      ...each,
      label: clause.label,
      inText: text.slice(clause.start + each.start, clause.start + each.end),
    })),
  );
}

describe.skipIf(!seedsPresent)('văn bản 77 (seed 001)', () => {
  it('phần đầu, phần cuối: số, ký hiệu, ngày, dấu đến 617, nơi nhận, người ký', () => {
    expect(readHeading(seed('001'))).toMatchObject({
      number: '77',
      symbol: 'LMHTXVN-VP',
      type: 'công văn',
      issuedOn: '2018-01-30',
      issuer: 'Liên minh Hợp tác xã Việt Nam',
      summary: 'Về các giải pháp phát triển kinh tế hợp tác, HTX',
      addressee: 'Ủy ban Nhân dân tỉnh, thành phố trực thuộc Trung ương',
      signatory: 'Nguyễn Ngọc Bảo',
      archiveCopy: 'VP, CSPT',
      arrival: { number: '617', day: '2018-02-26' },
      legalBasis: ['01/NQ-CP', '2261/QĐ-TTg', '340/2016/TT-BTC'],
    });
  });

  it('đúng 11 nhiệm vụ', () => {
    const clauses = splitClauses(seed('001'));
    expect(clauses.map((each) => each.label)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
    ]);
    expect(clauses[7]?.text).toContain('đảm bảo thông suốt, kịp thời, chính xác');
    expect(clauses[10]?.text.endsWith('xây dựng nông thôn mới.')).toBe(true);
  });

  it('đúng chín chỉ tiêu số, in lại thành câu', () => {
    const found = proposed(seed('001'));
    expect(found.map((each) => `${each.label}: ${sentenceOf(each.target)}`)).toEqual([
      '1: Năm 2018, mỗi tỉnh, thành phố thành lập mới ít nhất 100 tổ hợp tác.',
      '1: Năm 2018, mỗi tỉnh, thành phố thành lập mới ít nhất 35 HTX, liên hiệp HTX.',
      '1: Năm 2018, mỗi tỉnh, thành phố xây dựng ít nhất 15 mô hình HTX gắn với chuỗi giá trị (bằng nguồn lực của trung ương và địa phương).',
      '1: Năm 2018, mỗi tỉnh, thành phố tăng ít nhất 10% số lượng thành viên của HTX so với năm 2017.',
      '1: Năm 2018, mỗi tỉnh, thành phố có ít nhất 50% số HTX hoạt động có hiệu quả.',
      '1: Năm 2018, mỗi tỉnh, thành phố tăng ít nhất 20% số HTX là thành viên của Liên minh HTX so với năm 2017.',
      '1: Năm 2018, mỗi tỉnh, thành phố thành lập mới (nếu chưa có) hoặc tăng vốn điều lệ cho Quỹ Hỗ trợ phát triển HTX tối thiểu đạt 20 tỷ đồng.',
      '3: Năm 2018, mỗi tỉnh, thành phố có 100% HTX hoạt động đúng quy định của Luật HTX.',
      '4: Đến năm 2020, xây dựng mới khoảng 300 HTX sản xuất gắn với chuỗi giá trị (bằng nguồn lực của Liên minh HTX Việt Nam và hợp tác với doanh nghiệp).',
    ]);
    expect(found.map((each) => targetFault(each.target))).toEqual(Array(9).fill(undefined));
    expect(found.map((each) => each.target.indicator.measure)).toEqual([
      'tht_new',
      'htx_lhhtx_new',
      null,
      'member_total',
      'htx_effective',
      'alliance_member_htx',
      null,
      'htx_on_current_law',
      null,
    ]);
    expect(found[0]?.inText).toContain('Thành lập mới 100 tổ hợp tác');
  });
});

describe.skipIf(!seedsPresent)('kế hoạch thành phố 2019 (seed 002)', () => {
  it('đúng chín chỉ tiêu: khoảng, tăng, tỷ lệ; quận huyện và Liên minh thành phố tách riêng', () => {
    const found = proposed(seed('002'));
    expect(found.map((each) => sentenceOf(each.target))).toEqual([
      'Năm 2019, mỗi tỉnh, thành phố có 100% số xã có HTX.',
      'Năm 2019, mỗi quận, huyện thành lập mới từ 5 đến 8 tổ hợp tác.',
      'Năm 2019, mỗi quận, huyện thành lập mới từ 3 đến 5 HTX, liên hiệp HTX.',
      'Năm 2019, mỗi quận, huyện tăng ít nhất 10% số lượng thành viên của HTX so với năm 2018.',
      'Năm 2019, mỗi quận, huyện có ít nhất 50% số HTX đang hoạt động trên địa bàn hoạt động có hiệu quả.',
      'Năm 2019, Liên minh HTX thành phố xây dựng ít nhất 5 mô hình HTX gắn với chuỗi giá trị (bằng nguồn lực của trung ương và địa phương).',
      'Năm 2019, Liên minh HTX thành phố tăng từ 10% đến 20% số HTX là thành viên của Liên minh HTX so với năm 2018.',
      'Năm 2019, Liên minh HTX thành phố thành lập mới từ 15 đến 20 HTX (trên cơ sở nguồn kinh phí được giao năm 2019).',
      'Năm 2019, Liên minh HTX thành phố xây dựng ít nhất 10 website cho HTX.',
    ]);
    const effective = found[4]?.target.goal;
    expect(effective?.kind === 'share' && effective.of.measure).toBe('htx_grade_held_active');
  });
});

describe('văn bản khác', () => {
  it('năm qua đã làm được thì không phải chỉ tiêu; toán tử, số bằng chữ, tỷ lệ trần', () => {
    const text = `Năm 2025 toàn tỉnh đã thành lập 65 HTX, đạt 108% kế hoạch.

1. Mục tiêu năm 2026: thành lập mới tối thiểu 80 HTX, 5 liên hiệp HTX; kết nạp từ 10-15 thành viên mới; doanh thu bình quân của HTX tăng 6-8% so với năm 2025; giải thể không dưới 25 HTX ngừng hoạt động.

2. Hỗ trợ ba mươi lăm HTX xây dựng nhãn hiệu theo Quyết định số 1804/QĐ-TTg ngày 13/11/2020; tỷ lệ HTX xếp loại yếu không quá 10%; giải ngân trong 6 tháng đầu năm 2026 tối thiểu 12,5 tỷ đồng.`;
    expect(
      proposed(text).map((each) => sentenceOf(each.target).replace(', mỗi tỉnh, thành phố', ':')),
    ).toEqual([
      'Năm 2026: thành lập mới ít nhất 80 HTX.',
      'Năm 2026: thành lập mới ít nhất 5 liên hiệp HTX.',
      'Năm 2026: kết nạp từ 10 đến 15 thành viên Liên minh HTX.',
      'Năm 2026: tăng từ 6% đến 8% doanh thu bình quân của HTX so với năm 2025.',
      'Năm 2026: giải thể ít nhất 25 HTX yếu kém.',
      'Năm 2026: hỗ trợ ít nhất 35 HTX.',
      'Năm 2026: có không quá 10% số HTX xếp loại yếu.',
      '6 tháng đầu năm 2026: giải ngân cho vay ít nhất 12,5 tỷ đồng.',
    ]);
  });
});
