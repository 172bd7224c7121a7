// Chỉ tiêu nói về gì: the measure, unit and population that the words around a quantity name.
import type { Indicator, Population } from '#domain/target/target.ts';

/** Folded words before and after a quantity, within its segment. */
export interface Around {
  readonly before: string;
  readonly after: string;
  readonly percent: boolean;
  readonly growth: boolean;
  readonly money: boolean;
  /** Words before the colon that heads this list of aims. */
  readonly lead: string;
}

export interface Named {
  readonly indicator: Indicator;
  readonly of?: Population;
}

interface Entry {
  readonly when: (around: Around, all: string) => boolean;
  readonly indicator: Indicator;
  readonly of?: Population;
}

const all = (name: string) => ({ name, measure: 'htx_total' });
/** What a grade is a share of: those that have one (graded-share.ts). */
const graded = (name: string) => ({ name, measure: 'htx_grade_held' });
const indicator = (name: string, unit: string, measure: string | null): Indicator => ({
  name,
  unit,
  measure,
});

/** The nearest noun after the number decides; the more particular entry stands first. */
const ENTRIES: readonly Entry[] = [
  {
    when: ({ money }, words) =>
      money && /giai ngan|cho vay|vay von/.test(words) && !/von dieu le/.test(words),
    indicator: indicator('giải ngân cho vay', 'đồng', null),
  },
  {
    when: ({ money }, words) => money && /quy ho tro|quy phat trien/.test(words),
    indicator: indicator('vốn điều lệ cho Quỹ Hỗ trợ phát triển HTX', 'đồng', null),
  },
  {
    when: ({ money }, words) => money && /thu nhap/.test(words),
    indicator: indicator('thu nhập bình quân của lao động trong HTX', 'đồng', null),
  },
  {
    when: ({ money }, words) => money && /doanh thu binh quan/.test(words),
    indicator: indicator('doanh thu bình quân của HTX', 'đồng', null),
  },
  {
    when: ({ money }, words) => money && /doanh thu/.test(words),
    indicator: indicator('doanh thu của HTX', 'đồng', null),
  },
  {
    when: ({ percent, growth, after, before }) =>
      percent &&
      growth &&
      (/(htx|hop tac xa) (la )?thanh vien/.test(after) ||
        /(htx|hop tac xa) (la )?thanh vien( cua)? lien minh[^.]*$/.test(before)),
    indicator: indicator('số HTX là thành viên của Liên minh HTX', '%', 'alliance_member_htx'),
  },
  {
    when: ({ percent, growth }, words) => percent && growth && /thanh vien/.test(words),
    indicator: indicator('số lượng thành viên của HTX', '%', 'member_total'),
  },
  {
    when: ({ percent, growth }, words) => percent && growth && /to hop tac|\btht\b/.test(words),
    indicator: indicator('số tổ hợp tác', '%', 'tht_total'),
  },
  {
    when: ({ percent, growth }, words) => percent && growth && /doanh thu/.test(words),
    indicator: indicator('doanh thu bình quân của HTX', '%', null),
  },
  {
    when: ({ percent, growth }, words) => percent && growth && /thu nhap/.test(words),
    indicator: indicator('thu nhập bình quân của lao động trong HTX', '%', null),
  },
  {
    when: ({ percent, growth }, words) => percent && growth && /\bhtx\b|hop tac xa/.test(words),
    indicator: indicator('số HTX', '%', 'htx_total'),
  },
  {
    when: ({ percent, growth }, words) =>
      percent && !growth && /\bxa co (htx|hop tac xa)/.test(words) && !/phuong|thi tran/.test(words),
    indicator: indicator('có HTX', '%', 'commune_rural_with_htx'),
    of: { name: 'số xã', measure: 'commune_rural_total' },
  },
  {
    when: ({ percent, growth }, words) =>
      percent && !growth && /(xa|phuong|thi tran)[^,]* co (htx|hop tac xa)/.test(words),
    indicator: indicator('có HTX', '%', 'commune_with_htx'),
    of: { name: 'số xã, phường', measure: 'commune_total' },
  },
  {
    when: ({ percent, growth, before, after }) =>
      percent &&
      !growth &&
      (/(xep loai|loai|htx|hop tac xa|hoat dong) (yeu|kem)/.test(before) ||
        /(xep loai|loai|htx|hop tac xa|hoat dong) (yeu|kem)/.test(after)),
    indicator: indicator('xếp loại yếu', '%', 'htx_grade_weak'),
    of: graded('số HTX'),
  },
  {
    when: ({ percent }, words) =>
      percent &&
      /hieu qua|xep loai (tot|kha)|loai kha|kha,? tot|tot,? kha/.test(words) &&
      /dang hoat dong/.test(words),
    indicator: indicator('hoạt động có hiệu quả', '%', 'htx_effective_active'),
    of: { name: 'số HTX đang hoạt động', measure: 'htx_grade_held_active' },
  },
  {
    when: ({ percent }, words) =>
      percent && /hieu qua|xep loai (tot|kha)|loai kha|kha,? tot|tot,? kha/.test(words),
    indicator: indicator('hoạt động có hiệu quả', '%', 'htx_effective'),
    of: graded('số HTX'),
  },
  {
    when: ({ percent }, words) => percent && /no (xau|qua han)/.test(words),
    indicator: indicator('là nợ xấu, nợ quá hạn', '%', null),
    of: { name: 'dư nợ cho vay', measure: null },
  },
  {
    when: ({ percent }, words) =>
      percent && /can bo( quan ly)?[^,;]* (duoc|qua) (dao tao|boi duong|tap huan)/.test(words),
    indicator: indicator('được đào tạo, bồi dưỡng', '%', null),
    of: { name: 'cán bộ quản lý HTX', measure: null },
  },
  {
    when: ({ percent }, words) => percent && /tieu chi (so )?13/.test(words),
    indicator: indicator('đạt tiêu chí 13 xây dựng nông thôn mới', '%', null),
    of: { name: 'số xã', measure: 'commune_total' },
  },
  {
    when: ({ percent }, words) => percent && /(dung|theo) (quy dinh|luat)|dung luat|chuyen doi/.test(words),
    indicator: indicator('hoạt động đúng quy định của Luật HTX', '%', 'htx_on_current_law'),
    of: all('HTX'),
  },
  {
    when: ({ percent }, words) => percent && /chuoi gia tri|lien ket/.test(words),
    indicator: indicator('tham gia liên kết theo chuỗi giá trị', '%', 'htx_value_chain'),
    of: all('số HTX'),
  },
  {
    when: ({ percent }, words) => percent && /thanh vien (cua )?lien minh/.test(words),
    indicator: indicator('là thành viên Liên minh HTX', '%', 'alliance_member_htx'),
    of: all('số HTX'),
  },
  {
    when: ({ after, before }) =>
      /^\S*\s*(trang )?(website|trang thong tin|trang web)/.test(after) ||
      /^(htx|hop tac xa) (xay dung|lap|tao|co) (trang )?(website|trang thong tin|trang web)/.test(after) ||
      /(website|trang thong tin|trang web)( cho| cua)?$/.test(before.trim()),
    indicator: indicator('xây dựng website cho HTX', 'website', null),
  },
  {
    when: ({ after }) =>
      /^mo hinh[^,;]* (cong nghe|huu co|sach|xanh|so)\b/.test(after) && !/chuoi gia tri/.test(after),
    indicator: indicator('xây dựng mô hình HTX ứng dụng công nghệ, sản xuất sạch', 'mô hình', null),
  },
  {
    when: ({ after }) => /^mo hinh/.test(after),
    indicator: indicator('xây dựng mô hình HTX gắn với chuỗi giá trị', 'mô hình', null),
  },
  {
    when: ({ after }) => /^(htx|hop tac xa)[^,;]* chuoi gia tri/.test(after),
    indicator: indicator('xây dựng mới HTX sản xuất gắn với chuỗi giá trị', 'HTX', null),
  },
  {
    when: ({ after }) => /^(to hop tac|tht\b)/.test(after),
    indicator: indicator('thành lập mới tổ hợp tác', 'tổ hợp tác', 'tht_new'),
  },
  {
    when: ({ after }) =>
      /^(htx|hop tac xa)(,| va| hoac)? (lien hiep|lhhtx)/.test(after.replace(/,/g, ' ').replace(/\s+/g, ' ')),
    indicator: indicator('thành lập mới HTX, liên hiệp HTX', 'HTX, liên hiệp HTX', 'htx_lhhtx_new'),
  },
  {
    when: ({ after }) => /^(lien hiep|lhhtx)/.test(after),
    indicator: indicator('thành lập mới liên hiệp HTX', 'liên hiệp HTX', 'lhhtx_new'),
  },
  {
    when: ({ after }, words) => /^(htx|hop tac xa)/.test(after) && /giai the/.test(words),
    indicator: indicator('giải thể HTX yếu kém', 'HTX', 'htx_dissolved'),
  },
  {
    when: ({ after }, words) => /^(htx|hop tac xa)/.test(after) && /chuyen doi/.test(words),
    indicator: indicator('chuyển đổi HTX theo luật', 'HTX', 'htx_converted_law2012'),
  },
  {
    when: ({ after }, words) =>
      /^(htx|hop tac xa|don vi|thanh vien)/.test(after) &&
      (/ket nap/.test(words) || /^thanh vien( moi)?( cua)? lien minh/.test(after)),
    indicator: indicator('kết nạp thành viên Liên minh HTX', 'thành viên', 'alliance_member_new'),
  },
  {
    when: ({ after, before }) => /^(htx|hop tac xa)/.test(after) && /cung co[^,;]*$/.test(before),
    indicator: indicator('củng cố HTX', 'HTX', null),
  },
  {
    when: ({ after, before }) =>
      /^(htx|hop tac xa)/.test(after) && /ho tro[^;]*$/.test(before) && !/thanh lap[^;]*$/.test(before),
    indicator: indicator('hỗ trợ HTX', 'HTX', null),
  },
  {
    when: ({ after, before }) =>
      /^(htx|hop tac xa)[^,;]* (cong nghe|huu co|ocop|vietgap|xuat khau)/.test(after) &&
      !/thanh lap[^;]*$/.test(before),
    indicator: indicator('có HTX ứng dụng công nghệ cao, sản xuất theo tiêu chuẩn', 'HTX', null),
  },
  {
    when: ({ after }, words) => /^(htx|hop tac xa)/.test(after) && /thanh lap/.test(words),
    indicator: indicator('thành lập mới HTX', 'HTX', 'htx_new'),
  },
  {
    when: ({ after }) => /^(lop|khoa)/.test(after),
    indicator: indicator('tổ chức lớp tập huấn, bồi dưỡng', 'lớp', null),
  },
  {
    when: ({ after }) => /^(luot nguoi|luot|nguoi|hoc vien|can bo)/.test(after),
    indicator: indicator('số người được đào tạo, bồi dưỡng', 'lượt người', null),
  },
  {
    when: ({ after }) => /^(hoi cho|cuoc|phien cho)/.test(after),
    indicator: indicator('tổ chức hội chợ', 'hội chợ', null),
  },
  {
    when: ({ after, lead }) => /^(htx|hop tac xa)/.test(after) && /thanh lap/.test(lead),
    indicator: indicator('thành lập mới HTX', 'HTX', 'htx_new'),
  },
  {
    when: ({ after }) => /^(htx|hop tac xa) tham gia/.test(after),
    indicator: indicator('có HTX tham gia hội chợ, xúc tiến thương mại', 'HTX', null),
  },
  {
    when: ({ after }) => /^(htx|hop tac xa)/.test(after),
    indicator: indicator('có HTX', 'HTX', 'htx_total'),
  },
];

