// Seed 003 và 004 trên dữ liệu minh họa cỡ tỉnh: figures written out by hand ↔ counted from the raw events.
import { describe, expect, it } from 'vitest';
import { findHistoryFault } from '#domain/organisation/history.ts';
import { isWorkingDay } from '#domain/period/working-day.ts';
import { demonstrate, provinceOf } from '#test/support/demonstration-fixture.ts';
import { countFlow, countStock, type OracleState, total } from '#test/support/oracle-tally.ts';

const organisations = [...demonstrate('province')];
const histories = organisations.map((one) => one.events);

const isHtx = (state: OracleState) => state.kind === 'HTX' || state.kind === 'QTDND';
const isAgricultural = (state: OracleState) =>
  state.sector === 'agri-specialised' || state.sector === 'agri-service';
const bacNinh = (state: OracleState) => provinceOf(state) === '27';
const haGiang = (state: OracleState) => provinceOf(state) === '02';
const always = () => true;

function stock(day: string, population: (state: OracleState) => boolean): number {
  return total(countStock(histories, day, population));
}

const H1_2022 = { from: '2022-01-01', to: '2022-06-30' };
const CAMPAIGN = { from: '2013-07-01', to: '2016-12-31' };

function flow(
  period: { from: string; to: string },
  types: string | readonly string[],
  population: (state: OracleState) => boolean,
): number {
  return total(countFlow(histories, period, (event) => types.includes(event.type), population));
}

describe('Bắc Ninh, 6 tháng đầu năm 2022 (seed 004)', () => {
  it.each([
    ['2021-12-14', 666, 528, 112, 26],
    ['2021-12-31', 666, 528, 112, 26],
    ['2022-06-14', 678, 538, 114, 26],
    ['2022-06-15', 678, 538, 114, 26],
    ['2022-06-30', 678, 538, 114, 26],
  ])('ngày %s có %i HTX = %i nông nghiệp + %i phi nông nghiệp + %i quỹ', (day, all, agri, other, funds) => {
    expect(stock(day, (state) => bacNinh(state) && isHtx(state))).toBe(all);
    expect(stock(day, (state) => bacNinh(state) && state.kind === 'HTX' && isAgricultural(state))).toBe(agri);
    expect(stock(day, (state) => bacNinh(state) && state.kind === 'HTX' && !isAgricultural(state))).toBe(
      other,
    );
    expect(stock(day, (state) => bacNinh(state) && state.kind === 'QTDND')).toBe(funds);
  });

  it('thành lập mới 13 = 9 chuyên ngành + 1 dịch vụ nông nghiệp + 3 thương mại', () => {
    const founded = countFlow(
      histories,
      H1_2022,
      (event) => event.type === 'founded',
      (state) => bacNinh(state) && isHtx(state),
      (state) => state.sector,
    );
    expect(Object.fromEntries(founded)).toEqual({ 'agri-specialised': 9, 'agri-service': 1, trade: 3 });
  });

  it('1 ngừng hoạt động vẫn trong tổng số; 1 giải thể, phi nông nghiệp; 4 kết nạp', () => {
    expect(flow(H1_2022, ['stopped'], (state) => bacNinh(state) && isHtx(state))).toBe(1);
    expect(flow(H1_2022, ['suspended'], (state) => bacNinh(state) && isHtx(state))).toBe(0);
    expect(flow(H1_2022, ['dissolved'], (state) => bacNinh(state) && isHtx(state))).toBe(1);
    expect(flow(H1_2022, ['dissolved'], (state) => bacNinh(state) && isAgricultural(state))).toBe(0);
    expect(flow(H1_2022, ['merged', 'split', 'revoked', 'to-enterprise', 'kind-changed'], bacNinh)).toBe(0);
    expect(flow(H1_2022, ['admitted'], bacNinh)).toBe(4);
  });

  it('223 tổ hợp tác = 3 môi trường + 220 nông nghiệp, 96 tổ vốn là HTX', () => {
    for (const day of ['2021-12-31', '2022-06-30']) {
      const groups = countStock(
        histories,
        day,
        (state) => bacNinh(state) && state.kind === 'THT',
        (state) => (isAgricultural(state) ? 'agri' : state.sector),
      );
      expect(Object.fromEntries(groups)).toEqual({ agri: 220, environment: 3 });
    }
    const turned = histories.filter(
      (events) =>
        provinceOf({ unitId: events[0]?.changes.unitId ?? 0 }) === '27' &&
        events.some((one) => one.type === 'kind-changed'),
    );
    expect(turned.length).toBe(96);
  });
});

describe('Hà Giang, chuyển đổi theo Luật HTX 2012 (seed 003)', () => {
  const isOldLaw = (state: OracleState) => state.lawBasis === 'before-2003' || state.lawBasis === '2003';

  it('460 HTX phải chuyển đổi ngày 01/7/2013; 183 chuyển đổi, 90 giải thể tự nguyện, còn 187', () => {
    expect(stock('2013-07-01', (state) => haGiang(state) && isHtx(state))).toBe(460);
    expect(stock('2013-07-01', (state) => haGiang(state) && isHtx(state) && isOldLaw(state))).toBe(460);
    expect(flow(CAMPAIGN, ['converted'], (state) => haGiang(state) && isHtx(state))).toBe(183);
    const voluntary = countFlow(
      histories,
      CAMPAIGN,
      (event) => event.type === 'dissolved' && event.mode === 'voluntary',
      (state) => haGiang(state) && isHtx(state),
    );
    expect(total(voluntary)).toBe(90);
    expect(flow(CAMPAIGN, ['dissolved'], haGiang)).toBe(90);
    expect(flow(CAMPAIGN, ['dissolved'], (state) => haGiang(state) && isOldLaw(state))).toBe(90);
    expect(stock('2016-12-31', (state) => haGiang(state) && isHtx(state) && isOldLaw(state))).toBe(187);
  });

  it('29 HTX theo mô hình thôn Chang, đều thành lập mới', () => {
    const isCopy = (state: OracleState) => state.modelCode === 'thon-chang';
    expect(stock('2016-12-31', isCopy)).toBe(29);
    expect(flow(CAMPAIGN, ['founded'], (state) => haGiang(state) && isCopy(state))).toBe(29);
  });
});

describe('mọi tổ chức minh họa', () => {
  it('sống một đời có thể có thật, sự kiện vào ngày làm việc, không ở ngày mai', () => {
    for (const { events } of organisations) {
      expect(findHistoryFault(events)).toBeUndefined();
      for (const event of events) {
        expect(isWorkingDay(event.effectiveDate), event.effectiveDate).toBe(true);
        expect(event.effectiveDate <= '2026-09-30').toBe(true);
      }
    }
  });

  it('mã và số sự kiện không trùng; làm lại ra đúng như cũ, hạt giống khác ra khác mà vẫn 678', () => {
    const events = organisations.flatMap((one) => one.events);
    expect(new Set(events.map((one) => one.id)).size).toBe(events.length);
    expect(new Set(organisations.map((one) => one.organisation.code)).size).toBe(organisations.length);
    expect([...demonstrate('province')]).toEqual(organisations);
    const other = [...demonstrate('province', 5)];
    expect(other).not.toEqual(organisations);
    const again = countStock(
      other.map((one) => one.events),
      '2022-06-30',
      (state) => bacNinh(state) && isHtx(state),
    );
    expect(total(again)).toBe(678);
    expect(total(countStock(histories, '2022-06-30', always))).toBeGreaterThan(1400);
  });
});
