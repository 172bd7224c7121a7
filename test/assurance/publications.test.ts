// Ấn phẩm giữ mãi: many reports, a register that goes on changing, a restore elsewhere — every byte again; altered files are never taken for genuine ones.
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backUp } from '#server/backup/service.ts';
import { adminUrlTo } from '#server/platform/roles.ts';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { restore } from '#server/restore.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { runCommand } from '#test/support/command.ts';
import { TEST_CLOCK, TEST_KEYS } from '#test/support/database.ts';
import { foundingBody } from '#test/support/founding.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const REPORTS = propertyRuns(3, 100);
const CHANGES = propertyRuns(10, 1000);
/** A hundred reports on a busy machine. */
const HOUR = 3_600_000;
const ALTERED = propertyRuns(60, 2000);

let server: TestServer;
let officer: Client;
let leader: Client;
let clerk: Client;
let folder = '';
let elsewhere = '';
const ids: number[] = [];
const genuine: { code: string; format: string; bytes: Buffer }[] = [];

beforeAll(async () => {
  server = await startTestServer({ limits: { session: 1_000_000, strangers: 1_000_000 } });
  officer = await signInAs(server.url, server.accounts.provincial);
  leader = await signInAs(server.url, server.accounts.leader);
  clerk = await signInAs(server.url, server.accounts.clerk);
  folder = await mkdtemp(path.join(tmpdir(), 'ấn phẩm-'));
});
afterAll(async () => {
  if (elsewhere) await onServer(`drop database if exists ${elsewhere} with (force)`);
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function onServer(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.system.database.adminUrl });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

const OUTLINES = ['half-year', 'quick-note', 'fund', 'directive', 'annual'];
const PERIODS = ['2022-H1', '2022-Q1', '2022-Q2', '2021', '2021-H2'];
const view = async (id: number) => (await officer.get<PublicationView>(`/api/publications/${id}`)).body;

async function publish(number: number): Promise<number> {
  const begun = await officer.post<PublicationReceipt>('/api/publications', {
    outline: OUTLINES[number % OUTLINES.length],
    unit: '27',
    period: PERIODS[Math.floor(number / OUTLINES.length) % PERIODS.length],
  });
  const { id } = begun.body;
  const settings = {
    date: null,
    texts: { limits: `Khó khăn thứ ${number}.`, next: 'Có {tổng số} HTX cần hỗ trợ.' },
    recipients: [`Nơi nhận ${number}`, 'Lưu: VT'],
    signature: { authority: 'TM. Ban Thường vụ', post: 'Chủ tịch', name: server.accounts.leader.name },
    bindings: { 'tổng số': 'number value htx_total now' },
  };
  for (const [who, step, body] of [
    [officer, 'settings', { settings }],
    [officer, 'submit', { confirmEmpty: true }],
    [leader, 'sign', {}],
    [clerk, 'issue', {}],
  ] as const) {
    const { version } = await view(id);
    const { status, body: answer } = await who.post<{ message?: string }>(`/api/publications/${id}/${step}`, {
      base: version,
      ...body,
    });
    expect(status, `${step}: ${answer.message}`).toBe(200);
  }
  return id;
}

const verdicts = async (on: { adminUrl: string; name: string }, id: number) => {
  const ran = await runCommand(on, ['verify', '--publication', String(id), '--json']);
  const { files } = JSON.parse(ran.stdout) as { files: { format: string; verdict: string }[] };
  return files.map(({ format, verdict }) => `${format} ${verdict}`);
};

it(
  `${REPORTS} báo cáo phát hành, rồi ${CHANGES} thay đổi của sổ: dựng lại từ mốc ghim, ở đây và ở bản phục hồi nơi khác, đúng từng byte`,
  async () => {
    for (let number = 0; number < REPORTS; number += 1) ids.push(await publish(number));
    for (const id of ids.slice(0, 5)) {
      const { code, files } = await view(id);
      for (const { format } of files)
        genuine.push({
          code,
          format,
          bytes: (await officer.download(`/api/publications/${id}/files/${format}`)).bytes,
        });
    }
    for (let change = 0; change < CHANGES; change += 1) {
      const { status } = await officer.post('/api/organisations', foundingBody(`HTX Ghi sau số ${change}`));
      expect(status).toBe(201);
    }
    const { database } = server.system;
    const here = { adminUrl: database.adminUrl, name: database.name };
    const same = ['docx same', 'json same', 'pdf same'];
    const wrong: string[] = [];
    for (const id of ids) {
      const found = await verdicts(here, id);
      if (found.join() !== same.join()) wrong.push(`${id}: ${found.join()}`);
    }
    expect(wrong).toEqual([]);

    const backup = path.join(folder, 'bản sao');
    const { loader, loaderPool } = database;
    await backUp(
      {
        loader,
        loaderPool,
        dataDir: path.join(folder, 'nguồn'),
        keys: TEST_KEYS,
        clock: TEST_CLOCK,
        progress: () => undefined,
      },
      backup,
    );
    const name = `${database.name}_khac`.slice(0, 60);
    await onServer(`create database ${name}`);
    elsewhere = name;
    await restore({
      from: backup,
      dataDir: path.join(folder, 'nơi khác'),
      databaseUrl: adminUrlTo(database.adminUrl, name),
      progress: () => undefined,
    });
    for (const id of ids) {
      const found = await verdicts({ adminUrl: database.adminUrl, name }, id);
      if (found.join() !== same.join()) wrong.push(`nơi khác ${id}: ${found.join()}`);
    }
    expect(wrong).toEqual([]);
  },
  HOUR,
);

function pick<T>(list: readonly T[]): T {
  const item = list[randomInt(list.length)];
  if (item === undefined) throw new Error('danh sách rỗng');
  return item;
}

/** A file a forger might make of a genuine one; never the same bytes. */
function alter({ format, bytes }: { format: string; bytes: Buffer }): Buffer {
  const copy = Buffer.from(bytes);
  switch (randomInt(7)) {
    case 0: {
      const at = randomInt(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << randomInt(8));
      return copy;
    }
    case 1:
      return Buffer.concat([copy, Buffer.from('\n')]);
    case 2:
      return copy.subarray(0, copy.length - 1 - randomInt(64));
    case 3: {
      // A page after the last: an incremental update of a PDF, or bytes after a package.
      const more = '\n9 0 obj\n<</Type/Page>>\nendobj\nstartxref\n0\n%%EOF\n';
      return Buffer.concat([copy, Buffer.from(more)]);
    }
    case 4: {
      if (format !== 'docx') return Buffer.from(copy.toString('latin1').replace(/\d(?=\D)/u, '#'), 'latin1');
      const parts = unzipSync(copy);
      const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      const from = randomInt(Math.floor(text.length / 2));
      parts['word/document.xml'] = strToU8(
        text.slice(0, from) + text.slice(from).replace(/(\d)(?=<)/u, '9$1'),
      );
      return Buffer.from(zipSync(parts));
    }
    case 5: {
      const at = randomInt(copy.length - 40);
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + 1 + randomInt(32))]);
    }
    default: {
      const at = randomInt(copy.length);
      const [head, tail] = [copy.subarray(0, at), copy.subarray(at)];
      return Buffer.concat([head, Buffer.from(String(randomInt(1_000_000))), tail]);
    }
  }
}

