// What an insider with all rights might do to sealed rows, one statement each; every one says what verification must answer.
import type pg from 'pg';
import { drawOne, type Random } from '#domain/demonstration/random.ts';

/** "kind relation key" as verification names it. */
export type Named = string;

interface Place {
  readonly key: string;
  readonly before?: string;
}

export interface Tampering {
  readonly name: string;
  /** Spoils rows whose keys are not yet in `used`. @returns what must be found */
  run(client: pg.Client, random: Random, used: readonly string[]): Promise<readonly Named[]>;
}

const STILL = '9007199254740991';

/** Key columns and columns that can be changed without any constraint noticing. */
const RELATIONS: Readonly<
  Record<string, { readonly keys: readonly string[]; readonly changes: readonly string[] }>
> = {
  journal: {
    keys: ['seq'],
    changes: [
      `note = note || '{"x": 1}'`,
      `at = at + interval '1 microsecond'`,
      `act = act || '.'`,
      `subject_id = subject_id || '0'`,
      `person_id = coalesce(person_id, 0) + 1`,
      `office_id = coalesce(office_id, 0) + 1`,
    ],
  },
  unit_versions: {
    keys: ['unit_id', 'valid_from', 'recorded_from'],
    changes: [
      `name = name || ' '`,
      `code = code || '0'`,
      'valid_to = valid_to - 1',
      `aliases = aliases || 'x'::text`,
      `type = type || 'x'`,
    ],
  },
  unit_successions: {
    keys: ['predecessor_id', 'successor_id', 'date', 'recorded_from'],
    changes: [`kind = kind || 'x'`, `part = case part when 'whole' then 'part' else 'whole' end`],
  },
  organisation_event_versions: {
    keys: ['event_id', 'recorded_from'],
    changes: [
      'effective_date = effective_date + 1',
      `decision_number = coalesce(decision_number, '') || '/x'`,
      `reason = coalesce(reason, '') || 'x'`,
      `changes = changes || '{"workers": 1}'`,
      `changes = changes || '{"workers": null, "ocop": null}'`,
    ],
  },
  register_coverages: {
    keys: ['unit_id', 'kind', 'from_date', 'recorded_from'],
    changes: ['to_date = to_date - 1'],
  },
  plan_figures: {
    keys: ['id', 'recorded_from'],
    changes: ['value = value + 1', `basis = basis || 'x'`, `period = period || '0'`],
  },
};

const VERSIONED = Object.keys(RELATIONS).filter((name) => name !== 'journal');

function keySql(relation: string, alias: string): string {
  const keys = RELATIONS[relation]?.keys ?? [];
  return `jsonb_build_object(${keys.map((key) => `'${key}', ${alias}.${key}`).join(', ')})::text`;
}

/** A row nobody has touched, chosen by the seed alone. */
function chosen(relation: string, condition: string, random: Random): string {
  const sealed = relation === 'journal' ? 'r.seq' : 'r.recorded_from';
  return `select r.ctid as place from ${relation} r where ${sealed} <= (select max(to_seq) from journal_blocks) and ${condition}
    and not (${keySql(relation, 'r')} = any ($1)) order by md5(r.ctid::text || '${random()}') limit 1`;
}

async function placesOf(client: pg.Client, sql: string, used: readonly string[]): Promise<readonly Place[]> {
  return (await client.query<Place>(sql, [used])).rows;
}

async function change(
  client: pg.Client,
  kind: string,
  relation: string,
  set: string,
  where: string,
  random: Random,
  used: readonly string[],
): Promise<readonly Named[]> {
  const sql = `with c as (${chosen(relation, where, random)}) update ${relation} r set ${set} from c where r.ctid = c.place returning ${keySql(relation, 'r')} as key`;
  return (await placesOf(client, sql, used)).map(({ key }) => `${kind} ${relation} ${key}`);
}

