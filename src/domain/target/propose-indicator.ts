// Chỉ tiêu nói về gì: the measure, unit and population that the words around a quantity name.
import type { Indicator, Population } from '#domain/target/target.ts';

/** Folded words before and after a quantity, within its segment. */
export interface Around {
  readonly before: string;
  readonly after: string;
  readonly percent: boolean;
  readonly growth: boolean;
  readonly money: boolean;
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
const indicator = (name: string, unit: string, measure: string | null): Indicator => ({
  name,
  unit,
  measure,
});

/** The nearest noun after the number decides; the more particular entry stands first. */
const ENTRIES: readonly Entry[] = [
  {
    when: ({ money }, words) => money && /quy ho tro|quy phat trien/.test(words),
    indicator: indicator('vốn điều lệ cho Quỹ Hỗ trợ phát triển HTX', 'đồng', null),
  },
  {
    when: ({ money }, words) => money && /giai ngan|cho vay/.test(words),
    indicator: indicator('giải ngân cho vay', 'đồng', null),
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
      percent && !growth && /(xa|phuong|thi tran)[^,]* co (htx|hop tac xa)/.test(words),
    indicator: indicator('có HTX', '%', 'commune_with_htx'),
    of: { name: 'số xã', measure: 'commune_total' },
  },
  {
    when: ({ percent }, words) => percent && /(xep loai|loai) (yeu|kem)/.test(words),
    indicator: indicator('xếp loại yếu', '%', 'htx_grade_weak'),
    of: all('số HTX'),
  },
  {
    when: ({ percent }, words) =>
      percent &&
      /hieu qua|xep loai (tot|kha)|loai kha|kha,? tot|tot,? kha/.test(words) &&
      /dang hoat dong/.test(words),
    indicator: indicator('hoạt động có hiệu quả', '%', 'htx_effective'),
    of: { name: 'số HTX đang hoạt động', measure: 'htx_active' },
  },
  {
    when: ({ percent }, words) =>
      percent && /hieu qua|xep loai (tot|kha)|loai kha|kha,? tot|tot,? kha/.test(words),
    indicator: indicator('hoạt động có hiệu quả', '%', 'htx_effective'),
    of: all('số HTX'),
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
      /(website|trang thong tin|trang web)( cho| cua)?$/.test(before.trim()),
    indicator: indicator('xây dựng website cho HTX', 'website', null),
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
    when: ({ after }, words) => /^(htx|hop tac xa|don vi|thanh vien)/.test(after) && /ket nap/.test(words),
    indicator: indicator('kết nạp thành viên Liên minh HTX', 'thành viên', 'alliance_member_new'),
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
    when: ({ after }) => /^(luot nguoi|luot|nguoi|hoc vien)/.test(after),
    indicator: indicator('số người được đào tạo, bồi dưỡng', 'lượt người', null),
  },
  {
    when: ({ after }) => /^(hoi cho|cuoc|phien cho)/.test(after),
    indicator: indicator('tổ chức hội chợ', 'hội chợ', null),
  },
  {
    when: ({ after, before }) => /^(htx|hop tac xa)/.test(after) && /ho tro[^,;]*$/.test(before),
    indicator: indicator('hỗ trợ HTX', 'HTX', null),
  },
  { when: ({ after }) => /^(htx|hop tac xa)/.test(after), indicator: indicator('số HTX', 'HTX', null) },
];

/** What the words name; null when they name nothing that the lexicon knows. */
export function indicatorOf(around: Around): Named | null {
  const words = `${around.before} ${around.after}`;
  const entry = ENTRIES.find((each) => each.when(around, words));
  if (!entry) return null;
  return entry.of ? { indicator: entry.indicator, of: entry.of } : { indicator: entry.indicator };
}
