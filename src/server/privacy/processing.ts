// Hồ sơ hoạt động xử lý dữ liệu cá nhân: every field with purpose, legal ground, retention and readers; as a page and as a file.
import { Writable } from 'node:stream';
import { writeCsv } from '#document/csv/write-csv.ts';
import { roleMay } from '#domain/permission/permission.ts';
import { ROLE_NAMES, type RoleName } from '#domain/permission/role.ts';
import { PERSONAL_FIELD_NAMES, PERSONAL_FIELDS } from '#domain/privacy/field.ts';
import { mayPublish } from '#domain/privacy/small-cell.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { read } from '#server/platform/journal.ts';
import type { ProcessingView } from '#server/privacy/contract.ts';
import type { PrivacyDeps } from '#server/privacy/service.ts';
import { countSubjects } from '#server/privacy/store.ts';

/** The record of processing: every field with purpose, ground, retention, readers; few subjects are not counted out. */
export async function processing(deps: PrivacyDeps, person: SignedIn): Promise<ProcessingView> {
  const counts = await read(deps.db, person, countSubjects);
  const readers = (Object.keys(ROLE_NAMES) as RoleName[])
    .filter((role) => roleMay(role, 'personal-data.read'))
    .map((role) => ROLE_NAMES[role]);
  return {
    fields: PERSONAL_FIELD_NAMES.map((field) => {
      const { label, purpose, basis, sensitive, retentionYears } = PERSONAL_FIELDS[field];
      const subjects = counts.get(field) ?? 0;
      return {
        field,
        label,
        purpose,
        basis,
        sensitive,
        retentionYears,
        subjects: mayPublish(subjects) ? subjects : null,
        readers,
      };
    }),
  };
}

/** The record as CSV. */
export async function processingCsv(deps: PrivacyDeps, person: SignedIn): Promise<Buffer> {
  const { fields } = await processing(deps, person);
  const heads = [
    'Trường',
    'Mục đích',
    'Căn cứ',
    'Nhạy cảm',
    'Lưu giữ (năm)',
    'Số chủ thể',
    'Vai trò được xem đầy đủ',
  ];
  const chunks: Buffer[] = [];
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  const rows = fields.map((each) => [
    each.label,
    each.purpose,
    each.basis,
    each.sensitive ? 'có' : 'không',
    each.retentionYears,
    each.subjects ?? 'dưới 5',
    each.readers.join('; '),
  ]);
  const columns = heads.map((head) => ({ head, kind: 'text', width: 30 }) as const);
  await writeCsv({ title: 'Hồ sơ hoạt động xử lý dữ liệu cá nhân', columns, rows }, out);
  return Buffer.concat(chunks);
}
