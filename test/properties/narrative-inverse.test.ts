// Soạn rồi rà soát: the narrative reader finds in a composed text exactly the claims that its slots made.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeReport } from '#domain/narrative/compose.ts';
import type { SaidClaim } from '#domain/narrative/said.ts';
import { checkText } from '#reader/check-text.ts';
import type { Claim } from '#reader/claim.ts';
import { type FigureSet, figureSets, figuresOfSet } from '#test/support/figure-set.ts';
import { trialOutline } from '#test/support/narrative-outline.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const outline = trialOutline();

/** What both sides say of one figure; breakdowns of a QTDND and of a residual have no common words. */
const keyOf = (claim: Pick<SaidClaim, 'value' | 'unit' | 'subject' | 'measure' | 'relation'>): string =>
  [claim.subject, claim.measure, claim.value, claim.unit, claim.relation].join(' ');

const REGIONS: Readonly<Record<string, string>> = {
  tay_bac: 'Tây Bắc',
  dong_bac: 'Đông Bắc',
  dbsh: 'Đồng bằng sông Hồng',
  bac_trung_bo: 'Bắc Trung Bộ',
  dhmt: 'Duyên hải miền Trung',
  tay_nguyen: 'Tây Nguyên',
  dong_nam_bo: 'Đông Nam Bộ',
  dbscl: 'Đồng bằng sông Cửu Long',
};
const FLOWS = [
  'htx_new',
  'htx_new_agri',
  'htx_new_nonagri',
  'htx_dissolved',
  'htx_certificate_revoked',
  'htx_to_enterprise',
  'htx_merged_out',
];

/** When, where and against what a figure stands, worked out from its way back alone. */
function standingOf({ source, base, status, breakdown }: SaidClaim, set: FigureSet): string {
  const { measure, moment } = source;
  const year = moment === 'now' ? set.year : set.year - 1;
  const when = FLOWS.includes(measure)
    ? `kỳ ${year}-H1`
    : moment === 'year-end'
      ? `ngày ${year}-12-31`
      : `ngày ${year}-06-30`;
  const place = REGIONS[breakdown?.vung ?? ''] ?? (set.level === 'nation' ? 'cả nước' : 'nơi báo cáo');
  return [when, place, base ?? 'không so', status].join(' | ');
}

/** The same as the reader found it. */
function readStanding(claim: Claim, measure: string): string {
  const when = FLOWS.includes(measure) ? `kỳ ${claim.periodCode}` : `ngày ${claim.asOf}`;
  return [when, claim.place ?? 'nơi báo cáo', claim.base ?? 'không so', claim.status].join(' | ');
}

it('số nào viết ra cũng được đọc lại đúng: chủ thể, chỉ tiêu, giá trị, đơn vị, quan hệ, phân tổ, nơi, kỳ hoặc ngày, gốc so sánh', () => {
  fc.assert(
    fc.property(figureSets, (set) => {
      const composed = composeReport({
        outline,
        figures: figuresOfSet(set),
        texts: new Map(),
        tasks: undefined,
      });
      const paragraph = composed.sections[0]?.blocks[0];
      if (paragraph?.kind !== 'paragraph') throw new Error('không có đoạn văn');
      const ids = new Set(paragraph.runs?.flatMap(({ figure }) => figure ?? []));
      // A nought told in words ("không có HTX nào giải thể") is no figure to the reader.
      const said = composed.claims.filter(({ id, quote }) => ids.has(id) && !quote.startsWith('không '));
      const { claims, findings } = checkText(paragraph.text);
      expect(claims.map(keyOf), paragraph.text).toEqual(said.map(keyOf));
      expect(findings, paragraph.text).toEqual([]);
      for (const [index, claim] of claims.entries()) {
        const own = said[index];
        const where = `${claim.quote} trong ${paragraph.text}`;
        if (own) expect(readStanding(claim, own.source.measure), where).toBe(standingOf(own, set));
        const breakdown = own?.breakdown;
        if (breakdown) expect(claim.breakdown, where).toEqual(breakdown);
      }
    }),
    { numRuns: propertyRuns(150, 10_000) },
  );
}, 1_200_000);
