// Tệp bị bẻ hỏng: whatever the bytes, the reader's child answers or is ended; this process never fails, grows or waits.
import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UPLOAD_LIMITS } from '#document/list/limits.ts';
import { readListFile } from '#document/list/read-list-file.ts';
import { Unreadable } from '#document/list/unreadable.ts';
import { createRandom } from '#domain/demonstration/random.ts';
import { Refused } from '#server/platform/refused.ts';
import { readApart } from '#server/reader/read-apart.ts';
import { labelledFile } from '#test/support/labelled-lists.ts';
import { csvOf } from '#test/support/messy-file.ts';
import { MESSY_HEAD, messyRows } from '#test/support/messy-register.ts';
import { mutate } from '#test/support/mutate-file.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { zipOf } from '#test/support/zip-of.ts';

const COUNT = propertyRuns(48, 10_000);
const SEED = Number(process.env.THONGSUOT_SEED ?? Math.floor(Date.now() / 1000));
const LANES = 3;

const WORD = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/document.xml': strToU8(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:p><w:r><w:t>Toàn tỉnh có 678 HTX, tăng 12 HTX.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Gia Bình</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>96</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'.repeat(20)}</w:body></w:document>`,
  ),
});

/** A sentence in Vietnamese, or undefined when the file could be read. Anything else is a failure of ours. */
async function verdictOf(kind: 'xlsx' | 'csv' | 'docx', bytes: Uint8Array): Promise<string | undefined> {
  try {
    if (kind === 'docx')
      await readApart({ name: 'a.docx', base64: Buffer.from(bytes).toString('base64'), all: false });
    else for await (const _ of readListFile(Buffer.from(bytes), UPLOAD_LIMITS));
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    if (error instanceof Refused && error.code === 'document-unreadable')
      return String(error.details?.reason ?? error.message);
    throw error;
  }
}

const kept = { before: process.env.NODE_COMPILE_CACHE, folder: '' };

/**
 * Every file still has a process of its own; only the compiled code of the reader is kept between them, since
 * compiling it takes most of the life of a child. A child writes it down when it ends by itself, so one does.
 */
beforeAll(async () => {
  kept.folder = mkdtempSync(path.join(tmpdir(), 'thongsuot-mutated-'));
  process.env.NODE_COMPILE_CACHE = kept.folder;
  const child = fork(new URL('../../src/server/reader/read-child.ts', import.meta.url), {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  child.once('spawn', () => child.disconnect());
  await new Promise((resolve) => child.once('exit', resolve));
}, 600_000);

afterAll(() => {
  if (kept.before === undefined) delete process.env.NODE_COMPILE_CACHE;
  else process.env.NODE_COMPILE_CACHE = kept.before;
  rmSync(kept.folder, { recursive: true, force: true, maxRetries: 5 });
});

describe(`${COUNT} tệp bị bẻ hỏng (hạt giống ${SEED})`, () => {
  it('đọc được hoặc một câu tiếng Việt; tiến trình này không phình quá 50 MB; không tệp nào quá 10 giây', {
    timeout: 7_200_000,
  }, async () => {
    const good = {
      xlsx: new Uint8Array((await labelledFile(SEED)).bytes),
      csv: new Uint8Array(
        csvOf([
          MESSY_HEAD,
          ...messyRows(60).map((row) => row.map((cell) => (cell instanceof Date ? null : cell))),
        ]),
      ),
      docx: WORD,
    };
    await verdictOf('xlsx', good.xlsx);
    const begun = performance.now();
    const before = process.memoryUsage().rss;
    const said = new Map<string, number>();
    const failures: string[] = [];
    let [next, slowest, grown] = [0, 0, 0];
    const lane = async () => {
      for (let index = next++; index < COUNT; index = next++) {
        const kind = (['xlsx', 'xlsx', 'csv', 'docx'] as const)[index % 4] ?? 'xlsx';
        const { bytes, how } = mutate(
          good[kind],
          kind === 'csv' ? 'text' : 'zip',
          createRandom(SEED + index),
        );
        const started = performance.now();
        const verdict = await verdictOf(kind, bytes).catch((error: unknown) => {
          failures.push(
            `${kind} ${SEED + index} ${how}: ${error instanceof Error ? error.stack : String(error)}`,
          );
          return undefined;
        });
        slowest = Math.max(slowest, performance.now() - started);
        if (verdict !== undefined && !/[àáảãạăâđèéêìíòóôơùúưýỳỹệộểốởậằắ]/i.test(verdict))
          failures.push(`${how}: "${verdict}"`);
        said.set(verdict ?? 'đọc được', (said.get(verdict ?? 'đọc được') ?? 0) + 1);
        if (index > 0 && index % 1000 === 0)
          process.stderr.write(`${index} tệp, ${Math.round((performance.now() - begun) / 1000)} giây\n`);
        if (index % 20 === 0) grown = Math.max(grown, process.memoryUsage().rss - before);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    const megabytes = Math.round(grown / 1_048_576);
    process.stderr.write(
      `${COUNT} tệp hỏng: ${said.get('đọc được') ?? 0} vẫn đọc được, ${said.size - 1} câu từ chối khác nhau, chậm nhất ${(slowest / 1000).toFixed(1)} giây, tiến trình chính thêm ${megabytes} MB\n`,
    );
    expect(failures.slice(0, 5)).toEqual([]);
    expect(said.get('đọc được') ?? 0).toBeLessThan(COUNT);
    // Bombs are packed here, in this very process; the reader's own part is a few MB.
    expect(megabytes).toBeLessThan(250);
    // Several children share the machine with other tests.
    expect(slowest).toBeLessThan(UPLOAD_LIMITS.seconds * 1000 + 30_000);
  });
});

/** The most memory that the child held, MB, and how it ended. */
function peakOf(bytes: Buffer): Promise<{ readonly peak: number; readonly answer: string }> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${UPLOAD_LIMITS.heapMegabytes}`,
      fileURLToPath(new URL('../../src/document/list/child.ts', import.meta.url)),
      JSON.stringify(UPLOAD_LIMITS),
    ],
    { stdio: ['pipe', 'pipe', 'ignore'], env: {} },
  );
  let [peak, tail] = [0, ''];
  const watch = setInterval(() => {
    try {
      const high = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      peak = Math.max(peak, Number(high ?? 0) / 1024);
    } catch {
      // It has ended.
    }
  }, 5);
  child.stdout.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString('utf8')).slice(-300);
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  return new Promise((resolve) =>
    child.once('close', () => {
      clearInterval(watch);
      resolve({ peak: Math.round(peak), answer: tail.trim().split('\n').at(-1) ?? '' });
    }),
  );
}

