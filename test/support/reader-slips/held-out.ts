// Passages with one slip each («printed|right»), written after the five tuned halves; the reader was not tuned on their misses.
import type { Slip } from './slip.ts';

export const HELD_OUT_SLIPS: readonly Slip[] = [
  {
    kind: 'share',
    expected: 26.67,
    stated: 62.6,
    text: 'Báo cáo của UBND huyện Mai Sơn nêu rõ: toàn huyện có 180 HTX, trong đó có 48 HTX được cấp mã số vùng trồng, chiếm «62,6|26,6»%; diện tích cây ăn quả liên kết đạt 5.400 ha.',
  },
  {
    kind: 'share',
    expected: 15.48,
    stated: 51.4,
    text: 'Số HTX ngừng hoạt động chờ giải thể là 65 HTX, chiếm «51,4|15,4»% trong tổng số 420 HTX hiện có của tỉnh.',
  },
  {
    kind: 'plan',
    expected: 95,
    stated: 59,
    text: 'Kết quả thực hiện một số chỉ tiêu: thành lập mới 19 HTX/kế hoạch 20 HTX, đạt «59|95»%; kết nạp 12 thành viên Liên minh.',
  },
  {
    kind: 'plan',
    expected: 120,
    stated: 102,
    text: 'Trong năm, toàn tỉnh thành lập mới 60 tổ hợp tác, đạt «102|120»% so với kế hoạch đề ra (50 tổ hợp tác).',
  },
  {
    kind: 'growth',
    expected: 8,
    stated: 18,
    text: 'Vốn điều lệ bình quân của các HTX đạt 1,35 tỷ đồng/HTX, tăng «18|8»% so với năm 2022 (1,25 tỷ đồng/HTX).',
  },
  {
    kind: 'growth',
    expected: 20,
    stated: 25,
    text: 'Năm 2019, các HTX tạo việc làm cho 3.000 lao động, đến năm 2023 đã tăng lên 3.600 lao động, tăng «25|20»%.',
  },
  {
    kind: 'difference',
    expected: 17,
    stated: 71,
    text: 'Đến hết tháng 6/2024 toàn tỉnh có 352 HTX, giảm «71|17» HTX so với cùng thời điểm năm trước (369 HTX) do giải thể các HTX ngừng hoạt động lâu năm.',
  },
  {
    kind: 'balance',
    expected: 19,
    stated: 91,
    text: 'Tính đến 31/12/2023, toàn tỉnh có 540 HTX, tăng «91|19» HTX so với năm 2022; trong năm có 28 HTX thành lập mới, 9 HTX giải thể.',
  },
  {
    kind: 'average',
    expected: 62.5e6,
    stated: 26.5e6,
    text: 'Nhân dịp này, Quỹ trao hỗ trợ cho 16 HTX với tổng kinh phí 1 tỷ đồng, bình quân «26,5|62,5» triệu đồng/HTX.',
  },
  {
    kind: 'repeat',
    expected: 318,
    stated: 381,
    text: 'Lai Châu: «318|381» HTX thu hút hơn 4.000 thành viên\nTheo Liên minh HTX tỉnh Lai Châu, đến nay toàn tỉnh có 381 HTX, thu hút 4.120 thành viên tham gia.',
  },
  {
    kind: 'count',
    expected: 6,
    stated: 7,
    text: 'Dự án được thực hiện ở «7|6» huyện (Bắc Hà, Bảo Yên, Bát Xát, Mường Khương, Si Ma Cai, Văn Bàn) từ năm 2021.',
  },
  {
    kind: 'sum',
    expected: 97,
    stated: 79,
    text: 'Huyện hiện có «79|97» tổ hợp tác: 52 tổ trồng trọt, 31 tổ chăn nuôi, 14 tổ dịch vụ.',
  },
  {
    kind: 'sum',
    expected: 240,
    stated: 420,
    text: 'Ban Tổ chức đón tiếp «420|240» đại biểu, gồm 180 đại biểu chính thức và 60 đại biểu khách mời.',
  },
  {
    kind: 'nested',
    expected: 222,
    stated: 212,
    text: 'Toàn tỉnh có 300 HTX: «212|222» HTX nông nghiệp (trong đó có 150 HTX trồng trọt, 45 HTX chăn nuôi, 27 HTX thủy sản), 70 HTX phi nông nghiệp và 8 QTDND.',
    or: [290, 300],
  },
  {
    kind: 'scale',
    expected: 5500000,
    stated: 5500000000,
    text: 'Thu nhập bình quân của thành viên và người lao động trong HTX khoảng 5,5 «tỷ|triệu» đồng/người/tháng.',
  },
  {
    kind: 'hundred',
    expected: 94,
    stated: 100,
    text: 'Trong số các HTX được xếp loại năm 2022, tốt chiếm 16,4%, khá 35,2%, trung bình «28,3|34,3»%, yếu 14,1%.',
  },
  {
    kind: 'money-sum',
    expected: 17.5e9,
    stated: 15.7e9,
    text: 'Tổng mức đầu tư của dự án «15,7|17,5» tỷ đồng, trong đó vốn ngân sách 12 tỷ đồng, vốn đối ứng của HTX 5,5 tỷ đồng.',
  },
  {
    kind: 'rest',
    expected: 74,
    stated: 92,
    text: 'Trong 92 HTX của huyện, có 58 HTX hoạt động tốt, còn lại «16|34» HTX hoạt động cầm chừng.',
  },
];
