// The reader on the labelled texts: the bars the issue sets for claims and findings.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLabelledTexts } from '#cli/reader-score/labelled-text.ts';
import { createTally, scoreText } from '#cli/reader-score/score-texts.ts';

const SHARED = path.resolve(import.meta.dirname, '..', '..', '..', 'shared');
const CORPUS = path.join(SHARED, 'corpus');
const present = existsSync(CORPUS);

describe.skipIf(!present)('văn bản có nhãn', () => {
  it('số liệu F1 ≥ 0,95; phát hiện đúng ≥ 0,95, đủ ≥ 0,90', async () => {
    const { texts } = await loadLabelledTexts(CORPUS, path.join(SHARED, 'seeds'));
    const tally = createTally();
    for (const text of texts) scoreText(tally, text);
    const precision = tally.hits / tally.read;
    const recall = tally.hits / tally.gold;
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.95);
    expect(tally.goodFindings / tally.findings).toBeGreaterThanOrEqual(0.95);
    expect(tally.hitFindings / tally.goldFindings).toBeGreaterThanOrEqual(0.9);
  });

  it('báo cáo mẫu: ≥ 95 % số liệu đúng giá trị, đơn vị, chủ thể và quan hệ', async () => {
    const { texts } = await loadLabelledTexts(CORPUS, path.join(SHARED, 'seeds'));
    const tally = createTally();
    for (const text of texts.filter((item) => item.kind === 'seed_file')) scoreText(tally, text);
    expect(tally.hits / tally.gold).toBeGreaterThanOrEqual(0.95);
    expect(tally.attributes.relation.right / tally.gold).toBeGreaterThanOrEqual(0.95);
  });
});

describe.runIf(!present)('văn bản có nhãn', () => {
  it.skip('bỏ qua: không có thư mục ../shared/corpus', () => undefined);
});
