// Chuỗi việc của sổ hoạt động: the book of a province from its opening to a withdrawn class, each step refused to strangers first.
import { SEED_WORD } from '#test/support/probe-seeds.ts';
import { listOf, num, type Work } from '#test/support/probe-steps.ts';

const MILLION = 1_000_000;

async function activities({ go, look, target }: Work): Promise<void> {
  // The examples of the seeding may have opened the book already.
  const { books } = await look('/api/activities?unit=24&year=2026');
  if (!listOf(books).some(({ own }) => own === true))
    await go({ url: '/api/activity-books', who: 'provincial', body: { unit: '24', from: '2025-07-01' } });
  const record = async (details: object) => {
    const common = {
      title: `Tập huấn ${SEED_WORD}`,
      place: 'phường Kinh Bắc',
      startsOn: '2026-07-14',
      endsOn: '2026-07-15',
    };
    const body = { unit: '24', state: 'planned', details: { ...common, ...details } };
    return num((await go({ url: '/api/activities', who: 'provincial', body })).id);
  };
  const does = async (id: number, path: string, body: object) => {
    const base = num((await look(`/api/activities/${id}`)).version);
    await go({ url: `/api/activities/${id}/${path}`, who: 'provincial', body: { base, ...body } });
  };
  const training = { kind: 'training', topic: 'law', audience: 'managers', funding: 'provincial' };
  const course = await record(training);
  const text = `Họ và tên\tĐơn vị\n${SEED_WORD}\tUBND phường`;
  await go({ url: `/api/activities/${course}/attendance/preview`, who: 'provincial', body: { text } });
  await does(course, 'steps', { step: 'hold', reason: '' });
  await does(course, 'attendance', { text });
  await go({
    url: `/api/activities/${course}/attendance/reading`,
    who: 'provincial',
    body: { purpose: `đối chiếu chứng từ ${SEED_WORD}` },
  });
  const details = { ...training, title: `Tập huấn ${SEED_WORD}`, place: 'phường Kinh Bắc' };
  await does(course, 'correction', {
    details: { ...details, startsOn: '2026-07-14', endsOn: '2026-07-14' },
    reason: `sửa ngày ${SEED_WORD}`,
  });
  await does(course, 'steps', { step: 'settle', on: '2026-08-20', cost: 40 * MILLION, reason: '' });
  const fair = await record({ kind: 'fair', level: 'provincial', role: 'organises' });
  await does(fair, 'participants', {
    participants: [{ organisation: target.organisation, booth: 'B01', products: SEED_WORD }],
  });
  await does(fair, 'steps', { step: 'withdraw', reason: `ghi nhầm ${SEED_WORD}` });
  const { plans } = await look('/api/activity-plans?unit=24&year=2026');
  const own = listOf(plans).find((each) => each.own === true);
  await go({
    url: '/api/activity-plans',
    who: 'provincial',
    body: {
      unit: '24',
      year: 2026,
      base: num(own?.version),
      approvedOn: '2026-01-15',
      document: `Kế hoạch ${SEED_WORD}`,
      classes: 8,
      attendances: 700,
      budget: 350 * MILLION,
      fairs: 2,
      reason: `điều chỉnh ${SEED_WORD}`,
    },
  });
  const { activities: list } = await look('/api/activities?unit=24&year=2026');
  if (!listOf(list).some(({ title }) => String(title).includes(SEED_WORD)))
    throw new Error('danh sách thiếu lớp vừa ghi');
}

export const ACTIVITY_CHAINS: Readonly<Record<string, (work: Work) => Promise<void>>> = { activities };
