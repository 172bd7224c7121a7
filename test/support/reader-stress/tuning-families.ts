// Phrasing families the grammar was tuned on: each writes one paragraph and, when asked, plants one known slip.
import { count, type Figures, money, paddedCount, percent } from './figures.ts';
import { between, type Random, type ReportBuilder } from './report-builder.ts';

export type Family = (out: ReportBuilder, f: Figures, random: Random, slip: boolean) => void;

function wrong(value: number, random: Random): number {
  return value + between(random, 3, 9) * (random() < 0.5 ? 1 : -1);
}

export const TUNING_FAMILIES: Readonly<Record<string, Family>> = {
  newAndPlan(out, f, random, slip) {
    const share = (f.created / f.plan) * 100;
    const stated = percent(slip ? share + 7.3 : share, random);
    out.add(
      `Trong năm ${f.year}, toàn tỉnh thành lập mới `,
      count(f.created, 'htx'),
      ', đạt ',
      stated.piece,
      ' kế hoạch (',
      count(f.plan, 'htx'),
      '). ',
    );
    if (slip) out.slip('plan', share, stated.value);
  },
  sectorsClosed(out, f, random, slip) {
    const agricultural = slip ? wrong(f.agricultural, random) : f.agricultural;
    out.add(
      `Đến hết năm ${f.year}, tỉnh ${f.province} có `,
      count(f.total, 'htx'),
      ', gồm ',
      count(agricultural, 'htx', 'HTX nông nghiệp'),
      ', ',
      count(f.other, 'htx', 'HTX phi nông nghiệp'),
      ' và ',
      count(f.funds, 'qtdnd'),
      '. ',
    );
    if (slip) out.slip('sum', agricultural + f.other + f.funds, f.total);
  },
  sharesOfTotal(out, f, random, slip) {
    const share = (f.agricultural / f.total) * 100;
    const stated = percent(slip ? share - 6.4 : share, random);
    out.add(
      'Trong tổng số ',
      { value: f.total, unit: 'mention', text: `${f.total} HTX` },
      ' hiện có ',
      count(f.agricultural, 'htx', 'HTX nông nghiệp'),
      ', chiếm ',
      stated.piece,
      '. ',
    );
    if (slip) out.slip('share', share, stated.value);
  },
  increaseWithBase(out, f, random, slip) {
    const change = f.total - f.previous;
    const stated = slip ? wrong(change, random) + 10 : change;
    out.add(
      'Lũy kế đến nay, tổng số HTX toàn tỉnh là ',
      count(f.total, 'htx'),
      ', tăng ',
      count(stated, 'htx'),
      ` so với năm ${f.year - 1} (`,
      count(f.previous, 'htx'),
      '). ',
    );
    if (slip) out.slip('growth', change, stated);
  },
  growthPercent(out, f, random, slip) {
    const growth = ((f.created - f.createdBefore) / f.createdBefore) * 100;
    const falls = growth < 0;
    const stated = percent(Math.abs(growth) + (slip ? 11.7 : 0), random);
    out.add(
      'Số HTX thành lập mới đạt ',
      count(f.created, 'htx'),
      falls ? ', giảm ' : ', tăng ',
      stated.piece,
      ' so với cùng kỳ năm trước (',
      count(f.createdBefore, 'htx'),
      '). ',
    );
    if (slip) out.slip('growth', Math.abs(growth), stated.value);
  },
  statusParts(out, f, random, slip) {
    const active = slip ? wrong(f.active, random) : f.active;
    out.add(
      'Toàn tỉnh có ',
      count(f.total, 'htx'),
      ', trong đó ',
      count(active, 'htx', 'HTX đang hoạt động'),
      ', ',
      count(f.stopped, 'htx', 'HTX ngừng hoạt động'),
      '. ',
    );
    if (slip) out.slip('sum', active + f.stopped, f.total);
  },
  membersAndWorkers(out, f) {
    out.add(
      'Các HTX thu hút ',
      count(f.members, 'nguoi'),
      ', giải quyết việc làm cho trên ',
      count(f.workers, 'nguoi', 'lao động'),
      '. ',
    );
  },
  classes(out, f, random, slip) {
    const share = (f.classes / f.classesPlan) * 100;
    const stated = percent(slip ? share + 8.1 : share, random);
    out.add(
      'Liên minh HTX tỉnh tổ chức ',
      paddedCount(f.classes, 'lop', 'lớp tập huấn'),
      ', đạt ',
      stated.piece,
      ' kế hoạch năm (',
      count(f.classesPlan, 'lop'),
      ') cho ',
      count(f.attendances, 'luot_nguoi'),
      '. ',
    );
    if (slip) out.slip('plan', share, stated.value);
  },
  averages(out, _f, random) {
    out.add(
      'Doanh thu bình quân đạt ',
      money(between(random, 900, 4_800), random),
      '/HTX/năm; lợi nhuận bình quân ',
      money(between(random, 90, 480), random),
      '/HTX/năm; thu nhập bình quân của lao động ',
      { value: 5_500_000, unit: 'dong', text: '5,5 triệu đồng/người/tháng' },
      '. ',
    );
  },
  fund(out, _f, random) {
    out.add(
      'Quỹ Hỗ trợ phát triển HTX tỉnh giải ngân cho ',
      paddedCount(between(random, 3, 40), 'htx'),
      ' với số tiền ',
      money(between(random, 1_200, 40_000), random),
      ', dư nợ đến nay là ',
      money(between(random, 12_000, 90_000), random),
      '. ',
    );
  },
  balance(out, f, random, slip) {
    const change = f.created - f.dissolved;
    const stated = slip ? wrong(change, random) + 12 : change;
    out.add(
      `Năm ${f.year} thành lập mới `,
      paddedCount(f.created, 'htx'),
      ', giải thể ',
      paddedCount(f.dissolved, 'htx'),
      '; hiện toàn tỉnh có ',
      count(f.total, 'htx'),
      ', tăng ',
      count(stated, 'htx'),
      ` so với cuối năm ${f.year - 1}. `,
    );
    if (slip) out.slip('balance', change, stated);
  },
  targets(out, f, random) {
    out.add(
      `Phấn đấu năm ${f.year + 1} thành lập mới từ `,
      { value: 10, unit: 'htx', text: '10 - 15 HTX' },
      ', kết nạp ',
      paddedCount(between(random, 5, 60), 'don_vi', 'thành viên Liên minh'),
      '; ít nhất ',
      { value: 60, unit: 'percent', text: '60%' },
      ' số HTX hoạt động có hiệu quả. ',
    );
  },
};
