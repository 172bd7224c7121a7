// Phrasing families kept apart from tuning: the reader's figures are measured on these.
import { count, type Figures, money, paddedCount, percent } from './figures.ts';
import { between, type Random } from './report-builder.ts';
import type { Family } from './tuning-families.ts';

function off(value: number, random: Random): number {
  return value + between(random, 4, 9) * (random() < 0.5 ? 1 : -1);
}

function grades(f: Figures, random: Random): readonly [number, number, number, number] {
  const good = between(random, 10, Math.floor(f.active / 5));
  const fair = between(random, 20, Math.floor(f.active / 3));
  const weak = between(random, 5, Math.floor(f.active / 10));
  return [good, fair, f.active - good - fair - weak, weak];
}

export const HELD_OUT_FAMILIES: Readonly<Record<string, Family>> = {
  raisedTotal(out, f, random, slip) {
    const stated = slip ? off(f.total, random) : f.total;
    out.add(
      `Đầu năm ${f.year}, ${f.province} có `,
      count(f.previous, 'htx', 'hợp tác xã'),
      '; trong năm có thêm ',
      count(f.created, 'htx', 'hợp tác xã mới'),
      ', giải thể ',
      count(f.dissolved, 'htx', 'hợp tác xã'),
      ', đưa tổng số hợp tác xã trên địa bàn lên ',
      count(stated, 'htx', 'hợp tác xã'),
      '. ',
    );
    if (slip) out.slip('balance', f.total, stated);
  },
  gradedParenthesis(out, f, random, slip) {
    const [good, fair, middle, weak] = grades(f, random);
    const statedMiddle = slip ? off(middle, random) : middle;
    out.add(
      'Qua đánh giá, xếp loại ',
      count(f.active, 'htx'),
      ' (',
      count(good, 'htx', 'HTX loại tốt'),
      ', ',
      count(fair, 'htx', 'HTX loại khá'),
      ', ',
      count(statedMiddle, 'htx', 'HTX trung bình'),
      ', ',
      count(weak, 'htx', 'HTX yếu'),
      '). ',
    );
    if (slip) out.slip('sum', good + fair + statedMiddle + weak, f.active);
  },
  sectorLabels(out, f, random, slip) {
    const other = slip ? off(f.other, random) : f.other;
    out.add(
      'Tổng số HTX của tỉnh: ',
      count(f.total, 'htx'),
      '. Chia theo lĩnh vực: nông nghiệp ',
      count(f.agricultural, 'htx'),
      ', phi nông nghiệp ',
      count(other, 'htx'),
      ', quỹ tín dụng nhân dân ',
      count(f.funds, 'qtdnd', 'quỹ'),
      '. ',
    );
    if (slip) out.slip('sum', f.agricultural + other + f.funds, f.total);
  },
  shareInParenthesis(out, f, random, slip) {
    const share = (f.stopped / f.total) * 100;
    const stated = percent(slip ? share + 5.6 : share, random);
    out.add(
      'Hiện trên địa bàn có ',
      count(f.total, 'htx', 'hợp tác xã'),
      ', trong đó ',
      count(f.stopped, 'htx', 'hợp tác xã ngừng hoạt động'),
      ' (chiếm ',
      stated.piece,
      '), tập trung ở các huyện miền núi. ',
    );
    if (slip) out.slip('share', share, stated.value);
  },
  fromTo(out, f, random, slip) {
    const growth = ((f.total - f.previous) / f.previous) * 100;
    const stated = percent(slip ? growth + 9.2 : growth, random);
    out.add(
      'Số HTX tăng từ ',
      count(f.previous, 'htx'),
      ` năm ${f.year - 1} lên `,
      count(f.total, 'htx'),
      ` năm ${f.year}, tăng `,
      stated.piece,
      '. ',
    );
    if (slip) out.slip('growth', growth, stated.value);
  },
  fraction(out, f, random, slip) {
    const share = (f.active / f.total) * 100;
    const stated = percent(slip ? share - 8.3 : share, random);
    out.add(
      'Có ',
      { value: f.active, unit: 'htx', text: String(f.active) },
      '/',
      { value: f.total, unit: 'htx', text: `${f.total} HTX` },
      ' hoạt động hiệu quả, chiếm ',
      stated.piece,
      '. ',
    );
    if (slip) out.slip('share', share, stated.value);
  },
  groups(out, f, random) {
    out.add(
      'Ngoài ra, toàn tỉnh còn duy trì ',
      count(f.groups, 'tht', 'tổ hợp tác'),
      ' với ',
      count(between(random, 1_500, 30_000), 'nguoi', 'tổ viên'),
      ', doanh thu bình quân ',
      money(between(random, 80, 600), random),
      '/tổ/năm. ',
    );
  },
  newspaperLead(out, f, random) {
    out.add(
      'Theo ông Nguyễn Văn Hùng, Chủ tịch Liên minh HTX tỉnh, phong trào ngày càng lan tỏa; ',
      count(f.created, 'htx', 'hợp tác xã'),
      ' ra đời trong năm qua đã tạo thêm việc làm cho ',
      { value: 1200, unit: 'nguoi', text: '1.200 lao động' },
      ' địa phương. Vốn điều lệ của các đơn vị này xấp xỉ ',
      money(between(random, 20_000, 90_000), random),
      '. ',
    );
  },
  trainingVisit(out, f, random) {
    out.add(
      'Cũng trong kỳ, đơn vị phối hợp mở ',
      paddedCount(f.classes, 'lop', 'lớp bồi dưỡng'),
      ' với ',
      count(f.attendances, 'nguoi', 'học viên'),
      '; hỗ trợ ',
      paddedCount(between(random, 4, 30), 'htx'),
      ' tham gia ',
      paddedCount(between(random, 2, 9), 'hoi_cho', 'hội chợ'),
      ', ký kết ',
      paddedCount(between(random, 4, 40), 'hop_dong', 'hợp đồng'),
      ' tiêu thụ sản phẩm. ',
    );
  },
  lendingPlan(out, _f, random, slip) {
    const plan = between(random, 20, 60) * 1000;
    const lent = between(random, 9_000, plan);
    const share = (lent / plan) * 100;
    const stated = percent(slip ? share + 6.9 : share, random);
    out.add(
      'Doanh số cho vay của Quỹ đạt ',
      money(lent, random),
      ', bằng ',
      stated.piece,
      ' kế hoạch (kế hoạch ',
      money(plan, random),
      '); nợ quá hạn ',
      money(between(random, 100, 900), random),
      '. ',
    );
    if (slip) out.slip('plan', share, stated.value);
  },
  documentsOnly(out, f) {
    out.add(
      `Thực hiện Nghị quyết số 20-NQ/TW ngày 16/6/2022 và Kế hoạch số 215/KH-UBND ngày 12/3/${f.year} của UBND tỉnh, Điều 7 Luật Hợp tác xã năm 2012, các ngành đã vào cuộc quyết liệt. Điện thoại liên hệ: 0912.345.678; xem Phụ lục 2, trang 15. `,
    );
  },
  districts(out, f, random, slip) {
    const first = between(random, 30, Math.floor(f.created / 2) + 30);
    const second = between(random, 10, 40);
    const third = between(random, 5, 30);
    const sum = first + second + third;
    const stated = slip ? off(sum, random) : sum;
    out.add(
      'Ba huyện trung du có tổng cộng ',
      count(stated, 'htx'),
      ', gồm: Tân Yên ',
      count(first, 'htx'),
      ', Yên Thế ',
      count(second, 'htx'),
      ', Hiệp Hòa ',
      count(third, 'htx'),
      '. ',
    );
    if (slip) out.slip('sum', sum, stated);
  },
};
