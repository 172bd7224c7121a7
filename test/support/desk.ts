// Bàn sửa số liệu trong thử nghiệm: figures asked over HTTP and by command, and one change held against every one of them.
import { expect } from 'vitest';
import type { z } from 'zod';
import type { RecordView, TallyView } from '#server/measure/contract.ts';
import type { organisationContract, Receipt } from '#server/organisation/contract.ts';
import type { Client } from '#test/support/client.ts';
import { runCommand } from '#test/support/command.ts';
import type { Screen } from '#test/support/screen-figures.ts';
import type { TestServer } from '#test/support/server.ts';

export type One = z.infer<(typeof organisationContract.organisation.response)[200]>;
/** measure, unit, day or period, expected */
export type Figure = readonly [measure: string, unit: string, when: string, expected: number];

export interface Desk {
  overHttp(figure: Figure, knownAt?: number): Promise<number>;
  post(path: string, body: Record<string, unknown>): Promise<Receipt>;
  record(id: number, event: Record<string, unknown>): Promise<Receipt>;
  behind(query: string): Promise<readonly RecordView[]>;
  /** An organisation behind a stock in which nothing happened since a day, so that one change moves one figure. */
  quietOne(query: string, since: string): Promise<RecordView>;
  /** Applies a change; its figures hold, figures known before still say the old; undo brings back the old. */
  mutate(
    before: readonly Figure[],
    change: () => Promise<Receipt>,
    after: readonly Figure[],
    restore?: (receipt: Receipt) => Promise<void>,
  ): Promise<void>;
}

export function requireOne<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('không có bản ghi nào đứng sau con số');
  return item;
}

/** The same figures with some of them changed. */
export function changed(
  figures: readonly Figure[],
  news: Readonly<Record<string, number>>,
): readonly Figure[] {
  const left = new Set(Object.keys(news));
  const result = figures.map(([measure, unit, when, value]): Figure => {
    const id = `${measure} ${unit} ${when}`;
    left.delete(id);
    return [measure, unit, when, news[id] ?? value];
  });
  if (left.size > 0) throw new Error(`không có trong danh sách: ${[...left].join(', ')}`);
  return result;
}

/** A desk of an officer on a server; with a screen, every change is looked at there too. */
export function deskOf(server: TestServer, officer: Client, screen?: Screen): Desk {
  function keyOf(when: string): 'at' | 'period' {
    return /^\d{4}-\d{2}-\d{2}$/.test(when) ? 'at' : 'period';
  }

  async function overHttp([measure, unit, when]: Figure, knownAt?: number): Promise<number> {
    const query = new URLSearchParams({ measures: measure, unit, [keyOf(when)]: when });
    if (knownAt !== undefined) query.set('knownAt', String(knownAt));
    const { body } = await officer.get<TallyView>(`/api/tally?${query}`);
    return Number(body.rows[0]?.cells[measure]?.value);
  }

  /** The same figures from the command line; one command for each unit and day. */
  async function overCommand(figures: readonly Figure[], knownAt?: number): Promise<number[]> {
    const answers = new Map<string, TallyView>();
    for (const [, unit, when] of figures) {
      const id = `${unit} ${when}`;
      if (answers.has(id)) continue;
      const same = figures.filter((each) => each[1] === unit && each[2] === when).map((each) => each[0]);
      const known = knownAt === undefined ? [] : ['--known-at', String(knownAt)];
      const ran = await runCommand(
        { adminUrl: server.system.database.adminUrl, name: server.system.database.name },
        ['tally', '--json', '--measures', same.join(','), '--unit', unit, `--${keyOf(when)}`, when, ...known],
      );
      expect(ran.code, ran.stderr).toBe(0);
      answers.set(id, JSON.parse(ran.stdout) as TallyView); // the command's contract
    }
    return figures.map(([measure, unit, when]) =>
      Number(answers.get(`${unit} ${when}`)?.rows[0]?.cells[measure]?.value),
    );
  }

  /** Holds the figures against the API, and against the command line where the change itself is looked at. */
  async function expectFigures(
    figures: readonly Figure[],
    knownAt?: number,
    alsoCommand = true,
  ): Promise<void> {
    const expected = figures.map(([measure, unit, when, value]) => `${measure} ${unit} ${when} = ${value}`);
    const web = await Promise.all(figures.map((figure) => overHttp(figure, knownAt)));
    const said = (values: readonly number[]) =>
      figures.map(([measure, unit, when], index) => `${measure} ${unit} ${when} = ${values[index]}`);
    expect(said(web), 'API').toEqual(expected);
    if (alsoCommand) expect(said(await overCommand(figures, knownAt)), 'dòng lệnh').toEqual(expected);
    if (alsoCommand && screen && knownAt === undefined) {
      const read = await screen.read(figures);
      expect(read.said, 'màn hình').toEqual(read.expected);
    }
  }

  async function latest(): Promise<number> {
    return (await officer.get<TallyView>('/api/tally?measures=htx_total&unit=VN&at=2018-06-30')).body.pin;
  }

  async function post(path: string, body: Record<string, unknown>): Promise<Receipt> {
    const answer = await officer.post<Receipt>(path, body);
    expect([200, 201], JSON.stringify(answer.body)).toContain(answer.status);
    return answer.body;
  }

  async function record(id: number, event: Record<string, unknown>): Promise<Receipt> {
    const { body } = await officer.get<One>(`/api/organisations/${id}`);
    return post(`/api/organisations/${id}/events`, { basedOn: body.version, ...event });
  }

  async function undo(receipt: Receipt): Promise<void> {
    await post(`/api/organisations/${receipt.organisation}/events/${receipt.event}/withdrawal`, {
      reason: 'hoàn tác trong kiểm thử',
      basedOn: receipt.seq,
    });
  }

  /** The first records behind a figure. */
  async function behind(query: string): Promise<readonly RecordView[]> {
    return (await officer.get<{ records: RecordView[] }>(`/api/behind?limit=200&${query}`)).body.records;
  }

  /** An organisation behind a stock in which nothing happened in the period and after, so that one change moves one figure. */
  async function quietOne(query: string, since: string): Promise<RecordView> {
    for (const each of await behind(query)) {
      const { body } = await officer.get<One>(`/api/organisations/${each.id}?at=${since}`);
      const late = body.timeline.some((entry) => entry.effectiveDate >= since);
      if (!late && body.state?.operating === 'active') return each;
    }
    throw new Error('mọi tổ chức đều có sự kiện sau đó');
  }

  /** Applies a change; its figures hold, figures known before still say the old; undo brings back the old. */
  async function mutate(
    before: readonly Figure[],
    change: () => Promise<Receipt>,
    after: readonly Figure[],
    restore: (receipt: Receipt) => Promise<void> = undo,
  ): Promise<void> {
    await expectFigures(before, undefined, false);
    const known = await latest();
    const receipt = await change();
    await expectFigures(after);
    await expectFigures(before, known);
    await restore(receipt);
    await expectFigures(before, undefined, false);
  }
  return { overHttp, post, record, behind, quietOne, mutate };
}
