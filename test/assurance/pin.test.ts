// A pin beside a long import and beside small writers: it never gains a row, and nobody waits for it.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind } from '#server/measure/behind.ts';
import { tally } from '#server/measure/tally.ts';
import { bulkWrite } from '#server/platform/bulk-write.ts';
import type { Db } from '#server/platform/db.ts';
import { latestSeq, requireSettled, takePin, takeSettled } from '#server/platform/pin.ts';
import { readPageSettled, readSettled } from '#server/platform/settled-read.ts';
import { SYSTEM_VIEWER, type Viewer } from '#server/unit/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { found, foundingBody, percentile, viewerFor } from '#test/support/founding.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const SECONDS = propertyRuns(5, 30);
const PINS = propertyRuns(150, 1000);

let database: TestDatabase;
let officer: Viewer;
beforeAll(async () => {
  database = await createTestDatabase('province');
  officer = await viewerFor(database.system, 'bacninh@minhhoa.example');
});
afterAll(() => database.drop());

/** An import that holds the gate and its number while rows trickle in. */
function startImport(seconds: number) {
  const state = { seq: 0, rows: 0, begun: 0, ended: 0, enough: false };
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => undefined);
  const done = bulkWrite(database.system.database.loaderPool, async (client, seq) => {
    Object.assign(state, { seq, begun: performance.now() });
    while (!state.enough && performance.now() - state.begun < seconds * 1000) {
      await client.query(
        `insert into plan_figures (measure, unit_id, period, basis, value, recorded_from) select 'thử', id, $2::bigint || '-' || $1::int, 'thử', 1, $2::bigint from units limit 3`,
        [state.rows, seq],
      );
      state.rows += 3;
      ready.resolve();
      await sleep(20);
    }
    return { act: { act: 'import.tried', subjectKind: 'test', subjectId: '1' }, reply: null };
  }).then(
    () => {
      state.ended = performance.now();
    },
    (error: unknown) => {
      ready.reject(error);
      throw error;
    },
  );
  return { state, ready: ready.promise, done };
}

/** Rows known at a number, in every table of the write path. */
const known = (seq: number) => sql<{ count: number }>`
    select (select count(*) from plan_figures where recorded_from <= ${seq}) + (select count(*) from organisation_event_versions where recorded_from <= ${seq})
      + (select count(*) from organisation_spans where recorded_from <= ${seq}) + (select count(*) from journal where seq <= ${seq}) as count`;

async function countKnown(seq: number, db: Db = database.system.database.loader): Promise<number> {
  const { rows } = await known(seq).execute(db);
  return rows[0]?.count ?? -1;
}

/** Two clerks who found without pause; answers when each founding ended and how long it took. */
function startWriters(name: string) {
  const ended: { at: number; ms: number }[] = [];
  let going = true;
  const clerk = async (no: number) => {
    for (let each = 0; going; each += 1) {
      const started = performance.now();
      await found(database.system, officer, foundingBody(`HTX ${name} ${no} ${each}`));
      ended.push({ at: performance.now(), ms: performance.now() - started });
      await sleep(10);
    }
  };
  const running = Promise.all([clerk(1), clerk(2)]);
  return {
    stop: async () => {
      going = false;
      await running;
      return ended;
    },
  };
}

const p99 = (list: readonly { ms: number }[]) =>
  percentile(
    list.map((each) => each.ms),
    0.99,
  );