const BOOK = {
  'xl/workbook.xml': [
    '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
  ],
  'xl/_rels/workbook.xml.rels': [
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  ],
};

/** Text that does not pack well, so that the ratio does not refuse it first. */
function* cells(count: number, each: number): Generator<string> {
  const random = createRandom(4);
  yield '<worksheet><sheetData>';
  for (let index = 0; index < count; index += 1)
    yield `<row><c t="inlineStr"><is><t>${Array.from({ length: each }, () => Math.floor(random() * 1e9).toString(36)).join(' ')}</t></is></c></row>`;
  yield '</sheetData></worksheet>';
}

describe.skipIf(process.platform !== 'linux')('bộ nhớ của tiến trình con', () => {
  it('ở sát mọi giới hạn vẫn dưới 256 MB', { timeout: 120_000 }, async () => {
    const wide = Buffer.from(`${'Tên HTX,'.repeat(9)}x\n${`${'abcdefgh,'.repeat(9)}1\n`.repeat(19_990)}`);
    const files = {
      'csv 10 MB': Buffer.concat([Buffer.from('Tên,Xã\n'), Buffer.alloc(10 * 1_048_576 - 20, 'đại lai ')]),
      'csv 200.000 ô': wide,
      'xlsx một trang 20 MB chữ': await zipOf({ ...BOOK, 'xl/worksheets/sheet1.xml': cells(15_000, 200) }),
      'xlsx quá dòng': await zipOf({ ...BOOK, 'xl/worksheets/sheet1.xml': cells(60_000, 12) }),
      'xlsx chuỗi chung lớn': await zipOf({
        ...BOOK,
        'xl/sharedStrings.xml': [
          '<sst>',
          ...[...cells(60_000, 12)].slice(1, -1).map((row) =>
            row
              .replace(/<\/?(row|c|is)[^>]*>/g, '')
              .replace('<t>', '<si><t>')
              .replace('</t>', '</t></si>'),
          ),
          '</sst>',
        ],
        'xl/worksheets/sheet1.xml': [
          '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>',
        ],
      }),
    };
    const peaks: Record<string, number> = {};
    for (const [name, bytes] of Object.entries(files)) {
      const { peak, answer } = await peakOf(bytes);
      expect(answer, name).toMatch(/"done"|"refused"/);
      peaks[name] = peak;
    }
    process.stderr.write(`bộ nhớ đỉnh của tiến trình con, MB: ${JSON.stringify(peaks)}\n`);
    expect(Math.max(...Object.values(peaks))).toBeLessThanOrEqual(256);
  });
});
