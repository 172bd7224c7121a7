// What does the one write path cost? A founding through the service, and the same rows written by hand in one transaction.
import type pg from 'pg';
import { openDb } from '#server/platform/db.ts';
import { compare, comparison, type Report } from '#test/support/bench-compare.ts';
import { withNation } from '#test/support/bench-system.ts';
import { found, foundingBody, viewerFor } from '#test/support/founding.ts';

const ROUNDS = 400;

/** The six rows that a founding leaves, each copied from one by the service with its own id, number and key; no check, no lock. */
const BY_HAND = [
  `insert into organisations (id, code, source) select $1, 'tay-' || $1, 'entered'`,
  `insert into organisation_events (id, organisation_id) values ($2, $1)`,
  `insert into organisation_event_versions (event_id, organisation_id, unit_id, type, effective_date, changes, recorded_from)
     select $2, $1, unit_id, type, effective_date, changes, $3 from organisation_event_versions where event_id = $4`,
  `insert into organisation_spans select $1, valid_from, valid_to, kind, name, abbreviation, unit_id, address, sector, agricultural, tax_code, certificate_number, law_basis, charter_capital_dong,
     members_official, members_linked_capital, members_linked_other, workers, alliance_class, value_chain, high_tech, ocop, model_code, grade, operating, search_key, $3, 9007199254740991
     from organisation_spans where organisation_id = $5`,
  `insert into organisation_flows select $1, $2, side, type, date, mode, kind, name, abbreviation, unit_id, address, sector, agricultural, tax_code, certificate_number, law_basis,
     charter_capital_dong, members_official, members_linked_capital, members_linked_other, workers, alliance_class, value_chain, high_tech, ocop, model_code, grade, operating, $3, 9007199254740991
     from organisation_flows where event_id = $4`,
  `insert into journal (seq, person_id, office_id, act, subject_kind, subject_id, request_id) select $3, person_id, office_id, act, subject_kind, $1::text, gen_random_uuid() from journal where seq = $6`,
  `insert into requests (key, person_id, body_digest, status, reply, seq) select gen_random_uuid(), person_id, body_digest, status, reply, $3 from requests where seq = $6`,
];

interface Model {
  readonly event: number;
  readonly organisation: number;
  readonly seq: number;
}

async function writeByHand(pool: pg.Pool, model: Model, office: number, person: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: number; event: number; seq: number }>(
      `select nextval('organisations_id_seq') as id, nextval('organisation_events_id_seq') as event, nextval('journal_seq') as seq,
         set_config('thongsuot.office', $1, true), set_config('thongsuot.person', $2, true)`,
      [String(office), String(person)],
    );
    const [made] = rows;
    if (!made) throw new Error('không lấy được số');
    const values = [made.id, made.event, made.seq, model.event, model.organisation, model.seq];
    for (const text of BY_HAND) {
      const used = [...new Set([...text.matchAll(/\$(\d)/g)].map((match) => Number(match[1])))].sort();
      const renumbered = text.replace(
        /\$(\d)/g,
        (_, no: string) => `$${used.indexOf(Number(no)) + 1}::bigint`,
      );
      const { rowCount } = await client.query(
        renumbered,
        used.map((no) => values[no - 1]),
      );
      if (rowCount !== 1) throw new Error(`không phải một dòng: ${text}`);
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}

export async function bench(report: Report): Promise<void> {
  await withNation(async (system) => {
    const officer = await viewerFor(system, 'bacninh@minhhoa.example');
    const first = await found(system, officer, foundingBody('HTX mẫu đo'));
    const { pool, db } = openDb(system.database.adminUrl, system.database.name, 'thongsuot_app', 2);
    const model = { event: first.event, organisation: first.organisation, seq: first.seq };
    const { one, other } = await compare(
      ROUNDS,
      (round) => found(system, officer, foundingBody(`HTX đo ${round}`)),
      () => writeByHand(pool, model, officer.officeId ?? 0, officer.personId ?? 0),
    );
    report(comparison('ghi: một lần thành lập', one, other));
    const started = performance.now();
    const clerks = 8;
    await Promise.all(
      Array.from({ length: clerks }, async (_, clerk) => {
        for (let each = 0; each < 50; each += 1)
          await found(system, officer, foundingBody(`HTX đo cùng lúc ${clerk} ${each}`));
      }),
    );
    report({
      name: `ghi: ${clerks} người cùng lúc`,
      figure: Math.round((clerks * 50 * 1000) / (performance.now() - started)),
      unit: 'lần thành lập/giây',
    });
    await db.destroy();
  });
}
