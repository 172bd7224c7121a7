// Đối soát: three messy lists with known truth, and pairs that are or are not one co-operative.
import { describe, expect, it } from 'vitest';
import { createRandom } from '#domain/demonstration/random.ts';
import { judge, keyed } from '#domain/reconciliation/likeness.ts';
import { matchLists } from '#domain/reconciliation/match.ts';
import { organisationKey } from '#domain/reconciliation/name-key.ts';
import { makeMessyList, makeTruth, NOISES, type TrueRecord, toTcvn3 } from '#test/support/messy-names.ts';

const TRUTH = makeTruth(2100, 11);
const REGISTER = TRUTH.slice(0, 2000);

describe('khóa tên', () => {
  it.each([
    ['HTX DVNN Đại Lai', 'Hợp tác xã dịch vụ nông nghiệp Đại Lai'],
    ['HTX Hòa Bình', 'HTX Hoà Bình'],
    ['HTX Hòa Bình'.normalize('NFD'), 'hop tac xa hoa binh'],
    [toTcvn3('HTX dịch vụ nông nghiệp Đông Bình'), 'HTX NN-DV Đông Bình'.replace('NN-DV', 'DV.NN')],
    ['QTDND Thị Cầu', 'Quỹ tín dụng nhân dân Thị Cầu'],
    ['HTX SXKD Phú Lâm', 'HTX sản xuất - kinh doanh "Phú Lâm"'],
  ])('%s = %s', (a, b) => expect(organisationKey(a)).toBe(organisationKey(b)));
});

/** A co-operative of one village of which only the name is known. */
const named = (name: string) =>
  keyed({
    kind: 'htx',
    name,
    ground: 1,
    taxCode: null,
    certificateNumber: null,
    representative: null,
    phone: null,
  });

describe('một từ của tên này chỉ gặp một từ của tên kia', () => {
  it.each([
    ['HTX Dịch vụ tổng hợp nông nghiệp Tiến Hà', 'HTX Dịch vụ tổng hợp nông nghiệp Tiến Tiến'],
    ['HTX Nông nghiệp Hồng Đức', 'HTX Nông nghiệp Hồng Long'],
    ['HTX Dịch vụ nông nghiệp An Tâm', 'HTX Dịch vụ tổng hợp nông nghiệp Mai Tâm'],
    ['HTX Nông nghiệp Vạn Phúc', 'HTX Nông lâm nghiệp Mai Phúc'],
    ['HTX Dịch vụ nông nghiệp Phú Bình', 'HTX Dịch vụ nông nghiệp Phú Vinh'],
  ])('%s ≠ %s, hỏi từ bên nào cũng vậy', (a, b) => {
    expect(judge(named(a), named(b)).verdict).toBe('different');
    expect(judge(named(b), named(a)).verdict).toBe('different');
  });
});

describe('gõ nhầm một chữ không thành tên khác', () => {
  it.each([
    ['HTX Dịch vụ nông nghiệp Phú Bình', 'HTX Dịch vụ nông nghiệp Phú Bnih'],
    ['HTX Dịch vụ nông nghiệp Phú Bình', 'HTX Dịch vụ nông nghiệp Phú Fình'],
    ['HTX Nông nghiệp Thượng Đồng', 'HTX Nông nghiệp Thượngg Đồng'],
  ])('%s ~ %s', (a, b) => expect(judge(named(a), named(b)).verdict).toBe('likely'));
});

