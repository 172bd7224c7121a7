// Lời của một chỉ tiêu: how its figure is spoken, and under which words the narrative reader knows it.

export interface Term {
  /** After the number: "HTX", "THT", "người". */
  readonly noun: string;
  /** After the noun, when it is part of a whole: "nông nghiệp". */
  readonly kind: string;
  /** In a list of what is lacking: "số HTX thành lập mới". */
  readonly name: string;
  readonly reads: {
    readonly subject: string;
    readonly measure: string;
    readonly unit: string;
    readonly breakdown?: Readonly<Record<string, string>>;
  };
}

const count = (
  noun: string,
  measure: string,
  name: string,
  kind = '',
  breakdown?: Readonly<Record<string, string>>,
): Term => ({
  noun,
  kind,
  name,
  reads: { subject: noun, measure, unit: noun.toLowerCase(), ...(breakdown ? { breakdown } : {}) },
});
const AGRI = { linh_vuc: 'nong_nghiep' };
const NONAGRI = { linh_vuc: 'phi_nong_nghiep' };
const people = (subject: string, name: string, measure = 'members'): Term => ({
  noun: 'người',
  kind: '',
  name,
  reads: { subject, measure, unit: 'nguoi' },
});
const capital = (name: string): Term => ({
  noun: 'đồng',
  kind: '',
  name,
  reads: { subject: 'vốn điều lệ', measure: 'charter_capital', unit: 'dong' },
});

/** What an alliance held, and who came. */
const held = (noun: string, unit: string, measure: string, name: string): Term => ({
  noun,
  kind: '',
  name,
  reads: { subject: noun, measure, unit },
});

/** Money of a support fund, and those who borrow from it. */
const lent = (measure: string, name: string, subject = 'Quỹ hỗ trợ phát triển HTX'): Term => ({
  noun: 'đồng',
  kind: '',
  name,
  reads: { subject, measure, unit: 'dong' },
});
const borrowers = (measure: string, name: string): Term => ({
  noun: 'khách hàng',
  kind: '',
  name,
  reads: { subject: 'khách hàng', measure, unit: 'don_vi' },
});

const petitions = (name: string): Term => ({
  noun: 'kiến nghị',
  kind: '',
  name,
  reads: { subject: 'ý kiến', measure: 'total', unit: 'y_kien' },
});

