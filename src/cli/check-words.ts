// How is the result of `check` told to a person?
import type { CheckResult, Finding, Severity } from '#reader/claim.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  hard: 'SAI',
  omission: 'THIẾU',
  rounding: 'LÀM TRÒN',
  ambiguous: 'CẦN XEM',
};

function describeFinding(result: CheckResult, finding: Finding): string {
  const label = finding.verdict === 'consistent' ? 'KHỚP' : SEVERITY[finding.severity ?? 'ambiguous'];
  const ids = finding.target === null ? finding.claims : [...finding.claims, finding.target];
  const quotes = [...new Set(ids)]
    .map((id) => result.claims.find((claim) => claim.id === id)?.quote)
    .concat(finding.where?.quote)
    .filter((quote) => quote !== undefined)
    .map((quote) => `“${quote.replace(/\s+/g, ' ')}”`);
  return `  [${label}] ${finding.message}${quotes.length === 0 ? '' : `\n      Trích: ${quotes.join(', ')}`}\n`;
}

/** Plain Vietnamese summary: how many figures were read, then each finding with the words it rests on. */
export function describeCheck(file: string | null, result: CheckResult): string {
  const slips = result.findings.filter((finding) => finding.verdict === 'inconsistent').length;
  const head = `${file === null ? '' : `${file}\n`}Đã đọc ${result.claims.length} số liệu; ${slips === 0 ? 'không thấy chỗ nào không khớp.' : `${slips} chỗ cần xem lại:`}\n`;
  return head + result.findings.map((finding) => describeFinding(result, finding)).join('');
}