describe('ba danh sách 2.000, 1.850 và 1.700 dòng, mười hai kiểu lộn xộn', () => {
  it.each([
    [2000, 21],
    [1850, 22],
    [1700, 23],
  ])('%i dòng: ghép đúng từ 99 %, không ghép sai dòng nào, dòng chưa rõ đều được nêu', (size, seed) => {
    const list = makeMessyList(TRUTH, size, seed);
    const { rows } = matchLists(list.map(keyed), REGISTER.map(keyed));
    expect(rows).toHaveLength(size);
    let [right, wrong, suspected, expected] = [0, 0, 0, 0];
    const inRegister = new Set(REGISTER.map(({ truth }) => truth));
    for (const [index, match] of rows.entries()) {
      const truth = list[index]?.truth ?? -1;
      const known = inRegister.has(truth);
      if (known) expected += 1;
      if (match.kind === 'same') {
        if (known && REGISTER[match.register]?.truth === truth) right += 1;
        else wrong += 1;
      } else if (match.kind === 'suspected') suspected += 1;
    }
    const missed = rows.filter(
      (match, index) => match.kind === 'only-list' && inRegister.has(list[index]?.truth ?? -1),
    );
    expect({ wrong, missed: missed.length <= expected * 0.005 }).toEqual({ wrong: 0, missed: true });
    expect(right / expected).toBeGreaterThanOrEqual(0.99);
    expect(right + wrong + suspected).toBeLessThanOrEqual(size);
  });
});

/** 2.000 pairs that are one co-operative and 2.000 look-alikes that are two. */
function makePairs(): { same: [TrueRecord, TrueRecord][]; different: [TrueRecord, TrueRecord][] } {
  const random = createRandom(5);
  const truth = makeTruth(2000, 77);
  const kinds = Object.values(NOISES);
  const same = truth.map((record, index): [TrueRecord, TrueRecord] => {
    const noise = kinds[index % kinds.length];
    const noisy = noise ? noise({ ...record, taxCode: null }, random) : record;
    return [record, noisy];
  });
  const other = makeTruth(4000, 78).slice(2000);
  const different = truth.map((record, index): [TrueRecord, TrueRecord] => {
    const stranger = other[index] ?? record;
    const base = { ...stranger, taxCode: null, certificateNumber: null };
    switch (index % 6) {
      case 0: // the same name in another commune
        return [record, { ...base, name: record.name, ground: (record.ground ?? 0) + 500 }];
      case 1: // Đông Bình 1 and Đông Bình 2
        return [
          { ...record, name: `${record.name} 1`.replace(/ \d 1$/, ' 1') },
          { ...base, name: `${record.name.replace(/ \d$/, '')} 2`, ground: record.ground },
        ];
      case 2: // the same commune and trade, another proper name
        return [
          record,
          { ...base, name: record.name.replace(/\S+ \S+( \d)?$/, 'Quyết Thắng'), ground: record.ground },
        ];
      case 3: // one word of the proper name in common
        return [record, { ...base, name: record.name.replace(/(\S+)( \d)?$/, 'Hậu'), ground: record.ground }];
      case 4: {
        // the village's name under another trade, as "HTX vận tải Đại Lai" beside "HTX DVNN Đại Lai"
        const trade = record.name.includes('Vận tải') ? 'Xây dựng' : 'Vận tải';
        const village = record.name.replace(/ \d$/, '').split(' ').slice(-2).join(' ');
        return [record, { ...base, name: `HTX ${trade} ${village}`, ground: record.ground }];
      }
      default: // the same person runs another co-operative
        return [record, { ...base, ground: record.ground, representative: record.representative }];
    }
  });
  return { same, different };
}

describe('nghi trùng', () => {
  it('2.000 cặp trùng và 2.000 cặp chỉ giống: gợi ý đủ từ 98 %, đúng từ 95 %', () => {
    const { same, different } = makePairs();
    const said = (pair: [TrueRecord, TrueRecord]) =>
      judge(keyed(pair[0]), keyed(pair[1])).verdict !== 'different';
    const found = same.filter(said).length;
    const false_ = different.filter(said).length;
    expect(same.length + different.length).toBe(4000);
    expect(found / same.length).toBeGreaterThanOrEqual(0.98);
    expect(found / (found + false_)).toBeGreaterThanOrEqual(0.95);
  });

  it('hai mã số thuế khác nhau không bao giờ được ghép tự động', () => {
    const [record] = makeTruth(1, 3);
    if (!record) throw new Error('thiếu bản ghi');
    const other = { ...record, taxCode: '2399999999' };
    expect(judge(keyed({ ...record, taxCode: '2300000001' }), keyed(other)).verdict).not.toBe('same');
  });
});
