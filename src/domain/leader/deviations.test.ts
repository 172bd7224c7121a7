import { describe, expect, it } from 'vitest';
import { largestDeviations } from '#domain/leader/deviations.ts';
import type { Group } from '#domain/leader/figures-of-group.ts';
import { planPace, planScore } from '#domain/leader/plan-pace.ts';
import { sayDeviation } from '#domain/leader/say-deviation.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { leaderFigures, yearPlan } from '#test/support/leader-figures.ts';

const noPlan: Group['plan'] = () => undefined;
const province = (key: string, plan = noPlan): Group => ({ by: 'province', key, name: `tỉnh ${key}`, plan });
const watch = (measures: readonly string[], groups: readonly Group[] = []) => ({
  measures,
  groupMeasures: ['htx_new'],
  groups,
});

describe('năm chênh lệch lớn nhất', () => {
  it('xếp theo phần chênh trong số lớn hơn: gấp đôi và bằng nửa lệch như nhau, giữ thứ tự hỏi', () => {
    const figures = leaderFigures({
      htx_total: [20_767, 19_692],
      htx_new: [895, 627],
      htx_dissolved: [200, 100],
      htx_value_chain: [100, 200],
      member_total: [5, 5],
    });
    const told = largestDeviations(
      figures,
      watch(['htx_total', 'htx_new', 'htx_dissolved', 'htx_value_chain', 'member_total']),
    );
    expect(told.map(({ measure, above }) => [measure, above])).toEqual([
      ['htx_dissolved', true],
      ['htx_value_chain', false],
      ['htx_new', true],
      ['htx_total', true],
    ]);
  });

  it('kế hoạch năm so theo số ngày đã qua: 895 trên 2.205 sau 181/365 ngày là chậm', () => {
    const figures = leaderFigures({ htx_new: [895, 895] }, { plans: { htx_new: yearPlan(2205) } });
    expect(largestDeviations(figures, watch(['htx_new']))).toEqual([
      {
        measure: 'htx_new',
        against: 'plan',
        group: null,
        above: false,
        size: { numerator: 2205n * 181n - 895n * 365n, denominator: 2205n * 181n },
      },
    ]);
  });

  it('số thời điểm so thẳng với mức cuối kỳ; đạt đúng mức thì không có gì để nói', () => {
    const plans = { htx_total: yearPlan(100) };
    const at = (value: number) =>
      largestDeviations(leaderFigures({ htx_total: [value, value] }, { plans }), watch(['htx_total']));
    expect(at(100)).toEqual([]);
    expect(at(80)).toMatchObject([{ against: 'plan', above: false, size: { numerator: 20n } }]);
  });

  it('số nhỏ dưới mười không thành tỷ lệ; chưa có số liệu không phải là 0', () => {
    const figures = leaderFigures({
      htx_new: [9, 1],
      htx_dissolved: [null, 500],
      htx_total: [500, null],
      htx_value_chain: [12, 0],
    });
    const told = largestDeviations(
      figures,
      watch(['htx_new', 'htx_dissolved', 'htx_total', 'htx_value_chain']),
    );
    expect(told.map(({ measure }) => measure)).toEqual(['htx_value_chain']);
  });

  it('hơn kém một thì chưa nói lên điều gì', () => {
    expect(largestDeviations(leaderFigures({ htx_new: [10, 11] }), watch(['htx_new']))).toEqual([]);
    expect(largestDeviations(leaderFigures({ htx_new: [10, 12] }), watch(['htx_new'])).length).toBe(1);
    const ofPeriod = { ...yearPlan(15), horizon: '6 tháng đầu năm 2018' };
    const plan = (value: number) =>
      largestDeviations(
        leaderFigures({ htx_new: [value, null] }, { plans: { htx_new: ofPeriod } }),
        watch(['htx_new']),
      ).length;
    expect([plan(13), plan(14)]).toEqual([1, 0]);
  });

  it('độ phủ khác nhau thì không so; chưa quá nửa thì không so; hai bên đều đủ thì so, dù địa giới đổi', () => {
    const at = (now: number, reported: number, expected: number) =>
      largestDeviations(
        {
          ...leaderFigures({ htx_new: [now, 100] }),
          cell: (_, moment) => ({
            kind: 'number',
            value: moment === 'now' ? BigInt(now) : 100n,
            coverage: moment === 'now' ? { reported, expected } : { reported: 63, expected: 63 },
          }),
        },
        watch(['htx_new']),
      ).length;
    expect(at(50, 34, 34)).toBe(1);
    expect(at(50, 62, 63)).toBe(0);
    const same = leaderFigures({ htx_new: [50, 100, { reported: 1, expected: 63 }] });
    expect(largestDeviations(same, watch(['htx_new']))).toEqual([]);
    const most = leaderFigures({ htx_new: [50, 100, { reported: 60, expected: 63 }] });
    expect(largestDeviations(most, watch(['htx_new'])).length).toBe(1);
  });

  it('nhiều nhất năm; trong đó nhiều nhất hai về đơn vị cấp dưới, mỗi đơn vị một', () => {
    const provinces = { A: [2, 40], B: [1, 40], C: [3, 40], D: [40, 40] } as const;
    const figures = leaderFigures(
      {
        htx_total: [100, 90],
        htx_new: [50, 60],
        htx_dissolved: [50, 80],
        htx_value_chain: [50, 90],
        member_total: [500, 400],
      },
      { provinces },
    );
    const told = largestDeviations(
      figures,
      watch(
        ['htx_total', 'htx_new', 'htx_dissolved', 'htx_value_chain', 'member_total'],
        ['A', 'B', 'C', 'D'].map((key) => province(key)),
      ),
    );
    expect(told.map(({ group, measure }) => group?.key ?? measure)).toEqual([
      'B',
      'A',
      'htx_value_chain',
      'htx_dissolved',
      'member_total',
    ]);
  });
});

