// Does every change of a sealed row show, with the row named, and nothing else?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, drawOne } from '#domain/demonstration/random.ts';
import { sealJournal } from '#server/journal/seal.ts';
import { type JournalReport, verifyJournal } from '#server/journal/verify.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { copyDatabase, type DatabaseCopy, dropFrozen, freeze } from '#test/support/database-copy.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { recordSealedHistory } from '#test/support/sealed-history.ts';
import { TAMPERINGS } from '#test/support/tamper.ts';

const CASES = propertyRuns(45, 1000);
/** Changes made to one copy at the same time: each must be named, and no other row. */
const TOGETHER = 15;

let source: TestDatabase;
let head: string;

beforeAll(async () => {
  source = await createTestDatabase('province');
  await recordSealedHistory(source.system);
  const { chain, findings } = await verifyJournal(source.system.database.loaderPool);
  expect(findings).toEqual([]);
  expect(chain).toMatchObject({ blocks: 4, unsealed: 0 });
  head = chain.headHash ?? '';
  await freeze(source);
});
afterAll(() => dropFrozen(source));

async function onCopy<T>(work: (copy: DatabaseCopy) => Promise<T>): Promise<T> {
  const copy = await copyDatabase(source);
  try {
    return await work(copy);
  } finally {
    await copy.drop();
  }
}

const named = ({ findings }: JournalReport) =>
  findings.map((each) => `${each.kind} ${each.relation} ${each.key}`).sort();
const messages = async (copy: DatabaseCopy, kept?: string) =>
  (await verifyJournal(copy.database.loaderPool, kept)).findings.map((finding) => finding.message);

