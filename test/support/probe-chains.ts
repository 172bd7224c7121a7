// Chuỗi việc của phép dò: the work of a province from first to last, each step asked first by those who must not, then done by the one who may.
import type { RoleName } from '#domain/permission/role.ts';
import { plainPdf } from '#test/support/plain-pdf.ts';
import { SEED_WORD } from '#test/support/probe-seeds.ts';
import { first, listOf, num, type Work } from '#test/support/probe-steps.ts';

const PERIOD = '2026-H1.HTX-6T';
const ENTRY = `/api/entry/${PERIOD}/HTX-6T`;
const CELLS = { revenue: { number: 2_500_000_000 }, workers: { number: 12 }, members: { number: 40 } };
const leaderName = 'Người provincial-leader.own@do.example';

async function found(work: Work, name: string, more: object = {}): Promise<number> {
  const reply = await work.go({
    url: '/api/organisations',
    who: 'provincial',
    body: {
      kind: 'HTX',
      name: `HTX ${name} ${SEED_WORD}`,
      unit: work.target.unit,
      address: `thôn ${SEED_WORD}`,
      sector: 'agri-service',
      effectiveDate: '2020-01-15',
      decisionNumber: '12/QĐ-UBND',
      taxCode: null,
      founders: 7,
      membersOfficial: 40,
      workers: 4,
      charterCapitalDong: 500_000_000,
      ...more,
    },
  });
  return num(reply.organisation);
}

async function organisations(work: Work): Promise<void> {
  const { go, look } = work;
  const [a, b] = [await found(work, 'Chuỗi Một'), await found(work, 'Chuỗi Hai Khác Hẳn')];
  const path = `/api/organisations/${a}`;
  const version = async () => num((await look(path)).version);
  const event = await go({
    url: `${path}/events`,
    who: 'provincial',
    body: {
      type: 'capital-changed',
      effectiveDate: '2024-03-01',
      decisionNumber: '05/NQ-HTX',
      reason: `thành viên ${SEED_WORD} góp thêm`,
      mode: null,
      changes: { charterCapitalDong: 750_000_000 },
      basedOn: await version(),
    },
  });
  const one = `${path}/events/${num(event.event)}`;
  await go({
    url: `${one}/correction`,
    who: 'provincial',
    body: { why: `sai ngày ${SEED_WORD}`, effectiveDate: '2024-03-02', basedOn: await version() },
  });
  const { timeline } = await look(path);
  const last = listOf(timeline).findLast((each) => each.type === 'capital-changed' && !each.withdrawn);
  await go({
    url: `${path}/events/${num(last?.id ?? last?.event)}/withdrawal`,
    who: 'provincial',
    body: { reason: `ghi nhầm ${SEED_WORD}`, basedOn: await version() },
  });
  await go({
    url: `${path}/contact`,
    who: 'provincial',
    body: { representative: `Trần ${SEED_WORD}`, phone: '0900000000', email: null, basedOn: 0 },
  });
  const other = `/api/organisations/${b}`;
  await go({ url: `${other}/merge`, who: 'provincial', body: { into: a, reason: `trùng ${SEED_WORD}` } });
  await go({ url: `${other}/restoration`, who: 'provincial', body: { reason: `gộp nhầm ${SEED_WORD}` } });
  await go({ url: '/api/duplicates/kept-apart', who: 'provincial', body: { a, b } });
  const link = await go({
    url: `${path}/links`,
    who: 'provincial',
    body: { form: 'HTX-6T', period: '2026-H1' },
  });
  await go({ url: `/api/links/${num(link.id)}/revocation`, who: 'provincial' });
  await placements(work);
  await lists(work);
}

async function placements(work: Work): Promise<void> {
  const { go, look } = work;
  await found(work, 'Xã Cũ', { unit: '1009493' });
  const { targets } = await look('/api/placements?unit=24');
  const choices = { unit: '24', groups: [{ from: 1_009_493, to: num(first(targets).id) }], rows: [] };
  // A dry run over whom the caller may see: strangers are shown nobody.
  await go({ url: '/api/placements/preview', inBulk: true, who: 'provincial', body: choices });
  const placed = await go({ url: '/api/placements', who: 'provincial', body: choices });
  await go({ url: `/api/placements/${num(placed.seq)}/undo`, who: 'provincial', body: {} });
}

const LIST = `Tên HTX,Xã,Huyện,MST,Vốn điều lệ (đồng)\nHTX Danh Sách ${SEED_WORD},xã Lãng Ngâm,Gia Bình,,500000000\n`;

