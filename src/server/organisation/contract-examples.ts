// Ví dụ của sổ đăng ký, for the description of the API; the tests run them.
import type { Receipt } from '#server/organisation/contract.ts';
import type { RouteExample } from '#server/platform/contract.ts';

const SECTOR = { code: 'agri-service', name: 'Dịch vụ nông nghiệp tổng hợp' };

const state = {
  kind: 'HTX',
  name: 'HTX Dịch vụ tổng hợp nông nghiệp Thanh Trung',
  unit: { id: 2009496, label: 'xã Lương Tài' },
  address: null,
  sector: SECTOR,
  vsic: { edition: '2018', code: '01', name: 'Nông nghiệp và hoạt động dịch vụ có liên quan' },
  taxCode: null,
  lawBasis: '2012',
  charterCapitalDong: 760_000_000,
  members: 148,
  workers: 13,
  allianceClass: 'official',
  operating: 'active',
  operatingName: 'đang hoạt động',
  flags: { valueChain: false, highTech: false, ocop: false, modelCode: null, grade: 'good' },
  from: '2026-09-10',
};

const moved = {
  id: 7,
  type: 'moved',
  typeName: 'chuyển trụ sở',
  effectiveDate: '2026-09-10',
  decisionNumber: null,
  reason: null,
  reasonCode: null,
  reasonName: null,
  evidence: null,
  mode: null,
  counterpart: null,
  changes: { unitId: 2009496 },
  contents: [{ field: 'unitId', label: 'đơn vị đặt trụ sở', value: 'xã Lương Tài' }],
  seq: 2,
  recordedAt: '2026-09-28T02:00:00.000Z',
  recordedBy: null,
  withdrawn: false,
  amended: null,
};

const status = {
  legal: 'existing',
  legalName: 'đang tồn tại',
  operating: 'active',
  operatingName: 'đang hoạt động',
  reporting: 'not-tracked',
  reportingName: 'chưa theo dõi',
};

const listed = {
  id: 1,
  code: 'MH-27-000001',
  name: state.name,
  kind: 'HTX',
  unit: state.unit.label,
  sector: SECTOR.name,
  operating: 'active',
  operatingName: 'đang hoạt động',
  source: 'demonstration',
};

const receipt = (code: string, event: number, seq: number): Receipt => ({
  organisation: 2395,
  code,
  event,
  seq,
  warnings: [],
});

export const organisationExamples = {
  listOrganisations: {
    query: {
      unit: '27',
      kind: 'HTX',
      operating: 'active',
      search: 'nong nghiep',
      at: '2022-06-30',
      limit: '1',
    },
    reply: { organisations: [listed], next: 'WzEsIkhUWCJd', total: 538 },
  },
  organisation: {
    params: { id: '1' },
    query: { at: '2026-09-28', knownAt: '2' },
    reply: {
      id: 1,
      code: listed.code,
      source: 'demonstration',
      version: 2,
      state,
      known: { kind: 'HTX', name: state.name, unit: state.unit, day: '2026-09-28' },
      status,
      ended: null,
      timeline: [moved],
    },
  },
  found: {
    body: {
      kind: 'HTX',
      name: 'HTX Nông nghiệp xanh Gia Bình',
      unit: '263',
      address: 'thôn Phú Thọ',
      sector: 'agri-specialised',
      effectiveDate: '2022-06-10',
      decisionNumber: '12/QĐ-UBND',
      taxCode: null,
      founders: 7,
      membersOfficial: 9,
      workers: 4,
      charterCapitalDong: 500_000_000,
    },
    reply: receipt('27-HTX-002395', 8200, 3),
  },
  recordEvent: {
    params: { id: '2395' },
    body: {
      type: 'capital-changed',
      effectiveDate: '2024-03-01',
      decisionNumber: '05/NQ-HTX',
      reason: 'thành viên góp thêm vốn',
      mode: null,
      changes: { charterCapitalDong: 750_000_000 },
      basedOn: 3,
    },
    reply: receipt('27-HTX-002395', 8201, 4),
  },
  withdrawEvent: {
    params: { id: '2395', event: '8201' },
    body: { reason: 'ghi nhầm ngày', basedOn: 4 },
    reply: receipt('27-HTX-002395', 8201, 5),
  },
  correctEvent: {
    params: { id: '2395', event: '8201' },
    body: { why: 'sai ngày ghi trong quyết định', effectiveDate: '2024-03-02', basedOn: 5 },
    reply: receipt('27-HTX-002395', 8201, 6),
  },
  contact: {
    params: { id: '1' },
    reply: { representative: 'Trần Văn Ví Dụ', phone: '0900000000', email: null, version: 7 },
  },
  writeContact: {
    params: { id: '1' },
    body: { representative: 'Trần Văn Ví Dụ', phone: '0900000000', email: null, basedOn: 0 },
    reply: { representative: 'Trần Văn Ví Dụ', phone: '0900000000', email: null, version: 7 },
  },
  listReasons: {
    reply: {
      reasons: [{ event: 'dissolved', code: 'no-activity', name: 'không hoạt động trong 12 tháng liên tục' }],
    },
  },
  listSectors: {
    reply: {
      sectors: [
        { ...SECTOR, agricultural: true },
        { code: 'trade', name: 'Thương mại – dịch vụ', agricultural: false },
      ],
    },
  },
} satisfies Record<string, RouteExample>;
