// Văn bản viện dẫn: số, năm, ngày khác danh mục, hai số cho một văn bản, luật gọi là dự thảo, ngày hiệu lực.
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** A text with a slip; what replaces the slip when it is right; words its message must hold. */
const PAIRS: readonly (readonly [text: string, wrong: string, right: string, message: RegExp])[] = [
  [
    'Triển khai Luật Hợp tác xã số 23/2021/QH13 ngày 20/11/2012, huyện đã vận động 14 HTX chuyển đổi.',
    '23/2021/QH13',
    '23/2012/QH13',
    /23\/2012\/QH13/,
  ],
  [
    'Căn cứ Luật HTX số: 32/2012/QH13 ngày 20 tháng 11 năm 2012, 18 HTX đã đăng ký lại.',
    '32/2012/QH13',
    '23/2012/QH13',
    /23\/2012\/QH13/,
  ],
  [
    'Luật Hợp tác xã năm 2003 (số 18/2003/QH12) là cơ sở để các HTX củng cố tổ chức.',
    '18/2003/QH12',
    '18/2003/QH11',
    /18\/2003\/QH11/,
  ],
  [
    'Luật Hợp tác xã (sửa đổi) số 17/2022/QH15 mở rộng đối tượng tham gia tổ hợp tác.',
    '17/2022/QH15',
    '17/2023/QH15',
    /17\/2023\/QH15/,
  ],
  [
    'Nghị quyết số 43/2012/QH15 của Quốc hội hỗ trợ các HTX phục hồi sau dịch.',
    '43/2012/QH15',
    '43/2022/QH15',
    /khóa 15/,
  ],
  [
    'Thực hiện Nghị quyết số 20-NQ/TW ngày 16/6/2021 của Ban Chấp hành Trung ương, tỉnh đã ban hành chương trình hành động.',
    '16/6/2021',
    '16/6/2022',
    /danh mục văn bản ghi ngày 16\/6\/2022/,
  ],
  [
    'Sơ kết Nghị quyết 31-NQ/TW ngày 18/3/2002 của Hội nghị Trung ương 5 khóa IX về kinh tế tập thể.',
    '31-NQ/TW',
    '13-NQ/TW',
    /13-NQ\/TW/,
  ],
  [
    'Ngày 12/4/2021, Thủ tướng Chính phủ ban hành Quyết định số 340/QĐ-TTg phê duyệt Chiến lược phát triển kinh tế tập thể.',
    '12/4/2021',
    '12/3/2021',
    /12\/3\/2021/,
  ],
  [
    'Quyết định số 430/QĐ-TTg ngày 12/3/2021 của Thủ tướng Chính phủ đặt mục tiêu cho giai đoạn tới.',
    '430/QĐ-TTg',
    '340/QĐ-TTg',
    /đảo chữ số/,
  ],
  [
    'Quyết định số 1840/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Chương trình hỗ trợ phát triển kinh tế tập thể, HTX giai đoạn 2021-2025 đã được phổ biến.',
    '1840/QĐ-TTg',
    '1804/QĐ-TTg',
    /1804\/QĐ-TTg/,
  ],
  [
    'Quyết định số 1804/QĐ-TTg, ban hành ngày 13/11/2021, bố trí nguồn lực cho 5 năm.',
    '13/11/2021',
    '13/11/2020',
    /13\/11\/2020/,
  ],
  [
    'Nghị định số 139/2013/NĐ-CP ngày 21/11/2013 của Chính phủ đã được quán triệt tới các HTX.',
    '139/2013/NĐ-CP',
    '193/2013/NĐ-CP',
    /193\/2013\/NĐ-CP/,
  ],
  [
    'Nghị định 45/2012/NĐ-CP về thành lập, tổ chức và hoạt động của Quỹ hỗ trợ phát triển hợp tác xã là căn cứ xây dựng điều lệ.',
    '45/2012/NĐ-CP',
    '45/2021/NĐ-CP',
    /45\/2021\/NĐ-CP/,
  ],
  [
    'Theo Nghị định số 45/2021/NĐ-CP ngày 31/3/2020, Quỹ tỉnh được tổ chức lại.',
    '31/3/2020',
    '31/3/2021',
    /31\/3\/2021/,
  ],
  [
    'Nghị định số 77/2018/NĐ-CP ngày 10/10/2019 của Chính phủ về tổ hợp tác được 6 xã triển khai.',
    '77/2018/NĐ-CP',
    '77/2019/NĐ-CP',
    /2018 nhưng ghi ngày 10\/10\/2019/,
  ],
  [
    'Nghị quyết số 14/2016/NQ-HĐND ngày 07/12/2017 của HĐND tỉnh quy định mức hỗ trợ HTX.',
    '14/2016/NQ-HĐND',
    '14/2017/NQ-HĐND',
    /2016 nhưng ghi ngày 7\/12\/2017/,
  ],
  [
    'Thông tư số 340/2016/TT-BTC ngày 29/12/2015 là căn cứ chi bồi dưỡng.',
    '29/12/2015',
    '29/12/2016',
    /29\/12\/2016/,
  ],
  [
    'Luật Hợp tác xã năm 2012 được Quốc hội khóa XIII thông qua ngày 20/11/2013.',
    '20/11/2013',
    '20/11/2012',
    /được thông qua ngày 20\/11\/2012/,
  ],
  [
    'Luật HTX năm 2012, được Quốc hội khóa XIV thông qua, đã mở hướng đi mới.',
    'khóa XIV',
    'khóa XIII',
    /khóa XIII thông qua/,
  ],
  ['Quốc hội khóa XIV đã thông qua Luật Hợp tác xã năm 2023.', 'khóa XIV', 'khóa XV', /khóa XV thông qua/],
  [
    'Luật Hợp tác xã năm 2023 chính thức có hiệu lực thi hành kể từ ngày 01/7/2025.',
    '01/7/2025',
    '01/7/2024',
    /có hiệu lực ngày 1\/7\/2024/,
  ],
  [
    'Từ ngày 01/01/2024, Luật HTX năm 2023 bắt đầu có hiệu lực.',
    '01/01/2024',
    '01/7/2024',
    /có hiệu lực ngày 1\/7\/2024/,
  ],
  [
    'Luật Hợp tác xã năm 2012 có hiệu lực từ tháng 7/2012, các HTX phải chuyển đổi.',
    'tháng 7/2012',
    'tháng 7/2013',
    /có hiệu lực ngày 1\/7\/2013/,
  ],
  [
    'Luật Hợp tác xã số 17/2023/QH15, có hiệu lực từ ngày 01/7/2023, thay thế luật cũ.',
    '01/7/2023',
    '01/7/2024',
    /có hiệu lực ngày 1\/7\/2024/,
  ],
  [
    'Nghị định số 113/2024/NĐ-CP ngày 12/9/2024 có hiệu lực từ ngày 01/12/2024.',
    '01/12/2024',
    '01/11/2024',
    /1\/11\/2024/,
  ],
  [
    'Luật HTX năm 2012 hết hiệu lực từ ngày 01/7/2023.',
    '01/7/2023',
    '01/7/2024',
    /hết hiệu lực ngày 1\/7\/2024/,
  ],
  [
    'Ngày 20/6/2022, Quốc hội khóa XV đã thông qua Luật Hợp tác xã năm 2023.',
    '20/6/2022',
    '20/6/2023',
    /thông qua ngày 20\/6\/2023/,
  ],
  [
    'Luật Hợp tác xã được Quốc hội khóa XIII thông qua ngày 20/11/2021 là bước ngoặt.',
    '20/11/2021',
    '20/11/2012',
    /có lẽ sai năm \(20\/11\/2012\)/,
  ],
  ['Luật HTX mới có hiệu lực từ ngày 01/7/2025.', '01/7/2025', '01/7/2024', /có lẽ sai năm .*1\/7\/2024/],
  [
    'Căn cứ Luật Hợp tác xã ngày 20 tháng 11 năm 2021;',
    'năm 2021',
    'năm 2012',
    /có lẽ sai năm \(20\/11\/2012\)/,
  ],
  [
    'Nghị quyết số 02-NQ/TW ngày 16/6/2022 về tiếp tục đổi mới, phát triển và nâng cao hiệu quả kinh tế tập thể trong giai đoạn mới.',
    '02-NQ/TW',
    '20-NQ/TW',
    /đảo chữ số/,
  ],
  [
    'Các HTX tổ chức lại hoạt động theo Luật HTX năm 2021, đi vào nền nếp.',
    'năm 2021',
    'năm 2012',
    /có lẽ là Luật HTX năm 2012/,
  ],
  [
    'Thực hiện Kế hoạch số 592/KH-UBND ngày 14/9/2021 của UBND tỉnh, các huyện đã vào cuộc. Căn cứ Kế hoạch số 529/KH-UBND ngày 14/9/2021, Liên minh mở 5 lớp.',
    '529/KH-UBND',
    '592/KH-UBND',
    /có lẽ là một văn bản/,
  ],
  [
    'Quyết định số 415/QĐ-UBND ngày 02/3/2022 của UBND tỉnh phê duyệt Đề án phát triển HTX nông nghiệp của tỉnh. Quyết định số 445/QĐ-UBND ngày 02/3/2022 của UBND tỉnh phê duyệt Đề án phát triển HTX nông nghiệp của tỉnh.',
    '445/QĐ-UBND',
    '415/QĐ-UBND',
    /sai một chữ số/,
  ],
  [
    'Kế hoạch số 88/KH-UBND ngày 05/4/2022 đã giao chỉ tiêu. Theo Kế hoạch số 88/KH-UBND ngày 04/5/2022, tỉnh có thêm 20 HTX.',
    '04/5/2022',
    '05/4/2022',
    /hai ngày khác nhau/,
  ],
  [
    'Bắc Ninh, ngày 05 tháng 7 năm 2022\nBÁO CÁO\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/8/2022 của UBND tỉnh, toàn tỉnh có 12 HTX mới.',
    '15/8/2022',
    '15/02/2022',
    /văn bản này ký ngày 5\/7\/2022/,
  ],
  [
    'Báo cáo kết quả năm 2022. Thực hiện Công văn số 118/LMHTX-UBND ngày 26/6/2032, đơn vị đã rà soát.',
    '26/6/2032',
    '26/6/2022',
    /không nói đến năm nào sau 2022/,
  ],
  [
    'Báo cáo năm 2025. Các HTX tiếp tục góp ý vào dự án Luật Hợp tác xã năm 2012.',
    'dự án Luật',
    'việc thi hành Luật',
    /là dự thảo/,
  ],
  [
    'Báo cáo năm 2025. Luật Hợp tác xã năm 2023 đang được lấy ý kiến các HTX.',
    'đang được lấy ý kiến các HTX',
    'đã đến với các HTX',
    /là dự thảo/,
  ],
  [
    'Báo cáo năm 2022. Liên minh tuyên truyền dự thảo Luật Hợp tác xã (sửa đổi) năm 2012.',
    'dự thảo ',
    '',
    /là dự thảo/,
  ],
  ['Báo cáo năm 2022. Góp ý dự luật Hợp tác xã năm 2012.', 'Góp ý dự luật', 'Phổ biến Luật', /là dự thảo/],
  [
    'Báo cáo năm 2022. Luật Hợp tác xã năm 2012 hiện chưa được Quốc hội thông qua.',
    'hiện chưa được Quốc hội thông qua',
    'đã đi vào cuộc sống',
    /là dự thảo/,
  ],
  [
    'Báo cáo năm 2026. Luật HTX năm 2023 sắp có hiệu lực, các HTX cần chuẩn bị.',
    'sắp có hiệu lực',
    'đã có hiệu lực',
    /có hiệu lực từ năm 2024/,
  ],
];

