// Bản đính chính: the record of an event as it opens for putting right.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { printDate } from '../ui/print-date.ts';
import type { EventDraft } from './event-draft.ts';
import type { TimelineEntry } from './views.ts';

const MILLION = 1_000_000;

/** Đồng as it is typed, in millions: 24500000 → "24,5". */
function typedMillions(dong: number): string {
  const fraction = String(dong % MILLION)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${formatNumber(Math.trunc(dong / MILLION))}${fraction ? `,${fraction}` : ''}`;
}

/** The form filled with what was recorded. */
export function draftOfEntry(entry: TimelineEntry): EventDraft {
  const said = (key: string) => {
    const value = entry.changes[key];
    return typeof value === 'string' ? value : '';
  };
  const counted = (key: string) => {
    const value = entry.changes[key];
    return typeof value === 'number' ? formatNumber(value) : '';
  };
  const capital = entry.changes.charterCapitalDong;
  const { counterpart } = entry;
  return {
    day: printDate(entry.effectiveDate),
    decision: entry.decisionNumber ?? '',
    reason: entry.reason ?? '',
    reasonCode: entry.reasonCode ?? undefined,
    mode: entry.mode === 'voluntary' || entry.mode === 'compulsory' ? entry.mode : undefined,
    name: said('name'),
    unit: undefined,
    address: said('address'),
    sector: said('sector') || undefined,
    vsic: said('vsic'),
    capital: typeof capital === 'number' ? typedMillions(capital) : '',
    members: counted('membersOfficial'),
    workers: counted('workers'),
    taxCode: said('taxCode'),
    law: said('lawBasis') || undefined,
    counterpart: counterpart ? { id: counterpart.id, name: counterpart.name ?? '' } : undefined,
    // An admission that names no membership is an official one.
    alliance: said('allianceClass') || 'official',
    valueChain: entry.changes.valueChain === true,
    highTech: entry.changes.highTech === true,
    ocop: entry.changes.ocop === true,
    model: said('modelCode'),
    grade: said('grade') || undefined,
    evidence: entry.evidence ?? '',
  };
}
