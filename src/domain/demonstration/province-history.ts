// Lịch sử định sẵn của Bắc Ninh và Hà Giang: half-year by half-year, so that seeds 003 and 004 come out to the unit.

/** What happens in one half-year. Numbers of HTX; everything not given is 0. */
export interface HalfHistory {
  readonly code: string;
  readonly foundedAgricultural: number;
  readonly foundedOther: number;
  readonly dissolvedAgricultural: number;
  readonly dissolvedOther: number;
  /** Agricultural HTX that become THT. */
  readonly toGroups?: number;
  /** Re-registered under the 2012 law. */
  readonly converted?: number;
  /** Copies of the model co-op among the agricultural foundings. */
  readonly modelCopies?: number;
  readonly stopped?: number;
  readonly admitted?: number;
  /** Exact sectors of the foundings; without it they are drawn. */
  readonly sectors?: Readonly<Record<string, number>>;
}

export interface ProvinceHistory {
  readonly code: string;
  /** HTX (without QTDND) on a day, from which the opening stock is computed backwards. */
  readonly anchor: { readonly half: string; readonly agricultural: number; readonly other: number };
  readonly creditFunds: number;
  /** THT in the register from the opening day. */
  readonly groups: Readonly<Record<string, number>>;
  readonly halves: readonly HalfHistory[];
}

function row(
  code: string,
  founded: readonly [agricultural: number, other: number],
  dissolved: readonly [agricultural: number, other: number],
  more: Partial<HalfHistory> = {},
): HalfHistory {
  return {
    code,
    foundedAgricultural: founded[0],
    foundedOther: founded[1],
    dissolvedAgricultural: dissolved[0],
    dissolvedOther: dissolved[1],
    ...more,
  };
}

/** Seed 004: 666 = 528 + 112 + 26 at the end of 2021; 678 = 538 + 114 + 26 in mid 2022; 223 THT on both days. */
const BAC_NINH: ProvinceHistory = {
  code: '27',
  anchor: { half: '2021-H2', agricultural: 528, other: 112 },
  creditFunds: 26,
  groups: { environment: 3, 'agri-service': 118, 'agri-specialised': 6 },
  halves: [
    row('2013-H2', [3, 1], [2, 0], { converted: 60 }),
    row('2014-H1', [4, 1], [3, 1], { converted: 90, toGroups: 16 }),
    row('2014-H2', [4, 1], [3, 0], { converted: 90, toGroups: 16 }),
    row('2015-H1', [4, 1], [4, 1], { converted: 90, toGroups: 16 }),
    row('2015-H2', [5, 2], [4, 0], { converted: 80, toGroups: 16 }),
    row('2016-H1', [5, 2], [5, 1], { converted: 70, toGroups: 16 }),
    row('2016-H2', [5, 2], [5, 1], { converted: 20, toGroups: 16 }),
    row('2017-H1', [5, 2], [3, 0], { stopped: 4, admitted: 3 }),
    row('2017-H2', [6, 3], [3, 1], { stopped: 4, admitted: 4 }),
    row('2018-H1', [7, 2], [2, 0], { stopped: 3, admitted: 3 }),
    row('2018-H2', [8, 3], [2, 1], { stopped: 5, admitted: 5 }),
    row('2019-H1', [9, 3], [3, 1], { stopped: 4, admitted: 4 }),
    row('2019-H2', [9, 3], [3, 0], { stopped: 3, admitted: 5 }),
    row('2020-H1', [7, 2], [3, 1], { stopped: 4, admitted: 2 }),
    row('2020-H2', [9, 3], [4, 1], { stopped: 6, admitted: 4 }),
    row('2021-H1', [9, 3], [4, 1], { stopped: 5, admitted: 3 }),
    row('2021-H2', [8, 2], [3, 1], { stopped: 6, admitted: 5 }),
    row('2022-H1', [10, 3], [0, 1], {
      stopped: 1,
      admitted: 4,
      sectors: { 'agri-specialised': 9, 'agri-service': 1, trade: 3 },
    }),
  ],
};

/** Seed 003: 460 HTX of older laws on 1/7/2013; by 31/12/2016 183 converted, 90 dissolved voluntarily, 187 left; 29 copies. */
const HA_GIANG: ProvinceHistory = {
  code: '02',
  anchor: { half: '2016-H2', agricultural: 373, other: 106 },
  creditFunds: 0,
  groups: {},
  halves: [
    row('2013-H2', [4, 2], [3, 2], { converted: 12 }),
    row('2014-H1', [8, 2], [9, 3], { converted: 20 }),
    row('2014-H2', [10, 2], [10, 4], { converted: 26, modelCopies: 4 }),
    row('2015-H1', [12, 3], [11, 4], { converted: 30, modelCopies: 6 }),
    row('2015-H2', [15, 3], [10, 4], { converted: 32, modelCopies: 7 }),
    row('2016-H1', [18, 4], [13, 5], { converted: 40, modelCopies: 6 }),
    row('2016-H2', [22, 4], [9, 3], { converted: 23, modelCopies: 6 }),
    row('2017-H1', [14, 4], [4, 1]),
    row('2018-H1', [25, 5], [4, 1]),
  ],
};

export const PROVINCE_HISTORIES: readonly ProvinceHistory[] = [BAC_NINH, HA_GIANG];

/** The code of the model co-op of thôn Chang, copied 29 times in Hà Giang. */
export const THON_CHANG = 'thon-chang';
