// Công bố số liệu trong kiểm thử: the officer who prepares, the leader who approves, and a stranger without a cookie.
import type { ReleasePreview, ReleaseReceipt } from '#server/release/contract.ts';
import type { ReleaseView } from '#server/release/contract-shapes.ts';
import { type Answer, type Client, clientOf, signInAs } from '#test/support/client.ts';
import type { TestServer } from '#test/support/server.ts';

type Reply = Answer<
  ReleaseReceipt & { readonly code: string; readonly message: string; readonly data?: unknown }
>;

export const settingsOf = (more: object = {}) => ({
  title: 'Số liệu hợp tác xã tỉnh Bắc Ninh, 6 tháng đầu năm 2022',
  titleEn: 'Co-operatives of Bắc Ninh, first half of 2022',
  measures: ['htx_total', 'htx_active', 'htx_inactive', 'htx_suspended', 'member_total'],
  by: ['sector'],
  notes: 'Số hợp tác xã gồm cả quỹ tín dụng nhân dân.',
  method: 'Tổng hợp từ sổ đăng ký hợp tác xã.',
  ...more,
});

export interface ReleaseDesk {
  readonly officer: Client;
  readonly leader: Client;
  readonly stranger: Client;
  begin(settings?: object, more?: object): Promise<Reply>;
  one(id: number): Promise<ReleaseView>;
  preview(id: number): Promise<ReleasePreview>;
  /** A step of the officer at the version that stands. */
  step(id: number, body: object): Promise<Reply>;
  /** A decision of the leader at the version that stands. */
  decide(id: number, body: object): Promise<Reply>;
  /** Begun, submitted and out. */
  release(settings?: object, more?: object): Promise<ReleaseReceipt>;
  /** What anybody gets at an address. */
  open(path: string, headers?: Record<string, string>): Promise<Response>;
}

/** Signs both in. */
export async function openReleaseDesk({ accounts, url }: TestServer): Promise<ReleaseDesk> {
  const [officer, leader] = [await signInAs(url, accounts.provincial), await signInAs(url, accounts.leader)];
  const one = async (id: number) => (await officer.get<ReleaseView>(`/api/releases/${id}`)).body;
  const act = async (who: Client, id: number, path: string, body: object): Promise<Reply> =>
    who.post(`/api/releases/${id}/${path}`, { base: (await one(id)).version, ...body });
  const begin = (settings: object = settingsOf(), more: object = {}): Promise<Reply> =>
    officer.post('/api/releases', { unit: '27', period: '2022-H1', settings, ...more });
  return {
    officer,
    leader,
    stranger: clientOf(url),
    begin,
    one,
    preview: async (id) => (await officer.get<ReleasePreview>(`/api/releases/${id}/preview`)).body,
    step: (id, body) => act(officer, id, 'steps', body),
    decide: (id, body) => act(leader, id, 'decision', body),
    release: async (settings, more) => {
      const begun = await begin(settings, more);
      if (begun.status !== 201) throw new Error(JSON.stringify(begun.body));
      const { id } = begun.body;
      const submitted = await act(officer, id, 'steps', { step: 'submit' });
      if (submitted.status !== 200) throw new Error(JSON.stringify(submitted.body));
      const out = await act(leader, id, 'decision', { step: 'approve' });
      if (out.status !== 200) throw new Error(JSON.stringify(out.body));
      return out.body;
    },
    open: (path, headers = {}) => fetch(url + path, { headers }),
  };
}
