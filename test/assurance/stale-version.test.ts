// Two officers, one record: nobody overwrites what they have not seen, in whatever order their requests arrive.

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawOrganisationEvent } from '#server/organisation/amend.ts';
import { organisation } from '#server/organisation/read-one.ts';
import { recordEvent } from '#server/organisation/write.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { found, foundingBody, viewerFor } from '#test/support/founding.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

let database: TestDatabase;
let officer: Viewer;
let national: Viewer;
beforeAll(async () => {
  database = await createTestDatabase('province');
  officer = await viewerFor(database.system, 'bacninh@minhhoa.example');
  national = await viewerFor(database.system, 'trunguong@minhhoa.example');
});
afterAll(() => database.drop());

const deps = () => database.system.organisationDeps(database.system.database.app);

function changeMembers(
  viewer: Viewer,
  id: number,
  basedOn: number,
  members: number,
  effectiveDate = '2024-01-01',
) {
  const body = {
    type: 'members-changed',
    effectiveDate,
    changes: { membersOfficial: members },
    basedOn,
  };
  return recordEvent(deps(), viewer, id, body, { key: randomUUID(), body });
}

async function refusalOf(work: Promise<unknown>): Promise<Refused> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refused)) throw new Error(`lẽ ra phải bị từ chối: ${String(error)}`);
  return error;
}

interface Difference {
  readonly version: number;
  readonly added: readonly { id: number; changes: { membersOfficial?: number } }[];
  readonly withdrawn: readonly { id: number }[];
}

describe('hai cán bộ, một bản ghi', () => {
  it('người gửi sau nhận 409 kèm khác biệt: sự kiện thêm, sự kiện rút; xem lại rồi gửi thì được', async () => {
    const { organisation: id, seq } = await found(database.system, officer, foundingBody('HTX hai người'));
    const first = await changeMembers(officer, id, seq, 20);
    const stale = await refusalOf(changeMembers(national, id, seq, 30));
    expect([stale.code, stale.status]).toEqual(['stale-version', 409]);
    const difference = stale.data as Difference; // its fields are what is looked at
    expect(difference).toMatchObject({
      version: first.seq,
      withdrawn: [],
      added: [{ id: first.event, changes: { membersOfficial: 20 } }],
    });
    const second = await changeMembers(national, id, difference.version, 30);

    const undo = (viewer: Viewer, event: number, basedOn: number) =>
      withdrawOrganisationEvent(
        deps(),
        viewer,
        { organisation: id, event },
        { reason: 'ghi nhầm', basedOn },
        { key: randomUUID(), body: { event, basedOn } },
      );
    expect((await refusalOf(undo(officer, first.event, first.seq))).code).toBe('stale-version');
    const undone = await undo(officer, first.event, second.seq);
    const late = await refusalOf(changeMembers(national, id, second.seq, 40));
    expect(late.data).toMatchObject({ version: undone.seq, added: [], withdrawn: [{ id: first.event }] });
    const seen = await organisation(deps(), officer, id, {});
    expect([seen.version, seen.state?.members]).toEqual([undone.seq, 30]);
  });

  it('không ai vượt được bằng một số phiên bản chưa có', async () => {
    const { organisation: id, seq } = await found(database.system, officer, foundingBody('HTX số bịa'));
    await changeMembers(officer, id, seq, 20);
    for (const invented of [seq + 2, 1_000_000_000, Number.MAX_SAFE_INTEGER, 0, -1]) {
      expect((await refusalOf(changeMembers(officer, id, invented, 99))).code).toBe('stale-version');
    }
    expect((await organisation(deps(), officer, id, {})).state?.members).toBe(20);
  });

  it('2–8 người xen kẽ bất kỳ: mỗi lần ghi được nhận thì người sau đã thấy nó; không lần nào mất', async () => {
    let no = 0;
    let [accepted, refused] = [0, 0];
    const runs = propertyRuns(25, 2000);
    const seed = Number(process.env.THONGSUOT_SEED ?? Date.now() % 2_147_483_647);
    const parameters = { numRuns: runs, seed, endOnFailure: true };
    console.log(`xen kẽ: ${runs} lịch, seed ${seed}`);
    await fc.assert(
      // Each number: how long a client holds what it read before it writes, in database round trips.
      fc.asyncProperty(
        fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }), {
          minLength: 2,
          maxLength: 8,
        }),
        async (clients) => {
          no += 1;
          const { organisation: id, seq } = await found(
            database.system,
            officer,
            foundingBody(`HTX xen kẽ ${no}`),
          );
          const done: { basedOn: number; seq: number; members: number }[] = [];
          await Promise.all(
            clients.map(async (waits, client) => {
              for (const [turn, wait] of waits.entries()) {
                const { version } = await organisation(deps(), officer, id, {});
                for (let each = 0; each < wait; each += 1) await organisation(deps(), officer, id, {});
                const members = 100 + client * 10 + turn;
                const result = await changeMembers(officer, id, version, members).catch(
                  (error: unknown) => error,
                );
                if (result instanceof Refused) {
                  expect(result.code).toBe('stale-version');
                  refused += 1;
                } else if (result instanceof Error) throw result;
                else done.push({ basedOn: version, seq: (result as { seq: number }).seq, members });
              }
            }),
          );
          accepted += done.length;
          // The accepted writes form one chain: each was based on the one just before it.
          const chain = [...done].sort((a, b) => a.seq - b.seq);
          expect(chain.map((each) => each.basedOn)).toEqual(
            [seq, ...chain.map((each) => each.seq)].slice(0, chain.length),
          );
          expect(chain.length).toBeGreaterThan(0);
          const last = await organisation(deps(), officer, id, {});
          expect([last.version, last.timeline.length]).toEqual([chain.at(-1)?.seq, chain.length + 1]);
          expect(last.state?.members).toBe(chain.at(-1)?.members);
        },
      ),
      parameters,
    );
    console.log(`xen kẽ: ${accepted} lần ghi được nhận, ${refused} lần bị từ chối vì phiên bản cũ`);
    expect(refused).toBeGreaterThan(0);
  }, 600_000);
});

