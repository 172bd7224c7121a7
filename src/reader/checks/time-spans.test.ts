// Years, months and days said to have passed against the years and days told: one slip each, its right twin silent, and what only looks like one.
import { expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const daysIn = (text: string): [number, string][] =>
  checkText(text)
    .findings.filter(({ kind }) => kind === 'date')
    .map(({ stated, message }) => [stated, message]);
const stated = (text: string): number[] => daysIn(text).map(([many]) => many);

it('số ngày diễn ra theo ngày đầu và ngày cuối, kể cả khi tháng chỉ nói một lần', () => {
  const fair = (many: number) =>
    `Phiên chợ diễn ra trong ${many} ngày, từ 19 đến hết 23-7-2019, có 84 HTX tham gia.`;
  expect(stated(fair(5))).toEqual([]);
  expect(daysIn(fair(7))).toEqual([[7, 'Từ 19 đến hết 23-7-2019 là 5 ngày, văn bản ghi 7 ngày.']]);
  const course = (many: number) =>
    `Từ ngày 16 đến ngày 20 tháng 7 năm 2018, tỉnh mở một lớp cho 58 học viên. Trong ${many} ngày học liên tục, học viên được hướng dẫn.`;
  expect(stated(course(5))).toEqual([]);
  expect(stated(course(3))).toEqual([3]);
  const closing = (day: number) =>
    `Tối 22-11, hội chợ khai mạc tại thị trấn. Hội chợ kéo dài 5 ngày, bế mạc vào tối ${day}-11.`;
  expect(stated(closing(26))).toEqual([]);
  expect(stated(closing(28))).toEqual([5]);
});

it('số tháng theo ngày bắt đầu và ngày kết thúc', () => {
  const support = (year: number) =>
    `Thời gian hỗ trợ: 36 tháng liên tục, bắt đầu từ ngày 01/6/2022 đến hết ngày 31/5/${year}.`;
  expect(stated(support(2025))).toEqual([]);
  expect(stated(support(2024))).toEqual([36]);
  const loan = (year: number) =>
    `HTX vay 600 triệu đồng, thời hạn 36 tháng kể từ ngày 15/4/2021 đến ngày 15/4/${year}.`;
  expect(stated(loan(2024))).toEqual([]);
  expect(stated(loan(2025))).toEqual([36]);
});

it('số năm theo khoảng năm đứng liền; đề án đang thực hiện thì chưa hết khoảng của nó', () => {
  const past = (many: number) => `Trong ${many} năm qua (2018-2021), huyện có 14 HTX mới.`;
  expect(stated(past(4))).toEqual([]);
  expect(stated(past(6))).toEqual([6]);
  expect(stated('Sau 2 năm thực hiện Đề án 01 (2022 - 2025), Hội đã hỗ trợ 17 HTX.')).toEqual([]);
  expect(stated('Qua 6 năm thực hiện Đề án 01 (2022 - 2025), Hội đã hỗ trợ 17 HTX.')).toEqual([6]);
});

it('tuổi của HTX theo năm thành lập và năm đang nói', () => {
  const age = (many: number) =>
    `HTX được thành lập năm 2009 với 17 hộ. Năm 2023 này, HTX tròn ${many} năm tuổi.`;
  expect(stated(age(14))).toEqual([]);
  expect(daysIn(age(16))).toEqual([[16, 'Từ năm 2009 đến năm 2023 là 14 năm, văn bản ghi 16 năm.']]);
  // Hai nơi thành lập hai năm khác nhau: không biết tính từ năm nào.
  expect(
    stated('HTX A thành lập năm 2009, HTX B thành lập năm 2012. Năm 2023 này, HTX tròn 16 năm tuổi.'),
  ).toEqual([]);
  // Kể từ một năm khác có nêu trong bài.
  expect(stated('HTX thành lập năm 2009. Năm 2007, tổ đầu tiên đã có. Sau 16 năm, nay là năm 2023.')).toEqual(
    [],
  );
});

it('cùng ngày của hai năm thì tính đến ngày', () => {
  const feast = (many: number) =>
    `Ngày 12/10/1993, Liên minh HTX tỉnh được thành lập. Hôm nay, ngày 12/10/2018, tròn ${many} năm kể từ ngày thành lập.`;
  expect(stated(feast(25))).toEqual([]);
  expect(stated(feast(24))).toEqual([24]);
});

it('tuổi của người theo năm sinh', () => {
  const born = (age: number) =>
    `(5/2020) Chị Thoa, sinh năm 1974. Bước sang tuổi ${age} trong năm nay, chị vẫn ra nương.`;
  expect(stated(born(46))).toEqual([]);
  expect(stated(born(64))).toEqual([64]);
});

it('không đọc ngày làm việc, ngày đầu, số tháng đầu năm', () => {
  expect(stated('Trong 3 ngày đầu của hội chợ từ 19 đến 23-7-2019 bán được 6 tấn.')).toEqual([]);
  expect(stated('Trả lời trong 10 ngày làm việc, từ 01/6/2022 đến 30/6/2022.')).toEqual([]);
  expect(stated('Trong 6 tháng đầu năm, từ 01/01/2022 đến 31/12/2022 có 5 HTX.')).toEqual([]);
});

it('một chữ mà chữ thường dài hơn không làm bài thôi được xem', () => {
  expect(stated('HTX İzmir diễn ra hội chợ trong 7 ngày, từ 19 đến hết 23-7-2019.')).toEqual([7]);
});
