// Routes of the funds of provinces.
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import { fundContract as contract } from '#server/target/contract-funds.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import { fundBoard } from '#server/target/fund-board.ts';
import { fundOf, stateFund } from '#server/target/funds.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const said = {
  event: 'held' as const,
  asOf: '2018-06-30',
  capital: 21_500_000_000,
  source: 'Báo cáo số 45/BC-LMHTX của Liên minh HTX tỉnh',
};
const kept = {
  ...said,
  version: 21,
  replaced: false,
  recordedAt: '2018-07-02T02:00:00.000Z',
  recordedBy: 'Nguyễn Văn Bình',
};
const province = {
  unit: { id: 1027, code: '27', name: 'tỉnh Bắc Ninh' },
  now: said,
  history: [kept],
  targets: [
    {
      id: 7,
      document: 1,
      citation: '77/LMHTXVN-VP',
      low: 20_000_000_000,
      branch: 'raise' as const,
      status: 'met',
      statusWords: 'đạt',
    },
  ],
};
const READS = { access: { may: 'documents.read' } } as const;

export function fundRoutes(app: App, deps: () => TargetDeps, viewerOf: (person: SignedIn) => Viewer): void {
  app.post(
    '/api/funds',
    {
      schema: contract.state,
      config: {
        access: { may: 'funds.state' },
        example: { body: { unit: '27', ...said }, reply: { seq: 22 } },
      },
    },
    async (request) => {
      const person = signedInOf(request);
      return stateFund(deps(), person, viewerOf(person), request.body, requestKeyOf(request));
    },
  );
  app.get(
    '/api/funds',
    {
      schema: contract.list,
      config: { ...READS, example: { query: { unit: '24' }, reply: { states: [kept] } } },
    },
    async (request) => fundOf(deps(), viewerOf(signedInOf(request)), request.query),
  );
  app.get(
    '/api/funds/board',
    {
      schema: contract.board,
      config: {
        ...READS,
        example: {
          query: { at: '2018-06-30' },
          reply: {
            at: '2018-06-30',
            provinces: [province],
            totals: { holding: 1, without: 0, unknown: 0, capital: 21_500_000_000, capitalOf: 1 },
          },
        },
      },
    },
    async (request) => fundBoard(deps(), viewerOf(signedInOf(request)), request.query),
  );
}