async function lists(work: Work): Promise<void> {
  const { go, look } = work;
  const fields = { unit: '27', asOf: '2022-06-30', sender: `Phòng ${SEED_WORD}` };
  const file = { name: 'so-nn.csv', text: LIST, fields };
  const { list } = await go({ url: '/api/reconciliations', who: 'provincial', file });
  const { rows } = await look(`/api/reconciliations/${num(list)}?pile=only-list&limit=10`);
  await go({
    url: `/api/reconciliations/${num(list)}/resolutions`,
    who: 'provincial',
    body: { subject: first(rows).subject, action: 'keep', note: `chờ hồ sơ ${SEED_WORD}` },
  });
}

async function collection(work: Work): Promise<void> {
  const { go, look } = work;
  const [fill, grid] = [await found(work, 'Gửi Biểu'), await found(work, 'Nhập Lưới')];
  const entry = await look(`${ENTRY}?organisation=${fill}`);
  const exceptions = ['revenue', 'members', 'register', 'growth'].map((rule) => ({
    rule,
    reason: `đã hỏi ${SEED_WORD}`,
  }));
  await go({
    url: `${ENTRY}/draft`,
    who: 'provincial',
    body: {
      organisation: fill,
      draftBase: num(entry.draft),
      formVersion: num(entry.formVersion),
      cells: CELLS,
      exceptions: [],
    },
  });
  await go({ url: `${ENTRY}/check`, who: 'provincial', body: { organisation: fill, cells: CELLS } });
  const sent = await go({
    url: `${ENTRY}/submission`,
    who: 'provincial',
    body: { organisation: fill, base: 0, formVersion: num(entry.formVersion), cells: CELLS, exceptions },
  });
  const steps = `/api/collection/submissions/${num(sent.submission)}/steps`;
  await go({
    url: steps,
    who: 'provincial-leader',
    body: { step: 'return', base: 1, notes: [{ cell: 'revenue', note: `xem lại ${SEED_WORD}` }] },
  });
  const at = { period: PERIOD, form: 'HTX-6T' };
  await go({
    url: '/api/collection/grid',
    inBulk: true,
    who: 'provincial',
    body: {
      ...at,
      formVersion: 1,
      send: false,
      rows: [{ organisation: grid, base: 0, draftBase: 0, cells: CELLS }],
    },
  });
  await go({
    url: '/api/collection/calls',
    who: 'provincial',
    body: {
      period: PERIOD,
      form: 'HTX-6T',
      organisation: grid,
      outcome: 'promised',
      note: `gọi ${SEED_WORD}`,
    },
  });
  await go({
    url: '/api/collection/letters',
    who: 'provincial',
    body: { ...at, unit: '24', organisations: [grid] },
  });
  await go({
    url: '/api/collection/reminders',
    inBulk: true,
    who: 'provincial',
    body: { ...at, unit: '24' },
  });
  await go({
    url: '/api/collection/approve-clean',
    inBulk: true,
    who: 'provincial-leader',
    body: { ...at, unit: '24' },
  });
  await go({ url: '/api/collection/locks', who: 'provincial-leader', body: { period: PERIOD, unit: '24' } });
  await go({
    url: '/api/collection/locks/reopen',
    who: 'provincial-leader',
    body: { period: PERIOD, unit: '24', reason: `bổ sung ${SEED_WORD}` },
  });
  await go({
    url: '/api/collection/commune-steps',
    who: 'provincial',
    body: { regime: 'HTX-6T', unit: '24', stands: true },
  });
  await forms(work);
}

const definition = (code: string) => ({
  code,
  title: `Báo cáo nhanh ${SEED_WORD}`,
  reporter: 'organisation',
  sections: [
    {
      code: 'damage',
      title: 'Thiệt hại',
      fields: [{ code: 'loss', label: `Ước thiệt hại ${SEED_WORD}`, type: 'number', unit: 'million' }],
      tables: [],
    },
  ],
  rules: [],
});