/** What the words name; null when they name nothing that the lexicon knows. */
export function indicatorOf(around: Around): Named | null {
  const words = `${around.before} ${around.after}`;
  // A rate names a share or a growth, a count never does.
  const entry = ENTRIES.find(
    (each) => (each.indicator.unit === '%') === around.percent && each.when(around, words),
  );
  if (!entry) return null;
  return entry.of ? { indicator: entry.indicator, of: entry.of } : { indicator: entry.indicator };
}

const POPULATION =
  /^((?:số |tổng số )?(?:HTX|hợp tác xã|tổ hợp tác|Liên minh (?:HTX|hợp tác xã)|thành viên|cán bộ|lao động|xã|hộ|người)(?:(?! (?:được|có|tham gia|đạt|ứng dụng|áp dụng|thực hiện|sử dụng|gửi|hoàn thành|là|liên kết|tiếp cận)(?!\p{L})) [^ ,;.]+)*) ((?:được|có|tham gia|đạt|ứng dụng|áp dụng|thực hiện|sử dụng|gửi|hoàn thành|là|liên kết|tiếp cận)(?!\p{L})[^,;.]*)/iu;

/** A share that the lexicon does not know, in the text's own words: "40% HTX ứng dụng công nghệ số". */
export function nameShare(
  segment: string,
  quantity: { readonly start: number; readonly end: number },
  after: string,
  growth: boolean,
): Named | null {
  if (growth) return null;
  const behind = POPULATION.exec(after.replace(/\s+/g, ' ').trim());
  const rate = /tỷ lệ (.+)$/iu.exec(segment.slice(0, quantity.start).replace(/\s+/g, ' '))?.[1] ?? '';
  const found =
    behind ?? POPULATION.exec(rate.replace(/ (?:đạt|từ|là|trên|dưới|không quá|ít nhất|tối thiểu)\s*$/iu, ''));
  const [, of, predicate] = found ?? [];
  if (of === undefined || predicate === undefined) return null;
  const name = predicate.trim().split(' ').slice(0, 14).join(' ');
  return { indicator: indicator(name, '%', null), of: { name: of.trim(), measure: null } };
}
