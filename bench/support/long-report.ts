// Báo cáo dài để đo: forty pages of text and tables with 2.000 figures, and an annex of 2.000 rows; `times` of each.
import type { SaidClaim } from '#domain/narrative/said.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import type { Block, DocumentRow, DocumentRun, OfficialDocument } from '#domain/report/official-document.ts';

export const FIGURES = 2000;
export const ROWS = 2000;
const SECTIONS = 20;
const SENTENCES_A_SECTION = 10;

const WORDS =
  'Liên minh Hợp tác xã tiếp tục tham mưu, tư vấn, hỗ trợ thành lập mới và củng cố các hợp tác xã đang hoạt động trên địa bàn, gắn sản xuất với chuỗi giá trị; ';

interface Made {
  readonly document: OfficialDocument;
  readonly claims: readonly SaidClaim[];
}

/** The document with its claims. */
export function longReport(times: number): Made {
  const claims: SaidClaim[] = [];
  const claim = (value: number): SaidClaim => {
    const made: SaidClaim = {
      id: `f${claims.length + 1}`,
      quote: `${value} HTX`,
      subject: 'HTX',
      measure: 'total',
      value,
      unit: 'htx',
      relation: 'none',
      status: 'actual',
      breakdown: null,
      source: { measure: `m${claims.length % 60}`, moment: 'now', by: null, how: 'value', operands: [] },
    };
    claims.push(made);
    return made;
  };
  const blocks: Block[] = [];
  for (let section = 0; section < SECTIONS * times; section += 1) {
    blocks.push({ kind: 'heading', level: 1, text: `${section + 1}. TÌNH HÌNH PHẦN THỨ ${section + 1}` });
    for (let at = 0; at < SENTENCES_A_SECTION; at += 1) {
      const { quote, id } = claim(100 + at);
      const runs: DocumentRun[] = [
        { text: `${WORDS}trong kỳ có ` },
        { text: quote, figure: id },
        { text: '.' },
      ];
      blocks.push({ kind: 'paragraph', text: runs.map(({ text }) => text).join(''), runs });
    }
    const rows: DocumentRow[] = Array.from({ length: 45 }, (_, row) => {
      const [now, before] = [claim(1000 + row), claim(900 + row)];
      return {
        cells: [
          String(row + 1),
          `Chỉ tiêu thứ ${row + 1} của phần ${section + 1}`,
          'HTX',
          now.quote,
          before.quote,
        ],
        figures: [null, null, null, now.id, before.id],
        look: 'plain',
        depth: 0,
      };
    });
    blocks.push({
      kind: 'table',
      caption: `Số liệu phần ${section + 1}`,
      columns: [
        { head: 'TT', width: 10, align: 'center' },
        { head: 'Chỉ tiêu', width: 80, align: 'left' },
        { head: 'Đơn vị tính', width: 20, align: 'center' },
        { head: 'Thực hiện', width: 25, align: 'right' },
        { head: 'Kỳ so sánh', width: 25, align: 'right' },
      ],
      rows,
      empty: '',
    });
  }
  const annex: DocumentRow[] = Array.from({ length: ROWS * times }, (_, row) => ({
    cells: [
      String(row + 1),
      `Hợp tác xã Dịch vụ nông nghiệp tổng hợp số ${row + 1}`,
      `MH-27-${String(row).padStart(6, '0')}`,
      'xã Đông Thọ, huyện Yên Phong',
      'Dịch vụ nông nghiệp tổng hợp',
      '10/02/2022',
      '',
    ],
    ...(row < 60 ? { anchor: `nguon-m${row}` } : {}),
    look: 'plain',
    depth: 0,
  }));
  return {
    claims,
    document: {
      issuer: { parent: null, name: 'Liên minh HTX Việt Nam' },
      number: '01',
      symbol: 'BC-LMHTXVN',
      place: 'Hà Nội',
      date: calendarDate(2022, 7, 8),
      type: 'BÁO CÁO',
      subject: 'Tình hình phát triển kinh tế hợp tác, hợp tác xã',
      parts: [
        { title: null, landscape: false, blocks },
        {
          title: 'Phụ lục I. Danh sách hợp tác xã',
          landscape: true,
          blocks: [
            {
              kind: 'table',
              columns: ['TT', 'Tên', 'Mã trong sổ', 'Nơi đặt trụ sở', 'Lĩnh vực', 'Ngày', 'Số văn bản'].map(
                (head) => ({
                  head,
                  width: 30,
                  align: 'left',
                }),
              ),
              rows: annex,
              empty: '',
            },
          ],
        },
      ],
      recipients: ['Lưu: VT'],
      signature: { authority: 'TM. Ban Thường vụ', post: 'Chủ tịch', name: 'Nguyễn Văn A' },
      claims,
      anchors: Object.fromEntries(claims.map(({ id, source }) => [id, `nguon-${source.measure}`])),
    },
  };
}