async function forms(work: Work): Promise<void> {
  const { go } = work;
  const key = '2026-09-20..2026-09-27.DO-CHUOI';
  await go({
    url: '/api/collection/forms/check',
    ofEverybody: true,
    who: 'provincial',
    body: { definition: definition('DO-CHUOI') },
  });
  await go({
    url: '/api/collection/ad-hoc',
    who: 'provincial',
    body: {
      definition: definition('DO-CHUOI'),
      name: `Thiệt hại ${SEED_WORD}`,
      legalBasis: 'Công văn 120/LMHTX-VP',
      unit: '24',
      from: '2026-09-20',
      to: '2026-09-27',
      cutOff: '2026-09-27',
      due: '2026-09-28',
      dueTime: '15:00',
    },
  });
  const path = '/api/collection/forms/DO-CHUOI';
  await go({
    url: `${path}/draft`,
    who: 'provincial',
    body: { definition: definition('DO-CHUOI'), base: 1 },
  });
  await go({ url: `${path}/publication`, who: 'provincial', body: { base: 1 } });
  await go({
    url: `/api/collection/periods/${key}/forms/DO-CHUOI/version`,
    who: 'provincial',
    body: { version: 2 },
  });
}

/** Words of the nation, which every province is meant to read. */
const NATIONAL = 'Văn bản của trung ương';
const letter = (issuer: string, word = SEED_WORD) => ({
  book: 'out',
  symbol: 'DO-VP',
  type: 'công văn',
  issuedOn: '2026-01-30',
  issuer,
  summary: `Giải pháp ${word}`,
});
const goal = (bearer: object, low: number, word = SEED_WORD) => ({
  indicator: { name: `thành lập mới ${word}`, unit: 'HTX', measure: 'htx_new' },
  goal: { kind: 'at-least', low },
  basis: { kind: 'year', period: '2026' },
  bearer,
  scope: null,
  approximate: false,
  legalBasis: null,
});
const clause = (targets: readonly object[], word = SEED_WORD) => [
  { label: '1', text: `Khoản 1: thực hiện ${word}.`, due: '2026-09-20', targets },
];

async function directives(work: Work): Promise<void> {
  const { go, look } = work;
  const upper = num(
    (
      await go({
        url: '/api/documents',
        ofEverybody: true,
        who: 'national',
        at: 'parent',
        body: letter('Liên minh HTX Việt Nam', NATIONAL),
      })
    ).document,
  );
  const each = goal({ kind: 'each', level: 'province' }, 35, NATIONAL);
  const given = await go({
    url: `/api/documents/${upper}/directive`,
    who: 'national',
    at: 'parent',
    body: { level: 'province', clauses: clause([{ target: each }], NATIONAL) },
  });
  // Every province has the letter of the nation, and acknowledges and receives it for itself.
  await go({
    url: `/api/documents/${upper}/acknowledgement`,
    ofEverybody: true,
    who: 'provincial',
    body: {},
  });
  const { tasks } = await look('/api/tasks?limit=200');
  const task = listOf(tasks).find((one) => one.document === upper);
  await go({
    url: `/api/tasks/${num(task?.id)}/reports`,
    who: 'provincial',
    body: { kind: 'progress', words: `đã mở lớp ${SEED_WORD}`, evidence: [] },
  });
  await go({
    url: `/api/targets/${num((given.targets as unknown[] | undefined)?.[0])}/explanations`,
    who: 'provincial',
    body: { unit: '24', words: `hồ sơ chờ cấp giấy ${SEED_WORD}` },
  });
  await go({ url: `/api/documents/${upper}/reminders`, who: 'national', at: 'parent', body: {} });
  const child = {
    ...letter('Liên minh HTX tỉnh'),
    issuedOn: '2026-02-20',
    parentId: upper,
    parentRelation: 'child',
  };
  const own = num(
    (await go({ url: '/api/documents', ofEverybody: true, who: 'provincial', body: child })).document,
  );
  const handed = await go({
    url: `/api/documents/${own}/directive`,
    who: 'provincial',
    body: { level: 'commune', clauses: clause([{ target: goal({ kind: 'one', name: 'toàn tỉnh' }, 30) }]) },
  });
  const made = num((handed.targets as unknown[] | undefined)?.[0]); // a list of ids by its contract
  await go({
    url: `/api/targets/${made}/shares`,
    who: 'provincial',
    body: {
      basedOn: num((await look(`/api/targets/${made}/cascade`)).sharesVersion),
      shares: [{ unit: work.target.unit, low: 5, high: null }],
    },
  });
  const board = await look(`/api/documents/${own}/scoreboard?at=2026-06-30`);
  await go({
    url: `/api/targets/${made}/revisions`,
    who: 'provincial',
    body: {
      target: goal({ kind: 'one', name: 'toàn tỉnh' }, 25),
      basedOn: num(first(board.targets).version),
      reason: `điều chỉnh ${SEED_WORD}`,
    },
  });
  const arrived = {
    ...letter('Ủy ban nhân dân tỉnh'),
    book: 'in',
    number: '45',
    issuedOn: '2026-09-25',
    arrivedOn: '2026-09-28',
  };
  const incoming = num(
    (await go({ url: '/api/documents', ofEverybody: true, who: 'clerk', body: arrived })).document,
  );
  const path = `/api/documents/${incoming}`;
  await go({ url: `${path}/receipt`, who: 'clerk', body: {} });
  const { version } = await look(path, 'clerk');
  await go({ url: `${path}/revisions`, who: 'clerk', body: { ...arrived, basedOn: num(version) } });
  await go({
    url: `/api/documents/${upper}/reception`,
    ofEverybody: true,
    who: 'clerk',
    body: { transferredTo: `Phòng ${SEED_WORD}` },
  });
  await go({
    url: '/api/funds',
    who: 'provincial',
    body: {
      unit: '24',
      event: 'held',
      asOf: '2026-06-30',
      capital: 20_000_000_000,
      source: `báo cáo ${SEED_WORD}`,
    },
  });
}

