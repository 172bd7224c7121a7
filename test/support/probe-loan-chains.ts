// Chuỗi việc của sổ cho vay: the ledger of a province from its opening to a withdrawn receipt, each step refused to strangers first.
import { SEED_WORD } from '#test/support/probe-seeds.ts';
import { listOf, num, type Work } from '#test/support/probe-steps.ts';

const MILLION = 1_000_000;

async function loans({ go, look, target }: Work): Promise<void> {
  await go({ url: '/api/loan-books', who: 'provincial', body: { unit: '24', from: '2025-07-01' } });
  const filed = await go({
    url: '/api/loans',
    who: 'provincial',
    body: {
      organisation: target.organisation,
      code: `HS ${SEED_WORD}`,
      on: '2026-03-02',
      purpose: `mua máy sấy ${SEED_WORD}`,
      requested: 300 * MILLION,
      projectCost: 400 * MILLION,
      ownCapital: 100 * MILLION,
      related: [],
    },
  });
  const path = `/api/loans/${num(filed.id)}`;
  const base = async () => num((await look(path)).version);
  const record = async (event: object) =>
    num((await go({ url: `${path}/events`, who: 'provincial', body: { base: await base(), event } })).id);
  const check = async (event: number) =>
    go({
      url: `${path}/events/${event}/check`,
      who: 'provincial-leader',
      body: { base: await base(), step: 'accept', reason: '' },
    });
  const amount = 300 * MILLION;
  const note = `ghi chú ${SEED_WORD}`;
  await check(await record({ type: 'appraised', on: '2026-03-05', amount, favourable: true, note }));
  await check(
    await record({ type: 'decided', on: '2026-03-09', amount, favourable: true, number: '1/QĐ-QHT' }),
  );
  await check(
    await record({
      type: 'contracted',
      on: '2026-03-12',
      amount,
      number: '1/HĐTD',
      rate: 600,
      overdueRate: 900,
      note,
      instalments: { count: 3, first: '2027-03-15', everyMonths: 12 },
    }),
  );
  await check(await record({ type: 'disbursement', on: '2026-03-16', amount, number: 'UNC 1' }));
  const receipt = await record({
    type: 'receipt',
    on: '2026-06-15',
    amount: 10 * MILLION,
    interest: 0,
    number: 'PT 1',
  });
  await go({
    url: `${path}/events/${receipt}/withdrawal`,
    who: 'provincial',
    body: { base: await base(), reason: `ghi nhầm ${SEED_WORD}` },
  });
  const { loans: list } = await look('/api/loans?unit=24');
  if (!listOf(list).some(({ code }) => String(code).includes(SEED_WORD)))
    throw new Error('danh sách thiếu khoản vay vừa ghi');
}

export const LOAN_CHAINS: Readonly<Record<string, (work: Work) => Promise<void>>> = { loans };
