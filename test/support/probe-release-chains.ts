// Chuỗi việc của công bố số liệu: a release from its draft to its revision, each step refused to strangers first.
import { SEED_WORD } from '#test/support/probe-seeds.ts';
import { num, type Work } from '#test/support/probe-steps.ts';

async function releases({ go, look }: Work): Promise<void> {
  const settings = {
    title: `Số liệu ${SEED_WORD}`,
    titleEn: '',
    measures: ['htx_total', 'member_total'],
    by: ['sector'],
    notes: `ghi chú ${SEED_WORD}`,
    method: '',
  };
  const begun = await go({
    url: '/api/releases',
    who: 'provincial',
    body: { unit: '24', period: '2026-Q1', settings },
  });
  const url = `/api/releases/${num(begun.id)}`;
  const base = async () => num((await look(url)).version);
  const steps = `${url}/steps`;
  await go({ url: steps, who: 'provincial', body: { step: 'save', base: await base(), settings } });
  await go({ url: steps, who: 'provincial', body: { step: 'submit', base: await base() } });
  const decision = `${url}/decision`;
  const returned = { step: 'return', base: await base(), reason: `xem lại ${SEED_WORD}` };
  await go({ url: decision, who: 'provincial-leader', body: returned });
  await go({ url: steps, who: 'provincial', body: { step: 'submit', base: await base() } });
  await go({ url: decision, who: 'provincial-leader', body: { step: 'approve', base: await base() } });
  await go({ url: `${url}/revisions`, who: 'provincial', body: { reason: `ghi muộn ${SEED_WORD}` } });
  await go({ url: steps, who: 'provincial', body: { step: 'drop', base: await base() } });
  const entry = await go({
    url: '/api/release-calendar',
    who: 'provincial',
    body: { unit: '24', period: '2026', title: `Sẽ công bố ${SEED_WORD}`, releaseOn: '2027-01-20' },
  });
  await go({
    url: `/api/release-calendar/${num(entry.id)}`,
    who: 'provincial',
    body: {
      base: num(entry.version),
      releaseOn: '2027-01-27',
      state: 'planned',
      reason: `chờ số ${SEED_WORD}`,
    },
  });
}

export const RELEASE_CHAINS: Readonly<Record<string, (work: Work) => Promise<void>>> = { releases };
