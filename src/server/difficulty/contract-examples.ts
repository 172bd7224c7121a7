// Ví dụ của các đường dẫn khó khăn: a co-operative lacks land, the province passes it on and answers.
const organisation = { id: 12, code: 'HTX270012', name: 'HTX Rau an toàn Hoàng Phong' };
const written = { id: 7, version: 31 };
const asked = { unit: '24', state: 'open', subject: 'land', search: 'rau an toan' };
const told = {
  subject: 'land',
  text: 'HTX chưa được giao đất xây kho lạnh, đang thuê tạm từng năm.',
  request: 'Đề nghị giới thiệu địa điểm, hướng dẫn thủ tục thuê đất.',
  level: 'province',
};
const standing = {
  subject: 'land',
  subjectName: 'đất đai, trụ sở',
  state: 'answered',
  stateName: 'đã trả lời',
  holder: 'province',
  holderName: 'Liên minh HTX cấp tỉnh',
  raisedOn: '2026-03-02',
  dueOn: '2026-03-16',
  late: false,
  answeredOn: '2026-03-12',
} as const;
const event = {
  id: 19,
  type: 'answered',
  typeName: 'trả lời',
  on: '2026-03-12',
  text: 'Đề nghị HTX nộp hồ sơ tại xã theo mẫu kèm theo.',
  number: '45/LMHTX',
  by: 'Liên minh HTX tỉnh Bắc Ninh',
  dueOn: null,
  petition: null,
  files: [],
  office: 'Liên minh HTX tỉnh Bắc Ninh',
  madeBy: 'Nguyễn Văn Bắc Ninh',
  state: 'recorded',
  reason: null,
  revised: false,
  mine: true,
} as const;

export const difficultyExamples = {
  openBook: { body: { unit: '24', from: '2025-07-01' }, reply: { seq: 22 } },
  raise: {
    body: {
      ...told,
      organisation: 12,
      on: '2026-03-02',
      source: { kind: 'document', number: '05/HTX' },
      files: [],
    },
    reply: written,
  },
  own: {
    reply: {
      organisation: { id: 12, name: organisation.name, unit: 9213 },
      answerDays: 10,
      difficulties: [
        {
          id: 7,
          version: 31,
          ...standing,
          text: told.text,
          request: told.request,
          onBehalf: false,
          answer: { on: '2026-03-12', by: event.by, text: event.text, number: event.number, files: [] },
          moves: ['03/03/2026: Liên minh HTX tỉnh Bắc Ninh tiếp nhận'],
          next: ['accepted', 'unresolved'],
        },
      ],
    },
  },
  list: {
    query: { ...asked, limit: '100' },
    reply: {
      at: '2026-09-28',
      unit: { id: 1124, code: '24', name: 'tỉnh Bắc Ninh', level: 'province' },
      totals: { petitions_open: { value: 3, coverage: { reported: 1, expected: 1 } } },
      matrix: [
        { subject: 'land', name: 'đất đai, trụ sở', total: 4, late: 1, states: { raised: 1, answered: 3 } },
      ],
      counts: { all: 4, open: 1 },
      matched: 1,
      books: [{ office: 'Liên minh HTX tỉnh Bắc Ninh', from: '2025-07-01' }],
      opensBook: false,
      difficulties: [
        { id: 7, organisation, unit: 'phường Kinh Bắc', ...standing, text: told.text, petition: null },
      ],
      next: null,
    },
  },
  export: { query: asked, reply: 'tệp .xlsx' },
  view: {
    params: { id: '7' },
    query: { at: '2026-09-28' },
    reply: {
      id: 7,
      at: '2026-09-28',
      version: 31,
      organisation,
      unit: 'phường Kinh Bắc',
      ...standing,
      text: told.text,
      request: told.request,
      level: 'province',
      levelName: 'tỉnh, thành phố',
      onBehalf: true,
      sourceWords: 'văn bản 05/HTX',
      masked: false,
      mayHandle: true,
      next: ['accepted', 'unresolved'],
      events: [event],
    },
  },
  step: {
    params: { id: '7' },
    body: {
      base: 31,
      step: { type: 'answered', on: '2026-03-12', by: '', text: event.text, number: event.number, files: [] },
    },
    reply: written,
  },
  word: { params: { id: '7' }, body: { base: 31, word: { type: 'accepted' } }, reply: written },
  revise: {
    params: { id: '7' },
    body: { base: 31, reason: 'Ghi nhầm diện tích kho.', ...told },
    reply: written,
  },
  undo: {
    params: { id: '7', event: '19' },
    body: { base: 31, reason: 'Trả lời ghi nhầm cho HTX khác.' },
    reply: written,
  },
};