describe('tổ chức đã chuyển địa bàn', () => {
  const move = (viewer: Viewer, id: number, changes: Record<string, unknown>, basedOn: number) => {
    const body = { type: 'moved', effectiveDate: '2024-05-01', changes, basedOn };
    return recordEvent(deps(), viewer, id, body, { key: randomUUID(), body });
  };
  const countOpen = async (id: number): Promise<number> => {
    const { rows } = await database.system.database.loaderPool.query<{ count: number }>(
      `select count(*) as count from organisation_spans where organisation_id = $1 and valid_to = '9999-12-31' and recorded_to = 9007199254740991`,
      [id],
    );
    return rows[0]?.count ?? -1;
  };

  it('cơ quan cũ không ghi tiếp lên phần mình thấy: không tổ chức nào bị đếm ở hai tỉnh', async () => {
    const other = await viewerFor(database.system, 'tuyenquang@minhhoa.example');
    for (const mover of [national, officer]) {
      const { organisation: id, seq } = await found(
        database.system,
        officer,
        foundingBody('HTX chuyển tỉnh'),
      );
      expect((await refusalOf(changeMembers(other, id, seq, 77))).code).toBe('not-found');
      // 08 in 2024 is the old Tuyên Quang.
      const moved = await move(mover, id, { unit: '08' }, seq);
      for (const basedOn of [seq, moved.seq]) {
        expect((await refusalOf(changeMembers(officer, id, basedOn, 77))).code).toBe('file-moved');
        expect((await refusalOf(move(officer, id, { unit: '263' }, basedOn))).code).toBe('file-moved');
      }
      // What happened before the move is the old office's figure: the new one does not change it.
      expect((await refusalOf(changeMembers(other, id, moved.seq, 77))).code).toBe('out-of-scope');
      expect(await countOpen(id)).toBe(1);
      await changeMembers(other, id, moved.seq, 78, '2024-06-01');
      expect(await countOpen(id)).toBe(1);
      for (const viewer of [officer, other, national]) await organisation(deps(), viewer, id, {});
    }
  });

  it('một đơn vị chỉ được nêu bằng mã, không bằng mã nội bộ trần', async () => {
    const { organisation: id, seq } = await found(database.system, officer, foundingBody('HTX đơn vị trần'));
    for (const changes of [{ unitId: 1008 }, { unitId: 999_999_999 }, { unit: '26', unitId: 1027 }]) {
      expect((await refusalOf(move(officer, id, changes, seq))).code).toBe('change-not-allowed');
    }
  });
});
