import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slipsIn(text: string): string[] {
  return checkText(text)
    .findings.filter((finding) => finding.verdict === 'inconsistent')
    .map((finding) => finding.message);
}

function found(text: string): string {
  return slipsIn(text).join(' | ');
}

describe('vốn giao, đã giải ngân, tỷ lệ, còn lại', () => {
  it('hai số khớp nhau thì số thứ ba sai', () => {
    const given = 'Tỉnh giao dự toán hỗ trợ HTX năm 2022 cho các sở 8.400 triệu đồng';
    expect(
      found(
        `${given}. Thực hiện đến 30/11/2022 là 6.552 triệu đồng, đạt 78% dự toán; còn lại chưa giải ngân 1.488 triệu đồng.`,
      ),
    ).toContain('= 1,848 tỷ đồng, văn bản ghi 1,488 tỷ đồng');
    expect(
      found(
        `${given}; giải ngân được 655,2 triệu đồng, đạt 78% kế hoạch vốn; phần còn lại 1.848 triệu đồng chuyển sang năm 2023.`,
      ),
    ).toContain('= 6,552 tỷ đồng, đúng 78%');
    for (const right of [
      `${given}. Thực hiện đến 30/11/2022 là 6.552 triệu đồng, đạt 78% dự toán; còn lại chưa giải ngân 1.848 triệu đồng.`,
      `${given}; giải ngân được 6.552 triệu đồng, đạt 78% kế hoạch vốn; phần còn lại 1.848 triệu đồng chuyển sang năm 2023.`,
      `${given}; giải ngân được 6.552 triệu đồng, đạt 78% dự toán; còn nợ đọng 900 triệu đồng.`,
      `${given}; lũy kế 3 năm giải ngân 19.200 triệu đồng, đạt 64% kế hoạch 5 năm; còn lại 10.800 triệu đồng.`,
    ])
      expect(slipsIn(right)).toEqual([]);
  });

  it('tỷ lệ so với vốn giao, các nguồn nằm trong ngoặc', () => {
    const given =
      'Kinh phí hỗ trợ HTX năm 2023 được giao 9.500 triệu đồng (vốn đầu tư 6.000 triệu đồng, vốn sự nghiệp 3.500 triệu đồng); ước giải ngân đến 31/12/2023 là 7.410 triệu đồng';
    expect(found(`${given}, đạt 87% kế hoạch vốn năm.`)).toContain('78%');
    expect(slipsIn(`${given}, đạt 78% kế hoạch vốn năm.`)).toEqual([]);
    expect(slipsIn(`${given}, đạt 41,2% kế hoạch vốn trung hạn (18.000 triệu đồng).`)).toEqual([]);
  });
});

describe('tỷ lệ của những phần hợp thành tổng', () => {
  it('hai kỳ hạn của dư nợ', () => {
    const told =
      'Về cơ cấu dư nợ (2.400 tỷ đồng), cho vay ngắn hạn 1.488 tỷ đồng chiếm 62%, cho vay trung, dài hạn 912 tỷ đồng chiếm';
    expect(found(`${told} 28%.`)).toContain('912 tỷ đồng / 2.400 tỷ đồng = 38%');
    expect(slipsIn(`${told} 38%.`)).toEqual([]);
  });

  it('phần trên tổng số, có chú giải trong ngoặc', () => {
    const told =
      'Đến nay có 96 HTX trên tổng số 240 HTX đang hoạt động ứng dụng phần mềm quản lý (kế toán, nhật ký sản xuất)';
    expect(found(`${told}, đạt 46%, tăng 20 HTX so với năm trước.`)).toContain('96 HTX / 240 HTX = 40%');
    expect(slipsIn(`${told}, đạt 40%, tăng 20 HTX so với năm trước.`)).toEqual([]);
  });

  it('phiếu, đại biểu', () => {
    expect(found('Đại hội thông qua Nghị quyết với 141/150 phiếu tán thành, đạt 91%.')).toContain(
      '141/150 = 94%',
    );
    expect(found('Có 57/60 đại biểu dự họp (đạt tỷ lệ 97%).')).toContain('57/60 = 95%');
    for (const right of [
      'Đại hội thông qua Nghị quyết với 141/150 phiếu tán thành, đạt 94%.',
      'Có 57/60 đại biểu dự họp (đạt tỷ lệ 95%).',
      'Sáng 15/9 đại biểu dự hội nghị đạt 90% số được mời.',
    ])
      expect(slipsIn(right)).toEqual([]);
  });

  it('mục tiêu của năm sau, nêu theo nghị quyết', () => {
    const told = 'Theo Nghị quyết số 12-NQ/TU, đến năm 2025 toàn tỉnh có 350 HTX; hết năm 2022 có 266 HTX';
    expect(found(`${told}, đạt 82% mục tiêu.`)).toContain('76%');
    expect(slipsIn(`${told}, đạt 76% mục tiêu.`)).toEqual([]);
    expect(slipsIn(`${told}, đạt 106,4% kế hoạch năm.`)).toEqual([]);
  });
});

describe('doanh thu, chi phí, lợi nhuận; sổ dư nợ; số trần', () => {
  it('số năm trước trong ngoặc', () => {
    const told =
      'Doanh thu năm 2022 đạt 74,3 tỷ đồng (năm 2021: 66,8 tỷ đồng, tăng 11,2%), chi phí 68,9 tỷ đồng';
    expect(found(`${told}, lợi nhuận trước thuế 6,4 tỷ đồng.`)).toContain('= 5,4 tỷ đồng');
    expect(slipsIn(`${told}, lợi nhuận trước thuế 5,4 tỷ đồng.`)).toEqual([]);
    expect(
      slipsIn(`${told} (lương 21 tỷ đồng), lợi nhuận của 03 HTX tốt nhất 2,1 tỷ đồng.`).join(),
    ).not.toContain('21 tỷ');
  });

  it('dư nợ đầu năm, cho vay, thu nợ, cuối năm', () => {
    const told =
      '1. Doanh số cho vay: 7.250 triệu đồng (21 dự án).\n2. Doanh số thu nợ: 6.180 triệu đồng, trong đó nợ quá hạn 410 triệu đồng.\n3. Dư nợ: đầu năm 18.340 triệu đồng, cuối năm';
    expect(found(`${told} 19.140 triệu đồng.`)).toContain('= 19,41 tỷ đồng');
    expect(slipsIn(`${told} 19.410 triệu đồng.`)).toEqual([]);
    expect(slipsIn(`${told} 19.240 triệu đồng (sau khi xử lý rủi ro 170 triệu đồng).`)).toEqual([]);
  });

  it('đầu kỳ, cuối kỳ viết bằng số trần', () => {
    const told = 'HTX: số đầu kỳ (15/12/2022) 118; thành lập mới 11; giải thể 05;';
    expect(found(`${told} số cuối kỳ 134.`)).toContain('118 + 11 − 5 = 124');
    expect(slipsIn(`${told} số cuối kỳ 124.`)).toEqual([]);
    expect(slipsIn(`${told} sáp nhập 02; số cuối kỳ 122.`)).toEqual([]);
  });
});