async function publications(work: Work): Promise<void> {
  const { go, look } = work;
  const file = { name: `${SEED_WORD}.pdf`, text: plainPdf(`% ${SEED_WORD}\n`) };
  const scan = num((await go({ url: '/api/files', ofEverybody: true, who: 'clerk', file })).id);
  const { signers } = await look('/api/publications/signers', 'clerk');
  const leader = listOf(signers).find(({ name }) => name === leaderName);
  for (const onPaper of [false, true]) {
    const begun = await go({
      url: '/api/publications',
      // A report of one's own office; what it may say of a territory is looked at where it is read.
      inBulk: true,
      who: 'provincial',
      body: { outline: 'half-year', unit: '27', period: '2022-H1' },
    });
    const path = `/api/publications/${num(begun.id)}`;
    const take = async (step: string, who: RoleName, body: object = {}) =>
      go({ url: `${path}/${step}`, who, body: { base: num((await look(path)).version), ...body } });
    const settings = {
      date: '2022-07-08',
      texts: { difficulties: `Khó khăn ${SEED_WORD}` },
      recipients: [`Lưu: ${SEED_WORD}`],
      signature: { authority: 'TM. BAN THƯỜNG VỤ', post: 'CHỦ TỊCH', name: leaderName },
    };
    await take('settings', 'provincial', { settings });
    await take('submit', 'provincial', { confirmEmpty: true });
    if (!onPaper) {
      await take('return', 'provincial-leader', { reason: `bổ sung ${SEED_WORD}` });
      await take('submit', 'provincial', { confirmEmpty: true });
      await take('sign', 'provincial-leader');
    } else {
      const paper = { signer: num(leader?.id), signedOn: '2026-09-28', file: scan };
      await take('sign-paper', 'clerk', paper);
    }
    await take('issue', 'clerk');
    await take('post', 'clerk', { postedOn: '2026-09-28' });
    const amending = await go({
      url: `${path}/amendments`,
      who: 'provincial',
      body: { how: onPaper ? 'replaces' : 'corrects', reason: `đánh máy sai ${SEED_WORD}` },
    });
    if (!onPaper) continue;
    const draft = `/api/publications/${num(amending.id)}`;
    const { version } = await look(draft);
    await go({ url: `${draft}/discard`, who: 'provincial', body: { base: num(version) } });
  }
}

async function personalData(work: Work): Promise<void> {
  const { go } = work;
  const subject = '11111111-2222-4333-8444-555555555555';
  const path = `/api/personal-data/${subject}`;
  await go({
    url: path,
    who: 'provincial-leader',
    body: { unit: work.target.unit, values: { phone: '0912345678' } },
  });
  await go({ url: `${path}/reading`, who: 'provincial-leader', body: { purpose: `gọi nhắc ${SEED_WORD}` } });
  const asked = await go({
    url: `${path}/requests`,
    who: 'provincial-leader',
    body: { kind: 'erasure', receivedOn: '2026-09-24' },
  });
  const request = `/api/privacy-requests/${num(asked.id)}`;
  await go({ url: `${request}/answer`, who: 'provincial-leader' });
  await go({ url: `${path}/export`, who: 'provincial-leader' });
  await go({ url: `${path}/erasure`, who: 'provincial-leader', body: {} });
  await go({ url: `${request}/outcome`, who: 'provincial-leader', body: { outcome: `đã xóa ${SEED_WORD}` } });
}

/** Every chain, by what it is about. */
export const CHAINS: Readonly<Record<string, (work: Work) => Promise<void>>> = {
  organisations,
  collection,
  directives,
  publications,
  personalData,
};
