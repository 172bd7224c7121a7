// Gộp lời hai người, số gõ tay, đặt văn bản vào đề cương: expected results written out by hand.

import { describe, expect, it } from 'vitest';
import type { Block, OfficialDocument } from '#domain/report/official-document.ts';
import type { PublicationSettings } from '#domain/report/publication.ts';
import type { OutlineLayout } from '#server/report/contract.ts';
import { bindNumber, offersFor } from './bind-numbers.ts';
import { layOut } from './lay-out.ts';
import { mergeSettings, takePlace } from './merge-settings.ts';
import { quantitiesIn, typedNumbers } from './typed-numbers.ts';

const began: PublicationSettings = {
  date: null,
  texts: { limits: 'cũ', next: 'kế hoạch' },
  recipients: ['Lưu: VT'],
  signature: { authority: null, post: 'Chủ tịch', name: null },
};

describe('hai người cùng sửa', () => {
  it('chỗ một người sửa thì gộp, chỗ hai người sửa thì giữ lời mình và nêu cả hai', () => {
    const mine = { ...began, texts: { limits: 'của tôi', next: 'kế hoạch' } };
    const theirs = { ...began, date: '2022-07-08', texts: { limits: 'của họ', next: 'kế hoạch mới' } };
    const { settings, conflicts } = mergeSettings(began, mine, theirs);
    expect(settings).toEqual({
      ...began,
      date: '2022-07-08',
      texts: { limits: 'của tôi', next: 'kế hoạch mới' },
    });
    expect(conflicts.map(({ place, mine: here, theirs: there }) => [place, here, there])).toEqual([
      ['texts.limits', 'của tôi', 'của họ'],
    ]);
    expect(takePlace(settings, theirs, 'texts.limits').texts.limits).toBe('của họ');
  });

  it('hai người viết giống nhau thì không có gì để hỏi', () => {
    const same = { ...began, recipients: ['Ủy ban nhân dân tỉnh', 'Lưu: VT'] };
    expect(mergeSettings(began, same, same)).toEqual({ settings: same, conflicts: [] });
  });
});

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'I. TÌNH HÌNH' },
  paragraph('Toàn tỉnh có 678 HTX.'),
  paragraph('Dòng một.'),
  paragraph('Dòng hai.'),
  { kind: 'heading', level: 1, text: 'II. NHIỆM VỤ' },
  paragraph('- việc một'),
  paragraph('- việc hai'),
  { kind: 'note', text: 'chưa được viết' },
  { kind: 'note', text: 'Số liệu chốt' },
];
const document = {
  parts: [{ title: null, landscape: false, blocks }],
  claims: [{ id: 'c1', quote: '678 HTX', value: 678, source: { measure: 'htx_total' } }],
} as unknown as OfficialDocument; // only what the functions read
const outline: OutlineLayout = {
  key: 'half-year-province',
  own: false,
  code: 'half-year',
  name: 'Báo cáo',
  version: 1,
  levels: ['province'],
  sections: [
    {
      code: 'a',
      title: 'TÌNH HÌNH',
      blocks: [{ kind: 'sentences' }, { kind: 'text', key: 'limits', prompt: 'khó khăn' }],
    },
    {
      code: 'b',
      title: 'NHIỆM VỤ',
      blocks: [{ kind: 'tasks' }, { kind: 'text', key: 'next', prompt: 'phương hướng' }],
    },
  ],
};

describe('đặt văn bản vào đề cương', () => {
  it('lời của cơ quan đứng đúng chỗ, dù dài mấy đoạn hay chưa viết', () => {
    const laid = layOut(document, outline, { limits: 'Dòng một.\n\nDòng hai.' });
    expect(
      laid.map(({ pieces }) => pieces.map((each) => (each.kind === 'own' ? each.key : each.block.kind))),
    ).toEqual([
      ['paragraph', 'limits'],
      ['paragraph', 'paragraph', 'next', 'note'],
    ]);
  });

  it('đề cương không khớp thì văn bản vẫn hiện đủ, không có chỗ viết', () => {
    const laid = layOut(document, undefined, {});
    expect(laid.map(({ pieces }) => pieces.length)).toEqual([3, 4]);
  });
});

describe('số gõ tay', () => {
  it('đọc số lượng, bỏ qua năm, ngày, số văn bản, điều khoản', () => {
    expect(
      quantitiesIn(
        'Năm 2022 có 1.234 HTX, tăng 5,5% theo Nghị định số 113/2024/NĐ-CP, điều 5, ngày 30/06/2022.',
      ),
    ).toEqual(['1.234', '5,5']);
  });

  it('"trong số", "tổng số" đứng trước số lượng, không phải số của văn bản', () => {
    expect(quantitiesIn('Trong số 678 HTX, tổng số 13 HTX mới; văn bản số 77 ngày 5/2.')).toEqual([
      '678',
      '13',
    ]);
  });

  it('số có trong báo cáo thì nêu chỉ tiêu, số không có thì để trống', () => {
    expect(typedNumbers(document, { limits: 'Trong 678 HTX có 90 HTX khó khăn.' })).toEqual([
      { number: '678', key: 'limits', measure: 'htx_total' },
      { number: '90', key: 'limits', measure: undefined },
    ]);
  });

  it('số tiền nói bằng mấy bậc là một số: bậc nào cũng không khớp riêng, và chỉ cả số mới khớp cả số', () => {
    const money = {
      ...document,
      claims: [
        {
          id: 'c1',
          quote: '2.353 tỷ 680 triệu 500 nghìn đồng',
          value: 2_353_680_500_000,
          source: { measure: 'charter_capital_total', moment: 'now', by: null, how: 'value' },
        },
      ],
    } as unknown as OfficialDocument; // only what the functions read
    const measures = (limits: string) =>
      typedNumbers(money, { limits }).map(({ number, measure }) => [number, measure]);
    expect(measures('Có 500 HTX, 680 thành viên, 2.353 tỷ đồng, 680 triệu đồng.')).toEqual([
      ['500', undefined],
      ['680', undefined],
      ['2.353 tỷ', undefined],
      ['680 triệu', undefined],
    ]);
    expect(
      measures('Vốn 2.353 tỷ 680 triệu 500 nghìn đồng, tức 2.353.680.500.000 đồng hay 2.353,6805 tỷ đồng.'),
    ).toEqual([
      ['2.353 tỷ 680 triệu 500 nghìn', 'charter_capital_total'],
      ['2.353.680.500.000', 'charter_capital_total'],
      ['2.353,6805 tỷ', 'charter_capital_total'],
    ]);
    expect(
      quantitiesIn('Vay 24 tỷ 164 triệu đồng, 2 tỷ 50 triệu, 1 tỷ rưỡi, 1 tỷ 234.567 đồng, 950tr.'),
    ).toEqual(['24 tỷ 164 triệu', '2 tỷ 50 triệu', '1 tỷ rưỡi', '1 tỷ 234.567', '950tr']);
    expect(
      bindNumber(
        { ...began, texts: { limits: 'Vốn 2.353 tỷ 680 triệu 500 nghìn đồng.' } },
        { key: 'limits', number: '2.353 tỷ 680 triệu 500 nghìn' },
        offersFor(money, '2.353 tỷ 680 triệu 500 nghìn', () => 'Tổng vốn điều lệ HTX')[0] ?? {
          name: '',
          slot: '',
        },
      ),
    ).toMatchObject({
      texts: { limits: 'Vốn {Tổng vốn điều lệ HTX} đồng.' },
      bindings: { 'Tổng vốn điều lệ HTX': 'number value charter_capital_total now' },
    });
  });
});
