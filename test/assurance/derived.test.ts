// Are derived tables what the records say, at every journal number, and does a rebuild put right exactly what is not?
import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runMain } from '#cli/main.ts';
import { findDerivedFaults, rebuildDerived } from '#server/journal/derived.ts';
import { sealJournal } from '#server/journal/seal.ts';
import { verifyJournal } from '#server/journal/verify.ts';
import { derivedFaultMessage } from '#server/platform/derived-fault.ts';
import { adminUrlTo } from '#server/platform/roles.ts';
import { composeSystem, derivedDepsOf, type System } from '#server/system.ts';
import { bacNinhFigures, digestTables } from '#test/support/backup-fixture.ts';
import { newDataFolder } from '#test/support/data-folder.ts';
import { createTestDatabase, TEST_CLOCK, TEST_KEYS, type TestDatabase } from '#test/support/database.ts';
import { copyDatabase, type DatabaseCopy, dropFrozen, freeze } from '#test/support/database-copy.ts';
import { recordSealedHistory } from '#test/support/sealed-history.ts';

// Every check derives the whole register and geography again.
vi.setConfig({ testTimeout: 240_000 });

let source: TestDatabase;
let copy: DatabaseCopy;
let system: System;

beforeAll(async () => {
  source = await createTestDatabase('province');
  await recordSealedHistory(source.system);
  await freeze(source);
});
afterAll(() => dropFrozen(source));

beforeEach(async (context) => {
  copy = await copyDatabase(source);
  system = await composeSystem(copy.database, TEST_CLOCK, TEST_KEYS);
  context.onTestFinished(() => copy.drop());
});

const faults = async () => (await findDerivedFaults(derivedDepsOf(system))).map(derivedFaultMessage).sort();
const rebuild = () => rebuildDerived(derivedDepsOf(system));

