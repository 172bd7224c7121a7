// Sổ cho vay trong kiểm thử: the officer and the controller of Bắc Ninh's fund, and what they do over HTTP.
import { expect } from 'vitest';
import type { LoanList, LoanView } from '#server/fund/contract-shapes.ts';
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

export const MILLION = 1_000_000;

/** The body of a loan file of 300 triệu. */
export const loanFile = (organisation: number, code: string, more: object = {}) => ({
  organisation,
  code,
  on: '2026-03-02',
  purpose: 'Mua máy sấy nông sản',
  requested: 300 * MILLION,
  projectCost: 400 * MILLION,
  ownCapital: 100 * MILLION,
  ...more,
});

/** Two people of the fund at work. */
export interface LoanDesk {
  readonly officer: Client;
  readonly controller: Client;
  /** A borrower of today's Bắc Ninh that the ledger knows already, one it does not, and a credit fund. */
  borrowers(): Promise<{ known: number; fresh: number; fund: number }>;
  loanOf(id: number, at?: string): Promise<LoanView>;
  record(id: number, event: object): Promise<{ status: number; body: Written & Refusal }>;
  check(
    id: number,
    event: number,
    step?: string,
    reason?: string,
  ): Promise<{ status: number; body: Written & Refusal }>;
  /** Records an event and has it checked. */
  done(id: number, event: object): Promise<number>;
  tallied(measures: string, period: string): Promise<Record<string, number>>;
}

/** Signs both in. */
export async function openLoanDesk({ accounts, url }: TestServer): Promise<LoanDesk> {
  const officer = await signInAs(url, accounts.fundOfficer);
  const controller = await signInAs(url, accounts.fundController);
  const loanOf = async (id: number, at = '') =>
    (await officer.get<LoanView>(`/api/loans/${id}${at && `?at=${at}`}`)).body;
  const record = async (id: number, event: object) =>
    officer.post<Written & Refusal>(`/api/loans/${id}/events`, { base: (await loanOf(id)).version, event });
  const check = async (id: number, event: number, step = 'accept', reason = '') =>
    controller.post<Written & Refusal>(`/api/loans/${id}/events/${event}/check`, {
      base: (await loanOf(id)).version,
      step,
      reason,
    });
  return {
    officer,
    controller,
    loanOf,
    record,
    check,
    borrowers: async () => {
      const { loans } = (await officer.get<LoanList>('/api/loans?unit=24')).body;
      const held = new Set(loans.map(({ borrower }) => borrower.id));
      const pick = async (kind: string) => {
        const path = `/api/organisations?unit=24&kind=${kind}&status=active&limit=100`;
        const { body } = await officer.get<{ organisations: { id: number }[] }>(path);
        return body.organisations.map(({ id }) => id);
      };
      const [htx, funds] = [await pick('HTX'), await pick('QTDND')];
      return {
        known: loans[0]?.borrower.id ?? 0,
        fresh: htx.find((id) => !held.has(id)) ?? 0,
        fund: funds[0] ?? 0,
      };
    },
    done: async (id, event) => {
      const made = await record(id, event);
      expect(made.status, JSON.stringify(made.body)).toBe(200);
      const checked = await check(id, made.body.id);
      expect(checked.status, JSON.stringify(checked.body)).toBe(200);
      return made.body.id;
    },
    tallied: async (measures, period) => {
      const path = `/api/tally?measures=${measures}&unit=24&period=${period}`;
      const { body } = await officer.get<TallyView>(path);
      return Object.fromEntries(
        Object.entries(body.rows[0]?.cells ?? {}).map(([code, { value }]) => [code, Number(value)]),
      );
    },
  };
}
