// Sổ khó khăn trong kiểm thử: the people at work on difficulties of Bắc Ninh, and what they do over HTTP.
import { expect } from 'vitest';
import type { DifficultyView, OwnView } from '#server/difficulty/contract-shapes.ts';
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

export const land = (more: object = {}) => ({
  subject: 'land',
  text: 'HTX chưa được giao đất xây kho lạnh, đang thuê tạm từng năm.',
  request: 'Đề nghị giới thiệu địa điểm.',
  level: 'province',
  ...more,
});

/** Those who raise, handle and read. */
export interface DifficultyDesk {
  readonly accountant: Client;
  readonly officer: Client;
  readonly national: Client;
  view(id: number, query?: string, by?: Client): Promise<DifficultyView>;
  own(by?: Client): Promise<OwnView>;
  step(id: number, step: object, by?: Client): Promise<{ status: number; body: Written & Refusal }>;
  word(id: number, word: object, by?: Client): Promise<{ status: number; body: Written & Refusal }>;
  /** Raises on behalf of an organisation of Bắc Ninh and returns the number. */
  raisedFor(organisation: number, more?: object): Promise<number>;
  organisations(count: number): Promise<readonly number[]>;
  tallied(measures: string, period: string, by?: string): Promise<TallyView['rows']>;
}

/** Signs all of them in. */
export async function openDifficultyDesk({ accounts, url }: TestServer): Promise<DifficultyDesk> {
  const [accountant, officer, national] = await Promise.all(
    [accounts.accountant, accounts.provincial, accounts.national].map((each) => signInAs(url, each)),
  );
  if (!accountant || !officer || !national) throw new Error('không đăng nhập được');
  const view = async (id: number, query = '', by = officer) =>
    (await by.get<DifficultyView>(`/api/difficulties/${id}${query}`)).body;
  const own = async (by = accountant) => (await by.get<OwnView>('/api/own-difficulties')).body;
  return {
    accountant,
    officer,
    national,
    view,
    own,
    step: async (id, step, by = officer) =>
      by.post<Written & Refusal>(`/api/difficulties/${id}/steps`, { base: (await view(id)).version, step }),
    word: async (id, word, by = accountant) =>
      by.post<Written & Refusal>(`/api/difficulties/${id}/words`, { base: (await view(id)).version, word }),
    raisedFor: async (organisation, more = {}) => {
      const source = { kind: 'meeting', note: 'đối thoại quý II' };
      const made = await officer.post<Written>('/api/difficulties', {
        ...land(),
        organisation,
        on: '2026-09-07',
        source,
        ...more,
      });
      expect(made.status, JSON.stringify(made.body)).toBe(200);
      return made.body.id;
    },
    organisations: async (count) => {
      const path = `/api/organisations?unit=24&kind=HTX&status=active&limit=${count}`;
      const { body } = await officer.get<{ organisations: { id: number }[] }>(path);
      return body.organisations.map(({ id }) => id);
    },
    tallied: async (measures, period, by = '') => {
      const path = `/api/tally?measures=${measures}&unit=24&period=${period}${by && `&by=${by}`}`;
      const answer = await officer.get<TallyView>(path);
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      return answer.body.rows;
    },
  };
}
