// Journey: a province adapts the common half-year outline, writes its report by it, binds a typed number; later changes of outline, catalogue and register leave the issued bytes alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficialDocument } from '#domain/report/official-document.ts';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import type { OutlineLayout, OutlineView } from '#server/report/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { runCommand } from '#test/support/command.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let leader: Client;
let clerk: Client;
let neighbour: Client;
beforeAll(async () => {
  server = await startTestServer();
  const { accounts, url } = server;
  officer = await signInAs(url, accounts.provincial);
  leader = await signInAs(url, accounts.leader);
  clerk = await signInAs(url, accounts.clerk);
  neighbour = await signInAs(url, accounts.otherProvincial);
});
afterAll(() => server.stop());

const KEY = 'half-year-province';
interface Definition extends Record<string, unknown> {
  sections: { code: string; title: string; blocks: Record<string, unknown>[] }[];
}
const definitionOf = async () =>
  (await officer.get<OutlineView>(`/api/outlines/${KEY}`)).body.definition as Definition;
const save = (definition: unknown, base: number, key = KEY) =>
  officer.post<{ version: number; code?: string; message?: string }>(`/api/outlines/${key}`, {
    base,
    definition,
  });

describe('đề cương riêng của tỉnh', () => {
  it('sửa một câu, thêm một mục tự viết; thử trước khi lưu; lưu thành bản 1', async () => {
    const definition = await definitionOf();
    const [situation] = definition.sections;
    situation?.blocks.unshift({
      kind: 'sentences',
      sentences: [['Nhìn chung, {place} có {n htx_total} vào ngày {day}']],
    });
    definition.sections.push({
      code: 'proposals',
      title: 'KIẾN NGHỊ',
      blocks: [{ kind: 'text', key: 'proposals', prompt: 'kiến nghị với cấp trên' }],
    });
    const trial = await officer.post<{ text: string; warnings: string[] }>('/api/reports/outline-trial', {
      definition,
      unit: '27',
      period: '2022-H1',
    });
    expect(trial.status).toBe(200);
    expect(trial.body.text).toContain('Nhìn chung, toàn tỉnh có 678 HTX vào ngày 30/06/2022.');
    expect(trial.body.text).toContain('VII. KIẾN NGHỊ');
    expect(trial.body.warnings).toContain('Chưa viết: kiến nghị với cấp trên.');
    const saved = await save(definition, 0);
    expect([saved.status, saved.body.version]).toEqual([200, 1]);
    const stale = await save(definition, 0);
    expect([stale.status, stale.body.code]).toEqual([409, 'outline-stale']);
  });

  it('danh sách đề cương của tỉnh có bản riêng; tỉnh khác vẫn thấy bản chung', async () => {
    const titles = async (who: Client) => {
      const { body } = await who.get<{ outlines: OutlineLayout[] }>('/api/reports/outlines');
      const found = body.outlines.find(({ key }) => key === KEY);
      return [found?.own, found?.sections.length];
    };
    expect(await titles(officer)).toEqual([true, 7]);
    expect(await titles(neighbour)).toEqual([false, 6]);
  });

  it.each([
    [
      'chỉ tiêu không có',
      { kind: 'sentences', sentences: [['Có {n htx_khong_co} mới']] },
      /mục 1 \(TÌNH HÌNH KINH TẾ TẬP THỂ, HỢP TÁC XÃ\), đoạn \d+ \(câu có số liệu\), câu 1: không có chỉ tiêu "htx_khong_co"\.$/,
    ],
    [
      'chỗ trống không hiểu',
      { kind: 'sentences', sentences: [['Có {đếm htx_new} mới']] },
      /không hiểu chỗ trống \{đếm htx_new\}/,
    ],
    [
      'ngoặc không đủ đôi',
      { kind: 'sentences', sentences: [['Có {n htx_new mới']] },
      /ngoặc nhọn không đủ đôi/,
    ],
    [
      'dẫn đến bảng không có',
      { kind: 'sentences', sentences: [['Xem {see bang-la}']] },
      /không có bảng, biểu đồ hay phụ lục tên "bang-la"/,
    ],
    [
      'biểu đồ của chỉ tiêu không có',
      { kind: 'chart', title: 'Hình', measure: 'la', by: 'sector' },
      /không có chỉ tiêu "la"/,
    ],
    ['loại khối lạ', { kind: 'video' }, /đoạn \d+: không có loại đoạn "video"\.$/],
    [
      'biểu đồ chưa có tên',
      { kind: 'chart', title: ' ', measure: 'htx_new', by: 'sector' },
      /mục 1 \(TÌNH HÌNH KINH TẾ TẬP THỂ, HỢP TÁC XÃ\), đoạn \d+ \(biểu đồ\): thiếu tên\.$/,
    ],
    [
      'dòng của bảng chưa chọn chỉ tiêu',
      {
        kind: 'table',
        title: 'Bảng',
        rows: [
          { measure: 'htx_new', label: 'Mới', depth: 0 },
          { label: 'Hai', depth: 0 },
        ],
      },
      /đoạn \d+ \(bảng\), dòng 2: thiếu chỉ tiêu\.$/,
    ],
    [
      'lời của cơ quan chưa có lời nhắc',
      { kind: 'text', key: 'loi-la' },
      /đoạn \d+ \(lời của cơ quan\): thiếu lời nhắc viết gì ở đây\.$/,
    ],
  ])('từ chối %s bằng một câu, không ghi gì', async (_, block, sentence) => {
    const definition = await definitionOf();
    definition.sections[0]?.blocks.push(block);
    const answer = await save(definition, 1);
    expect([answer.status, answer.body.code]).toEqual([422, 'outline-unreadable']);
    expect(answer.body.message).toMatch(sentence);
    expect((await officer.get<OutlineView>(`/api/outlines/${KEY}`)).body.version).toBe(1);
  });

  it('đổi mã hay cấp của đề cương đang mở bị từ chối', async () => {
    const answer = await save({ ...(await definitionOf()), levels: ['district'] }, 1);
    expect([answer.status, answer.body.code]).toEqual([422, 'outline-other']);
  });
});

