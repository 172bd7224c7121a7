// Scoreboard of 34 provinces and every commune over thirty targets: our board against the same achievement by hand-written SQL.
import { sql } from 'kysely';
import { calendarDate } from '#domain/period/calendar-date.ts';
import type { Target } from '#domain/target/target.ts';
import { unitsOn } from '#domain/unit/geography.ts';
import { enterDocument } from '#server/directive/enter.ts';
import { read, write } from '#server/platform/journal.ts';
import type { System } from '#server/system.ts';
import { putTarget } from '#server/target/put.ts';
import { documentBoard } from '#server/target/scoreboard.ts';
import { saveShares } from '#server/target/store.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { FLOW_COLUMNS, STOCK_COLUMNS } from './support/by-hand.ts';
import { type Report, race, round } from './support/measure-time.ts';
import { withNation } from './support/nation.ts';

const SYMBOL = 'BENCH-DIEM';
const [FROM, AT] = ['2026-01-01', '2026-06-30'];
const NOW = 9007199254740991;

/** Thirty targets: every flow and stock that can be counted by commune, some of them twice with another number. */
function targetsOf(system: System): readonly { readonly code: string; readonly low: number }[] {
  const codes = [...FLOW_COLUMNS, ...STOCK_COLUMNS]
    .map(([code]) => code)
    .filter((code) =>
      system.measureDeps(system.database.loader).measures.get(code)?.breakdowns.includes('commune'),
    );
  return Array.from({ length: 30 }, (_, index) => ({
    code: codes[index % codes.length] ?? 'htx_new',
    low: 1 + Math.floor(index / codes.length),
  }));
}

async function loadOnce(system: System): Promise<number> {
  const { loader } = system.database;
  const known = await sql<{ id: number }>`select document_id as id from official_document_versions
    where symbol = ${SYMBOL} and recorded_to = ${NOW}`.execute(loader);
  if (known.rows[0]) return Number(known.rows[0].id);
  const { geography } = system.places;
  const day = calendarDate(2026, 1, 5);
  const provinces = unitsOn(geography, 'province', day);
  const communes = unitsOn(geography, 'commune', day);
  const office = await loader
    .selectFrom('offices')
    .select('id')
    .where('code', '=', 'VN')
    .executeTakeFirstOrThrow();
  const { reply } = await write(loader, { personId: null, officeId: null }, undefined, async (trx, seq) => {
    const { documentId } = await enterDocument(system, trx, seq, {
      office: office.id,
      book: 'held',
      facts: {
        number: '1',
        symbol: SYMBOL,
        type: 'kế hoạch',
        issuedOn: day,
        issuer: 'Bài đo',
        summary: 'Ba mươi chỉ tiêu',
        arrivedOn: null,
        addressee: null,
        executingOffice: null,
        transferredTo: null,
        draftingUnit: null,
        signatory: null,
        signatoryTitle: null,
        recipients: [],
        archiveCopy: null,
        copies: null,
        urgency: 'normal',
        secrecy: 'none',
        dueOn: null,
        parentId: null,
        parentRelation: null,
        legalBasis: [],
        note: null,
      },
    });
    for (const { code, low } of targetsOf(system)) {
      const definition: Target = {
        indicator: { name: code, unit: 'HTX', measure: code },
        goal: { kind: 'at-least', low },
        basis: { kind: 'year', period: '2026' },
        bearer: { kind: 'each', level: 'commune' },
        scope: null,
        approximate: false,
        legalBasis: null,
      };
      const given = { document: documentId, office: office.id, clause: null, parent: null, definition };
      const id = await putTarget(trx, given, communes, geography.nation, seq);
      const shares = provinces.map((unit) => ({
        unitId: Number(unit.id),
        state: 'set' as const,
        low: low * 20,
        high: null,
      }));
      await saveShares(trx, { id, document: documentId, office: office.id }, shares, seq);
    }
    const subjectId = String(documentId);
    return { act: { act: 'demonstration.loaded', subjectKind: 'document', subjectId }, reply: documentId };
  });
  await sql`analyze target_shares; analyze target_versions`.execute(loader).catch(() => undefined);
  return reply;
}

/** One pass over flows and one over stocks for each level, laid beside the shares: the fastest of the ways we tried. */
function handOf(
  document: number,
  level: 'province' | 'commune',
  columns: typeof FLOW_COLUMNS,
  flow: boolean,
): string {
  const inner = columns.map(([, column], index) => `${column} as m${index}`).join(', ');
  const pairs = columns.map(([code], index) => `('${code}', t.m${index}::bigint)`).join(', ');
  const time = flow
    ? `t.date between date '${FROM}' and date '${AT}'`
    : `t.valid_from <= date '${AT}' and t.valid_to > date '${AT}'`;
  return `with counted as materialized (select a.ancestor_id, ${inner} from ${flow ? 'organisation_flows' : 'organisation_spans'} t
      join unit_ancestries a on a.unit_id = t.unit_id and a.level = '${level}' and a.from_date <= date '${AT}' and a.to_date > date '${AT}'
      where ${time} and t.recorded_to = ${NOW} group by a.ancestor_id),
    long as (select t.ancestor_id, x.measure, x.value from counted t cross join lateral (values ${pairs}) as x (measure, value))
    select v.target_id, count(*) as shares, count(*) filter (where coalesce(l.value, 0) >= s.low) as met, sum(coalesce(l.value, 0)) as total
    from target_versions v join target_shares s on s.target_id = v.target_id and s.recorded_to = ${NOW}
    join units u on u.id = s.unit_id and u.level = '${level}'
    left join long l on l.ancestor_id = s.unit_id and l.measure = v.measure
    where v.document_id = ${document} and v.recorded_to = ${NOW} and v.measure in (${columns.map(([code]) => `'${code}'`).join(', ')})
    group by v.target_id order by v.target_id`;
}

interface HandRow {
  readonly target_id: string;
  readonly shares: string;
  readonly met: string;
}

export async function bench(report: Report): Promise<void> {
  await withNation(async (system) => {
    const { loader } = system.database;
    const document = await loadOnce(system);
    const deps = { ...system.measureDeps(loader), ...system.peopleDeps(loader) };
    const ours = () => documentBoard(deps, SYSTEM_VIEWER, { document, at: AT });
    const hand = () =>
      read(loader, SYSTEM_VIEWER, async (trx) => {
        const found: HandRow[] = [];
        for (const level of ['province', 'commune'] as const)
          for (const [columns, flow] of [
            [FLOW_COLUMNS, true],
            [STOCK_COLUMNS, false],
          ] as const)
            found.push(...(await sql.raw<HandRow>(handOf(document, level, columns, flow)).execute(trx)).rows);
        return found;
      });
    const board = await ours();
    const said = new Map<number, number>();
    for (const row of await hand())
      said.set(Number(row.target_id), (said.get(Number(row.target_id)) ?? 0) + Number(row.met));
    for (const target of board.targets) {
      const met = target.counts.met ?? 0;
      if (met !== said.get(target.id))
        throw new Error(`${target.measure}: bảng điểm ${met} đạt, viết tay ${said.get(target.id)}`);
    }
    const [engine = 0, byHand = 0] = await race([ours, hand]);
    const shares = board.targets.reduce(
      (sum, each) => sum + Object.values(each.counts).reduce((a, b) => a + b, 0),
      0,
    );
    report({
      name: `scoreboard.${board.targets.length}-targets.${shares}-shares`,
      figure: round(engine),
      unit: 'ms',
      baseline: round(byHand),
      ratio: round(engine / byHand),
    });
  });
}
