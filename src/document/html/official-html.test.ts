import { describe, expect, it } from 'vitest';
import { writeHtml } from '#document/html/official-html.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import type { OfficialDocument } from '#domain/report/official-document.ts';

const report: OfficialDocument = {
  issuer: { parent: 'Liên minh HTX Việt Nam', name: 'Liên minh HTX tỉnh Bắc Ninh' },
  number: '31',
  symbol: 'BC-LMHTX',
  place: 'Bắc Ninh',
  date: calendarDate(2022, 7, 5),
  type: 'BÁO CÁO',
  subject: 'Tình hình <hợp tác xã>',
  parts: [
    {
      title: null,
      landscape: false,
      blocks: [
        {
          kind: 'chart',
          caption: 'Hợp tác xã theo lĩnh vực',
          unit: 'HTX',
          bars: [
            { label: 'Công nghiệp – tiểu thủ công nghiệp', value: 38, text: '38', figure: 'f1' },
            { label: 'Tín dụng', value: 19, text: '19', figure: null },
          ],
          empty: 'Chưa có.',
        },
      ],
    },
    {
      title: 'Phụ lục I. Danh sách',
      landscape: true,
      blocks: [
        {
          kind: 'table',
          columns: [
            { head: 'TT', width: 10, align: 'center' },
            { head: 'Tên', width: 30, align: 'left' },
          ],
          rows: [{ cells: ['1', 'HTX Hải Lạc'], look: 'plain', depth: 0, anchor: 'nguon-htx' }],
          empty: '',
        },
      ],
    },
  ],
  recipients: ['Liên minh HTX Việt Nam (để báo cáo)', 'Lưu: VT'],
  signature: { authority: null, post: 'Chủ tịch', name: null },
  anchors: { f1: 'nguon-htx' },
};

describe('văn bản thành một tệp HTML', () => {
  it('biểu đồ giữ trọn tên nhóm bằng chữ thật, thanh dài theo số, con số dẫn về nguồn', () => {
    const html = writeHtml(report).toString();
    expect(html).toContain('<span>Công nghiệp – tiểu thủ công nghiệp</span>');
    expect(html).toContain('<rect width="50" height="1"/>');
    expect(html).toContain('<a class="so" href="#nguon-htx">38</a>');
    expect(html).toContain('Tình hình &lt;hợp tác xã&gt;');
  });

  it('in ra A4: phụ lục khổ ngang, cột rộng như bản Word, nơi nhận chấm phẩy rồi chấm', () => {
    const html = writeHtml(report).toString();
    expect(html).toContain('<section class="phu-luc ngang">');
    expect(html).toContain('<col style="width:25%"><col style="width:75%">');
    expect(html).toContain('<li>- Liên minh HTX Việt Nam (để báo cáo);</li><li>- Lưu: VT.</li>');
  });

  it('văn bản đã phát hành có mã kiểm tra và mã QR; bản chưa phát hành thì không', () => {
    const verification = { code: 'ABCD-2345', address: 'https://so.example/v/ABCD-2345' };
    const issued = writeHtml({ ...report, verification }).toString();
    expect(issued).toContain('Mã kiểm tra: ABCD-2345.');
    expect(issued).toContain('<a href="https://so.example/v/ABCD-2345">');
    expect(issued).toContain('aria-label="Mã QR của trang kiểm tra"');
    expect(writeHtml(report).toString()).not.toContain('Mã kiểm tra');
  });
});