export const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'sửa một cột',
    run: async (client, random, used) => {
      const relation = drawOne(random, Object.keys(RELATIONS));
      const set = drawOne(random, RELATIONS[relation]?.changes ?? []);
      return change(client, 'altered', relation, set, 'true', random, used);
    },
  },
  {
    name: 'xóa một dòng',
    run: async (client, random, used) => {
      const relation = drawOne(random, Object.keys(RELATIONS));
      const sql = `with c as (${chosen(relation, 'true', random)}) delete from ${relation} r using c where r.ctid = c.place returning ${keySql(relation, 'r')} as key`;
      return (await placesOf(client, sql, used)).map(({ key }) => `deleted ${relation} ${key}`);
    },
  },
  {
    name: 'chèn một dòng nhật ký vào chỗ trống',
    run: async (client) => {
      const { rows } = await client.query<Place>(
        `insert into journal (seq, act, subject_kind, subject_id) select seq, 'organisation.founded', 'organisation', '1'
         from generate_series(1, (select max(to_seq) from journal_blocks)) seq where not exists (select 1 from journal j where j.seq = seq.seq)
           and not exists (select 1 from journal_leaves l where l.relation = 'journal' and l.seq = seq.seq)
         order by 1 limit 1 returning ${keySql('journal', 'journal')} as key`,
      );
      return rows.map(({ key }) => `inserted journal ${key}`);
    },
  },
  {
    name: 'chèn một phiên bản đơn vị',
    run: async (client, random, used) => {
      const sql = `insert into unit_versions (unit_id, valid_from, valid_to, code, name, type, parent_id, aliases, recorded_from)
        select unit_id, valid_from - 1, valid_to, code, name || ' bis', type, parent_id, aliases, recorded_from from unit_versions r
        where ctid = (${chosen('unit_versions', 'true', random)}) returning ${keySql('unit_versions', 'unit_versions')} as key`;
      return (await placesOf(client, sql, used)).map(({ key }) => `inserted unit_versions ${key}`);
    },
  },
  {
    name: 'chèn một sự kiện',
    run: async (client, random, used) => {
      const sql = `with o as (select * from organisation_event_versions where ctid = (${chosen('organisation_event_versions', 'true', random)})),
        e as (insert into organisation_events (id, organisation_id) select (select max(id) + 1 from organisation_events), organisation_id from o returning id)
        insert into organisation_event_versions (event_id, organisation_id, unit_id, type, effective_date, mode, changes, recorded_from)
        select e.id, o.organisation_id, o.unit_id, 'flagged', o.effective_date, null, '{}', o.recorded_from from o, e
        returning ${keySql('organisation_event_versions', 'organisation_event_versions')} as key`;
      return (await placesOf(client, sql, used)).map(
        ({ key }) => `inserted organisation_event_versions ${key}`,
      );
    },
  },
  {
    name: 'đổi chỗ hai dòng nhật ký',
    run: async (client, random, used) => {
      const { rows } = await client.query<{ seq: number }>(
        `select seq from journal r where seq <= (select max(to_seq) from journal_blocks) and not (${keySql('journal', 'r')} = any ($1))
         order by md5(seq::text || '${random()}') limit 2`,
        [used],
      );
      const [a, b] = rows.map((row) => Number(row.seq));
      if (a === undefined || b === undefined) return [];
      await client.query('update journal set seq = -1 where seq = $1', [a]);
      await client.query('update journal set seq = $1 where seq = $2', [a, b]);
      await client.query('update journal set seq = $1 where seq = -1', [b]);
      return [a, b].map((seq) => `moved journal {"seq": ${seq}}`);
    },
  },
  {
    name: 'dời một dòng sang số nhật ký khác',
    run: async (client, random, used) => {
      const relation = drawOne(random, VERSIONED);
      const set = `recorded_from = (select max(seq) from journal_leaves where relation = 'journal' and seq < r.recorded_from)`;
      return change(
        client,
        'moved',
        relation,
        set,
        'r.recorded_from > (select min(seq) from journal)',
        random,
        used,
      );
    },
  },
  {
    name: 'mở lại một dòng đã đóng',
    run: (client, random, used) =>
      change(
        client,
        'reopened',
        'organisation_event_versions',
        `recorded_to = ${STILL}`,
        // A corrected event has a current version: its old one cannot be open beside it.
        `r.recorded_to < ${STILL} and not exists (select 1 from organisation_event_versions c where c.event_id = r.event_id and c.recorded_to = ${STILL})`,
        random,
        used,
      ),
  },
  {
    name: 'đóng một dòng ngoài nhật ký',
    run: async (client, random, used) => {
      const set = `recorded_to = (select max(to_seq) from journal_blocks)`;
      const where = `r.recorded_to = ${STILL} and r.recorded_from < (select max(to_seq) from journal_blocks)`;
      return change(client, 'closed', drawOne(random, VERSIONED), set, where, random, used);
    },
  },
];
