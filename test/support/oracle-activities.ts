// Bộ đếm đối chứng của sổ hoạt động: reads raw rows and counts them class by class and fair by fair, without the engine's SQL.
import pg from 'pg';
import type { Measure } from '#domain/indicator/measure.ts';

export interface RawActivity {
  readonly id: number;
  readonly province: number;
  readonly kind: string;
  readonly state: string;
  readonly day: string;
  readonly topic: string | null;
  readonly funding: string | null;
  readonly audience: string | null;
  readonly level: string | null;
  readonly role: string | null;
  readonly cost: number | null;
  readonly stated: number | null;
  readonly booths: number | null;
  readonly statedHtx: number | null;
  readonly delegations: number | null;
  readonly revenue: number | null;
  readonly contracts: readonly { readonly count: number; readonly valueDong: number | null }[];
  readonly lines: readonly { readonly subject: string; readonly gender: string }[];
  readonly participants: readonly { readonly organisation: number; readonly kind: string }[];
}

const whole = (value: unknown) => (value === null ? null : Number(value));

/** Every activity as it stands now with its lists, straight from the tables. */
export async function readRawActivities(url: string): Promise<readonly RawActivity[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const standing = 'recorded_to = 9007199254740991';
  const all = async (what: string) => (await client.query(what)).rows;
  const versions = await all(`select *, ends_on::text as day from activity_versions where ${standing}`);
  const lines = await all(`select activity_id, subject_id, gender from activity_attendees where ${standing}`);
  const parts = await all(
    `select activity_id, organisation_id, kind from activity_participants where ${standing}`,
  );
  await client.end();
  const of = (id: unknown) => (row: { activity_id: unknown }) => Number(row.activity_id) === Number(id);
  return versions.map((row) => ({
    ...row,
    id: Number(row.activity_id),
    province: row.unit_id,
    cost: row.state === 'settled' ? whole(row.settled_cost_dong) : null,
    stated: whole(row.stated_attendances),
    statedHtx: whole(row.stated_htx),
    revenue: whole(row.revenue_dong),
    contracts: row.content.contracts ?? [],
    lines: lines
      .filter(of(row.activity_id))
      .map((each) => ({ subject: each.subject_id, gender: each.gender })),
    participants: parts
      .filter(of(row.activity_id))
      .map((each) => ({ organisation: Number(each.organisation_id), kind: each.kind })),
  }));
}

/** What those that say a number say together; null when there are some and none says it. */
function together(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return 0;
  const said = values.filter((value) => value !== null);
  return said.length === 0 ? null : said.reduce((sum, value) => sum + value, 0);
}

const isHtx = ({ kind }: { kind: string }) => kind === 'HTX' || kind === 'QTDND';

/** One measure of some activities that were held. */
export function countActivities(measure: Measure, held: readonly RawActivity[]): number | null {
  if (measure.source !== 'activities')
    throw new Error(`không phải chỉ tiêu của sổ hoạt động: ${measure.code}`);
  const own = held.filter(({ kind }) => kind === measure.activity);
  const listed = own.filter(({ lines }) => lines.length > 0);
  const unlisted = own.filter(({ lines }) => lines.length === 0);
  switch (measure.adds) {
    case 'events':
      return own.length;
    case 'attendances':
      return together(own.map(({ lines, stated }) => (lines.length > 0 ? lines.length : stated)));
    case 'listed':
      return listed.reduce((sum, { lines }) => sum + lines.length, 0);
    case 'stated':
      return together(unlisted.map(({ stated }) => stated));
    case 'persons':
      return new Set(listed.flatMap(({ lines }) => lines.map(({ subject }) => subject))).size;
    case 'htx': {
      const silent = ({ participants, statedHtx }: RawActivity) =>
        participants.length === 0 && statedHtx === null;
      if (own.length > 0 && own.every(silent)) return null;
      const named = own.flatMap(({ participants }) =>
        participants.filter(isHtx).map((each) => each.organisation),
      );
      const told = own.map(({ participants, statedHtx }) =>
        participants.length === 0 ? (statedHtx ?? 0) : 0,
      );
      return new Set(named).size + told.reduce((sum, value) => sum + value, 0);
    }
    case 'contracts':
      return together(
        own.map(({ contracts }) =>
          contracts.length > 0 ? together(contracts.map((each) => each.count)) : null,
        ),
      );
    case 'contract-value':
      return together(
        own.map(({ contracts }) =>
          contracts.length > 0 ? together(contracts.map((each) => each.valueDong)) : null,
        ),
      );
    default: {
      const { adds } = measure;
      return together(own.map((each) => each[adds]));
    }
  }
}
