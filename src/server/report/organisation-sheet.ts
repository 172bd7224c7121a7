// Phiếu HTX: one organisation on paper — what it is on a day, who answers for it, everything that happened to it.
import { ALLIANCE_LABELS, KIND_LABELS } from '#domain/organisation/label.ts';
import { type CalendarDate, formatCalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import type { OfficialDocument } from '#domain/report/official-document.ts';
import { formatDong, formatNumber } from '#domain/vietnamese/format-number.ts';
import { contactOf } from '#server/organisation/contact.ts';
import { readsContacts } from '#server/organisation/contact-seal.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import { organisation } from '#server/organisation/read-one.ts';
import { Refused } from '#server/platform/refused.ts';
import { letterheadOf } from '#server/report/issuer.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const UNKNOWN = 'chưa ghi nhận';
const LAW_NAMES: Readonly<Record<string, string>> = {
  'before-2003': 'Luật Hợp tác xã trước năm 2003',
  '2003': 'Luật Hợp tác xã năm 2003',
  '2012': 'Luật Hợp tác xã năm 2012',
  '2023': 'Luật Hợp tác xã năm 2023',
};
const ALLIANCE_NAMES: Readonly<Record<string, string>> = ALLIANCE_LABELS;

function dayOf(text: string): string {
  const date = parseCalendarDate(text);
  return date ? formatCalendarDate(date) : text;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The sheet of an organisation on a day. @throws Refused 'not-found' when it is not in sight */
export async function organisationSheet(
  deps: OrganisationDeps,
  viewer: Viewer,
  id: number,
  at: CalendarDate,
): Promise<OfficialDocument> {
  const found = await organisation(deps, viewer, id, { at });
  // The sheet leaves out what its reader may not read.
  const contact = readsContacts(viewer)
    ? await contactOf(deps, viewer, id).catch((error: unknown) => {
        if (error instanceof Refused && error.code === 'file-moved') return null;
        throw error;
      })
    : null;
  const { state, known } = found;
  // Whoever prints it answers for it, under the name the office bears today.
  const { issuer, place } = letterheadOf(deps.places.geography, viewer.home ?? undefined, deps.clock.today());
  const kind = known ? KIND_LABELS[known.kind] : 'tổ chức';
  const counted = (value: number | null, noun: string) =>
    value === null ? UNKNOWN : `${formatNumber(value)} ${noun}`;
  const facts = state
    ? [
        { label: 'Mã trong sổ', value: found.code },
        { label: 'Loại hình', value: KIND_LABELS[state.kind] },
        { label: 'Tình trạng', value: state.operatingName },
        {
          label: 'Trụ sở',
          value: [state.address, state.unit.label.replace(/ \(cũ.*\)$/, '')].filter(Boolean).join(', '),
        },
        { label: 'Lĩnh vực', value: state.sector.name },
        { label: 'Mã số thuế', value: state.taxCode ?? UNKNOWN },
        { label: 'Đăng ký theo', value: LAW_NAMES[state.lawBasis] ?? state.lawBasis },
        {
          label: 'Vốn điều lệ',
          value: state.charterCapitalDong === null ? UNKNOWN : formatDong(state.charterCapitalDong),
        },
        { label: 'Thành viên', value: counted(state.members, 'thành viên') },
        { label: 'Lao động', value: counted(state.workers, 'người') },
        { label: 'Liên minh Hợp tác xã', value: ALLIANCE_NAMES[state.allianceClass] ?? state.allianceClass },
        { label: 'Người đại diện', value: contact?.representative ?? UNKNOWN },
        { label: 'Điện thoại', value: contact?.phone ?? UNKNOWN },
      ]
    : [
        { label: 'Mã trong sổ', value: found.code },
        {
          label: 'Tình trạng',
          value: capitalised(found.status.legalName),
        },
        ...(known
          ? [
              { label: 'Loại hình', value: KIND_LABELS[known.kind] },
              {
                label: found.status.legal === 'not-yet' ? 'Trụ sở khi thành lập' : 'Trụ sở cuối cùng',
                value: known.unit.label.replace(/ \(cũ.*\)$/, ''),
              },
            ]
          : []),
      ];
  const events = found.timeline.filter((entry) => !entry.withdrawn).reverse();
  return {
    issuer,
    number: null,
    symbol: 'LMHTX',
    place,
    date: at,
    type: `PHIẾU ${kind.toLocaleUpperCase('vi')}`,
    subject: state ? state.name : `${known?.name ?? found.code} (${found.status.legalName})`,
    parts: [
      {
        title: null,
        landscape: false,
        blocks: [
          { kind: 'heading', level: 1, text: `1. Tình hình tại ngày ${formatCalendarDate(at)}` },
          { kind: 'facts', rows: facts },
          { kind: 'heading', level: 1, text: '2. Các sự kiện' },
          {
            kind: 'table',
            columns: [
              { head: 'TT', width: 8, align: 'center' },
              { head: 'Ngày', width: 22, align: 'center' },
              { head: 'Sự kiện', width: 50, align: 'left' },
              { head: 'Văn bản', width: 35, align: 'center' },
              { head: 'Lý do, ghi chú', width: 50, align: 'left' },
            ],
            rows: events.map((entry, index) => ({
              cells: [
                String(index + 1),
                dayOf(entry.effectiveDate),
                capitalised(entry.typeName),
                entry.decisionNumber ?? '',
                entry.reason ?? '',
              ],
              look: 'plain',
              depth: 0,
            })),
            empty: 'Chưa có sự kiện nào.',
          },
          ...(found.source === 'demonstration'
            ? [{ kind: 'note' as const, text: 'Bản in từ dữ liệu minh họa, không phải số liệu thật.' }]
            : []),
        ],
      },
    ],
    recipients: [capitalised(kind), 'Lưu: VT'],
    signature: { authority: null, post: 'Người lập phiếu', name: null },
  };
}
