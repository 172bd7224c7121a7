import { describe, expect, it } from 'vitest';
import { findOutliers } from '#domain/rule/outlier.ts';
import type { PeerSpread } from '#domain/rule/rule.ts';

const PEERS: Record<string, PeerSpread> = { a: { low: 100, middle: 150, high: 200, count: 5 } };
const kind = (value: number, last?: number, peers = {}) =>
  findOutliers(['a'], {
    cells: { a: { number: value } },
    ...(last === undefined ? {} : { last: { a: { number: last } } }),
    peers,
  })[0]?.kind;

describe('Ô bất thường', () => {
  it('so với kỳ trước: quá bốn lần mới nêu, cỡ nghìn lần là nhầm đơn vị', () => {
    expect([kind(400, 100), kind(401, 100), kind(25, 100), kind(24, 100)]).toEqual([
      undefined,
      'last',
      undefined,
      'last',
    ]);
    expect([kind(250_000, 1000), kind(1000, 4_000_000), kind(5_000_000, 5), kind(0, 7)]).toEqual([
      'scale',
      'scale',
      'scale',
      'last',
    ]);
    expect([kind(900, 0), kind(900)]).toEqual([undefined, undefined]);
  });

  it('so với đơn vị tương tự: ngoài ba lần bề rộng nửa giữa; ít hơn năm đơn vị, hoặc ai cũng như nhau, thì không nói', () => {
    expect([kind(500, undefined, PEERS), kind(501, undefined, PEERS), kind(-201, undefined, PEERS)]).toEqual([
      undefined,
      'peers',
      'peers',
    ]);
    expect(kind(501, undefined, { a: { low: 100, middle: 150, high: 200, count: 4 } })).toBeUndefined();
    expect(kind(501, undefined, { a: { low: 100, middle: 100, high: 100, count: 9 } })).toBeUndefined();
  });

  it('cột của bảng tăng dòng là tổng các dòng; ô chưa điền thì không xét', () => {
    const cells = { 't.1.v': { number: 30 }, 't.2.v': { number: 20 } };
    expect(findOutliers(['t.*.v', 'b'], { cells, last: { 't.1.v': { number: 10 } } })).toEqual([
      { cell: 't.*.v', kind: 'last', value: 50, last: 10, peers: null },
    ]);
  });
});
