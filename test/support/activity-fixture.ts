// Sổ hoạt động trong kiểm thử: the officer of Bắc Ninh's alliance and what is done in its book over HTTP.
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import type { TallyView } from '#server/measure/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import type { TestServer } from '#test/support/server.ts';

export interface Written {
  readonly id: number;
  readonly version: number;
}
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly data?: unknown;
}
type Reply = { status: number; body: Written & Refusal };

export const MILLION = 1_000_000;

/** The body of a class of two days. */
export const classDetails = (more: object = {}) => ({
  kind: 'training',
  title: 'Tập huấn kế toán hợp tác xã',
  place: 'phường Kinh Bắc',
  startsOn: '2026-07-14',
  endsOn: '2026-07-15',
  topic: 'accounting',
  audience: 'accountants',
  funding: 'provincial',
  plannedCost: 45 * MILLION,
  ...more,
});

/** The body of a fair. */
export const fairDetails = (more: object = {}) => ({
  kind: 'fair',
  title: 'Hội chợ nông sản vùng',
  place: 'Hải Phòng',
  startsOn: '2026-08-05',
  endsOn: '2026-08-09',
  level: 'regional',
  role: 'attends',
  delegations: 1,
  ...more,
});

/** A pasted list: heads and lines of cells. */
export const pasted = (...rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.join('\t')).join('\r\n');

export interface ActivityDesk {
  readonly officer: Client;
  of(id: number, query?: string): Promise<ActivityView>;
  record(state: 'planned' | 'held', details: object): Promise<Reply>;
  step(id: number, body: object): Promise<Reply>;
  list(id: number, text: string): Promise<Reply & { body: { attendances: number; persons: number } }>;
  /** The first co-operatives of today's Bắc Ninh. */
  cooperatives(): Promise<readonly { id: number; code: string; name: string }[]>;
  tallied(measures: string, period: string): Promise<Record<string, number | string>>;
}

/** Signs the officer in. */
export async function openActivityDesk({ accounts, url }: TestServer): Promise<ActivityDesk> {
  const officer = await signInAs(url, accounts.provincial);
  const of = async (id: number, query = '') =>
    (await officer.get<ActivityView>(`/api/activities/${id}${query}`)).body;
  const based = async (id: number, path: string, body: object) =>
    officer.post<never>(`/api/activities/${id}/${path}`, { base: (await of(id)).version, ...body });
  return {
    officer,
    of,
    record: (state, details) => officer.post('/api/activities', { unit: '24', state, details }),
    step: (id, body) => based(id, 'steps', body),
    list: (id, text) => based(id, 'attendance', { text }),
    cooperatives: async () => {
      const path = '/api/organisations?unit=24&kind=HTX&status=active&limit=20';
      type Found = { organisations: { id: number; code: string; name: string }[] };
      return (await officer.get<Found>(path)).body.organisations;
    },
    tallied: async (measures, period) => {
      const path = `/api/tally?measures=${measures}&unit=24&period=${period}`;
      const { body } = await officer.get<TallyView>(path);
      return Object.fromEntries(
        Object.entries(body.rows[0]?.cells ?? {}).map(([code, { value, absent }]) => [
          code,
          value === undefined ? String(absent) : Number(value),
        ]),
      );
    },
  };
}
