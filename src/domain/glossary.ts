// Thuật ngữ: the field's words and the identifiers they have in the code; docs/glossary.md is printed from here.

export interface Term {
  readonly english: string;
  readonly vietnamese: string;
  readonly meaning: string;
}

export const GLOSSARY: readonly Term[] = [
  {
    english: 'Cooperative',
    vietnamese: 'hợp tác xã (HTX)',
    meaning: 'tổ chức kinh tế tập thể có tư cách pháp nhân theo Luật HTX',
  },
  {
    english: 'CooperativeGroup',
    vietnamese: 'tổ hợp tác (THT)',
    meaning: 'nhóm hợp tác theo hợp đồng; đăng ký từ Luật HTX 2023',
  },
  {
    english: 'CooperativeUnion',
    vietnamese: 'liên hiệp hợp tác xã (LHHTX)',
    meaning: 'liên hiệp của nhiều HTX',
  },
  {
    english: 'PeoplesCreditFund',
    vietnamese: 'quỹ tín dụng nhân dân (QTDND)',
    meaning: 'HTX hoạt động tín dụng; tính trong tổng số HTX, có dòng riêng',
  },
  {
    english: 'Organisation',
    vietnamese: 'tổ chức',
    meaning: 'một trong bốn loại trên; thuộc tính kind nói loại nào',
  },
  {
    english: 'Alliance',
    vietnamese: 'Liên minh Hợp tác xã',
    meaning: 'Liên minh HTX Việt Nam hoặc cấp tỉnh',
  },
  { english: 'AllianceMembership', vietnamese: 'thành viên Liên minh', meaning: 'chính thức hoặc liên kết' },
  {
    english: 'Member',
    vietnamese: 'thành viên',
    meaning: 'thành viên của HTX: chính thức, liên kết góp vốn, liên kết không góp vốn',
  },
  {
    english: 'Event',
    vietnamese: 'sự kiện',
    meaning: 'điều xảy ra với tổ chức vào một ngày, có giấy tờ; không bao giờ ghi đè',
  },
  { english: 'Founding', vietnamese: 'thành lập mới', meaning: 'sự kiện đưa tổ chức vào sổ' },
  { english: 'Conversion', vietnamese: 'chuyển đổi, đăng ký lại', meaning: 'sang luật mới' },
  { english: 'Suspension', vietnamese: 'tạm ngừng', meaning: 'có thông báo, có thời hạn' },
  { english: 'Stopped', vietnamese: 'ngừng hoạt động', meaning: 'chưa giải thể: vẫn trong tổng số' },
  { english: 'Dissolution', vietnamese: 'giải thể', meaning: 'tự nguyện hoặc bắt buộc; ra khỏi tổng số' },
  {
    english: 'Span',
    vietnamese: 'khoảng trạng thái',
    meaning: 'trạng thái của tổ chức trong các ngày [từ, đến); dẫn xuất từ sự kiện',
  },
  { english: 'Flow', vietnamese: 'biến động', meaning: 'một sự kiện nhìn từ phía số liệu: vào, ra, tại chỗ' },
  { english: 'Sector', vietnamese: 'lĩnh vực', meaning: 'ngành hoạt động theo cách chia của Liên minh' },
  {
    english: 'Province / District / Commune',
    vietnamese: 'tỉnh / huyện / xã',
    meaning: 'đơn vị hành chính theo ngày; huyện chấm dứt từ 1/7/2025',
  },
  {
    english: 'Region, RegionScheme',
    vietnamese: 'vùng, sơ đồ vùng',
    meaning: 'cách chia vùng theo ngày; luôn in phần còn lại',
  },
  { english: 'Succession', vietnamese: 'kế thừa đơn vị', meaning: 'đơn vị cũ nhập, chia vào đơn vị mới' },
  { english: 'Office', vietnamese: 'cơ quan', meaning: 'nơi làm việc trong hệ thống, gắn với một đơn vị' },
  {
    english: 'Post',
    vietnamese: 'nhiệm vụ',
    meaning: 'một người giữ một vai trò tại một cơ quan trong một thời gian',
  },
  {
    english: 'Journal, seq',
    vietnamese: 'nhật ký, số nhật ký',
    meaning: 'mỗi giao dịch ghi một dòng, số tăng dần',
  },
  { english: 'Pin', vietnamese: 'ghim', meaning: 'mọi điều đến số nhật ký N; tính lại luôn ra như cũ' },
  {
    english: 'Seal, Block',
    vietnamese: 'niêm phong, khối',
    meaning: 'chuỗi băm trên nhật ký; sửa lén sẽ lộ',
  },
  { english: 'Indicator, Measure', vietnamese: 'chỉ tiêu thống kê', meaning: 'con số được đếm từ bản ghi' },
  {
    english: 'Target',
    vietnamese: 'chỉ tiêu được giao',
    meaning: 'con số phải đạt; không bao giờ gọi trống là chỉ tiêu',
  },
  {
    english: 'Stock / Flow / Ratio',
    vietnamese: 'thời điểm / thời kỳ / tỷ lệ',
    meaning: 'số cuối ngày / số trong kỳ / tử trên mẫu',
  },
  { english: 'Tally', vietnamese: 'tổng hợp, tính số liệu', meaning: 'bộ máy duy nhất cộng số' },
  {
    english: 'Lineage',
    vietnamese: 'nguồn số liệu',
    meaning: 'định nghĩa, công thức, các phần, bản ghi đứng sau một con số',
  },
  { english: 'Coverage', vietnamese: 'độ phủ', meaning: 'số tỉnh có sổ đầy đủ trên số tỉnh phải có' },
  {
    english: 'Residual',
    vietnamese: 'phần còn lại',
    meaning: 'chênh lệch có tên giữa tổng và các phần đã liệt kê',
  },
  { english: 'ReportingPeriod', vietnamese: 'kỳ báo cáo', meaning: 'khoảng ngày kể cả hai đầu' },
  { english: 'cutOffDate', vietnamese: 'ngày chốt số liệu', meaning: 'ngày cuối của số liệu' },
  {
    english: 'ReportingRegime',
    vietnamese: 'chế độ báo cáo',
    meaning:
      'ai báo cáo gì cho ai, theo biểu nào, kỳ nào, hạn của từng cấp; là dữ liệu theo Nghị định 09/2019',
  },
  {
    english: 'FormDefinition',
    vietnamese: 'biểu mẫu',
    meaning: 'các mục, ô, bảng và luật của một biểu; mỗi bản phát hành không bao giờ sửa',
  },
  { english: 'Section', vietnamese: 'mục', meaning: 'phần của biểu, thành một trang trên điện thoại' },
  { english: 'FormTable', vietnamese: 'bảng của biểu', meaning: 'dòng cố định hoặc người điền thêm dòng' },
  { english: 'Field', vietnamese: 'ô', meaning: 'một câu hỏi của biểu: số, chữ, chọn một, ngày' },
  { english: 'showWhen', vietnamese: 'câu bỏ qua', meaning: 'ô, bảng, mục chỉ hỏi khi điều kiện đúng' },
  {
    english: 'Rule',
    vietnamese: 'luật kiểm tra',
    meaning:
      'các phần bằng tổng, cuối kỳ bằng đầu kỳ cộng tăng trừ giảm, trong khoảng, nhầm đơn vị; một bộ đánh giá cho mọi nơi',
  },
  {
    english: 'Finding',
    vietnamese: 'phát hiện của luật',
    meaning: 'chỗ không khớp mà luật thấy, có mức; được giải thích thì thành chú thích',
  },
  { english: 'Submission', vietnamese: 'biểu đã gửi', meaning: 'biểu của một đơn vị trong một kỳ, từng bản' },
  { english: 'channel behalf', vietnamese: 'nhập thay', meaning: 'cán bộ gõ số cho tổ chức' },
  {
    english: 'channel stated',
    vietnamese: 'theo báo cáo',
    meaning: 'số lấy từ văn bản của tỉnh, tính riêng với số từ sổ và từ biểu',
  },
  {
    english: 'approve, return',
    vietnamese: 'duyệt, trả lại',
    meaning: 'người gửi không tự duyệt; trả lại phải có lý do hoặc ghi chú ở ô',
  },
  {
    english: 'lock',
    vietnamese: 'chốt số liệu',
    meaning: 'đông cứng tổng của một địa bàn trong kỳ; biểu muộn vào hàng chờ',
  },
  {
    english: 'amendment',
    vietnamese: 'bản điều chỉnh',
    meaning: 'bản gửi sau khi đã duyệt; số đã duyệt giữ đến khi duyệt lại',
  },
  {
    english: 'keptTotal',
    vietnamese: 'tổng giữ',
    meaning: 'tổng từng ô của một tỉnh, cộng trong chính giao dịch gửi hoặc duyệt',
  },
  {
    english: 'stale value',
    vietnamese: 'số kỳ trước của đơn vị chưa báo cáo',
    meaning: 'giá trị đã duyệt gần nhất của đơn vị chưa báo cáo kỳ này, để riêng',
  },
  {
    english: 'outlier',
    vietnamese: 'số bất thường',
    meaning: 'ô lệch xa kỳ trước của chính đơn vị hoặc lệch xa đơn vị cùng ngành',
  },
  {
    english: 'reported measure',
    vietnamese: 'chỉ tiêu báo cáo',
    meaning: 'chỉ tiêu cộng từ ô của biểu đã duyệt, có trong danh mục hoặc do biểu định nghĩa',
  },
  {
    english: 'ad hoc form',
    vietnamese: 'yêu cầu đột xuất',
    meaning: 'biểu, kỳ, hạn theo giờ phát hành trong một lần từ một biểu mẫu',
  },
  {
    english: 'Plan / Actual / Estimate',
    vietnamese: 'kế hoạch / thực hiện / ước thực hiện',
    meaning: 'ba loại số của một chỉ tiêu',
  },
  {
    english: 'planAttainment',
    vietnamese: 'đạt % kế hoạch',
    meaning: 'thực hiện trên kế hoạch, nêu rõ kế hoạch nửa năm hay cả năm',
  },
  { english: 'Claim', vietnamese: 'khẳng định', meaning: 'một số liệu đọc ra từ văn bản' },
  {
    english: 'Deviation',
    vietnamese: 'chênh lệch',
    meaning: 'một con số lệch xa kế hoạch hoặc cùng kỳ năm trước; không phải là sai',
  },
  {
    english: 'Finding, Discrepancy',
    vietnamese: 'điểm cần xem, sai lệch',
    meaning: 'chỗ các khẳng định không khớp nhau',
  },
  { english: 'Receipt', vietnamese: 'biên nhận', meaning: 'trả lời của một lần ghi, kèm số nhật ký' },
  {
    english: 'TrainingClass',
    vietnamese: 'lớp đào tạo, tập huấn',
    meaning: 'lớp do Liên minh tổ chức; tính vào kỳ theo ngày kết thúc',
  },
  {
    english: 'TradeFair',
    vietnamese: 'hội chợ, triển lãm',
    meaning: 'hội chợ cấp quốc gia, vùng, tỉnh mà Liên minh tổ chức hoặc tham gia',
  },
  {
    english: 'attendances',
    vietnamese: 'lượt người',
    meaning: 'mỗi người dự mỗi lớp một lượt; khác với người: một người dự hai lớp là hai lượt',
  },
  {
    english: 'ActivityBook',
    vietnamese: 'sổ hoạt động',
    meaning:
      'sổ lớp, hội chợ của một Liên minh, đầy đủ từ một ngày; chưa mở sổ thì chưa có số liệu, không phải 0',
  },
  {
    english: 'SupportFund',
    vietnamese: 'Quỹ hỗ trợ phát triển HTX',
    meaning: 'quỹ của tỉnh cho HTX, liên hiệp HTX, tổ hợp tác vay (Nghị định 45/2021/NĐ-CP)',
  },
  {
    english: 'Difficulty',
    vietnamese: 'khó khăn, kiến nghị của HTX',
    meaning: 'điều một tổ chức vướng và đề nghị giúp; có ngày nêu, nội dung, nơi giải quyết, hạn trả lời',
  },
  {
    english: 'Petition',
    vietnamese: 'kiến nghị lên cấp trên',
    meaning:
      'văn bản của tỉnh gom nhiều khó khăn gửi Liên minh HTX Việt Nam; trả lời một lần cho mọi khó khăn được gom',
  },
  {
    english: 'DifficultyBook',
    vietnamese: 'sổ khó khăn, kiến nghị',
    meaning: 'sổ của một tỉnh, ghi đủ từ ngày mở; trước đó chưa có số liệu',
  },
  {
    english: 'LoanBook',
    vietnamese: 'sổ cho vay',
    meaning: 'sổ của quỹ ở một tỉnh, đầy đủ từ một ngày; chưa mở sổ thì chưa có số liệu, không phải 0',
  },
  {
    english: 'Disbursement',
    vietnamese: 'giải ngân',
    meaning: 'tiền vay ra khỏi quỹ; một hợp đồng có thể giải ngân nhiều lần',
  },
  {
    english: 'OutstandingBalance',
    vietnamese: 'dư nợ',
    meaning: 'giải ngân − thu gốc − xóa nợ, đến hết một ngày; không bao giờ lưu sẵn',
  },
  {
    english: 'LoanExtension',
    vietnamese: 'gia hạn nợ',
    meaning:
      'dời nợ gốc quá thời hạn vay; trong thời hạn là điều chỉnh kỳ hạn (điều 27 Nghị định 45/2021/NĐ-CP)',
  },
  {
    english: 'Overdue',
    vietnamese: 'nợ quá hạn',
    meaning: 'gốc của các kỳ đến hạn trước ngày hỏi mà chưa trả',
  },
  {
    english: 'Release',
    vietnamese: 'bản công bố (số liệu)',
    meaning: 'số liệu thống kê cho công chúng, đóng băng từ lúc trình duyệt; khác phát hành báo cáo',
  },
  {
    english: 'Edition',
    vietnamese: 'bản, bản điều chỉnh n',
    meaning: 'một lần công bố cùng địa chỉ; bản 0 là bản đầu, bản cũ còn đọc được mãi',
  },
  {
    english: 'ReleaseCalendar',
    vietnamese: 'lịch công bố',
    meaning: 'sẽ công bố gì, ngày nào, báo trước cho công chúng',
  },
  {
    english: 'Disclosure',
    vietnamese: 'tiết lộ',
    meaning:
      'điều người ngoài tính ra được về một tổ chức từ số liệu đã công bố; ô ẩn là để không có điều ấy',
  },
];

/** docs/glossary.md. */
export function printGlossary(): string {
  const rows = GLOSSARY.map((term) => `| ${term.vietnamese} | \`${term.english}\` | ${term.meaning} |`);
  return [
    '# Thuật ngữ',
    '',
    'In từ `src/domain/glossary.ts` (`thongsuot glossary`); không sửa tay.',
    '',
    '| Tiếng Việt | Trong mã nguồn | Nghĩa |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