describe('ghim', () => {
  it(`${PINS} ghim bên một lần nạp ${SECONDS} giây: không ghim nào thêm dòng, không ai chờ ghim`, async () => {
    const plain = startImport(SECONDS / 2);
    await plain.ready;
    const alone = startWriters('không ghim');
    await plain.done;
    const before = await alone.stop();

    const { app } = database.system.database;
    const trial = startImport(SECONDS);
    await trial.ready;
    const writers = startWriters('bên ghim');
    const naive: { seq: number; rows: number }[] = [];
    const pins: Promise<{ seq: number; rows: number }>[] = [];
    for (let each = 0; each < PINS; each += 1) {
      pins.push(takePin(app).then(async (seq) => ({ seq, rows: await countKnown(seq) })));
      if (each % 25 === 0) {
        const seq = await latestSeq(app);
        naive.push({ seq, rows: await countKnown(seq) });
      }
      await sleep((SECONDS * 900) / PINS);
    }
    await trial.done;
    const taken = await Promise.all(pins);
    const beside = await writers.stop();
    await sleep(200);

    const gained = [];
    for (const pin of taken) if ((await countKnown(pin.seq)) !== pin.rows) gained.push(pin);
    expect(gained).toEqual([]);
    // Negative control: the number alone, without waiting for those who write, does gain rows.
    const broken = [];
    for (const pin of naive) if ((await countKnown(pin.seq)) > pin.rows) broken.push(pin);
    expect(broken.length).toBeGreaterThan(0);
    // Nobody waited for the import or for a pin: foundings came and went all the while the import held the gate.
    const meanwhile = beside.filter(({ at }) => at > trial.state.begun && at < trial.state.ended);
    expect(meanwhile.length).toBeGreaterThan(SECONDS * 5);
    expect(Math.max(...meanwhile.map(({ ms }) => ms))).toBeLessThan(SECONDS * 800);
    console.log(
      `${taken.length} ghim, ${trial.state.rows} dòng nạp, ${meanwhile.length} lần ghi trong lúc nạp: 0 ghim thêm dòng; đối chứng đọc số không chờ: ${broken.length}/${naive.length} thêm dòng; ` +
        `p99 ghi bên lần nạp ${p99(before).toFixed(1)} ms không ghim, ${p99(meanwhile).toFixed(1)} ms có ghim (tỷ lệ ${(p99(meanwhile) / p99(before)).toFixed(2)})`,
    );
  }, 120_000);

  it('ghim bên các lần ghi nhỏ', async () => {
    const writers = startWriters('nhỏ');
    const taken: { seq: number; rows: number }[] = [];
    for (let each = 0; each < propertyRuns(60, 500); each += 1) {
      const seq = await takePin(database.system.database.app);
      taken.push({ seq, rows: await countKnown(seq) });
    }
    const written = await writers.stop();
    expect(written.length).toBeGreaterThan(5);
    for (const pin of taken) expect([pin.seq, await countKnown(pin.seq)]).toEqual([pin.seq, pin.rows]);
  });

  it('bản chụp mở cùng lượt với lần nhìn nhật ký: đã thấy đủ mọi dòng đến số nó nêu', async () => {
    const { loader } = database.system.database;
    const writers = startWriters('bản chụp');
    const seen: { seq: number; rows: number }[] = [];
    for (let each = 0; each < propertyRuns(200, 3000); each += 1)
      seen.push(
        await readSettled(loader, SYSTEM_VIEWER, undefined, async (trx, seq) => ({
          seq,
          rows: await countKnown(seq, trx),
        })),
      );
    const written = await writers.stop();
    expect(written.length).toBeGreaterThan(5);
    expect(new Set(seen.map(({ seq }) => seq)).size).toBeGreaterThan(3);
    for (const { seq, rows } of seen) expect([seq, await countKnown(seq)]).toEqual([seq, rows]);
    const last = seen.at(-1)?.seq ?? 0;
    const again = await readSettled(loader, SYSTEM_VIEWER, last, async (trx, seq) => countKnown(seq, trx));
    expect(again).toBe(seen.at(-1)?.rows);
    await expect(
      readSettled(loader, SYSTEM_VIEWER, last + 1_000_000, async (_, seq) => seq),
    ).rejects.toMatchObject({ code: 'known-at-future' });
  });

  it('trang hỏi cùng lượt với lần nhìn nhật ký: không trang nào thêm dòng, ghi xong là trang sau thấy', async () => {
    const { loader } = database.system.database;
    const page = async (knownAt?: number) => {
      const { seq, rows } = await readPageSettled(loader, SYSTEM_VIEWER, knownAt, known);
      return { seq, rows: rows[0]?.count };
    };
    const writers = startWriters('trang');
    const seen: { seq: number; rows: number | undefined }[] = [];
    for (let each = 0; each < propertyRuns(300, 2000); each += 1) seen.push(await page());
    const written = await writers.stop();
    expect(written.length).toBeGreaterThan(5);
    expect(new Set(seen.map(({ seq }) => seq)).size).toBeGreaterThan(3);
    for (const { seq, rows } of seen) expect([seq, await countKnown(seq)]).toEqual([seq, rows]);
    expect(seen.map(({ seq }) => seq)).toEqual(seen.map(({ seq }) => seq).toSorted((a, b) => a - b));

    // Nobody writes: the number guessed is the last one. Then somebody has written: the page is of the new number, rows and all.
    const quiet = await page();
    expect(quiet).toEqual({ seq: await latestSeq(loader), rows: await countKnown(quiet.seq) });
    expect(await page()).toEqual(quiet);
    await found(database.system, officer, foundingBody('HTX trang sau thấy ngay'));
    const next = await page();
    expect(next).toEqual({ seq: quiet.seq + 1, rows: await countKnown(quiet.seq + 1) });
    expect(next.rows).toBeGreaterThan(quiet.rows ?? Number.NaN);
    // A number of the past, a number named just when it is the last, one of the future.
    expect(await page(quiet.seq)).toEqual(quiet);
    await found(database.system, officer, foundingBody('HTX nêu đúng số cuối'));
    expect((await page(next.seq + 1)).seq).toBe(next.seq + 1);
    await expect(page(next.seq + 1_000_000)).rejects.toMatchObject({ code: 'known-at-future' });
    // A question that fails leaves no transaction behind on its connection, and does not make the number wrong.
    const broken = () => readPageSettled(loader, SYSTEM_VIEWER, undefined, () => sql`select 1 / 0`);
    for (let each = 0; each < 6; each += 1) await expect(broken()).rejects.toMatchObject({ code: '22012' });
    for (let each = 0; each < 6; each += 1) expect((await page()).seq).toBe(next.seq + 1);
  });

  it('màn hình không chờ một lần nạp dài: số liệu đến ngay trước lần nạp, đọc lại vẫn vậy; nêu số chưa xong thì bị từ chối', async () => {
    const { app } = database.system.database;
    const trial = startImport(120);
    await trial.ready;
    const deps = database.system.measureDeps(app);
    const asked = { measures: 'htx_total,htx_new', unit: '27', period: '2022-H1' };
    const shown = await tally(deps, officer, asked);
    expect(shown.pin).toBe(trial.state.seq - 1);
    expect(await takeSettled(app, 100)).toBe(trial.state.seq - 1);
    // The page's question was asked with the look, and dropped: the load was under way.
    const records = await behind(deps, officer, {
      measure: 'htx_new',
      unit: '27',
      period: '2022-H1',
      limit: 5,
    });
    expect([records.pin, records.records.length]).toEqual([trial.state.seq - 1, 5]);
    const named = { measure: 'htx_new', unit: '27', period: '2022-H1', limit: 5, knownAt: shown.pin };
    expect(await behind(deps, officer, named)).toEqual(records);
    await expect(requireSettled(app, trial.state.seq, 100)).rejects.toMatchObject({
      code: 'known-at-unsettled',
      status: 503,
    });
    await expect(requireSettled(app, trial.state.seq + 1_000_000)).rejects.toMatchObject({
      code: 'known-at-future',
    });
    expect(await requireSettled(app, shown.pin, 100)).toBe(shown.pin);
    await found(database.system, officer, foundingBody('HTX ghi trong lúc nạp'));
    // Nobody has waited: the load still goes on.
    expect(trial.state.ended).toBe(0);
    trial.state.enough = true;
    await trial.done;
    const again = await tally(deps, officer, { ...asked, knownAt: shown.pin });
    expect(again.rows).toEqual(shown.rows);
    expect((await tally(deps, officer, asked)).pin).toBeGreaterThan(trial.state.seq);
  });
});