describe('báo cáo theo đề cương riêng', () => {
  let id = 0;
  const view = async () => (await officer.get<PublicationView>(`/api/publications/${id}`)).body;
  const take = (who: Client, step: string, body: object) =>
    who.post<PublicationReceipt & { code?: string; message?: string }>(
      `/api/publications/${id}/${step}`,
      body,
    );
  const settings = (authority: string | null, post: string) => ({
    date: '2022-07-08',
    texts: {
      proposals:
        'Đề nghị hỗ trợ {Số HTX thành lập mới} HTX mới, chiếm {tỷ trọng} số HTX; {tên chưa gắn} còn để đó.',
    },
    recipients: [],
    signature: { authority, post, name: server.accounts.leader.name },
    bindings: {
      'Số HTX thành lập mới': 'number value htx_new now',
      'tỷ trọng': 'number share htx_agri htx_total',
    },
  });
  const preview = async () => {
    const { bytes } = await officer.download(`/api/publications/${id}/preview?format=json`);
    return (JSON.parse(bytes.toString('utf8')) as { document: OfficialDocument }).document;
  };

  it('số gõ tay đã gắn đi theo số liệu; tên chưa gắn giữ nguyên chữ', async () => {
    const begun = await officer.post<PublicationReceipt>('/api/publications', {
      outline: 'half-year',
      unit: '27',
      period: '2022-H1',
    });
    id = begun.body.id;
    await take(officer, 'settings', {
      base: (await view()).version,
      settings: settings('KT. Chủ tịch', 'Chánh Văn phòng'),
    });
    const text = (await preview()).parts[0]?.blocks.flatMap((block) => ('text' in block ? block.text : []));
    expect(text).toContain('Đề nghị hỗ trợ 13 HTX mới, chiếm 79,4 số HTX; {tên chưa gắn} còn để đó.');
    expect(text).toContain('Nhìn chung, toàn tỉnh có 678 HTX vào ngày 30/06/2022. '.trim());
  });

  it('chữ ký không đúng thẩm quyền thì chưa trình được; tên in khác người ký thì chưa ký được', async () => {
    const wrong = await take(officer, 'submit', { base: (await view()).version, confirmEmpty: true });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'signature-unfit']);
    expect(wrong.body.message).toContain('phải là Phó Chủ tịch');
    const named = settings('TM. Ban Thường vụ', 'Chủ tịch');
    await take(officer, 'settings', {
      base: (await view()).version,
      settings: { ...named, signature: { ...named.signature, name: 'Nguyễn Văn Khác' } },
    });
    await take(officer, 'submit', { base: (await view()).version, confirmEmpty: true });
    const refused = await take(leader, 'sign', { base: (await view()).version, confirmEmpty: true });
    expect([refused.status, refused.body.code]).toEqual([403, 'publication-not-yours']);
    expect(refused.body.message).toContain('Tên in ở chỗ ký là Nguyễn Văn Khác');
    await take(leader, 'return', { base: (await view()).version, reason: 'Sửa tên.' });
    await take(officer, 'settings', { base: (await view()).version, settings: named });
    for (const [who, step] of [
      [officer, 'submit'],
      [leader, 'sign'],
      [clerk, 'issue'],
    ] as const)
      expect((await take(who, step, { base: (await view()).version, confirmEmpty: true })).status).toBe(200);
  });

  it('bốn ngày riêng: văn bản, chốt số liệu, phát hành, đăng; ngày đăng không đổi byte', async () => {
    const early = await take(clerk, 'post', { base: (await view()).version, postedOn: '2022-07-09' });
    expect([early.status, early.body.code]).toEqual([422, 'posted-before-issue']);
    const before = (await view()).files;
    const posted = await take(clerk, 'post', { base: (await view()).version, postedOn: '2026-09-28' });
    expect(posted.body.state).toBe('issued');
    const { documentDate, dataDate, issuedOn, postedOn, files, code } = await view();
    expect([documentDate, dataDate, issuedOn, postedOn]).toEqual([
      '2022-07-08',
      '2022-06-30',
      '2026-09-28',
      '2026-09-28',
    ]);
    expect(files).toEqual(before);
    const page = await (await fetch(`${server.url}/v/${code}`)).text();
    for (const line of [
      'Ngày văn bản</dt><dd>08/07/2022',
      'Số liệu chốt đến</dt><dd>30/06/2022',
      'Ngày đăng</dt><dd>28/09/2026',
    ])
      expect(page).toContain(line);
  });

  it('đề cương sửa tiếp, rồi bỏ; sổ đổi: dựng lại từ mốc ghim vẫn đúng từng byte, thay đổi của sổ được nêu', async () => {
    const definition = await definitionOf();
    definition.sections = definition.sections.slice(0, 2);
    expect((await save(definition, 1)).body.version).toBe(2);
    await officer.post('/api/organisations', foundingBody('HTX Sau khi phát hành'));
    expect((await officer.post(`/api/outlines/${KEY}/drop`, { base: 2 })).status).toBe(200);
    const { database } = server.system;
    const ran = await runCommand({ adminUrl: database.adminUrl, name: database.name }, [
      'verify',
      '--publication',
      String(id),
      '--json',
    ]);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      verified: true,
      files: [{ verdict: 'same' }, { verdict: 'same' }, { verdict: 'same' }],
    });
    const { body } = await officer.get<{
      changes: { where: string; old: string | null; now: string | null }[];
    }>(`/api/publications/${id}/changes`);
    const own = body.changes.find(({ old }) => old?.startsWith('Nhìn chung'));
    expect(own).toMatchObject({
      old: expect.stringContaining('678 HTX'),
      now: expect.stringContaining('679 HTX'),
    });
    const { body: back } = await officer.get<OutlineView>(`/api/outlines/${KEY}`);
    expect([back.own, back.version, back.versions.map(({ version, dropped }) => [version, dropped])]).toEqual(
      [
        false,
        3,
        [
          [3, true],
          [2, false],
          [1, false],
        ],
      ],
    );
  });

  it('kỳ thu thập cùng ngày chưa chốt thì chưa trình ký được; chốt hết các chế độ thì được', async () => {
    const begun = await officer.post<PublicationReceipt>('/api/publications', {
      outline: 'quick-note',
      unit: '24',
      period: '2026-H1',
    });
    const path = `/api/publications/${begun.body.id}`;
    const submit = async () => {
      const { body } = await officer.get<PublicationView>(path);
      return officer.post<{ code?: string; message?: string; state?: string }>(`${path}/submit`, {
        base: body.version,
        confirmEmpty: true,
      });
    };
    const refused = await submit();
    expect([refused.status, refused.body.code]).toEqual([422, 'collection-unlocked']);
    expect(refused.body.message).toBe(
      'Chưa chốt số liệu của tỉnh Bắc Ninh ở kỳ thu thập 6 tháng đầu năm 2026 (minh họa) của chế độ "Báo cáo sáu tháng của hợp tác xã" (HTX-6T), 6 tháng đầu năm 2026 (minh họa) của chế độ "Báo cáo tổ hợp tác của cấp xã" (THT-XA); chốt xong mới trình ký được báo cáo.',
    );
    for (const regime of ['HTX-6T', 'LM-6T', 'THT-XA']) {
      const locked = await leader.post('/api/collection/locks', { period: `2026-H1.${regime}`, unit: '24' });
      expect(locked.status).toBe(200);
    }
    const submitted = await submit();
    expect(submitted.body.state, submitted.body.message).toBe('submitted');
  });

  it('soạn tiếp kỳ sau: lời và chỗ gắn số được mang sang, con số theo kỳ mới', async () => {
    const begun = await officer.post<PublicationReceipt>('/api/publications', {
      outline: 'half-year',
      unit: '27',
      period: '2022-H2',
      from: id,
    });
    id = begun.body.id;
    expect((await view()).settings.bindings).toEqual(settings(null, 'Chủ tịch').bindings);
  });
});
