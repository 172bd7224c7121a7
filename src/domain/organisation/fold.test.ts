import { describe, expect, it } from 'vitest';
import { foldEvents } from '#domain/organisation/fold.ts';
import { BASIC, event } from '#test/support/organisation-fixture.ts';

describe('từ sự kiện ra trạng thái và biến động', () => {
  it('thành lập, chuyển trụ sở, ngừng, giải thể', () => {
    const life = foldEvents([
      event(4, 'dissolved', '2020-05-04', {}, { mode: 'compulsory' }),
      event(3, 'stopped', '2019-05-06'),
      event(1, 'founded', '2015-03-02', BASIC),
      event(2, 'moved', '2017-04-03', { unitId: 24 }),
    ]);
    expect(life.spans.map(({ from, to, unitId, operating }) => [from, to, unitId, operating])).toEqual([
      ['2015-03-02', '2017-04-03', 27, 'active'],
      ['2017-04-03', '2019-05-06', 24, 'active'],
      ['2019-05-06', '2020-05-04', 24, 'stopped'],
    ]);
    expect(life.flows.map(({ type, side, date, state }) => [type, side, date, state.unitId])).toEqual([
      ['founded', 'in', '2015-03-02', 27],
      ['moved', 'out', '2017-04-03', 27],
      ['moved', 'in', '2017-04-03', 24],
      ['stopped', 'at', '2019-05-06', 24],
      ['dissolved', 'out', '2020-05-04', 24],
    ]);
    expect(life.end).toEqual({ type: 'dissolved', date: '2020-05-04' });
  });

  it('nhiều sự kiện một ngày: một lần đổi trạng thái, đủ mọi biến động', () => {
    const life = foldEvents([
      event(1, 'registered', '2013-07-01', BASIC),
      event(5, 'admitted', '2018-03-05'),
      event(3, 'moved', '2018-03-05', { unitId: 24 }),
      event(4, 'sector-changed', '2018-03-05', { sector: 'trade' }),
    ]);
    expect(life.spans).toHaveLength(2);
    expect(life.spans[1]).toMatchObject({
      from: '2018-03-05',
      unitId: 24,
      sector: 'trade',
      allianceClass: 'official',
    });
    expect(
      life.flows.map(({ type, side, state }) => `${type} ${side} ${state.unitId} ${state.sector}`),
    ).toEqual([
      'registered in 27 agri-service',
      'moved out 27 agri-service',
      'moved in 24 agri-service',
      'sector-changed out 24 agri-service',
      'sector-changed in 24 trade',
      'admitted at 24 trade',
    ]);
    expect(life.end).toBeUndefined();
  });

  it('tách: tổ chức còn, không vào không ra nhóm nào; thành viên, vốn là phần còn lại', () => {
    const life = foldEvents([
      event(1, 'founded', '2015-03-02', { ...BASIC, membersOfficial: 40 }),
      event(2, 'separated', '2020-05-04', { membersOfficial: 25 }),
      event(3, 'separated', '2020-05-04'),
    ]);
    expect(life.spans.map(({ from, membersOfficial }) => [from, membersOfficial])).toEqual([
      ['2015-03-02', 40],
      ['2020-05-04', 25],
    ]);
    expect(life.flows.map(({ type, side }) => `${type} ${side}`)).toEqual([
      'founded in',
      'separated at',
      'separated at',
    ]);
    expect(life.end).toBeUndefined();
  });

  it('thành lập và giải thể cùng ngày: không có trạng thái, có hai biến động', () => {
    const life = foldEvents([event(2, 'dissolved', '2018-03-05'), event(1, 'founded', '2018-03-05', BASIC)]);
    expect(life.spans).toEqual([]);
    expect(life.flows.map((flow) => flow.side)).toEqual(['in', 'out']);
  });

  it('THT thành HTX: ra nhóm này, vào nhóm kia; điều không ai ghi là trống, không phải 0', () => {
    const life = foldEvents([
      event(1, 'registered', '2013-07-01', { ...BASIC, kind: 'THT' }),
      event(2, 'kind-changed', '2019-01-07', { kind: 'HTX', membersOfficial: 9 }),
    ]);
    expect(life.flows.map(({ side, state }) => [side, state.kind, state.membersOfficial])).toEqual([
      ['in', 'THT', null],
      ['out', 'THT', null],
      ['in', 'HTX', 9],
    ]);
  });

  it('từ chối gấp một lịch sử không thể có thật', () => {
    expect(() => foldEvents([event(1, 'stopped', '2018-03-05')])).toThrow('trước khi tổ chức thành lập');
  });
});