it(
  `${ALTERED} tệp sửa gửi lên trang kiểm tra: không tệp nào được nhận; tệp thật đều được nhận, cả khi gửi nhầm mã thì không`,
  async () => {
    const accepted = async (code: string, bytes: Buffer) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), 'bao-cao');
      const answer = await fetch(`${server.url}/v/${code}`, {
        method: 'POST',
        body: form,
        headers: { origin: server.url },
      });
      const page = await answer.text();
      expect(page).toMatch(/✓ Đúng|✗ Không đúng/);
      return page.includes('✓ Đúng');
    };
    for (const { code, bytes } of genuine) expect(await accepted(code, bytes)).toBe(true);
    const other = genuine.find(({ code }) => code !== genuine[0]?.code);
    if (other && genuine[0]) expect(await accepted(genuine[0].code, other.bytes)).toBe(false);
    let wrong = 0;
    let asked = 0;
    while (asked < ALTERED) {
      const one = pick(genuine);
      const bytes = alter(one);
      if (bytes.equals(one.bytes)) continue;
      asked += 1;
      if (await accepted(one.code, bytes)) wrong += 1;
    }
    expect([asked, wrong]).toEqual([ALTERED, 0]);
  },
  HOUR,
);

it('không vai trò nào của cơ sở dữ liệu xóa hay sửa được thứ đã phát hành; cả bảng mốc ghim', async () => {
  const { loaderPool, appPool } = server.system.database;
  for (const relation of ['publication_files', 'publication_versions', 'publication_pins', 'publications']) {
    await expect(loaderPool.query(`delete from ${relation}`), relation).rejects.toThrow(/never removed/);
    await expect(appPool.query(`delete from ${relation}`), relation).rejects.toThrow(/permission denied/);
  }
  for (const change of [
    `update publication_files set content = ''`,
    `update publication_pins set body = '{}'`,
    `update publication_versions set title = 'khác'`,
    'truncate publication_files',
    'truncate publication_pins',
  ])
    for (const pool of [loaderPool, appPool])
      await expect(pool.query(change), change).rejects.toThrow(/permission denied/);
});