describe('Niêm phong nhật ký', () => {
  it('bản sao nguyên vẹn: không có sai lệch nào', () =>
    onCopy(async (copy) => {
      expect(await messages(copy, head)).toEqual([]);
    }));

  it(
    `${CASES} lần sửa, xóa, chèn, đổi chỗ của người có mọi quyền: tìm ra tất cả, đúng từng dòng`,
    async () => {
      let done = 0;
      for (let seed = 1; done < CASES; seed += 1) {
        await onCopy(async (copy) => {
          const random = createRandom(seed);
          const expected: string[] = [];
          const used: string[] = [];
          for (let each = 0; each < TOGETHER; each += 1) {
            const tampering = each < TAMPERINGS.length ? TAMPERINGS[each] : drawOne(random, TAMPERINGS);
            const found = (await tampering?.run(copy.superuser, random, used)) ?? [];
            expected.push(...found);
            used.push(...found.map((name) => name.slice(name.indexOf('{'))));
          }
          expect(expected.length, `hạt giống ${seed}`).toBeGreaterThanOrEqual(TOGETHER - 3);
          expect(named(await verifyJournal(copy.database.loaderPool)), `hạt giống ${seed}`).toEqual(
            expected.sort(),
          );
          done += expected.length;
        });
      }
    },
    propertyRuns(120_000, 1_800_000),
  );

  it('từng lần một, mỗi cách một bản sao: câu trả lời nói đúng dòng và đúng việc', async () => {
    const answers: string[] = [];
    for (const statement of [
      `update journal set act = 'organisation.moved' where seq = 3`,
      `delete from register_coverages where ctid = (select min(ctid) from register_coverages)`,
      `update plan_figures set value = 16 where measure = 'htx_new' and value = 15 and id = (select min(id) from plan_figures where value = 15)`,
    ]) {
      await onCopy(async (copy) => {
        await copy.superuser.query(statement);
        answers.push(...(await messages(copy)));
      });
    }
    expect(answers).toEqual([
      'Bảng journal, dòng seq=3, nhật ký số 3: đã bị sửa.',
      expect.stringMatching(
        /^Bảng register_coverages, dòng kind=HTX, unit_id=\d+, from_date=\d{4}-\d\d-\d\d, recorded_from=2, nhật ký số 2: đã bị xóa\.$/,
      ),
      expect.stringMatching(/^Bảng plan_figures, dòng id=\d+, recorded_from=2, nhật ký số 2: đã bị sửa\.$/),
    ]);
  });

  it('sửa chính chuỗi niêm phong: khối bị sửa được chỉ ra', async () => {
    const faultsOf = (statement: string) =>
      onCopy(async (copy) => {
        await copy.superuser.query(statement);
        return (await messages(copy)).filter((message) => message.startsWith('Khối'));
      });
    expect(
      await faultsOf(`update journal_leaves set digest = sha256('x') where block_no = 2 and ord = 1`),
    ).toEqual([
      expect.stringMatching(/^Khối niêm phong 2 \(nhật ký 3–\d+\): danh sách lá không khớp băm của khối\.$/),
    ]);
    expect(await faultsOf(`delete from journal_leaves where block_no = 3 and ord = 1`)).toEqual([
      expect.stringMatching(/^Khối niêm phong 3 .*danh sách lá/),
      expect.stringMatching(/^Khối niêm phong 3 .*số dòng nhật ký không đúng\.$/),
    ]);
    expect(
      await faultsOf(`update journal_leaves set ord = case ord when 1 then 2 else 1 end + 1000000 where block_no = 2 and ord in (1, 2);
        update journal_leaves set ord = ord - 1000000 where block_no = 2 and ord > 1000000`),
    ).toEqual([expect.stringMatching(/^Khối niêm phong 2 .*danh sách lá/)]);
    expect(
      await faultsOf(
        `delete from journal_leaves where block_no = 2; delete from journal_blocks where no = 2`,
      ),
    ).toEqual([
      expect.stringMatching(/^Khối niêm phong 3 .*không nối với khối liền trước\.$/),
      expect.stringMatching(/^Khối niêm phong 3 .*đoạn nhật ký không liền với khối trước\.$/),
    ]);
    expect(await faultsOf(`update journal_blocks set hash = sha256('x') where no = 1`)).toEqual([
      'Khối niêm phong 1 (nhật ký 1–2): băm của khối không khớp nội dung.',
      expect.stringMatching(/^Khối niêm phong 2 .*không nối với khối liền trước\.$/),
    ]);
    expect(
      await faultsOf(
        `insert into journal_leaves select 99, ord, seq, relation, row_key || ' ', change, digest from journal_leaves where block_no = 2 and ord = 1`,
      ),
    ).toEqual(['Khối niêm phong 99 (nhật ký 3–3): danh sách lá không khớp băm của khối.']);
    expect(
      await faultsOf(`update journal_blocks set sealed_at = sealed_at - interval '1 day' where no = 1`),
    ).toEqual([]);
  });

  it('tính lại cả chuỗi sau khi sửa: chỉ đầu chuỗi đã giữ ở nơi khác mới lộ', () =>
    onCopy(async (copy) => {
      await copy.superuser.query(`update organisation_event_versions set effective_date = effective_date - 1 where event_id = 1;
        delete from journal_leaves; delete from journal_blocks`);
      await sealJournal(copy.database);
      expect(await messages(copy)).toEqual([]);
      expect(await messages(copy, head)).toEqual([
        `Đầu chuỗi đã giữ ${head} không còn trong chuỗi niêm phong: chuỗi đã bị tính lại hoặc bị cắt đuôi.`,
      ]);
    }));

  it('cắt đuôi nhật ký và khối cuối: đầu chuỗi đã giữ làm lộ', () =>
    onCopy(async (copy) => {
      await copy.superuser.query(`delete from journal_leaves where block_no = 4; delete from journal where seq > (select to_seq from journal_blocks where no = 3);
        delete from journal_blocks where no = 4`);
      expect((await messages(copy, head))[0]).toMatch(/^Đầu chuỗi đã giữ/);
    }));

  it('bỏ một bảng khỏi danh sách niêm phong, dòng mang số nhật ký không có: đều bị nêu', () =>
    onCopy(async (copy) => {
      await copy.superuser.query(`delete from versioned_relations where relation = 'plan_figures'`);
      await copy.superuser.query(
        `update register_coverages set recorded_to = 900000 where ctid = (select min(ctid) from register_coverages)`,
      );
      expect(await messages(copy)).toEqual([
        'Bảng plan_figures đã được niêm phong nhưng không còn trong danh sách bảng niêm phong.',
        expect.stringMatching(
          /^Bảng register_coverages, .* nhật ký số 900000: mang số nhật ký không có trong nhật ký\.$/,
        ),
      ]);
    }));

  it('thêm cột mới để trống không làm đổi băm của dòng cũ', () =>
    onCopy(async (copy) => {
      await copy.superuser.query('alter table organisation_event_versions add column note_later text');
      expect(await messages(copy, head)).toEqual([]);
    }));

  it('mọi bảng phiên bản đều được niêm phong, trừ hai bảng dẫn xuất, và tìm theo số nhật ký có chỉ mục', () =>
    onCopy(async (copy) => {
      const { rows } = await copy.superuser.query<{ name: string }>(
        `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'recorded_to'
         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
           and (not exists (select 1 from versioned_relations v where v.relation = c.relname)
             or (select count(distinct i.indkey[0]) from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = i.indkey[0]
                 where i.indrelid = c.oid and k.attname in ('recorded_from', 'recorded_to')) < 2) order by 1`,
      );
      expect(rows.map((row) => row.name)).toEqual(['organisation_flows', 'organisation_spans']);
    }));
});
