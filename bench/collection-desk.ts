// How long does an officer wait at the desk when every co-operative of the nation has sent 120 figures: matrix, queue, outliers, tables?

import { behindTotal } from '#server/collection/behind-total.ts';
import { consolidate } from '#server/collection/consolidate.ts';
import { collectionGrid } from '#server/collection/grid.ts';
import { collectionMatrix, collectionProgress } from '#server/collection/matrix.ts';
import { missingText } from '#server/collection/missing-text.ts';
import { collectionOutliers } from '#server/collection/outliers.ts';
import { reviewQueue } from '#server/collection/queue.ts';
import { collectionReporters } from '#server/collection/reporters.ts';
import { viewerOf } from '#server/unit/viewer.ts';
import { personOf } from '#test/support/founding.ts';
import { type Report, race, round } from './support/measure-time.ts';
import { withNation } from './support/nation.ts';
import { earlierForms, FORM, nationForms } from './support/nation-forms.ts';

/** What a person waits for without losing the thread. */
const PATIENCE = 1500;

export async function bench(report: Report): Promise<void> {
  await withNation(async (system) => {
    const { key: period } = await nationForms(system);
    await earlierForms(system);
    const deps = system.collectionDeps(system.database.app);
    const today = system.clock.today();
    const [nation, province] = await Promise.all(
      ['trunguong@', 'bacninh@'].map((name) => personOf(system, `${name}minhhoa.example`)),
    );
    if (!nation || !province) throw new Error('thiếu tài khoản');
    const places = [
      { who: 'cả nước', unit: 'VN', viewer: viewerOf(system.places, nation, today) },
      { who: 'một tỉnh', unit: '24', viewer: viewerOf(system.places, province, today) },
    ];
    for (const { who, unit, viewer } of places) {
      const asked = { period, unit };
      const formed = { ...asked, form: FORM };
      const table =
        (by: 'province' | 'commune' | 'region8' | 'organisation', basis: 'approved' | 'all') => () =>
          consolidate(deps, viewer, { ...formed, by, basis });
      const screens: Readonly<Record<string, () => Promise<unknown>>> = {
        'ma trận': () => collectionMatrix(deps, viewer, asked),
        'bộ đếm sống': () => collectionProgress(deps, viewer, asked),
        'hàng chờ': () => reviewQueue(deps, viewer, { ...formed, state: 'waiting', limit: 50 }),
        'hàng chờ, mọi biểu': () => reviewQueue(deps, viewer, { ...asked, limit: 50 }),
        'ai phải nộp': () => collectionReporters(deps, viewer, { ...formed, limit: 50 }),
        'danh sách chưa nộp': () => missingText(deps, viewer, formed),
        'ô bất thường': () => collectionOutliers(deps, viewer, { ...formed, limit: 200 }),
        'bảng theo tỉnh': table('province', 'approved'),
        'bảng theo vùng': table('region8', 'all'),
        'biểu sau một ô': () =>
          behindTotal(deps, viewer, { ...formed, by: 'province', basis: 'approved', cell: 'c0', limit: 50 }),
        ...(unit === 'VN'
          ? {}
          : {
              'lưới nhập thay, 500 dòng': () => collectionGrid(deps, viewer, { ...formed, limit: 500 }),
              'bảng theo xã': table('commune', 'approved'),
              'bảng theo tổ chức': table('organisation', 'all'),
            }),
      };
      for (const [name, screen] of Object.entries(screens)) {
        const [took = Number.NaN] = await race([screen], 3);
        report({
          name: `collection-desk.${who}: ${name}`,
          figure: round(took, 0),
          unit: 'ms',
          baseline: PATIENCE,
          ratio: round(took / PATIENCE),
        });
      }
    }
  });
}
