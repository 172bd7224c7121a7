// The national consolidated table over every co-operative's 120 figures: kept totals against DuckDB over the raw cells; the full rebuild; approve → seen.
import { randomUUID } from 'node:crypto';
import { consolidate } from '#server/collection/consolidate.ts';
import { findTotalFaults, rebuildTotals } from '#server/collection/rederive.ts';
import { sendEntry } from '#server/collection/send-entry.ts';
import { takeSubmissionStep } from '#server/collection/steps.ts';
import { withTransaction } from '#server/platform/bulk-write.ts';
import type { System } from '#server/system.ts';
import { SYSTEM_VIEWER, viewerOf } from '#server/unit/viewer.ts';
import { personOf } from '#test/support/founding.ts';
import { openDuck } from './support/duck.ts';
import { type Report, race, round } from './support/measure-time.ts';
import { withNation } from './support/nation.ts';
import { CELLS, FORM, type FormPeriod, nationForms } from './support/nation-forms.ts';

const SHOWN = 60;

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const asked = (period: FormPeriod) =>
  ({ period: period.key, form: FORM, unit: 'VN', by: 'province', basis: 'approved' }) as const;

/** The same 34 × 60 sums from the raw cells, as DuckDB likes it best: one scan, one pivot. */
function byHand(period: FormPeriod): string {
  const columns = Array.from(
    { length: SHOWN },
    (_, n) => `sum(c.amount) filter (where c.cell = 'c${n}') as c${n}`,
  );
  return `select s.province_id, ${columns.join(', ')} from form_cells c join submissions s on s.id = c.submission_id
    join submission_approvals a on a.submission_id = s.id and a.version = c.version and a.recorded_to = 9007199254740991
    where s.period_id = ${period.id} and c.form_code = '${FORM}' group by s.province_id order by s.province_id`;
}

async function requireSame(
  system: System,
  period: FormPeriod,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const table = await consolidate(
    system.collectionDeps(system.database.loader),
    SYSTEM_VIEWER,
    asked(period),
  );
  const sums = (n: number) => rows.reduce((sum, row) => sum + BigInt(String(row[`c${n}`] ?? 0)), 0n);
  for (const n of [0, 1, SHOWN - 1]) {
    const ours = table.total.cells[`c${n}`]?.value;
    if (BigInt(ours ?? 0) !== sums(n)) throw new Error(`c${n}: bảng ${ours}, từ ô ${sums(n)}`);
  }
  if (rows.length !== 34) throw new Error(`${rows.length} tỉnh`);
}

/** A co-operative sends, its province approves; how long from the approval until the nation's next read shows it. */
async function approveSeen(system: System, period: FormPeriod): Promise<number> {
  const deps = system.collectionDeps(system.database.app);
  const [officer, leader, nation] = await Promise.all(
    ['bacninh@', 'lanhdao.bacninh@', 'trunguong@'].map((name) => personOf(system, `${name}minhhoa.example`)),
  );
  if (!officer || !leader || !nation) throw new Error('thiếu tài khoản');
  const scope = (person: typeof officer) => viewerOf(system.places, person, system.clock.today());
  const { rows } = await system.database.loaderPool.query<{ id: number }>(
    `select t.organisation_id as id from organisation_spans t join office_scope_units u on u.unit_id = t.unit_id and u.office_id = $1
     where t.valid_to > current_date and t.recorded_to = 9007199254740991 and t.kind = 'HTX' and t.operating = 'active'
       and not exists (select 1 from submissions s where s.organisation_id = t.organisation_id and s.period_id = $2) order by 1 desc limit 1`,
    [officer.officeId, period.id],
  );
  const organisation = rows[0]?.id ?? 0;
  const total = async () => {
    const table = await consolidate(deps, scope(nation), asked(period));
    return Number(table.total.cells.c0?.value);
  };
  const body = {
    organisation,
    base: 0,
    formVersion: 1,
    exceptions: [],
    cells: Object.fromEntries(Array.from({ length: CELLS }, (_, n) => [`c${n}`, { number: 1_000_000 }])),
  };
  const place = { period: period.key, form: FORM };
  const receipt = await sendEntry(deps, officer, scope(officer), place, body, { key: randomUUID(), body });
  const before = await total();
  const start = performance.now();
  const step = { step: 'approve', base: receipt.version } as const;
  await takeSubmissionStep(deps, leader, scope(leader), receipt.submission, step, {
    key: randomUUID(),
    body: step,
  });
  if ((await total()) !== before + 1_000_000) throw new Error('duyệt xong mà số toàn quốc chưa đổi');
  return performance.now() - start;
}

export async function bench(report: Report): Promise<void> {
  await withNation(async (system) => {
    const period = await nationForms(system);
    const { loaderPool, loader } = system.database;
    const rebuilt = await seconds(() =>
      withTransaction(loaderPool, 'begin', (client) => rebuildTotals(client, 1)),
    );
    report({ name: 'collection-totals.full-rebuild', figure: round(rebuilt), unit: 'giây' });
    const client = await loaderPool.connect();
    const checked = await seconds(async () => {
      const faults = await findTotalFaults(client);
      if (faults.length > 0) throw new Error(`${faults.length} tổng sai sau khi dựng lại`);
    });
    client.release();
    report({ name: 'collection-totals.kept-equals-forms', figure: round(checked), unit: 'giây' });
    await loaderPool.query('select analyse_tables()');
    const duck = await openDuck(loaderPool, ['form_cells', 'submissions', 'submission_approvals']);
    const hand = byHand(period);
    await requireSame(system, period, (await duck.runAndReadAll(hand)).getRowObjectsJson());
    const deps = system.collectionDeps(loader);
    const [ours = 0, other = 0] = await race([
      () => consolidate(deps, SYSTEM_VIEWER, asked(period)),
      async () => (await duck.runAndReadAll(hand)).getRows(),
    ]);
    report({
      name: `collection-totals.34×${CELLS}-kept (DuckDB 34×${SHOWN} từ ô thô)`,
      figure: round(ours),
      unit: 'ms',
      baseline: round(other),
      ratio: round(ours / other),
    });
    const times: number[] = [];
    for (let each = 0; each < 5; each += 1) times.push(await approveSeen(system, period));
    report({
      name: 'collection-totals.approve-seen-nationally',
      figure: round(Math.min(...times)),
      unit: 'ms',
    });
  });
}
