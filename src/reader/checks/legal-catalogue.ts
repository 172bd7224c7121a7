// Which documents do reports on co-operatives cite, with their printed number and day of signature?

interface LegalDocument {
  /** Kind and number as cited: "461/QĐ-TTg". */
  readonly number: string;
  readonly name: string;
  /** Day of signature, 'YYYY-MM-DD', where known. */
  readonly signed?: string;
  /** For laws: year by which the law is known. */
  readonly lawYear?: number;
}

export const LEGAL_CATALOGUE: readonly LegalDocument[] = [
  {
    number: '461/QĐ-TTg',
    name: 'Đề án phát triển 15.000 HTX nông nghiệp hoạt động có hiệu quả đến năm 2020',
    signed: '2018-04-27',
  },
  {
    number: '2261/QĐ-TTg',
    name: 'Chương trình hỗ trợ phát triển HTX giai đoạn 2015-2020',
    signed: '2014-12-15',
  },
  {
    number: '340/2016/TT-BTC',
    name: 'Mức hỗ trợ và cơ chế tài chính hỗ trợ nguồn nhân lực của HTX',
    signed: '2016-12-29',
  },
  { number: '12/CT-TTg', name: 'Tăng cường thực hiện Luật HTX năm 2012', signed: '2018-05-22' },
  {
    number: '167/QĐ-TTg',
    name: 'Đề án lựa chọn, hoàn thiện, nhân rộng mô hình HTX kiểu mới hiệu quả 2021-2025',
    signed: '2021-02-03',
  },
  {
    number: '1804/QĐ-TTg',
    name: 'Chương trình hỗ trợ phát triển kinh tế tập thể, HTX giai đoạn 2021-2025',
    signed: '2020-11-13',
  },
  {
    number: '340/QĐ-TTg',
    name: 'Chiến lược phát triển kinh tế tập thể, HTX giai đoạn 2021-2030',
    signed: '2021-03-12',
  },
  {
    number: '1318/QĐ-TTg',
    name: 'Kế hoạch phát triển kinh tế tập thể, HTX giai đoạn 2021-2025',
    signed: '2021-07-22',
  },
  { number: '1328/QĐ-TTg', name: 'Điều lệ Liên minh HTX Việt Nam', signed: '2021-07-23' },
  { number: '92/2024/NĐ-CP', name: 'Đăng ký THT, HTX, liên hiệp HTX' },
  { number: '113/2024/NĐ-CP', name: 'Quy định chi tiết một số điều của Luật HTX', signed: '2024-09-12' },
  {
    number: '125/2025/NĐ-CP',
    name: 'Phân định thẩm quyền khi tổ chức chính quyền hai cấp',
    signed: '2025-06-11',
  },
  { number: '253/2025/NĐ-CP', name: 'Sửa đổi quy định về Quỹ hỗ trợ phát triển HTX', signed: '2025-09-26' },
  {
    number: '09/2024/TT-BKHĐT',
    name: 'Biểu mẫu đăng ký và hệ thống thông tin quốc gia về HTX',
    signed: '2024-05-16',
  },
  { number: '71/2024/TT-BTC', name: 'Chế độ kế toán HTX', signed: '2024-10-07' },
  { number: '23/2012/QH13', name: 'Luật HTX năm 2012', signed: '2012-11-20', lawYear: 2012 },
  { number: '17/2023/QH15', name: 'Luật HTX năm 2023', signed: '2023-06-20', lawYear: 2023 },
];

/** Laws on co-operatives by the year they are known by. */
export const LAW_YEARS: readonly number[] = LEGAL_CATALOGUE.flatMap((document) =>
  document.lawYear === undefined ? [] : [document.lawYear],
);
