// Danh mục chỉ tiêu của sổ: complete against indicators.csv, and its definitions count what the seeds say.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAgricultural } from '#domain/demonstration/scene.ts';
import { findCatalogueFaults } from '#domain/indicator/check-catalogue.ts';
import { demonstrate, provinceOf } from '#test/support/demonstration-fixture.ts';
import {
  readAgriculturalSectors,
  readElsewhere,
  readMeasureFiles,
  readNotYet,
} from '#test/support/measure-files.ts';
import { askOracle, type OracleWorld } from '#test/support/oracle-measure.ts';

const measures = readMeasureFiles();
const notYet = readNotYet();
const agricultural = readAgriculturalSectors();
const INDICATORS = new URL('../../../shared/indicators.csv', import.meta.url);

const FAMILIES = ['htx_', 'tht_', 'lhhtx_', 'qtdnd_', 'member_', 'charter_capital_', 'alliance_member_'];

const world: OracleWorld = {
  histories: [...demonstrate('province')].map((one) => one.events),
  measures: new Map(measures.map((measure) => [measure.code, measure])),
  isAgricultural: (sector) => agricultural.has(sector),
};

function ask(measure: string, from: string, to: string, province: string) {
  return askOracle({ measure, from, to, by: provinceOf }, world).get(province) ?? 0;
}

describe('danh mục', () => {
  it('đọc được, không trùng mã, thành phần ăn khớp', () => {
    expect(findCatalogueFaults(measures)).toEqual([]);
    expect(measures.length).toBe(216);
  });

  it('mỗi chỉ tiêu hoặc có định nghĩa, hoặc có lý do chưa làm', () => {
    for (const [code, reason] of notYet) {
      expect(world.measures.has(code), code).toBe(false);
      expect(reason, code).toMatch(/\.$/);
    }
  });

  it('chỗ khác đưa ra con số nào thì nói rõ chỗ ấy, còn lại nói rõ vì sao chưa', () => {
    const counts: Record<string, number> = {};
    for (const [code, { where, note }] of readElsewhere()) {
      expect(world.measures.has(code), code).toBe(false);
      expect(note, code).toMatch(/\.$/);
      counts[where] = (counts[where] ?? 0) + 1;
    }
    expect(counts).toEqual({
      scoreboard: 2,
      'period-summary': 2,
      publication: 1,
      reader: 1,
      'not-yet': 54,
    });
  });

  it.skipIf(!existsSync(INDICATORS))(
    'đủ các họ chỉ tiêu của sổ trong indicators.csv, tên đúng từng chữ (bỏ qua khi không có tệp)',
    () => {
      const rows = readFileSync(INDICATORS, 'utf8').trim().split('\n').slice(1);
      const names = new Map(
        rows.map((row) => {
          const match = /^([a-z0-9_]+),(?:"([^"]*)"|([^,]*)),/.exec(row);
          return [match?.[1] ?? '', match?.[2] ?? match?.[3] ?? ''] as const;
        }),
      );
      expect(names.size).toBe(199);
      const wanted = [...names.keys()].filter((code) => FAMILIES.some((family) => code.startsWith(family)));
      expect(wanted.filter((code) => !world.measures.has(code) && !notYet.has(code))).toEqual([]);
      // Every other family too: computed, or said where it is shown, or why not yet; each in exactly one place.
      const elsewhere = readElsewhere();
      const places = [...names.keys()].map((code) => [
        code,
        Number(world.measures.has(code)) + Number(notYet.has(code)) + Number(elsewhere.has(code)),
      ]);
      expect(places.filter(([, count]) => count !== 1)).toEqual([]);
      expect([...elsewhere.keys(), ...notYet.keys()].filter((code) => !names.has(code))).toEqual([]);
      for (const measure of measures) {
        const name = names.get(measure.code);
        if (name !== undefined) expect(measure.name).toBe(name);
      }
    },
  );

  it('lĩnh vực nông nghiệp của dữ liệu minh họa trùng với danh mục lĩnh vực', () => {
    expect([...agricultural].sort()).toEqual(['agri-service', 'agri-specialised']);
    for (const sector of ['agri-service', 'agri-specialised', 'trade', 'credit', 'other']) {
      expect(isAgricultural(sector), sector).toBe(agricultural.has(sector));
    }
  });
});

describe('định nghĩa đếm đúng số của seed', () => {
  it.each([
    ['htx_total', 678],
    ['htx_total_excl_qtdnd', 652],
    ['htx_agri', 538],
    ['htx_nonagri', 114],
    ['qtdnd_total', 26],
    ['htx_new', 13],
    ['htx_new_agri', 10],
    ['htx_new_nonagri', 3],
    ['htx_dissolved', 1],
    ['htx_stopped_in_period', 1],
    ['htx_net_change', 12],
    ['tht_total', 223],
    ['tht_new', 0],
    ['alliance_member_new', 4],
  ])('Bắc Ninh, 6 tháng đầu năm 2022: %s = %i', (code, expected) => {
    expect(ask(code, '2022-01-01', '2022-06-30', '27')).toBe(expected);
  });

  it.each([
    ['htx_to_convert_law2012', '2013-07-01', 460],
    ['htx_to_convert_law2012', '2016-12-31', 187],
    ['htx_converted_law2012', '2016-12-31', 183],
    ['htx_dissolved_voluntary', '2016-12-31', 90],
    ['model_replicated', '2016-12-31', 29],
  ])('Hà Giang từ 01/7/2013: %s đến %s = %i', (code, to, expected) => {
    expect(ask(code, '2013-07-01', to, '02')).toBe(expected);
  });

  it('Bắc Ninh: 96 HTX thành THT không phải giải thể', () => {
    expect(ask('htx_to_tht', '2013-07-01', '2021-12-31', '27')).toBe(96);
    expect(ask('htx_from_tht', '2013-07-01', '2021-12-31', '27')).toBe(0);
  });

  it('nông nghiệp + phi nông nghiệp + quỹ = tổng số; tăng − giảm = cuối kỳ − đầu kỳ, ở mọi kỳ và tỉnh', () => {
    for (const province of ['27', '02']) {
      for (let year = 2014; year <= 2025; year += 1) {
        const [from, to] = [`${year}-01-01`, `${year}-12-31`];
        const stock = (code: string, day: string) => Number(ask(code, day, day, province));
        const parts = ['htx_agri', 'htx_nonagri', 'qtdnd_total'].map((code) => stock(code, to));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(stock('htx_total', to));
        const grown = stock('htx_total', to) - stock('htx_total', `${year - 1}-12-31`);
        expect(ask('htx_net_change', from, to, province)).toBe(grown);
        const named = ['htx_new', 'htx_from_tht', 'htx_registered_opening', 'htx_transfer_net'];
        const lost = [
          'htx_dissolved',
          'htx_certificate_revoked',
          'htx_merged_out',
          'htx_split_out',
          'htx_to_enterprise',
          'htx_to_tht',
        ];
        const sum = (codes: readonly string[]) =>
          codes.reduce((total, code) => total + Number(ask(code, from, to, province)), 0);
        expect(sum(named) - sum(lost)).toBe(grown);
      }
    }
  });

  it('tỷ lệ giữ cả tử số và mẫu số', () => {
    const share = ask('alliance_coverage_rate', '2022-06-30', '2022-06-30', '27');
    expect(share).toEqual([ask('alliance_member_htx', '2022-06-30', '2022-06-30', '27'), 678]);
  });
});
