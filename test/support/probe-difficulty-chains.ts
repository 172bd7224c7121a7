// Chuỗi việc của sổ khó khăn: one difficulty from its raising to its acceptance, through a petition, each step refused to strangers first.
import { SEED_WORD } from '#test/support/probe-seeds.ts';
import { listOf, num, type Work } from '#test/support/probe-steps.ts';

async function difficulties({ go, look, target }: Work): Promise<void> {
  const who = 'provincial' as const;
  // Bắc Giang of before the merger: today's province has its book already.
  await go({ url: '/api/difficulty-books', who, body: { unit: '24', from: '2025-06-01' } });
  const words = {
    subject: 'land',
    text: `chưa có đất ${SEED_WORD}`,
    request: `thuê đất ${SEED_WORD}`,
    level: 'province',
  };
  const source = { kind: 'meeting', note: `đối thoại ${SEED_WORD}` };
  const raised = await go({
    url: '/api/difficulties',
    who,
    body: { ...words, organisation: target.organisation, on: '2026-09-01', source },
  });
  const path = `/api/difficulties/${num(raised.id)}`;
  const base = async () => num((await look(path)).version);
  const step = async (body: object) =>
    go({ url: `${path}/steps`, who, body: { base: await base(), step: body } });
  const reason = `ghi nhầm ${SEED_WORD}`;
  await go({ url: `${path}/revision`, who, body: { base: await base(), reason, ...words } });
  await step({ type: 'answered', on: '2026-09-02', text: `trả lời ${SEED_WORD}` });
  const last = listOf((await look(path)).events).at(-1);
  await go({
    url: `${path}/events/${num(last?.id)}/withdrawal`,
    who,
    body: { base: await base(), reason },
  });
  const send = async () =>
    go({
      url: '/api/petitions',
      who,
      body: {
        unit: '24',
        on: '2026-09-03',
        number: `9 ${SEED_WORD}`,
        title: `kiến nghị ${SEED_WORD}`,
        text: `nội dung ${SEED_WORD}`,
        difficulties: [num(raised.id)],
      },
    });
  const first = await send();
  await go({
    url: `/api/petitions/${num(first.id)}/withdrawal`,
    who,
    body: { base: num(first.version), reason },
  });
  const second = await send();
  await go({
    url: `/api/petitions/${num(second.id)}/answer`,
    who,
    body: { base: num(second.version), on: '2026-09-04', text: `trả lời ${SEED_WORD}` },
  });
  await go({ url: `${path}/words`, who, body: { base: await base(), word: { type: 'accepted' } } });
}

export const DIFFICULTY_CHAINS: Readonly<Record<string, (work: Work) => Promise<void>>> = { difficulties };
