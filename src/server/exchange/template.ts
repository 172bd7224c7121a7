// Biểu mẫu nhập danh sách: the published Excel template, its choices taken from the catalogue in force.

import { type TemplateColumn, writeTemplate } from '#document/excel/write-template.ts';
import { OPERATING_LABELS } from '#domain/organisation/label.ts';
import { ORGANISATION_KINDS } from '#domain/organisation/organisation.ts';
import { FIELDS, type RegisterField, TEMPLATE_FIELDS } from '#domain/register/field.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';

const REQUIRED = new Set<RegisterField>(['name', 'commune', 'sector']);

const HINTS: Readonly<Partial<Record<RegisterField, string>>> = {
  code: 'Để trống với tổ chức chưa có trong sổ',
  kind: 'Chọn HTX, THT, LHHTX hoặc QTDND; để trống nếu tên đã nói rõ',
  name: 'Bắt buộc: tên đầy đủ như trên giấy chứng nhận đăng ký',
  taxCode: '10 hoặc 13 chữ số',
  foundedOn: 'Ngày/tháng/năm; để trống nếu không biết',
  commune: 'Bắt buộc: xã, phường nơi đặt trụ sở, tên cũ hoặc tên mới đều được',
  district: 'Ghi khi tên xã cũ trùng nhau',
  sector: 'Bắt buộc: chọn một lĩnh vực',
  vsic: 'Mã ngành kinh tế Việt Nam, ví dụ 01, 2018:01 hoặc 2025:01110; để trống nếu không biết',
  charterCapitalDong: 'Số đồng, ví dụ 1500000000',
  operating: 'Đang hoạt động, tạm ngừng hoặc ngừng hoạt động',
  event:
    'Chỉ ghi khi là danh sách biến động: thành lập mới, giải thể, tạm ngừng, ngừng hoạt động, hoạt động trở lại',
  eventDate: 'Ngày biến động có hiệu lực',
};

const EVENT_CHOICES = [
  'thành lập mới',
  'giải thể',
  'tạm ngừng',
  'ngừng hoạt động',
  'hoạt động trở lại',
  'thu hồi',
];

function choicesOf(deps: ExchangeDeps, field: RegisterField): readonly string[] | undefined {
  switch (field) {
    case 'kind':
      return ORGANISATION_KINDS;
    case 'sector':
      return deps.sectors.map((sector) => sector.name);
    case 'operating':
      return Object.values(OPERATING_LABELS);
    case 'allianceClass':
      return ['chính thức', 'liên kết', 'chưa'];
    case 'event':
      return EVENT_CHOICES;
    default:
      return undefined;
  }
}

/** The template as .xlsx bytes. */
export async function registerTemplate(deps: ExchangeDeps): Promise<Buffer> {
  const columns = TEMPLATE_FIELDS.map((field): TemplateColumn => {
    const { head, kind, width } = FIELDS[field];
    const choices = choicesOf(deps, field);
    return {
      head,
      width,
      kind: kind === 'code' ? 'text' : kind,
      hint: HINTS[field] ?? head,
      required: REQUIRED.has(field),
      ...(choices ? { choices } : {}),
    };
  });
  return writeTemplate('Danh sách HTX', columns, deps.clock.now());
}
