// What do scope and row security cost? The same reads as the app for an office, and as the loader past row security.
import { behind } from '#server/measure/behind.ts';
import { tally } from '#server/measure/tally.ts';
import { listOrganisations } from '#server/organisation/read.ts';
import type { Db } from '#server/platform/db.ts';
import type { Viewer } from '#server/unit/viewer.ts';
import { compare, comparison, type Report } from '#test/support/bench-compare.ts';
import { withNation } from '#test/support/bench-system.ts';
import { viewerFor } from '#test/support/founding.ts';

const ROUNDS = 100;

export async function bench(report: Report): Promise<void> {
  await withNation(async (system) => {
    const officer = await viewerFor(system, 'bacninh@minhhoa.example');
    const national = await viewerFor(system, 'trunguong@minhhoa.example');
    const { app, loader } = system.database;
    const half = { period: '2022-H1' };
    const reads: readonly (readonly [string, Viewer, (db: Db, viewer: Viewer) => Promise<unknown>])[] = [
      [
        'tổng của một tỉnh',
        officer,
        (db, viewer) =>
          tally(system.measureDeps(db), viewer, { ...half, unit: '27', measures: 'htx_total,htx_new' }),
      ],
      [
        'một tỉnh theo lĩnh vực',
        officer,
        (db, viewer) =>
          tally(system.measureDeps(db), viewer, {
            ...half,
            unit: '27',
            measures: 'htx_total,htx_new',
            by: 'sector',
          }),
      ],
      [
        'cả nước theo tỉnh',
        national,
        (db, viewer) =>
          tally(system.measureDeps(db), viewer, {
            ...half,
            unit: 'VN',
            measures: 'htx_total,htx_new',
            by: 'province',
          }),
      ],
      [
        'trang bản ghi sau một con số',
        officer,
        (db, viewer) =>
          behind(system.measureDeps(db), viewer, { ...half, unit: '27', measure: 'htx_total', limit: 50 }),
      ],
      [
        'trang sổ của một tỉnh',
        officer,
        (db, viewer) =>
          listOrganisations(system.organisationDeps(db), viewer, { at: '2022-06-30', limit: 50 }),
      ],
      [
        'trang sổ cả nước',
        national,
        (db, viewer) =>
          listOrganisations(system.organisationDeps(db), viewer, { at: '2022-06-30', limit: 50 }),
      ],
    ];
    for (const [name, viewer, read] of reads) {
      const { one, other } = await compare(
        ROUNDS,
        () => read(app, viewer),
        () => read(loader, viewer),
      );
      report(comparison(`quyền và RLS: ${name}`, one, other));
    }
  });
}
