// Random mergers, splits, abolitions and renames of a small country, against a slow oracle that knows every plot of land.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listAncestries } from '#domain/unit/ancestry.ts';
import { undoChange } from '#domain/unit/change.ts';
import { checkCatalogue } from '#domain/unit/check-catalogue.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { unitsOn } from '#domain/unit/geography.ts';
import { UNIT_LEVELS, type UnitCatalogue } from '#domain/unit/unit.ts';
import { holderByLand, plotsOf, randomCountries, START } from '#test/support/random-country.ts';
import { geographyOf, SMALL_COUNTRY } from '#test/support/small-country.ts';

const RUNS = { numRuns: 100 };

test('mỗi ngày mỗi mảnh đất nằm trong đúng một xã, và các tỉnh chia hết cả nước', () => {
  fc.assert(
    fc.property(randomCountries, ({ catalogue, land, dates }) => {
      expect(checkCatalogue(catalogue)).toEqual([]);
      const geography = geographyOf(catalogue);
      for (const date of dates) {
        for (const level of ['commune', 'province'] as const) {
          const plots = unitsOn(geography, level, date).flatMap((unit) => [...plotsOf(land, unit.id)]);
          expect(plots.sort((a, b) => a - b)).toEqual(Array.from({ length: 48 }, (_, plot) => plot));
        }
        for (const commune of unitsOn(geography, 'commune', date)) {
          expect(ancestorOn(geography, commune, 'province', date).status).toBe('found');
          expect(ancestorOn(geography, commune, 'nation', date).status).toBe('found');
        }
      }
    }),
    RUNS,
  );
});

test('quy về địa giới ngày khác không bao giờ sai: đã nói thuộc thì đất nằm trọn, không chắc thì không nói', () => {
  fc.assert(
    fc.property(randomCountries, ({ catalogue, land, dates }) => {
      const geography = geographyOf(catalogue);
      for (const unit of geography.units.values()) {
        for (const level of UNIT_LEVELS) {
          for (const date of dates) {
            const answer = ancestorOn(geography, unit, level, date);
            const { holder, touching } = holderByLand(geography, land, unit, level, date);
            if (answer.status === 'found') expect(answer.unit.id).toBe(holder?.id);
            if (answer.status === 'ambiguous') {
              const ids = answer.candidates.map((each) => each.id);
              expect(touching.every((each) => ids.includes(each.id))).toBe(true);
            }
          }
        }
      }
    }),
    RUNS,
  );
});

test('tỉnh của ngày nào cũng biết, trừ khi chính tỉnh đó đã chia: không mất, không đếm hai lần', () => {
  fc.assert(
    fc.property(randomCountries, ({ catalogue, land, dates }) => {
      const geography = geographyOf(catalogue);
      for (const date of dates) {
        for (const commune of unitsOn(geography, 'commune', dates.at(-1) ?? START)) {
          const { holder } = holderByLand(geography, land, commune, 'province', date);
          const answer = ancestorOn(geography, commune, 'province', date);
          const knownBefore = commune.versions[0].from <= date;
          if (knownBefore) expect(answer).toMatchObject({ status: 'found', unit: { id: holder?.id } });
        }
      }
    }),
    RUNS,
  );
});

test('bảng tổ tiên nói đúng như hỏi từng ngày, không chồng nhau', () => {
  fc.assert(
    fc.property(randomCountries, ({ catalogue, dates }) => {
      const geography = geographyOf(catalogue);
      const rows = Map.groupBy(listAncestries(geography), (row) => `${row.unitId} ${row.level}`);
      for (const unit of geography.units.values()) {
        for (const level of UNIT_LEVELS) {
          for (const date of dates) {
            const hits = (rows.get(`${unit.id} ${level}`) ?? []).filter(
              (row) => row.from <= date && date < row.to,
            );
            const answer = ancestorOn(geography, unit, level, date);
            expect(hits.map((row) => row.ancestorId)).toEqual(
              answer.status === 'found' ? [answer.unit.id] : [],
            );
          }
        }
      }
    }),
    RUNS,
  );
});

test('hoàn tác từng bước trả lại đúng danh mục trước đó', () => {
  const lines = (catalogue: UnitCatalogue) =>
    [...catalogue.rows, ...catalogue.successions].map((each) => JSON.stringify(each)).sort();
  fc.assert(
    fc.property(randomCountries, ({ catalogue, done }) => {
      let current = catalogue;
      for (const { before, change } of done.toReversed()) {
        const undone = undoChange(current, change);
        if (!undone.ok) throw new Error(undone.problem.message);
        current = undone.catalogue;
        expect(lines(current)).toEqual(lines(before));
      }
      expect(lines(current)).toEqual(lines(SMALL_COUNTRY));
    }),
    RUNS,
  );
});
