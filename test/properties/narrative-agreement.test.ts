// Câu và bảng không trái nhau: a second, plain implementation reads sentence and table with its own eyes and compares them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeReport } from '#domain/narrative/compose.ts';
import { figureSets, figuresOfSet } from '#test/support/figure-set.ts';
import { trialOutline } from '#test/support/narrative-outline.ts';
import { contradictions } from '#test/support/plain-reading.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const outline = trialOutline();

it('không câu nào trái với bảng: hướng tăng giảm, mức, tỷ trọng, % kế hoạch', () => {
  let compared = 0;
  fc.assert(
    fc.property(figureSets, (set) => {
      const composed = composeReport({
        outline,
        figures: figuresOfSet(set),
        texts: new Map(),
        tasks: undefined,
      });
      const [paragraph, table] = composed.sections[0]?.blocks ?? [];
      if (paragraph?.kind !== 'paragraph' || table?.kind !== 'table') throw new Error('thiếu câu hoặc bảng');
      const found = contradictions(paragraph.text, table);
      compared += found.compared;
      expect(found.wrong, paragraph.text).toEqual([]);
    }),
    { numRuns: propertyRuns(300, 10_000) },
  );
  expect(compared).toBeGreaterThan(2000);
});
