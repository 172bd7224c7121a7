// What do headings, heads of lists and the document itself lend to the figures under them? Passages of our own wording.
import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

function said(text: string): string[] {
  return checkText(text).claims.map((claim) => `${claim.quote} = ${claim.subject}, ${claim.measure}`);
}

function alarms(text: string): string[] {
  return checkText(text).findings.map((finding) => finding.message);
}

test('phân theo địa bàn là chia tổng số, không chia số ngừng hoạt động vừa nêu', () => {
  const text =
    'Đến 31/12/2022, toàn tỉnh có 410 HTX, trong đó 322 HTX đang hoạt động, 88 HTX tạm ngừng hoạt động. Phân theo địa bàn gồm: huyện Sông Mây 90 HTX, huyện Phước Lâm 150 HTX, thị xã Hòa An 170 HTX.';
  expect(said(text).slice(3)).toEqual([
    '90 HTX = HTX, total',
    '150 HTX = HTX, total',
    '170 HTX = HTX, total',
  ]);
  expect(alarms(text)).toEqual([]);
  const items =
    'Toàn tỉnh có 410 HTX, trong đó:\n- Đang hoạt động: 322 HTX;\n- Tạm ngừng hoạt động: 88 HTX.\nChia theo lĩnh vực:\n- Nông nghiệp: 250 HTX;\n- Vận tải: 90 HTX;\n- Xây dựng: 70 HTX.';
  expect(said(items).slice(3)).toEqual([
    '250 HTX = HTX, total',
    '90 HTX = HTX, total',
    '70 HTX = HTX, total',
  ]);
  expect(alarms(items)).toEqual([]);
  expect(alarms(items.replace('250 HTX', '205 HTX'))).toHaveLength(1);
});

test('các phần cộng lại đúng tổng bên ngoài thì là phần của tổng ấy', () => {
  const text =
    'Toàn tỉnh có 90 tổ hợp tác, trong đó 12 tổ hợp tác ngừng hoạt động; gồm 50 tổ hợp tác trồng trọt, 40 tổ hợp tác chăn nuôi.';
  expect(said(text).slice(2)).toEqual(['50 tổ hợp tác = THT, total', '40 tổ hợp tác = THT, total']);
});

test('đề mục chỉ nêu lĩnh vực hoặc loại hình thì số liệu dưới nó thuộc lĩnh vực, loại hình ấy', () => {
  const text =
    'HTX NÔNG NGHIỆP\nToàn tỉnh hiện có 210 HTX với 16.000 thành viên.\nHTX PHI NÔNG NGHIỆP\nToàn tỉnh có 95 HTX, doanh thu bình quân 2,1 tỷ đồng/HTX.\nKẾT QUẢ CHUNG\nTổng số là 305 HTX.';
  expect(checkText(text).claims.map((claim) => claim.breakdown?.linh_vuc)).toEqual([
    'nong_nghiep',
    'nong_nghiep',
    'phi_nong_nghiep',
    'phi_nong_nghiep',
    undefined,
  ]);
  expect(alarms(text)).toEqual([]);
  expect(
    said(
      'I. Hợp tác xã\nTổng số HTX là 305 HTX.\nII. Quỹ tín dụng nhân dân\nCó 9 quỹ, tổng số 11.200 thành viên.\nIII. Tổ hợp tác\nToàn tỉnh có 760 tổ với 9.100 thành viên.',
    ),
  ).toEqual([
    '305 HTX = HTX, total',
    '9 quỹ = QTDND, total',
    '11.200 thành viên = thành viên, members',
    '760 tổ = THT, total',
    '9.100 thành viên = thành viên THT, members',
  ]);
});

test('đề mục nói nhiều hơn tên lĩnh vực thì không gán lĩnh vực cho cả bài', () => {
  expect(
    checkText(
      'Hợp tác xã nông nghiệp Phú Lộc vượt khó\nToàn tỉnh hiện có 305 HTX, trong đó 210 HTX nông nghiệp.',
    ).claims[0]?.breakdown,
  ).toBeNull();
});

test('ngoặc ở đầu danh sách cho biết các mục đếm HTX nào', () => {
  expect(
    said(
      'Chia theo lĩnh vực (các HTX đang hoạt động):\n- Nông nghiệp: 180 HTX;\n- Vận tải: 42 HTX.\nTrong năm thành lập mới 11 HTX.',
    ),
  ).toEqual(['180 HTX = HTX, active', '42 HTX = HTX, active', '11 HTX = HTX, new']);
});