describe('văn bản viện dẫn', () => {
  it.each(PAIRS)('%s', (text, wrong, right, message) => {
    const found = checkText(text).findings;
    expect(found.map(({ kind }) => kind)).toEqual(['citation']);
    expect(found[0]?.message).toMatch(message);
    expect(checkText(text.replace(wrong, right)).findings).toEqual([]);
  });

  it.each([
    'Nghị quyết số 13-NQ/TW ngày 02/4/2022 của Bộ Chính trị về phát triển vùng đồng bằng sông Cửu Long.',
    'Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương về chăm sóc sức khỏe nhân dân.',
    'Quyết định số 167/QĐ-TTg ngày 12/9/2019 của Thủ tướng Chính phủ về việc khác.',
    'Kế hoạch số 45/KH-UBND ngày 01/02/2021 và Kế hoạch số 45/KH-UBND ngày 03/3/2022 của UBND tỉnh.',
    'Quyết định số 12/QĐ-UBND ngày 05/01/2021 và Quyết định số 21/QĐ-UBND ngày 05/01/2021 của UBND tỉnh.',
    'Thông tư số 09/2017/TT-BNNPTNT, đến hết năm 2020 toàn tỉnh có 564 HTX nông nghiệp.',
    'Luật HTX năm 2023 có hiệu lực từ ngày 01/7/2024, trừ khoản 3 Điều 17 có hiệu lực từ ngày 01/9/2023.',
    'Sau khi Luật HTX năm 2012 và Nghị định khác có hiệu lực từ ngày 01/01/2014, các HTX đã chuyển đổi.',
    'Báo cáo năm 2014 về việc thực hiện Luật Hợp tác xã năm 2014 trên địa bàn tỉnh.',
    'Báo cáo năm 2025. Năm 2012, Liên minh đã góp ý dự thảo Luật Hợp tác xã năm 2012.',
    'Báo cáo năm 2022. Lấy ý kiến dự thảo sửa đổi Luật Hợp tác xã năm 2012.',
    'Báo cáo năm 2023. Liên minh góp ý dự thảo Luật Hợp tác xã năm 2023.',
    'Dự thảo Nghị định sửa đổi Nghị định số 193/2013/NĐ-CP được gửi lấy ý kiến năm 2017.',
    'Thực hiện Quyết định số 340/QĐ-TTg, ngày 15/6/2021, Liên minh HTX tỉnh họp bàn kế hoạch.',
    'Ngày 15/6/2021, sau khi Thủ tướng ban hành Quyết định số 340/QĐ-TTg, tỉnh đã họp bàn.',
    'Luật HTX năm 2012 được Quốc hội thông qua, ngày 01/7/2013 có hiệu lực.',
    'Luật HTX năm 2012 được thông qua tại kỳ họp thứ 4, ngày 01/7/2013 có hiệu lực.',
    'Luật HTX năm 2012 có hiệu lực, năm 2014 tỉnh đã chuyển đổi 12 HTX.',
    'Luật HTX năm 2012 có hiệu lực đến hết ngày 30/6/2024.',
    'Tại Hà Nội, ngày 05/7/2022, Liên minh họp. Kế hoạch số 12/KH-UBND ngày 15/8/2022 được giao tiếp.',
    'Năm 2016, tỉnh có 300 HTX; năm 2021 có 410 HTX, theo Báo cáo số 15/BC-UBND ngày 20/12/2022.',
    'Tập huấn Luật Hợp tác xã ngày 20/6/2024 cho 60 người.',
    'Ngày 20/6/2023, tại kỳ họp thứ 5, Quốc hội khóa XV đã thông qua Luật Hợp tác xã năm 2023.',
    'Luật Hợp tác xã năm 2023 và Nghị quyết số 43/2022/QH15 được phổ biến tới 30 HTX.',
  ])('không nghi oan: %s', (text) => {
    expect(checkText(text).findings).toEqual([]);
  });
});
