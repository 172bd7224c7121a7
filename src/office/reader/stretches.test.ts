// Văn bản chia quãng: every character once and in order, long paragraphs cut, claims never cut.
import { describe, expect, it } from 'vitest';
import { cutText } from './segments.ts';
import { cutStretches } from './stretches.ts';

const shown = (text: string) =>
  cutStretches(cutText(text, []))
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ pieces }) => pieces.map((piece) => piece.text))
    .join('');

describe('chia văn bản thành quãng', () => {
  it('văn bản ngắn là một quãng', () => {
    expect(cutStretches(cutText('Có 680 HTX.\nHết.', []))).toHaveLength(1);
  });

  it('nhiều đoạn: mỗi quãng chừng 6.000 ký tự, không mất chữ nào', () => {
    const line = 'Tỉnh có 680 HTX, trong đó 538 HTX nông nghiệp.';
    const text = Array.from({ length: 1000 }, () => line).join('\n');
    const stretches = cutStretches(cutText(text, []));
    expect(stretches.length).toBeGreaterThan(5);
    expect(shown(text)).toBe(text.replaceAll('\n', ''));
  });

  it('một đoạn dài như cả tập báo cáo được cắt sau dấu cách', () => {
    const text = 'hợp tác xã '.repeat(20_000);
    const stretches = cutStretches(cutText(text, []));
    expect(stretches.length).toBeGreaterThan(20);
    expect(shown(text)).toBe(text);
    expect(
      stretches.every(({ paragraphs }) => paragraphs.every(({ pieces }) => pieces[0]?.text !== '')),
    ).toBe(true);
  });
});
