// Ví dụ của tệp văn bản và danh sách nhập, for the description of the API.
import { directiveExamples } from '#server/directive/contract-directive-examples.ts';
import type { RouteExample } from '#server/platform/contract.ts';

export const documentFileExamples = {
  attach: {
    params: { document: '1' },
    reply: { id: 1, name: 'cong-van-77.pdf', size: 182_044, readable: true, seq: 18 },
  },
  attachment: { params: { document: '1', attachment: '1' }, reply: '%PDF-1.7…' },
  fileReading: {
    reply: { name: 'cong-van-77.docx', text: 'Số: 77/LMHTXVN-VP', ...directiveExamples.reading.reply },
  },
  preview: {
    reply: {
      sheet: 'Văn bản đến',
      columns: [{ column: 'A', title: 'Số đến', field: 'bookNumber' as const }],
      problems: ['ô E7: "32/01/2026" không phải ngày'],
      problemCount: 1,
      rows: [
        {
          row: 6,
          bookNumber: 617,
          citation: '77/LMHTXVN-VP',
          type: 'công văn',
          issuedOn: '2018-01-30',
          arrivedOn: '2018-02-26',
          issuer: 'Liên minh Hợp tác xã Việt Nam',
          summary: 'Về các giải pháp phát triển kinh tế hợp tác, HTX',
          known: true,
        },
      ],
      rowCount: 1,
      known: 1,
    },
  },
  import: { reply: { seq: 19, entered: 120, known: 3 } },
} satisfies Record<string, RouteExample>;
