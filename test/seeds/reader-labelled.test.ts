// The reader on passages written and labelled by hand before it read them: those used for tuning, and those held out.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLabelledTexts } from '#cli/reader-score/labelled-text.ts';
import { createTally, scoreText } from '#cli/reader-score/score-texts.ts';

const FOLDER = path.resolve(import.meta.dirname, '..', 'support', 'reader-labelled');

describe.each(['tuning', 'held-out'])('đoạn văn tự viết có nhãn: %s', (half) => {
  it('số liệu đọc đúng giá trị, đơn vị, chủ thể: F1 ≥ 0,95', async () => {
    const { texts } = await loadLabelledTexts(path.join(FOLDER, half), '');
    expect(texts).toHaveLength(14);
    const tally = createTally();
    for (const text of texts) scoreText(tally, text);
    const precision = tally.hits / tally.read;
    const recall = tally.hits / tally.gold;
    const f1 = (2 * precision * recall) / (precision + recall);
    console.info(`${half}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`);
    expect(f1).toBeGreaterThanOrEqual(0.95);
  });
});