test('nơi của văn bản: tỉnh, không phải thành phố cùng tên; nơi đề ngày khi không nơi nào khác nêu tỉnh', () => {
  const place = (text: string) => checkText(text).claims[0]?.place;
  expect(
    place(
      'Năm 2023, toàn tỉnh có 305 HTX. TP Sơn La có 30 HTX, TP Sơn La đứng đầu. Tỉnh Sơn La hỗ trợ 12 HTX.',
    ),
  ).toBe('Sơn La');
  expect(place('Số: 12/BC\nBến Tre, ngày 05 tháng 12 năm 2023\nNăm 2023, toàn tỉnh có 305 HTX.')).toBe(
    'Bến Tre',
  );
  expect(place('Hà Nội, ngày 05 tháng 12 năm 2023\nNăm 2023, thành lập mới 305 HTX.')).toBeUndefined();
});

test('tiền của Quỹ hỗ trợ; vốn điều lệ của HTX nêu sau đó là của HTX', () => {
  expect(
    said(
      '3. Quỹ hỗ trợ phát triển HTX\nVốn hoạt động đạt 28 tỷ đồng, vốn điều lệ 25 tỷ đồng; dư nợ 21 tỷ đồng.\n4. Phát triển HTX\nThành lập mới 14 HTX, vốn điều lệ 19 tỷ đồng.',
    ),
  ).toEqual([
    '28 tỷ đồng = Quỹ hỗ trợ phát triển HTX, operating_capital',
    '25 tỷ đồng = Quỹ hỗ trợ phát triển HTX, charter_capital',
    '21 tỷ đồng = Quỹ hỗ trợ phát triển HTX, loans_outstanding',
    '14 HTX = HTX, new',
    '19 tỷ đồng = vốn điều lệ, charter_capital',
  ]);
  expect(said('Tỉnh hỗ trợ máy móc, thiết bị cho các HTX chế biến 1,4 tỷ đồng.')).toEqual([
    '1,4 tỷ đồng = kinh phí hỗ trợ, supported',
  ]);
});

test('Liên minh có bao nhiêu thành viên: HTX, tổ hợp tác, quỹ, doanh nghiệp cộng lại', () => {
  const text =
    'Đến nay, Liên minh HTX tỉnh có 210 thành viên, trong đó 170 HTX, 28 tổ hợp tác, 9 quỹ tín dụng nhân dân và 3 doanh nghiệp.';
  expect(said(text)[0]).toBe('210 thành viên = thành viên Liên minh, total');
  expect(alarms(text)).toEqual([]);
  expect(said('Theo Liên minh HTX tỉnh, các HTX có 21.000 thành viên.')).toEqual([
    '21.000 thành viên = thành viên, members',
  ]);
});

test('cán bộ quản lý theo trình độ; dự kiến là dự báo, trong mục nhiệm vụ là kế hoạch', () => {
  const text =
    'Toàn tỉnh có 1.200 cán bộ quản lý HTX: 25% có trình độ đại học, cao đẳng; 45% có trình độ trung cấp, sơ cấp.';
  expect(checkText(text).claims.map((claim) => claim.breakdown?.trinh_do)).toEqual([
    undefined,
    'dai_hoc',
    'trung_cap',
  ]);
  expect(checkText('Dự kiến đến hết năm toàn tỉnh có 330 HTX.').claims[0]?.status).toBe('forecast');
  expect(checkText('II. NHIỆM VỤ NĂM 2024\nDự kiến thành lập mới 33 HTX.').claims[0]?.status).toBe('plan');
});

