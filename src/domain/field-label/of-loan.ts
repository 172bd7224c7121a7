// Nhãn các trường của sổ cho vay.
export const LOAN_LABELS: Readonly<Record<string, string>> = {
  on: 'ngày xảy ra',
  requested: 'số tiền đề nghị vay',
  projectCost: 'tổng mức đầu tư',
  ownCapital: 'vốn tự có tham gia',
  related: 'bên vay có liên quan',
  amount: 'số tiền',
  favourable: 'ý kiến đồng ý',
  rate: 'lãi suất trong hạn',
  overdueRate: 'lãi suất quá hạn',
  instalments: 'các kỳ trả gốc',
  count: 'số kỳ trả gốc',
  first: 'ngày trả kỳ đầu',
  everyMonths: 'số tháng giữa hai kỳ',
  amountDong: 'số tiền của kỳ',
  interest: 'số tiền lãi',
};
