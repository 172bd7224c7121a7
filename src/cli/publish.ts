// thongsuot publish --publication ID [--symbol KÝ_HIỆU] [--out THƯ_MỤC]: numbers and issues a signed report; without an id, says which wait.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from '#cli/arguments.ts';
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { requireWritableFolder } from '#cli/out-file.ts';
import { refuseUnused } from '#cli/unused-option.ts';
import { printJson, withSystem } from '#cli/with-system.ts';
import { printCode } from '#domain/report/publication.ts';
import { read } from '#server/platform/journal.ts';
import { publicUrl } from '#server/platform/site.ts';
import type { ComposeDeps } from '#server/publication/compose.ts';
import { issuedFile, issuePublication } from '#server/publication/issue.ts';
import { publication } from '#server/publication/read.ts';
import type { Desk } from '#server/publication/service.ts';
import { findPublication, listPublications } from '#server/publication/store.ts';
import { REPORT_FORMATS } from '#server/report/print-report.ts';
import type { System } from '#server/system.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

/** @throws BadInput */
export function publicationId(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text))
    throw new BadInput(`--publication phải là số của báo cáo, không phải "${text}".`);
  return Number(text);
}

function fileName(id: number, format: string): string {
  return `bao-cao-${id}.${format}`;
}

function depsOf(system: System): ComposeDeps {
  const { loader, loaderPool } = system.database;
  return { ...system.organisationDeps(loader), ...system.measureDeps(loader), pool: loaderPool };
}

/** The desk of the office that keeps a report, with nobody in person at it. @throws BadInput where there is no such report */
export async function officeDesk(system: System, id: number): Promise<{ deps: ComposeDeps; desk: Desk }> {
  const nobody = { personId: null, officeId: null };
  const row = await read(system.database.loader, nobody, (trx) => findPublication(trx, id));
  if (!row) throw new BadInput(`Tham số --publication: không có báo cáo nào mang số ${id}.`);
  const person = { personId: null, officeId: row.office_id, role: null };
  return { deps: depsOf(system), desk: { person, viewer: { ...SYSTEM_VIEWER, officeId: row.office_id } } };
}

async function waiting(system: System) {
  const nobody = { personId: null, officeId: null };
  const rows = await read(system.database.loader, nobody, (trx) =>
    listPublications(trx, {
      search: undefined,
      state: 'signed',
      unitId: undefined,
      period: undefined,
      before: undefined,
      limit: 200,
    }),
  );
  return rows.map(({ id, title, office, signer, signed_on }) => ({
    id,
    title,
    office,
    signer,
    signedOn: signed_on,
  }));
}

export async function runPublish(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, {
    publication: { type: 'string' },
    symbol: { type: 'string' },
    out: { type: 'string' },
  });
  if (values.publication === undefined) {
    const reason = 'cần nói rõ báo cáo nào bằng --publication MÃ';
    refuseUnused(values, ['symbol', 'out'], 'publish không nêu báo cáo', reason);
    const rows = await withSystem(values, io, waiting);
    if (values.json) printJson(io, { waiting: rows });
    else if (rows.length === 0) io.stdout.write('Không có báo cáo nào đã ký mà chưa phát hành.\n');
    else for (const row of rows) io.stdout.write(`${row.id}\t${row.title}\t${row.office}\n`);
    return EXIT.done;
  }
  const id = publicationId(values.publication);
  // A number once taken cannot be given back: the folder is proved before, not found wanting after.
  if (values.out !== undefined)
    requireWritableFolder(
      values.out,
      REPORT_FORMATS.map((format) => fileName(id, format)),
    );
  const issued = await withSystem(values, io, async (system) => {
    const { deps, desk } = await officeDesk(system, id);
    const before = await publication(deps, desk, id);
    // Said again of an issued report, the command only writes its files once more.
    if (before.state !== 'issued')
      await issuePublication(
        deps,
        desk,
        id,
        { base: before.version, symbol: values.symbol, site: publicUrl() ?? 'http://localhost:8080' },
        undefined,
      );
    else if (values.symbol !== undefined && values.symbol !== before.symbol)
      throw new BadInput(
        `Tham số --symbol không dùng được: báo cáo ${id} đã phát hành với ký hiệu ${before.symbol}.`,
      );
    const view = await publication(deps, desk, id);
    if (values.out !== undefined) {
      mkdirSync(values.out, { recursive: true });
      for (const { format } of view.files)
        writeFileSync(path.join(values.out, fileName(id, format)), await issuedFile(deps, desk, id, format));
    }
    return view;
  });
  if (values.json) {
    const { number, symbol, code, documentDate, files } = issued;
    printJson(io, { id, number, symbol, code, documentDate, files });
  } else {
    io.stdout.write(
      `Đã phát hành ${issued.number}/${issued.symbol}: ${issued.title}. Mã kiểm tra: ${printCode(issued.code)}.\n`,
    );
    for (const { format, sha256 } of issued.files) io.stdout.write(`${format.padEnd(5)} ${sha256}\n`);
  }
  return EXIT.done;
}
