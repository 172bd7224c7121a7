// Soạn rồi rà soát: the narrative reader finds in a composed text exactly the claims that its slots made.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeReport } from '#domain/narrative/compose.ts';
import type { SaidClaim } from '#domain/narrative/said.ts';
import { checkText } from '#reader/check-text.ts';
import { figureSets, figuresOfSet } from '#test/support/figure-set.ts';
import { trialOutline } from '#test/support/narrative-outline.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const outline = trialOutline();

/** What both sides say of one figure; breakdowns of a QTDND and of a residual have no common words. */
const keyOf = (claim: Pick<SaidClaim, 'value' | 'unit' | 'subject' | 'measure' | 'relation'>): string =>
  [claim.subject, claim.measure, claim.value, claim.unit, claim.relation].join(' ');

it('số nào viết ra cũng được đọc lại đúng: chủ thể, chỉ tiêu, giá trị, đơn vị, quan hệ, phân tổ', () => {
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
      const said = composed.claims.filter(({ id }) => ids.has(id));
      const { claims, findings } = checkText(paragraph.text);
      expect(claims.map(keyOf), paragraph.text).toEqual(said.map(keyOf));
      expect(findings, paragraph.text).toEqual([]);
      for (const [index, claim] of claims.entries()) {
        const breakdown = said[index]?.breakdown;
        if (breakdown) expect(claim.breakdown, `${claim.quote} trong ${paragraph.text}`).toEqual(breakdown);
      }
    }),
    { numRuns: propertyRuns(150, 10_000) },
  );
});
