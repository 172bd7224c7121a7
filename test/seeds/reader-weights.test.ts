// The weights of the reader's ties are what is measured on right passages, and foretell ties they were not fitted to.
import { expect, it } from 'vitest';
import { WEIGHTS } from '#reader/ties/weights/weights.ts';
import { rightPassages } from '#test/support/reader-right.ts';
import { fitWeights, groupsOf, likelihoodOf } from '#test/support/reader-weights.ts';

const passages = rightPassages();

/** The weight of a cue as written down: "row whole total", or of a kind alone. */
function written(cue: string): number {
  const [kind = ''] = cue.split(' ', 1);
  const weights = WEIGHTS[kind];
  return (cue === kind ? weights?.kind : weights?.cues[cue.slice(kind.length + 1)]) ?? 0;
}

it('trọng số ghi lại hợp với các đoạn văn đúng hơn hẳn khi không có trọng số', () => {
  const groups = groupsOf(passages.filter((_, i) => i % 4 === 0));
  expect(groups.length).toBeGreaterThan(1000);
  const kindsOnly = (cue: string) => (cue.includes(' ') ? 0 : written(cue));
  expect(likelihoodOf(groups, written)).toBeGreaterThan(-0.5);
  expect(likelihoodOf(groups, written)).toBeGreaterThan(likelihoodOf(groups, kindsOnly) + 0.3);
});

it('quan hệ được tin bao nhiêu thì đúng bấy nhiêu', () => {
  const bins = new Map<number, { told: number; held: number; sure: number }>();
  for (const { ties } of groupsOf(passages.filter((_, i) => i % 3 === 0))) {
    const odds = ties.map(({ cues }) =>
      Math.exp(
        Math.min(
          5,
          cues.reduce((all, cue) => all + written(cue), 0),
        ),
      ),
    );
    const all = odds.reduce((sum, one) => sum + one, 1);
    // One tie of a group is meant: where two hold, by chance or saying the same, each may be it.
    const share = 1 / ties.filter(({ held }) => held).length;
    for (const [i, { held }] of ties.entries()) {
      const sure = (odds[i] ?? 0) / all;
      const bin = bins.get(Math.floor(sure * 5)) ?? { told: 0, held: 0, sure: 0 };
      bins.set(Math.floor(sure * 5), {
        told: bin.told + 1,
        held: bin.held + (held ? share : 0),
        sure: bin.sure + sure,
      });
    }
  }
  for (const { told, held, sure } of bins.values())
    if (told > 60) expect(Math.abs(held - sure) / told).toBeLessThan(0.08);
});

it('đo trên một nửa thì đoán được nửa kia', () => {
  const half = (odd: number) => groupsOf(passages.filter((_, i) => i % 8 === odd));
  const fitted = fitWeights(half(0), 60);
  const told = (cue: string) => fitted.get(cue) ?? 0;
  const kindsOnly = (cue: string) => (cue.includes(' ') ? 0 : told(cue));
  const unseen = half(1);
  expect(likelihoodOf(unseen, told)).toBeGreaterThan(likelihoodOf(unseen, kindsOnly) + 0.1);
});