test('tiền hỗ trợ gọi bằng tên nào cũng là kinh phí hỗ trợ; tiền ngân hàng cho vay không phải của Quỹ', () => {
  expect(
    said(
      'Tỉnh đã hỗ trợ 18 HTX với số tiền 5 tỷ 400 triệu đồng, bình quân 300 triệu đồng/HTX. Kinh phí thực hiện chính sách 7 tỷ đồng, trong đó ngân sách tỉnh 4 tỷ đồng.',
    ).slice(1),
  ).toEqual([
    '5 tỷ 400 triệu đồng = kinh phí hỗ trợ, supported',
    '300 triệu đồng/HTX = kinh phí hỗ trợ, supported',
    '7 tỷ đồng = kinh phí hỗ trợ, supported',
    '4 tỷ đồng = kinh phí hỗ trợ, supported',
  ]);
  expect(said('Kinh phí mỗi lớp tập huấn khoảng 60 triệu đồng.')).toEqual([
    'khoảng 60 triệu đồng = kinh phí, budget',
  ]);
  expect(
    said('Quỹ Hỗ trợ phát triển HTX có dư nợ 20 tỷ đồng; các ngân hàng có 9 HTX còn dư nợ 40 tỷ đồng.'),
  ).toEqual([
    '20 tỷ đồng = Quỹ hỗ trợ phát triển HTX, loans_outstanding',
    '9 HTX = HTX, borrowers',
    '40 tỷ đồng = dư nợ, loans_outstanding',
  ]);
});

test('hộ liên kết, năng suất, người là thành viên khi câu nói về thành viên; hai tỉnh nào không phải hai tỉnh', () => {
  expect(said('HTX liên kết với 420 hộ; lúa đạt năng suất 6,5 tấn/ha.')).toEqual([
    '420 hộ = hộ liên kết, total',
    '6,5 tấn/ha = năng suất, yield',
  ]);
  expect(
    said('Trong tổng số thành viên, HTX nông nghiệp 9.200 người, quỹ tín dụng nhân dân 3.100 người.'),
  ).toEqual(['9.200 người = thành viên, members', '3.100 người = thành viên, members']);
  expect(said('Quỹ của hai tỉnh Bắc Ninh, Bắc Giang; bốn huyện đã có HTX.')).toEqual([
    'bốn huyện = huyện, coverage',
  ]);
});

test('đoạn kể một HTX có tên thì thành viên, doanh thu trong đoạn là của HTX ấy; số của tỉnh thì không', () => {
  const { claims } = checkText(
    'Năm 2022, tỉnh Sơn La có 300 HTX.\n\nHTX Rau an toàn Suối Mây ra đời với 9 thành viên. Nay doanh thu của HTX đạt 4 tỷ đồng. Toàn tỉnh thu hút 20.000 thành viên.\n\nCác HTX có 5.000 lao động.',
  );
  expect(claims.map((claim) => claim.place)).toEqual([
    'Sơn La',
    'HTX Rau an toàn Suối Mây',
    'HTX Rau an toàn Suối Mây',
    'Sơn La',
    'Sơn La',
  ]);
});

test('hết tháng là ngày cuối tháng; lợi nhuận kể cùng ngày 31/12 là của cả năm', () => {
  expect(checkText('Đến hết tháng 5/2024, toàn tỉnh có 300 HTX.').claims[0]?.asOf).toBe('2024-05-31');
  const profit = checkText('Đến 31/12/2023, quỹ có lợi nhuận 3 tỷ đồng.').claims[0];
  expect(profit?.periodCode).toBe('2023');
});

test('danh từ gọn lặp lại danh từ đầy đủ; phần trăm của tổng mở câu; kế hoạch trong ngoặc cho biết tỷ lệ của số nào', () => {
  expect(said('Tỉnh có 20 chuỗi cung ứng an toàn, trong đó 12 chuỗi trồng trọt.')[1]).toBe(
    '12 chuỗi = chuỗi cung ứng, total',
  );
  expect(said('HTX khởi đầu với 12 hộ thành viên, nay tăng lên 36 hộ.')[1]).toBe(
    '36 hộ = thành viên, members',
  );
  expect(said('Trong tổng dư nợ, cho vay chăn nuôi chiếm 60%, làng nghề 40%.')).toEqual([
    '60% = dư nợ, loans_outstanding',
    '40% = dư nợ, loans_outstanding',
  ]);
  expect(said('Mở 9 lớp tập huấn cho 400 học viên, đạt 75% (12 lớp).')[2]).toBe(
    '75% = lớp tập huấn, organised',
  );
  expect(said('Người đan quen tay kiếm 4,5 triệu đồng/tháng.')).toEqual([
    '4,5 triệu đồng/tháng = thu nhập, income',
  ]);
  expect(said('Trình độ cán bộ quản lý còn thấp, chỉ khoảng 24% có bằng đại học.')).toEqual([
    'khoảng 24% = cán bộ quản lý HTX, total',
  ]);
});
