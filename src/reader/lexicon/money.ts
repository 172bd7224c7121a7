// Which words say what an amount of money is?
import type { LexiconLine } from './entry.ts';

function money(phrases: string, subject: string, measure: string): LexiconLine {
  return [phrases, { category: 'money', id: measure, unit: 'dong', subject, measure }];
}

export const MONEY: readonly LexiconLine[] = [
  money('grdp|gdp|tổng sản phẩm|tổng sản phẩm trên địa bàn', 'GRDP', 'gdp'),
  money('doanh thu|tổng doanh thu|doanh số|doanh thu bình quân', 'doanh thu', 'revenue'),
  money(
    'tổng lợi nhuận trước thuế|tổng lợi nhuận sau thuế|lãi trước thuế|lãi sau thuế|tổng lãi|lợi nhuận bình quân|lợi nhuận ròng|lợi nhuận|lãi|tiền lãi|lợi nhuận sau thuế|lợi nhuận trước thuế|lãi bình quân|lãi ròng|tổng lợi nhuận|thực lãi|thu lãi|chênh lệch thu chi|chênh lệch thu lớn hơn chi|chênh lệch thu, chi|chênh lệch thu - chi|chênh lệch thu nhập và chi phí|chênh lệch thu nhập - chi phí|chênh lệch thu nhập, chi phí',
    'lợi nhuận',
    'profit',
  ),
  money(
    'lãi chia|chia lãi|lãi chia cho thành viên|lợi tức cổ phần|chia lợi tức|chia cổ tức|cổ tức',
    'lãi chia',
    'profit_share',
  ),
  money(
    'thu nhập|thu nhập bình quân|tiền lương|tiền công|mức lương|lương bình quân|lương',
    'thu nhập',
    'income',
  ),
  money(
    'vốn điều lệ|tổng vốn điều lệ|nguồn vốn điều lệ|vđl|vốn điều lệ thực góp|số vốn điều lệ|tổng số vốn điều lệ|vốn điều lệ đăng ký|tổng vốn điều lệ đăng ký',
    'vốn điều lệ',
    'charter_capital',
  ),
  money(
    'vốn đăng ký|tổng vốn đăng ký|số vốn đăng ký|tổng số vốn đăng ký|vốn đăng ký kinh doanh|tổng vốn đăng ký kinh doanh',
    'vốn đăng ký',
    'registered_capital',
  ),
  money(
    'vốn hoạt động|tổng vốn hoạt động|vốn kinh doanh|vốn sản xuất kinh doanh|tổng số vốn hoạt động',
    'vốn hoạt động',
    'operating_capital',
  ),
  money(
    'nguồn vốn|tổng nguồn vốn|số dư nguồn vốn|tổng nguồn vốn hoạt động|nguồn vốn hoạt động',
    'nguồn vốn',
    'operating_capital',
  ),
  money('vốn|tổng vốn|số vốn|tổng số vốn', 'vốn hoạt động', 'operating_capital'),
  money('vốn cố định|tổng vốn cố định|tài sản cố định', 'vốn cố định', 'capital'),
  money('vốn lưu động|tổng vốn lưu động|tài sản lưu động', 'vốn lưu động', 'capital'),
  money('vốn chủ sở hữu|tổng vốn chủ sở hữu', 'vốn chủ sở hữu', 'capital'),
  money('vốn tự có|vốn góp|góp vốn|số vốn góp|tổng vốn góp|tổng số vốn góp', 'vốn góp', 'capital'),
  money(
    'vốn huy động|huy động vốn|nguồn vốn huy động|tổng nguồn vốn huy động|tổng vốn huy động|nguồn vốn tự huy động|số dư nguồn vốn huy động|tiền gửi|số dư tiền gửi|tiền gửi tiết kiệm|tổng tiền gửi|huy động tiền gửi|gửi tiết kiệm|gởi tiết kiệm|đã huy động được',
    'vốn huy động',
    'deposits',
  ),
  money(
    'dư nợ|có dư nợ|còn dư nợ|tổng dư nợ|dư nợ cho vay|dư nợ tín dụng|số dư nợ|tổng dư nợ cho vay|tổng dư nợ tín dụng|tổng số dư nợ',
    'dư nợ',
    'loans_outstanding',
  ),
  money('nợ xấu|tỷ lệ nợ xấu', 'nợ xấu', 'npl'),
  money('nợ quá hạn|tỷ lệ nợ quá hạn|quá hạn', 'nợ quá hạn', 'overdue_debt'),
  money('cho vay|giải ngân|vốn giải ngân|số tiền giải ngân|số tiền cho vay', 'cho vay', 'loans_disbursed'),
  money('vốn vay|vay vốn|vay|số tiền vay', 'vốn vay', 'loans_disbursed'),
  money(
    'doanh số cho vay|tổng doanh số cho vay|vay doanh số|doanh số vay',
    'doanh số cho vay',
    'loans_disbursed',
  ),
  money('gia hạn|gia hạn nợ|cơ cấu lại nợ|gia hạn vốn vay', 'gia hạn', 'loans_extended'),
  money(
    'nợ phải thu|tổng nợ phải thu|tổng số nợ phải thu|số nợ phải thu|các khoản phải thu',
    'nợ phải thu',
    'receivables',
  ),
  money('nợ tồn đọng|số nợ tồn đọng|tổng số nợ tồn đọng', 'nợ tồn đọng', 'overdue_debt'),
  money('nợ thuế|nợ tiền thuế', 'nợ thuế', 'overdue_debt'),
  money('nợ ngân hàng', 'nợ ngân hàng', 'overdue_debt'),
  money('nợ phải trả|tổng nợ phải trả|nợ đọng|nợ|công nợ|khoản nợ', 'nợ phải trả', 'payables'),
  money('thu nợ|thu hồi nợ|thu hồi vốn', 'thu nợ', 'loans_repaid'),
  money('tài sản|tổng tài sản|giá trị tài sản|tổng giá trị tài sản|nguyên giá tài sản', 'tài sản', 'assets'),
  money(
    'giá trị sản xuất|giá trị sản lượng|tổng giá trị sản xuất|giá trị sản phẩm|giá trị sản xuất bình quân',
    'giá trị sản xuất',
    'output_value',
  ),
  money(
    'nộp ngân sách|nộp ngân sách nhà nước|nộp thuế|tiền thuế|nộp nsnn|thuế|thuế thu nhập|nộp thuế thu nhập|nộp thuế thu nhập doanh nghiệp|thuế thu nhập doanh nghiệp',
    'nộp ngân sách',
    'budget_paid',
  ),
  money(
    'kinh phí|tổng kinh phí|kinh phí thực hiện|tổng kinh phí thực hiện|kinh phí hỗ trợ|tổng kinh phí hỗ trợ|số tiền hỗ trợ|tổng số tiền hỗ trợ|vốn hỗ trợ|bố trí|đã bố trí|được bố trí',
    'kinh phí hỗ trợ',
    'supported',
  ),
  money('ngân sách|vốn ngân sách|ngân sách nhà nước', 'kinh phí hỗ trợ', 'supported'),
  money('vốn đầu tư|tổng vốn đầu tư|tổng mức đầu tư|mức đầu tư|đầu tư', 'vốn đầu tư', 'investment'),
  money('kim ngạch|kim ngạch xuất khẩu|giá trị xuất khẩu', 'kim ngạch xuất khẩu', 'export_value'),
  money('trị giá|tổng trị giá|tổng giá trị|giá trị hợp đồng|giá trị giao dịch|giá trị', 'giá trị', 'amount'),
  money('lãi suất|lãi suất cho vay|mức lãi suất', 'lãi suất', 'interest_rate'),
  money('chi phí|giá thành', 'chi phí', 'cost'),
  money('giá bán|giá thu mua|mức giá|với giá|giá bao tiêu|giá bán bình quân', 'giá bán', 'price'),
];
