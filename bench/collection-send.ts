// What does sending a form of 120 figures cost? Through the service, by one and by eight clients, and the same rows written by hand.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { sendEntry } from '#server/collection/send-entry.ts';
import { openDb } from '#server/platform/db.ts';
import { digestOf } from '#server/platform/journal.ts';
import { adminUrlTo } from '#server/platform/roles.ts';
import type { System } from '#server/system.ts';
import { viewerOf } from '#server/unit/viewer.ts';
import { percentile, personOf } from '#test/support/founding.ts';
import { type Report, round } from './support/measure-time.ts';
import { withNation } from './support/nation.ts';
import {
  CELLS,
  earlierForms,
  FORM,
  type FormPeriod,
  nationForms,
  takeBackSent,
} from './support/nation-forms.ts';

const EACH = 60;
/** Before anything counts: a server that has just begun compiles its own code and plans while it works; one that runs has done so. */
const WARM = 120;
const ROUNDS = 3;

type Send = (organisation: number) => Promise<unknown>;

interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Clients that take one organisation after another until the list is empty. */
async function measure(clients: number, organisations: readonly number[], send: Send): Promise<Measured> {
  const left = [...organisations];
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const begun = performance.now();
        await send(next);
        times.push(performance.now() - begun);
      }
    }),
  );
  const perSecond = (organisations.length * 1000) / (performance.now() - start);
  return { perSecond, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** What the rows taken back left to clear up belongs to neither side. */
async function settle(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrlTo(adminUrl, name) });
  await client.connect();
  try {
    await client.query('vacuum (analyze) submissions, submission_versions, submission_states, form_totals');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

async function listFree(system: System, period: FormPeriod, office: number): Promise<number[]> {
  const { rows } = await system.database.loaderPool.query<{ id: number }>(
    `select t.organisation_id as id from organisation_spans t join office_scope_units u on u.unit_id = t.unit_id and u.office_id = $1
     where t.valid_to > current_date and t.recorded_to = 9007199254740991 and t.kind = 'HTX' and t.operating = 'active'
       and not exists (select 1 from submissions s where s.organisation_id = t.organisation_id and s.period_id = $2) order by 1`,
    [office, period.id],
  );
  return rows.map((each) => each.id);
}

const cellsOf = (organisation: number) =>
  Object.fromEntries(
    Array.from({ length: CELLS }, (_, n) => [
      `c${n}`,
      { number: 1_000_000 * (1 + ((organisation * 31 + n * 17) % 5000)) },
    ]),
  );

interface Hand {
  readonly pool: pg.Pool;
  readonly period: FormPeriod;
  readonly person: number;
  readonly office: number;
  readonly province: number;
}

/** The rows that a sending leaves, with the province's totals, in one transaction: no look at anything, no rule, no lock. */
async function sendByHand(hand: Hand, organisation: number): Promise<void> {
  const { period, person, office } = hand;
  const cells = cellsOf(organisation);
  const names = Object.keys(cells);
  const amounts = names.map((name) => cells[name]?.number);
  const client = await hand.pool.connect();
  try {
    await client.query('begin');
    const begun = await client.query<{
      seq: number;
      unit: number;
      kind: string;
      sector: string;
      agricultural: boolean;
    }>(
      `select nextval('journal_seq') as seq, t.unit_id as unit, t.kind, t.sector, t.agricultural from organisation_spans t
       where t.organisation_id = $1 and t.recorded_to = 9007199254740991 and t.valid_to > current_date`,
      [organisation],
    );
    const [row] = begun.rows;
    if (!row) throw new Error('không có tổ chức');
    const made = await client.query<{ id: number }>(
      `insert into submissions (period_id, period_key, form_code, organisation_id, unit_id, province_id, kind, sector, agricultural, recorded_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        period.id,
        period.key,
        FORM,
        organisation,
        row.unit,
        hand.province,
        row.kind,
        row.sector,
        row.agricultural,
        row.seq,
      ],
    );
    const id = made.rows[0]?.id;
    await client.query(
      `insert into submission_versions (submission_id, version, period_id, form_code, organisation_id, unit_id, form_version, channel, late, queued, exceptions, findings, errors, warnings,
         same_count, changed_count, digest, sent_by, sent_office, sent_at, recorded_from)
       values ($1, 1, $2, $3, $4, $5, 1, 'behalf', false, false, '[]', '[]', 0, 0, 0, 0, $6, $7, $8, now(), $9)`,
      [id, period.id, FORM, organisation, row.unit, digestOf(cells), person, office, row.seq],
    );
    await client.query(
      `insert into form_cells (period_end, period_id, form_code, submission_id, version, organisation_id, unit_id, cell, amount, same)
       select $1::date, $2::int, $3::text, $4::bigint, 1, $5::bigint, $6::int, c.cell, c.amount, false from unnest($7::text[], $8::bigint[]) as c (cell, amount)`,
      [period.to, period.id, FORM, id, organisation, row.unit, names, amounts],
    );
    await client.query(
      `insert into submission_states (submission_id, period_id, form_code, organisation_id, unit_id, state, version, level, acting, notes, person_id, office_id, at, recorded_from)
       values ($1, $2, $3, $4, $5, 'sent', 1, 'province', false, '[]', $6, $7, now(), $8)`,
      [id, period.id, FORM, organisation, row.unit, person, office, row.seq],
    );
    await client.query(
      `insert into form_totals as kept (period_id, form_code, cell, province_id, stated, basis, amount, reported, changed_seq)
       select $1::int, $2::text, c.cell, $3::int, false, 'all', c.amount, 1, $4::bigint from unnest($5::text[], $6::bigint[]) as c (cell, amount) order by c.cell
       on conflict on constraint form_totals_pkey do update set amount = kept.amount + excluded.amount, reported = kept.reported + 1, changed_seq = excluded.changed_seq`,
      [period.id, FORM, hand.province, row.seq, names, amounts],
    );
    await client.query(
      `insert into journal (seq, person_id, office_id, act, subject_kind, subject_id, note, request_id) values ($1, $2, $3, 'collection.sent', 'submission', $4, '{}', $5)`,
      [row.seq, person, office, String(id), randomUUID()],
    );
    await client.query(
      `insert into requests (key, person_id, body_digest, status, reply, seq) values ($1, $2, $3, 201, $4, $5)`,
      [randomUUID(), person, digestOf(cells), JSON.stringify({ submission: id }), row.seq],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}

export async function bench(report: Report): Promise<void> {
  await withNation(async (system) => {
    const period = await nationForms(system);
    await earlierForms(system);
    await takeBackSent(system, period);
    const officer = await personOf(system, 'bacninh@minhhoa.example');
    const viewer = viewerOf(system.places, officer, system.clock.today());
    const { adminUrl, name } = system.database;
    await settle(adminUrl, name);
    const own = openDb(adminUrl, name, 'thongsuot_app', 8);
    const loader = openDb(adminUrl, name, 'thongsuot_loader', 8);
    try {
      const deps = system.collectionDeps(own.db);
      const place = { period: period.key, form: FORM };
      const send: Send = (organisation) => {
        const body = { organisation, base: 0, formVersion: 1, exceptions: [], cells: cellsOf(organisation) };
        return sendEntry(deps, officer, viewer, place, body, { key: randomUUID(), body });
      };
      const hand: Hand = {
        pool: loader.pool,
        period,
        person: officer.personId,
        office: officer.officeId,
        province: officer.unitId ?? 0,
      };
      const free = await listFree(system, period, officer.officeId);
      const take = () => free.splice(0, EACH);
      await measure(4, free.splice(0, WARM), send);
      await measure(4, free.splice(0, WARM), (organisation) => sendByHand(hand, organisation));
      for (const clients of [1, 8]) {
        const rounds: { ours: Measured; theirs: Measured }[] = [];
        for (let each = 0; each < ROUNDS; each += 1)
          rounds.push({
            ours: await measure(clients, take(), send),
            theirs: await measure(clients, take(), (organisation) => sendByHand(hand, organisation)),
          });
        const ratio = (each: (typeof rounds)[number]) => each.ours.perSecond / each.theirs.perSecond;
        for (const each of rounds.toSorted((a, b) => ratio(a) - ratio(b)))
          report({
            name: `collection-send.${clients} máy (p50 ${round(each.ours.p50, 1)}, p99 ${round(each.ours.p99, 1)} ms; viết tay ${round(each.theirs.p50, 1)}, ${round(each.theirs.p99, 1)})`,
            figure: round(each.ours.perSecond, 1),
            unit: 'biểu/giây',
            baseline: round(each.theirs.perSecond, 1),
            ratio: round(ratio(each)),
          });
      }
    } finally {
      await own.db.destroy();
      await loader.db.destroy();
    }
  });
}
