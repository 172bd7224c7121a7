// Ví dụ của các đường dẫn kiến nghị: a province asks for lower interest in the name of two co-operatives.
const written = { id: 2, version: 35 };
const row = {
  id: 2,
  version: 35,
  unit: { id: 1124, code: '24', name: 'tỉnh Bắc Ninh' },
  title: 'Kiến nghị tăng vốn điều lệ của Quỹ hỗ trợ phát triển HTX',
  number: '88/LMHTX',
  sentOn: '2026-04-10',
  state: 'sent',
  stateName: 'chờ trả lời',
  members: 2,
  answeredOn: null,
} as const;
const text = 'Nhiều HTX không có tài sản thế chấp, không vay được vốn ngân hàng.';

export const petitionExamples = {
  list: { query: { unit: '24', at: '2026-09-28' }, reply: { petitions: [row] } },
  view: {
    params: { id: '2' },
    reply: {
      ...row,
      text,
      reason: null,
      answer: null,
      difficulties: [
        {
          id: 7,
          organisation: { id: 12, name: 'HTX Rau an toàn Hoàng Phong' },
          subjectName: 'vốn, tín dụng',
          stateName: 'đã kiến nghị lên trên',
        },
      ],
      mayAnswer: true,
      mayWithdraw: true,
    },
  },
  send: {
    body: { unit: '24', on: '2026-04-10', number: '88/LMHTX', title: row.title, text, difficulties: [7, 9] },
    reply: written,
  },
  answer: {
    params: { id: '2' },
    body: {
      base: 35,
      on: '2026-05-20',
      by: '',
      number: '310/LMHTXVN-CSPT',
      text: 'Đã tổng hợp vào đề án sửa đổi quy định về Quỹ.',
    },
    reply: written,
  },
  withdraw: {
    params: { id: '2' },
    body: { base: 35, reason: 'Gửi nhầm bản chưa duyệt.' },
    reply: written,
  },
};
