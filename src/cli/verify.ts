// thongsuot verify: is every sealed row as it was sealed, and every derived row what its records say? Exit 0 yes, 1 no.
import { readArguments } from '#cli/arguments.ts';
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { officeDesk, publicationId } from '#cli/publish.ts';
import { refuseUnused } from '#cli/unused-option.ts';
import { printJson, withSystem } from '#cli/with-system.ts';
import { findDerivedFaults } from '#server/journal/derived.ts';
import { verifyJournal } from '#server/journal/verify.ts';
import { derivedFaultMessage } from '#server/platform/derived-fault.ts';
import { Refused } from '#server/platform/refused.ts';
import { type RebuildResult, type SignedCopy, verifyPublication } from '#server/publication/issue.ts';
import { findAlteredReleases } from '#server/release/altered.ts';
import { type EditionVerdict, verifyRelease } from '#server/release/verify.ts';
import { derivedDepsOf } from '#server/system.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

/** More findings than this are counted, not listed. */
const LISTED = 1000;

export async function runVerify(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, {
    head: { type: 'string' },
    publication: { type: 'string' },
    release: { type: 'string' },
  });
  if (values.publication !== undefined) {
    const reason = 'đầu chuỗi là của cả nhật ký, không phải của một báo cáo';
    refuseUnused(values, ['head'], 'verify --publication', reason);
    return verifyIssued(values, publicationId(values.publication), io);
  }
  if (values.release !== undefined) {
    const reason = 'đầu chuỗi là của cả nhật ký, không phải của một bản công bố';
    refuseUnused(values, ['head'], 'verify --release', reason);
    return verifyReleased(values, values.release, io);
  }
  const head = values.head?.trim().toLowerCase();
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
    throw new BadInput(`--head phải là 64 chữ số thập lục phân, không phải "${values.head}".`);
  const { journal, derived, altered } = await withSystem(values, io, async (system) => ({
    journal: await verifyJournal(system.database.loaderPool, head),
    derived: await findDerivedFaults(derivedDepsOf(system)),
    altered: await findAlteredReleases(system.database.loader),
  }));
  const { chain } = journal;
  const findings = [
    ...journal.findings,
    ...derived.map((fault) => ({
      kind: `derived-${fault.kind}`,
      relation: fault.relation,
      key: fault.key,
      seq: null,
      message: derivedFaultMessage(fault),
    })),
    ...altered.map(({ code, revision }) => ({
      kind: 'release-altered',
      relation: 'release_contents',
      key: `${code}/${revision}`,
      seq: null,
      message: `Bản công bố ${code}, bản ${revision}: byte đang giữ không còn là byte đã duyệt.`,
    })),
  ];
  const verified = findings.length === 0;
  if (values.json) {
    printJson(io, {
      verified,
      head: chain.headHash === null ? null : { no: chain.headNo, to: chain.sealedTo, hash: chain.headHash },
      blocks: chain.blocks,
      leaves: chain.leaves,
      unsealed: chain.unsealed,
      total: findings.length,
      findings: findings.slice(0, LISTED),
    });
  } else {
    for (const finding of findings.slice(0, LISTED)) io.stdout.write(`${finding.message}\n`);
    if (findings.length > LISTED) io.stdout.write(`… và ${findings.length - LISTED} sai lệch khác.\n`);
    io.stdout.write(
      `${verified ? 'Đã kiểm chứng: không có sai lệch.' : `Không kiểm chứng được: ${findings.length} sai lệch.`}\n`,
    );
    io.stdout.write(
      `Chuỗi niêm phong: ${chain.blocks} khối, ${chain.leaves} lá, đến nhật ký số ${chain.sealedTo}; chưa niêm phong: ${chain.unsealed} dòng.\n`,
    );
    if (chain.headHash !== null) io.stdout.write(`Đầu chuỗi: ${chain.headHash}\n`);
  }
  return verified ? EXIT.done : EXIT.findings;
}

const VERDICTS: Readonly<Record<RebuildResult['verdict'], string>> = {
  same: 'đúng từng byte',
  altered: 'byte đang giữ không còn đúng băm: đã bị sửa',
  different: 'dựng lại từ các mốc ghim ra byte khác',
  'other-renderer': 'phát hành bằng phiên bản dựng khác: không so được',
};

const SIGNED_VERDICTS: Readonly<Record<SignedCopy['verdict'], string>> = {
  'as-stored': 'bản đã ký đính kèm: đúng từng byte như khi đính kèm',
  altered: 'bản đã ký đính kèm: byte đang giữ không còn đúng băm, đã bị sửa',
  erased: 'bản đã ký đính kèm: nội dung đã xóa theo yêu cầu, băm còn giữ',
};

const RELEASE_VERDICTS: Readonly<Record<EditionVerdict['verdict'], string>> = {
  same: VERDICTS.same,
  altered: VERDICTS.altered,
  different: VERDICTS.different,
};

/** Are the bytes that the public reads those approved, and still what the pins give? */
async function verifyReleased(
  values: { data?: string; json?: boolean },
  code: string,
  io: Io,
): Promise<number> {
  const editions = await withSystem(values, io, (system) =>
    verifyRelease(system.releaseDeps(system.database.loader), SYSTEM_VIEWER, code).catch((error: unknown) => {
      if (error instanceof Refused)
        throw new BadInput(`Tham số --release: không có bản công bố nào mang mã ${code}.`);
      throw error;
    }),
  );
  const verified = editions.every(({ verdict }) => verdict === 'same');
  if (values.json) printJson(io, { verified, release: code, editions });
  else
    for (const { revision, sha256, verdict } of editions)
      io.stdout.write(`${code}/${revision}  ${sha256}  ${RELEASE_VERDICTS[verdict]}\n`);
  return verified ? EXIT.done : EXIT.findings;
}

/** Are the issued bytes still what the pins give? Another renderer's bytes are not comparable, which is no failure. */
async function verifyIssued(values: { data?: string; json?: boolean }, id: number, io: Io): Promise<number> {
  const { files, signed } = await withSystem(values, io, async (system) => {
    const { deps, desk } = await officeDesk(system, id);
    return verifyPublication(deps, desk, id).catch((error: unknown) => {
      if (error instanceof Refused) throw new BadInput(`Tham số --publication: ${error.message}`);
      throw error;
    });
  });
  const verified =
    files.every(({ verdict }) => verdict === 'same' || verdict === 'other-renderer') &&
    signed?.verdict !== 'altered';
  if (values.json) printJson(io, { verified, publication: id, files, signed });
  else {
    for (const { format, sha256, verdict } of files)
      io.stdout.write(`${format.padEnd(5)} ${sha256}  bản gốc do hệ thống phát hành: ${VERDICTS[verdict]}\n`);
    if (signed) io.stdout.write(`${'ký'.padEnd(5)} ${signed.sha256}  ${SIGNED_VERDICTS[signed.verdict]}\n`);
  }
  return verified ? EXIT.done : EXIT.findings;
}