describe('câu về một chênh lệch', () => {
  const said = (...given: Parameters<typeof leaderFigures>) => {
    const figures = leaderFigures(...given);
    return largestDeviations(figures, watch(['htx_new', 'htx_value_chain'])).map((each) => {
      const { runs, notes } = sayDeviation(figures, each);
      return { text: runs.map(({ text }) => text).join(''), runs, notes };
    });
  };

  it('nói bằng bộ viết lời: số, chiều, số so sánh; mỗi con số kèm đường về', () => {
    const [one] = said({ htx_new: [895, 627] });
    expect(one?.text).toBe(
      'Số HTX thành lập mới là 895 HTX, tăng 268 HTX so với cùng kỳ năm 2017 (627 HTX).',
    );
    expect(
      one?.runs.flatMap(({ text, figure }) => (figure ? [[text, figure.aspect, figure.by]] : [])),
    ).toEqual([
      ['895 HTX', 'actual', null],
      ['268 HTX', 'difference', null],
      ['627 HTX', 'previous', null],
    ]);
  });

  it('kế hoạch năm giữa chừng: phần trăm, mức giao, và chậm hay nhanh so với thời gian', () => {
    const [one] = said({ htx_new: [895, 895] }, { plans: { htx_new: yearPlan(2205) } });
    expect(one?.text).toBe(
      'Số HTX thành lập mới là 895 HTX, đạt 40,6% kế hoạch năm 2018 (2.205 HTX), chậm so với thời gian (đã qua 181/365 ngày).',
    );
    expect(one?.notes).toEqual(['Kế hoạch về số HTX thành lập mới: văn bản 77/LMHTXVN-VP.']);
    const [fast] = said({ htx_new: [1500, 1500] }, { plans: { htx_new: yearPlan(2205) } });
    expect(fast?.text).toContain('nhanh so với thời gian (đã qua 181/365 ngày)');
  });

  it('kỳ trước chưa có thì nói chưa có, không chia cho 0', () => {
    expect(said({ htx_value_chain: [12, 0] })[0]?.text).toBe(
      'Số HTX gắn với chuỗi giá trị là 12 HTX, tăng 12 HTX so với cùng kỳ năm 2017 (khi đó chưa có).',
    );
  });

  it('về một tỉnh: nêu tên tỉnh, đường về mang phân tổ của tỉnh ấy', () => {
    const figures = leaderFigures({ htx_new: [50, 50] }, { provinces: { '27': [4, 40] } });
    const [one] = largestDeviations(figures, watch([], [province('27')]));
    const { runs } = one ? sayDeviation(figures, one) : { runs: [] };
    expect(runs.map(({ text }) => text).join('')).toBe(
      'Tỉnh 27: số HTX thành lập mới là 4 HTX, giảm 36 HTX so với cùng kỳ năm 2017 (40 HTX).',
    );
    expect(runs.find(({ figure }) => figure)?.figure).toEqual({
      measure: 'htx_new',
      aspect: 'actual',
      by: { province: '27' },
    });
  });
});

describe('tiến độ của kế hoạch', () => {
  it('kế hoạch năm ở nửa năm: 181/365 ngày; kế hoạch của chính kỳ: trọn kỳ; số thời điểm: không tính ngày', () => {
    const figures = leaderFigures({ htx_new: [895, 0], htx_total: [1, 1] });
    expect(planPace(figures, 'htx_new', yearPlan(2205))).toEqual({ elapsed: 181, total: 365 });
    const ofPeriod = { ...yearPlan(15), horizon: '6 tháng đầu năm 2018' };
    expect(planPace(figures, 'htx_new', ofPeriod)).toEqual({ elapsed: 181, total: 181 });
    expect(planPace(figures, 'htx_total', yearPlan(5))).toEqual({ elapsed: 1, total: 1 });
    const midway = leaderFigures({}, { dataDate: calendarDate(2018, 3, 31) });
    expect(planPace(midway, 'htx_new', ofPeriod)).toEqual({ elapsed: 90, total: 181 });
  });

  it('chấm bằng luật của bảng điểm: chậm, đúng tiến độ, đạt, chưa có số liệu', () => {
    const status = (value: number | null) =>
      planScore(leaderFigures({ htx_new: [value, 0] }), 'htx_new', yearPlan(2205)).status;
    expect([895, 1100, 2205, null].map(status)).toEqual(['behind', 'on-pace', 'met', 'no-figure']);
  });
});
