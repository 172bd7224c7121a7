// What did the caller of `check` ask for?

import { parseCalendarDate } from '#domain/period/calendar-date.ts';

export interface CliStreams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

export interface CheckArguments {
  readonly inputs: readonly string[];
  readonly all: boolean;
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly date?: string;
  /** File that receives the sheet of findings: .docx or .xlsx. */
  readonly sheet?: string;
}

/** A year, a month or a day that is on the calendar. */
function isDay(text: string): boolean {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(text)) return false;
  return parseCalendarDate(`${text}-01-01`.slice(0, 10)) !== undefined;
}

/** Parse the arguments of `check`; a string is the Vietnamese sentence that refuses them. */
export function parseCheckArguments(argv: readonly string[]): CheckArguments | string {
  const inputs: string[] = [];
  let all = false;
  let json = false;
  let jsonl = false;
  let date: string | undefined;
  let sheet: string | undefined;
  const said = new Set<string>();
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] ?? '';
    if ((arg === '--date' || arg === '--sheet') && said.has(arg))
      return `Tham số ${arg} nêu hai lần; chỉ nêu một lần.`;
    said.add(arg);
    if (arg === '--all') all = true;
    else if (arg === '--json') json = true;
    else if (arg === '--jsonl') jsonl = true;
    else if (arg === '--date') {
      date = argv[++i];
      if (date === undefined || !isDay(date))
        return 'Tùy chọn --date cần một ngày có thật dạng NĂM-THÁNG-NGÀY.';
    } else if (arg === '--sheet') {
      sheet = argv[++i];
      if (sheet === undefined || !/\.(?:docx|xlsx)$/i.test(sheet))
        return 'Tùy chọn --sheet cần tên một tệp .docx hoặc .xlsx.';
    } else if (arg === '-' || !arg.startsWith('-')) inputs.push(arg);
    else return `Không hiểu tùy chọn ${arg} của lệnh check.`;
  }
  if (inputs.length === 0)
    return 'Hãy cho biết tệp cần rà soát: check TỆP(.txt|.docx|.pdf|.html|-) [--all] [--json] [--sheet PHIẾU.docx|.xlsx].';
  return {
    inputs,
    all,
    json,
    jsonl,
    ...(date === undefined ? {} : { date }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}
