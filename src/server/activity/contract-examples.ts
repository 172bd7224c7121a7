// Ví dụ của các đường dẫn sổ hoạt động: a class and a fair of 2022, as the demonstration holds them.
const unit = { id: 1027, code: '27', name: 'tỉnh Bắc Ninh' };
const written = { id: 1, version: 23 };
const asked = { unit: '24', year: '2026', kind: 'training', search: 'luat hop tac xa' };
const row = {
  id: 1,
  kind: 'training' as const,
  kindName: 'lớp đào tạo, tập huấn',
  title: 'Tập huấn Luật Hợp tác xã tại huyện Gia Bình',
  place: 'huyện Gia Bình',
  startsOn: '2022-03-15',
  endsOn: '2022-03-16',
  state: 'settled',
  stateName: 'đã quyết toán',
  about: 'Luật HTX, chính sách · cán bộ quản lý HTX',
  plannedCost: 45_000_000,
  settledCost: 43_500_000,
  attendances: 96,
  persons: 96,
  listed: true,
  htx: null,
  booths: null,
  delegations: null,
  revenue: null,
  contracts: null,
  contractValue: null,
};
const details = {
  kind: 'training' as const,
  title: row.title,
  place: row.place,
  startsOn: '2026-03-16',
  endsOn: '2026-03-17',
  plannedCost: 45_000_000,
  document: 'Kế hoạch số 12/KH-LMHTX',
  planItem: 'Tập huấn Luật Hợp tác xã',
  note: '',
  topic: 'law' as const,
  audience: 'managers' as const,
  funding: 'provincial' as const,
  lecturer: 'Trường Bồi dưỡng cán bộ Liên minh HTX Việt Nam',
  statedAttendances: 90,
};
const text = 'Họ và tên\tGiới tính\tĐơn vị\nNguyễn Thị Lan\tnữ\tHTX Rau an toàn Hoàng Phong';
const planned = {
  approvedOn: '2022-01-17',
  document: 'Kế hoạch số 05/KH-UBND',
  classes: 8,
  attendances: 760,
  budget: 360_000_000,
  fairs: 2,
};
const id = { id: '1' };

export const activityExamples = {
  openBook: { body: { unit: '24', from: '2025-07-01' }, reply: { seq: 22 } },
  list: {
    query: { ...asked, limit: '200' },
    reply: {
      year: 2022,
      unit,
      totals: { training_classes: { value: 4, coverage: { reported: 1, expected: 1 } } },
      matched: { activities: 1, classes: 1, fairs: 0, attendances: 96, cost: 43_500_000 },
      counts: { planned: 0, held: 0, settled: 1, cancelled: 0, withdrawn: 0 },
      books: [{ office: 'Liên minh Hợp tác xã tỉnh Bắc Ninh', from: '2021-01-01', own: true }],
      activities: [row],
      next: null,
    },
  },
  export: { query: asked, reply: 'tệp .xlsx' },
  record: { body: { unit: '24', state: 'held' as const, details }, reply: written },
  activity: {
    params: id,
    query: { at: '2022-06-30' },
    reply: {
      ...row,
      version: 23,
      at: '2022-06-30',
      office: { id: 4, name: 'Liên minh Hợp tác xã tỉnh Bắc Ninh' },
      own: true,
      unit,
      details: { ...details, startsOn: row.startsOn, endsOn: row.endsOn },
      changedOn: '2022-04-20',
      reason: null,
      steps: ['withdraw'],
      attendees: [
        {
          line: 1,
          subject: '0b9c6a1e-8f7d-4d0c-9a53-6f1f0f3c2b11',
          name: 'N. T. Lan',
          gender: 'nữ',
          organisation: { id: 12, name: 'HTX Rau an toàn Hoàng Phong' },
          commune: 'xã Đại Bái',
        },
      ],
      participants: [],
      history: [
        {
          version: 23,
          until: null,
          stateName: 'đã quyết toán',
          startsOn: row.startsOn,
          endsOn: row.endsOn,
          changedOn: '2022-04-20',
          reason: null,
          madeBy: null,
        },
      ],
    },
  },
  correct: {
    params: id,
    body: { base: 23, details, reason: 'Ghi nhầm số lượt người' },
    reply: written,
  },
  step: {
    params: id,
    body: { base: 23, step: 'settle' as const, on: '2026-04-20', cost: 43_500_000, reason: '' },
    reply: written,
  },
  previewAttendance: {
    params: id,
    body: { text },
    reply: {
      columns: ['Họ và tên', 'Giới tính', 'Đơn vị'],
      attendances: 1,
      wrong: 0,
      problems: [],
      lines: [
        {
          line: 2,
          name: 'Nguyễn Thị Lan',
          gender: 'female',
          organisation: 'HTX Rau an toàn Hoàng Phong',
          commune: null,
          linked: { id: 12, code: 'HTX270012', name: 'HTX Rau an toàn Hoàng Phong' },
        },
      ],
    },
  },
  saveAttendance: {
    params: id,
    body: { base: 23, text },
    reply: { ...written, attendances: 1, persons: 1 },
  },
  readAttendance: {
    params: id,
    body: { purpose: 'Đối chiếu chứng từ quyết toán lớp' },
    reply: { names: [{ line: 1, name: 'Nguyễn Thị Lan' }] },
  },
  saveParticipants: {
    params: { id: '5' },
    body: { base: 23, participants: [{ organisation: 12, booth: 'B07', products: 'Rau an toàn' }] },
    reply: { id: 5, version: 24 },
  },
  plan: {
    query: { unit: '24', year: '2026' },
    reply: {
      year: 2022,
      plans: [{ office: 'Liên minh Hợp tác xã tỉnh Bắc Ninh', own: true, version: 2, ...planned }],
      cells: { training_plan_rate: { value: 0.5, numerator: 4, denominator: 8 } },
    },
  },
  savePlan: {
    body: { unit: '24', year: 2026, base: 0, ...planned, approvedOn: '2026-01-15', reason: '' },
    reply: { version: 24 },
  },
  ofOrganisation: {
    params: { id: '12' },
    reply: {
      activities: [
        {
          id: 1,
          kind: row.kind,
          kindName: row.kindName,
          title: row.title,
          place: row.place,
          startsOn: row.startsOn,
          endsOn: row.endsOn,
          attendances: 2,
          booth: null,
          products: null,
        },
      ],
    },
  },
};