describe('Bảng dẫn xuất', () => {
  it('đúng thì không nêu gì, và dựng lại không ghi gì', async () => {
    const before = await digestTables(source.adminUrl, copy.database.name);
    expect(await faults()).toEqual([]);
    expect(await rebuild()).toEqual({ seq: null, faults: 0, organisations: 0 });
    expect(await digestTables(source.adminUrl, copy.database.name)).toEqual(before);
  });

  it('sửa, xóa, chèn dòng dẫn xuất: nêu từng dòng; dựng lại thì số liệu như cũ và kiểm chứng được', async () => {
    await copy.superuser.query(`
      update organisation_spans set sector = 'trade' where organisation_id = 1 and recorded_to = 9007199254740991 and valid_from = (select min(valid_from) from organisation_spans where organisation_id = 1);
      update organisation_spans set recorded_to = 3 where organisation_id = 2;
      delete from organisation_flows where organisation_id = 3 and event_id = (select min(event_id) from organisation_flows where organisation_id = 3);
      insert into organisation_flows select (jsonb_populate_record(f, '{"side": "at"}')).* from organisation_flows f where organisation_id = 4 and side = 'in' limit 1;
      delete from unit_ancestries where unit_id = (select min(id) from units where level = 'province') and level = 'nation';
      update region_memberships set region = 'khác' where scheme = (select min(scheme) from region_memberships) and province_id = (select min(province_id) from region_memberships m where m.scheme = (select min(scheme) from region_memberships));
      delete from office_scope_units where office_id = (select id from offices where code = 'LM24') and unit_id = (select min(s.unit_id) from office_scope_units s where s.office_id = (select id from offices where code = 'LM24'))`);
    const found = await faults();
    const kinds = (start: string) => found.filter((each) => each.startsWith(`Bảng dẫn xuất ${start}`));
    expect(kinds('organisation_spans, dòng organisation_id=1,')).toEqual([
      expect.stringMatching(/khác với bản ghi gốc\.$/),
    ]);
    expect(kinds('organisation_spans, dòng organisation_id=2,').length).toBeGreaterThan(0);
    expect(kinds('organisation_flows, dòng organisation_id=3,')).toEqual([
      expect.stringMatching(/thiếu so với bản ghi gốc\.$/),
    ]);
    expect(kinds('organisation_flows, dòng organisation_id=4,')).toEqual([
      expect.stringMatching(/side=at, .*thừa so với bản ghi gốc\.$/),
    ]);
    expect(kinds('unit_ancestries')).toEqual([expect.stringMatching(/level=nation, .*thiếu/)]);
    expect(kinds('region_memberships')).toEqual([expect.stringMatching(/khác với bản ghi gốc\.$/)]);
    expect(kinds('office_scope_units')).toEqual([expect.stringMatching(/thiếu/)]);
    const rebuilt = await rebuild();
    expect(rebuilt).toMatchObject({ faults: found.length, organisations: 4 });
    expect(await faults()).toEqual([]);
    expect(await bacNinhFigures(system)).toEqual([690, 25]);
    await sealJournal(copy.database);
    expect((await verifyJournal(copy.database.loaderPool)).findings).toEqual([]);
    const { rows } = await copy.superuser.query(`select act, note from journal where seq = $1`, [
      rebuilt.seq,
    ]);
    expect(rows).toEqual([{ act: 'derived.rebuilt', note: { faults: found.length, organisations: 4 } }]);
  });

  it('lịch sử cũng được đối chiếu: sửa một dòng đã đóng là lộ', async () => {
    await copy.superuser.query(
      `update organisation_spans set name = name || ' cũ' where ctid = (select min(ctid) from organisation_spans where recorded_to < 9007199254740991)`,
    );
    expect(await faults()).toEqual([
      expect.stringMatching(
        /^Bảng dẫn xuất organisation_spans, dòng organisation_id=\d+, valid_from=2022-06-10, recorded_from=\d+: khác với bản ghi gốc\.$/,
      ),
    ]);
  });

  it('sự kiện bị sửa thành lịch sử không thể có: nêu tổ chức, không dựng bừa', async () => {
    await copy.superuser.query(
      `update organisation_event_versions set type = 'dissolved', mode = 'voluntary' where event_id = (select min(event_id) from organisation_event_versions where organisation_id = 5)`,
    );
    expect(await faults()).toEqual([
      'Bảng dẫn xuất organisation_spans, dòng organisation_id=5: các sự kiện không hợp thành một lịch sử có thể có, không dẫn xuất được.',
    ]);
  });

  it('lệnh verify: mã 0 và đầu chuỗi khi đúng, mã 1 và tên dòng khi sai', async () => {
    const dataDir = await newDataFolder();
    const run = async (...argv: string[]) => {
      let out = '';
      const stdout = new Writable({
        write: (chunk, _encoding, done) => {
          out += chunk;
          done();
        },
      });
      const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
      process.env.DATABASE_URL = adminUrlTo(source.adminUrl, copy.database.name);
      const code = await runMain([...argv, '--data', dataDir], {
        stdin: process.stdin,
        stdout,
        stderr: sink,
      }).finally(() => {
        delete process.env.DATABASE_URL;
      });
      return { code, out };
    };
    const good = await run('verify', '--json');
    expect([good.code, JSON.parse(good.out)]).toEqual([
      0,
      expect.objectContaining({
        verified: true,
        total: 0,
        findings: [],
        blocks: 4,
        unsealed: 0,
        head: { no: 4, to: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      }),
    ]);
    await copy.superuser.query(
      `update journal set act = 'x' where seq = 3; delete from organisation_flows where organisation_id = 3`,
    );
    const bad = await run('verify', '--json');
    expect([bad.code, JSON.parse(bad.out).verified, JSON.parse(bad.out).findings[0]]).toEqual([
      1,
      false,
      {
        kind: 'altered',
        relation: 'journal',
        key: '{"seq": 3}',
        seq: 3,
        message: 'Bảng journal, dòng seq=3, nhật ký số 3: đã bị sửa.',
      },
    ]);
    const words = await run('verify');
    expect(words.out).toMatch(
      /^Bảng journal, dòng seq=3, nhật ký số 3: đã bị sửa\.\nBảng dẫn xuất organisation_flows, dòng organisation_id=3, .*\nKhông kiểm chứng được: \d+ sai lệch\.\n/s,
    );
    expect((await run('verify', '--head', 'abc')).code).toBe(2);
    expect((await run('rebuild', '--json')).code).toBe(0);
  });
});
