// Tables: rows named by places, totals, percent of plan and changes worked out from other columns.
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const BY_DISTRICT = [
  'BIỂU TỔNG HỢP HTX TRÊN ĐỊA BÀN TỈNH',
  'STT\tHuyện\tSố HTX\tThành viên\tLao động',
  '1\tHuyện A\t25\t1.250\t300',
  '2\tHuyện B\t31\t2.040\t412',
  '3\tHuyện C\t18\t930\t210',
  '\tTổng cộng\t74\t4.220\t922',
].join('\n');

const BY_YEAR = [
  'Bảng 1. Số lượng HTX theo lĩnh vực',
  '| Lĩnh vực | Năm 2021 | Năm 2022 | Tăng/giảm |',
  '|---|---|---|---|',
  '| Nông nghiệp | 210 | 224 | 14 |',
  '| Phi nông nghiệp | 90 | 95 | 5 |',
  '| Quỹ tín dụng nhân dân | 12 | 12 | 0 |',
  '| Cộng | 312 | 331 | 19 |',
].join('\n');

const BY_PLAN = [
  'Chỉ tiêu\tĐơn vị\tKế hoạch 2022\tThực hiện\tTỷ lệ (%)',
  'Số HTX thành lập mới\tHTX\t20\t18\t90',
  'Số thành viên\tngười\t5.000\t4.900\t98',
  'Doanh thu bình quân\ttriệu đồng\t2.000\t2.100\t105',
  'Số HTX được vay vốn\tHTX\t30\t27\t90',
].join('\n');

describe('bảng', () => {
  it('hàng là tên huyện: ô đếm điều đầu cột nói, hàng tổng cộng giữ điều ấy', () => {
    const { claims, findings } = checkText(BY_DISTRICT);
    expect(findings).toEqual([]);
    expect(claims.slice(0, 3)).toMatchObject([
      { value: 25, unit: 'htx', subject: 'HTX', measure: 'total' },
      { value: 1250, unit: 'nguoi', subject: 'thành viên', measure: 'members' },
      { value: 300, unit: 'nguoi', subject: 'lao động', measure: 'workers' },
    ]);
    expect(claims[10]).toMatchObject({ value: 4220, measure: 'members' });
  });

  it.each([
    ['\t4.220', '\t4.240', 'sum', 4220, 4240],
    ['\t25\t', '\t52\t', 'sum', 101, 74],
    ['\t922', '\t992', 'sum', 922, 992],
  ])('%s thành %s: tổng cộng không khớp', (right, wrong, kind, expected, stated) => {
    expect(checkText(BY_DISTRICT.replace(right, wrong)).findings).toMatchObject([
      { kind, expected, stated, severity: 'hard' },
    ]);
  });

  it('cột tăng/giảm là năm sau trừ năm trước; tên bảng nói đếm gì', () => {
    const { claims, findings } = checkText(BY_YEAR);
    expect(findings).toEqual([]);
    expect(claims[2]).toMatchObject({ value: 14, unit: 'htx', relation: 'increase_vs' });
    expect(checkText(BY_YEAR.replace('| 14 |', '| 41 |')).findings).toMatchObject([
      { kind: 'growth', expected: 14, stated: 41, severity: 'hard' },
    ]);
  });

  it('cột tỷ lệ là thực hiện so với kế hoạch', () => {
    const { claims, findings } = checkText(BY_PLAN);
    expect(findings).toEqual([]);
    expect(claims[2]).toMatchObject({ value: 90, unit: 'percent', relation: 'percent_of_plan' });
    expect(checkText(BY_PLAN.replace('\t98', '\t89')).findings).toMatchObject([
      { kind: 'plan', expected: 98, stated: 89, severity: 'hard' },
    ]);
  });
});
