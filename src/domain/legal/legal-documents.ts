// Danh mục văn bản pháp lý: laws, decrees and programmes that letters, targets and reports cite, with their days and other names.

export interface LegalDocument {
  /** Kind and number as cited: "461/QĐ-TTg". */
  readonly number: string;
  readonly name: string;
  /** Day of signature, 'YYYY-MM-DD', where known. */
  readonly signed?: string;
  /** First day in force and the day after the last one, where known. */
  readonly from?: string;
  readonly to?: string;
  /** For laws: year by which the law is known. */
  readonly lawYear?: number;
  /** What else it is called in letters. */
  readonly aliases: readonly string[];
}

export const LEGAL_DOCUMENTS: readonly LegalDocument[] = [
  {
    number: '47-L/CTN',
    name: 'Luật HTX năm 1996',
    signed: '1996-03-20',
    from: '1997-01-01',
    to: '2004-07-01',
    lawYear: 1996,
    aliases: ['Luật HTX 1996', 'Luật Hợp tác xã năm 1996'],
  },
  {
    number: '18/2003/QH11',
    name: 'Luật HTX năm 2003',
    signed: '2003-11-26',
    from: '2004-07-01',
    to: '2013-07-01',
    lawYear: 2003,
    aliases: ['Luật HTX 2003', 'Luật Hợp tác xã năm 2003'],
  },
  {
    number: '23/2012/QH13',
    name: 'Luật HTX năm 2012',
    signed: '2012-11-20',
    from: '2013-07-01',
    to: '2024-07-01',
    lawYear: 2012,
    aliases: ['Luật HTX 2012', 'Luật Hợp tác xã năm 2012', 'Luật Hợp tác xã 2012'],
  },
  {
    number: '17/2023/QH15',
    name: 'Luật HTX năm 2023',
    signed: '2023-06-20',
    from: '2024-07-01',
    lawYear: 2023,
    aliases: ['Luật HTX 2023', 'Luật Hợp tác xã năm 2023', 'Luật Hợp tác xã 2023'],
  },
  {
    number: '20-NQ/TW',
    name: 'Tiếp tục đổi mới, phát triển và nâng cao hiệu quả kinh tế tập thể trong giai đoạn mới',
    signed: '2022-06-16',
    aliases: ['Nghị quyết 20', 'Nghị quyết Trung ương 5 khóa XIII', 'NQ 20-NQ/TW'],
  },
  {
    number: '461/QĐ-TTg',
    name: 'Đề án phát triển 15.000 HTX nông nghiệp hoạt động có hiệu quả đến năm 2020',
    signed: '2018-04-27',
    aliases: ['Quyết định 461', 'Đề án 15.000 HTX', 'Đề án 15.000 hợp tác xã'],
  },
  {
    number: '2261/QĐ-TTg',
    name: 'Chương trình hỗ trợ phát triển HTX giai đoạn 2015-2020',
    signed: '2014-12-15',
    aliases: ['Quyết định 2261'],
  },
  {
    number: '340/2016/TT-BTC',
    name: 'Mức hỗ trợ và cơ chế tài chính hỗ trợ nguồn nhân lực của HTX',
    signed: '2016-12-29',
    aliases: ['Thông tư 340'],
  },
  {
    number: '12/CT-TTg',
    name: 'Tăng cường thực hiện Luật HTX năm 2012',
    signed: '2018-05-22',
    aliases: ['Chỉ thị 12'],
  },
  {
    number: '167/QĐ-TTg',
    name: 'Đề án lựa chọn, hoàn thiện, nhân rộng mô hình HTX kiểu mới hiệu quả 2021-2025',
    signed: '2021-02-03',
    aliases: ['Quyết định 167'],
  },
  {
    number: '1804/QĐ-TTg',
    name: 'Chương trình hỗ trợ phát triển kinh tế tập thể, HTX giai đoạn 2021-2025',
    signed: '2020-11-13',
    aliases: ['Quyết định 1804'],
  },
  {
    number: '340/QĐ-TTg',
    name: 'Chiến lược phát triển kinh tế tập thể, HTX giai đoạn 2021-2030',
    signed: '2021-03-12',
    aliases: ['Quyết định 340'],
  },
  {
    number: '1318/QĐ-TTg',
    name: 'Kế hoạch phát triển kinh tế tập thể, HTX giai đoạn 2021-2025',
    signed: '2021-07-22',
    aliases: ['Quyết định 1318'],
  },
  {
    number: '1328/QĐ-TTg',
    name: 'Điều lệ Liên minh HTX Việt Nam',
    signed: '2021-07-23',
    aliases: ['Điều lệ Liên minh HTX Việt Nam', 'Quyết định 1328'],
  },
  {
    number: '45/2021/NĐ-CP',
    name: 'Thành lập, tổ chức và hoạt động của Quỹ hỗ trợ phát triển HTX',
    signed: '2021-03-31',
    from: '2021-05-15',
    aliases: ['Nghị định 45'],
  },
  {
    number: '92/2024/NĐ-CP',
    name: 'Đăng ký THT, HTX, liên hiệp HTX',
    aliases: ['Nghị định 92'],
  },
  {
    number: '113/2024/NĐ-CP',
    name: 'Quy định chi tiết một số điều của Luật HTX',
    signed: '2024-09-12',
    from: '2024-11-01',
    aliases: ['Nghị định 113'],
  },
  {
    number: '125/2025/NĐ-CP',
    name: 'Phân định thẩm quyền khi tổ chức chính quyền hai cấp',
    signed: '2025-06-11',
    from: '2025-07-01',
    aliases: ['Nghị định 125'],
  },
  {
    number: '253/2025/NĐ-CP',
    name: 'Sửa đổi quy định về Quỹ hỗ trợ phát triển HTX',
    signed: '2025-09-26',
    aliases: ['Nghị định 253'],
  },
  {
    number: '09/2024/TT-BKHĐT',
    name: 'Biểu mẫu đăng ký và hệ thống thông tin quốc gia về HTX',
    signed: '2024-05-16',
    aliases: ['Thông tư 09'],
  },
  {
    number: '71/2024/TT-BTC',
    name: 'Chế độ kế toán HTX',
    signed: '2024-10-07',
    aliases: ['Thông tư 71'],
  },
  {
    number: '30/2020/NĐ-CP',
    name: 'Công tác văn thư',
    signed: '2020-03-05',
    from: '2020-03-05',
    aliases: ['Nghị định 30'],
  },
  {
    number: '13-NQ/TW',
    name: 'Tiếp tục đổi mới, phát triển và nâng cao hiệu quả kinh tế tập thể',
    signed: '2002-03-18',
    aliases: ['Nghị quyết Trung ương 5 khóa IX', 'NQ 13-NQ/TW'],
  },
  {
    number: '193/2013/NĐ-CP',
    name: 'Quy định chi tiết một số điều của Luật HTX',
    signed: '2013-11-21',
    aliases: ['Nghị định 193'],
  },
  {
    number: '151/2007/NĐ-CP',
    name: 'Tổ chức và hoạt động của tổ hợp tác',
    signed: '2007-10-10',
    aliases: ['Nghị định 151'],
  },
  {
    number: '77/2019/NĐ-CP',
    name: 'Tổ hợp tác',
    signed: '2019-10-10',
    aliases: ['Nghị định 77'],
  },
  {
    number: '01/2020/TT-BKHĐT',
    name: 'Phân loại và đánh giá HTX',
    to: '2025-09-18',
    aliases: ['Thông tư 01/2020'],
  },
];
