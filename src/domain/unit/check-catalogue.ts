// Danh mục có nhất quán không: every fault of unit rows and successions that would make an answer wrong, in Vietnamese.

import { type CalendarDate, OPEN_END } from '#domain/period/calendar-date.ts';
import { formalName, formatLetterDate } from '#domain/unit/display-name.ts';
import { buildGeography, type Geography } from '#domain/unit/geography.ts';
import {
  firstVersion,
  lastVersion,
  levelRank,
  type Unit,
  type UnitCatalogue,
  type UnitRow,
  versionOn,
} from '#domain/unit/unit.ts';

function describe(row: UnitRow): string {
  return `${formalName(row)} (mã ${row.code}, số hiệu ${row.id})`;
}

function checkVersions(unit: Unit): string[] {
  const faults: string[] = [];
  unit.versions.forEach((row, index) => {
    if (row.from >= row.to) faults.push(`${describe(row)}: ngày bắt đầu không trước ngày kết thúc.`);
    if (row.level !== unit.level) faults.push(`${describe(row)}: đổi cấp, phải là một đơn vị khác.`);
    const next = unit.versions[index + 1];
    if (next && next.from !== row.to) {
      faults.push(`${describe(row)}: hai giai đoạn không nối liền nhau tại ${formatLetterDate(next.from)}.`);
    }
  });
  return faults;
}

function covers(parent: Unit, from: CalendarDate, to: CalendarDate): boolean {
  return firstVersion(parent).from <= from && to <= lastVersion(parent).to;
}

function checkParents(geography: Geography): string[] {
  const faults: string[] = [];
  for (const row of geography.catalogue.rows) {
    if (row.level === 'nation') continue;
    const parent = row.parentId === null ? undefined : geography.units.get(row.parentId);
    if (!parent) faults.push(`${describe(row)}: không có cấp trên mang số hiệu ${row.parentId}.`);
    else if (levelRank(parent.level) >= levelRank(row.level)) {
      faults.push(`${describe(row)}: cấp trên ${describe(lastVersion(parent))} không cao hơn.`);
    } else if (!covers(parent, row.from, row.to)) {
      faults.push(
        `${describe(row)}: cấp trên ${describe(lastVersion(parent))} không có hiệu lực suốt thời gian đó.`,
      );
    }
  }
  return faults;
}

function checkCodes(geography: Geography): string[] {
  const faults: string[] = [];
  for (const rows of geography.rowsByCode.values()) {
    const ordered = rows.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    ordered.forEach((row, index) => {
      const next = ordered[index + 1];
      if (next && next.from < row.to) {
        faults.push(
          `Mã ${row.code}: ${describe(row)} và ${describe(next)} cùng hiệu lực ngày ${formatLetterDate(next.from)}.`,
        );
      }
    });
  }
  return faults;
}

function checkSuccessions(geography: Geography): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { predecessorId, successorId, kind, date } of geography.catalogue.successions) {
    const label = `Kế tiếp ${predecessorId} → ${successorId} ngày ${formatLetterDate(date)}`;
    if (seen.has(`${predecessorId} ${successorId} ${date}`)) faults.push(`${label}: ghi hai lần.`);
    seen.add(`${predecessorId} ${successorId} ${date}`);
    const before = geography.units.get(predecessorId);
    const after = geography.units.get(successorId);
    if (!before || !after) faults.push(`${label}: không có đơn vị mang số hiệu đó.`);
    else if (levelRank(before.level) > levelRank(after.level)) {
      faults.push(`${label}: đơn vị cũ cấp thấp hơn đơn vị mới.`); // an island district may become a commune, never the reverse
    } else if (!versionOn(after, date)) faults.push(`${label}: đơn vị mới chưa có hiệu lực ngày đó.`);
    else if (kind === 'transfer' ? date > lastVersion(before).to : date !== lastVersion(before).to) {
      faults.push(`${label}: không khớp ngày kết thúc của ${describe(lastVersion(before))}.`);
    }
  }
  return faults;
}

/** Every fault found, empty when the catalogue is sound. */
export function checkCatalogue(catalogue: UnitCatalogue): readonly string[] {
  const nations = catalogue.rows.filter((row) => row.level === 'nation');
  if (nations.length !== 1 || nations[0]?.to !== OPEN_END)
    return ['Danh mục phải có đúng một dòng cả nước (mã VN), không có ngày kết thúc.'];
  const geography = buildGeography(catalogue.rows, catalogue.successions);
  return [
    ...[...geography.units.values()].flatMap(checkVersions),
    ...checkParents(geography),
    ...checkCodes(geography),
    ...checkSuccessions(geography),
  ];
}