const TERMS: Readonly<Record<string, Term>> = {
  htx_total: count('HTX', 'total', 'tổng số HTX'),
  htx_agri: count('HTX', 'total', 'số HTX nông nghiệp', 'nông nghiệp', AGRI),
  htx_nonagri: count('HTX', 'total', 'số HTX phi nông nghiệp', 'phi nông nghiệp', NONAGRI),
  htx_active: count('HTX', 'active', 'số HTX đang hoạt động'),
  htx_suspended: count('HTX', 'stopped', 'số HTX tạm ngừng hoạt động'),
  htx_inactive: count('HTX', 'stopped', 'số HTX ngừng hoạt động chưa giải thể'),
  htx_new: count('HTX', 'new', 'số HTX thành lập mới'),
  htx_new_agri: count('HTX', 'new', 'số HTX nông nghiệp thành lập mới', 'nông nghiệp', AGRI),
  htx_new_nonagri: count('HTX', 'new', 'số HTX phi nông nghiệp thành lập mới', 'phi nông nghiệp', NONAGRI),
  htx_dissolved: count('HTX', 'dissolved', 'số HTX giải thể'),
  htx_certificate_revoked: count('HTX', 'revoked', 'số HTX bị thu hồi giấy chứng nhận đăng ký'),
  htx_merged_out: count('HTX', 'merged', 'số HTX chấm dứt do sáp nhập, hợp nhất'),
  htx_to_enterprise: count('HTX', 'converted_to_enterprise', 'số HTX chuyển đổi thành doanh nghiệp'),
  htx_stopped_in_period: count('HTX', 'stopped', 'số HTX ngừng hoạt động trong kỳ'),
  htx_value_chain: count('HTX', 'value_chain', 'số HTX gắn với chuỗi giá trị'),
  htx_effective: count('HTX', 'effective', 'số HTX hoạt động có hiệu quả'),
  htx_converted_law2012: count('HTX', 'converted', 'số HTX đã chuyển đổi theo Luật HTX 2012'),
  htx_to_convert_law2012: count('HTX', 'to_convert', 'số HTX còn phải chuyển đổi theo Luật HTX 2012'),
  model_replicated: count('HTX', 'total', 'số HTX nhân rộng theo mô hình mẫu'),
  qtdnd_total: {
    noun: 'quỹ tín dụng nhân dân',
    kind: '',
    name: 'số quỹ tín dụng nhân dân',
    reads: { subject: 'QTDND', measure: 'total', unit: 'qtdnd' },
  },
  tht_total: count('THT', 'total', 'tổng số THT'),
  tht_new: count('THT', 'new', 'số THT thành lập mới'),
  tht_dissolved: count('THT', 'dissolved', 'số THT giải thể'),
  lhhtx_total: {
    noun: 'liên hiệp HTX',
    kind: '',
    name: 'số liên hiệp HTX',
    reads: { subject: 'LHHTX', measure: 'total', unit: 'lhhtx' },
  },
  alliance_member_new: {
    noun: 'thành viên',
    kind: '',
    name: 'số thành viên mới kết nạp vào Liên minh',
    reads: { subject: 'thành viên Liên minh', measure: 'admitted', unit: 'don_vi' },
  },
  alliance_member_total: {
    noun: 'đơn vị',
    kind: '',
    name: 'số thành viên Liên minh',
    reads: { subject: 'thành viên Liên minh', measure: 'alliance_members', unit: 'don_vi' },
  },
  member_total: people('thành viên', 'số thành viên HTX'),
  qtdnd_member_total: people('thành viên', 'số thành viên quỹ tín dụng nhân dân'),
  labor_total: people('lao động', 'số lao động trong HTX', 'workers'),
  charter_capital_total: capital('vốn điều lệ của HTX'),
  fund_charter_capital: lent('charter_capital', 'vốn điều lệ của quỹ'),
  loan_disbursed_amount: lent('loans_disbursed', 'số tiền giải ngân'),
  loan_disbursed_borrowers: borrowers('borrowers', 'số khách hàng được giải ngân'),
  loan_extended_amount: lent('loans_extended', 'số tiền gia hạn nợ'),
  loan_extended_borrowers: borrowers('borrowers_extended', 'số khách hàng được gia hạn nợ'),
  loan_collected_principal: lent('loans_repaid', 'nợ gốc đã thu'),
  loan_outstanding: lent('loans_outstanding', 'dư nợ cho vay'),
  loan_outstanding_borrowers: borrowers('borrowers', 'số khách hàng còn dư nợ'),
  loan_overdue: lent('overdue_debt', 'nợ quá hạn', 'nợ quá hạn'),
  training_classes: held('lớp tập huấn', 'lop', 'organised', 'số lớp tập huấn'),
  training_plan_classes: held('lớp tập huấn', 'lop', 'organised', 'số lớp tập huấn theo kế hoạch năm'),
  training_participants: held('lượt người', 'luot_nguoi', 'attendance', 'số lượt người dự tập huấn'),
  training_plan_rate: held('lớp tập huấn', 'lop', 'organised', 'tỷ lệ thực hiện kế hoạch tập huấn'),
  fair_events: held('hội chợ', 'hoi_cho', 'organised', 'số hội chợ tổ chức, tham gia'),
  fair_delegations: held('đoàn', 'doan', 'total', 'số đoàn tham gia hội chợ'),
  fair_htx: held('HTX', 'htx', 'trade_fair_participants', 'số HTX tham gia hội chợ'),
  petitions_raised: petitions('số kiến nghị của HTX'),
  petitions_answered: petitions('số kiến nghị được trả lời'),
  petitions_resolved: petitions('số kiến nghị đã giải quyết'),
  petitions_escalated: petitions('số kiến nghị gửi lên Liên minh HTX Việt Nam'),
  petitions_open: petitions('số kiến nghị chưa trả lời xong'),
  petitions_late: petitions('số kiến nghị quá hạn trả lời'),
  charter_capital_new_htx: capital('vốn điều lệ đăng ký của HTX thành lập mới'),
};

/** The words of a measure; a measure without its own words is spoken by its catalogue name and unit. */
export function termOf(code: string, catalogue: { readonly name: string; readonly unit: string }): Term {
  const known = TERMS[code];
  if (known) return known;
  const unit = catalogue.unit.split('/')[0] ?? catalogue.unit;
  const name = catalogue.name.replace(/ \(.*\)$/u, '');
  return {
    noun: unit,
    kind: '',
    name: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    reads: { subject: unit, measure: 'total', unit: unit.toLowerCase() },
  };
}
