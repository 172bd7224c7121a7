// Is a law still called a draft, or yet to come, in a text written after it was passed?
import { wordsOf } from '../read/window.ts';
import { reportCitation } from './citation-report.ts';
import type { Mention } from './law-mentions.ts';
import type { CheckRun } from './report.ts';

const DRAFT_BEFORE =
  /(?:^| )(?:dự|chờ quốc hội (?:thông qua|ban hành)|(?:dự thảo|dự án)(?: lần(?: thứ)? [\p{L}\d]+)?(?: của)?(?: văn bản)?(?: nghị định| thông tư| quyết định)?(?: số)?)$/u;
const DRAFT_AFTER =
  /^(?:\( )?(?:bản )?(?:dự thảo|(?:hiện |hiện nay |vẫn )?đang (?:được |trong quá trình )?(?:dự thảo|soạn thảo|lấy ý kiến|xây dựng|trình quốc hội|chờ quốc hội)|(?:hiện )?(?:sắp|chưa|chuẩn bị) (?:được )?(?:quốc hội )?(?:ban hành|thông qua))/;
const YET_AFTER = /^(?:sắp|chưa|sẽ|chuẩn bị) có hiệu lực/;
const SENTENCE = 60;

/** Whether the sentence tells of a year before the law was passed: then the draft belongs to that year. */
function looksBack(run: CheckRun, mention: Mention, passed: number): boolean {
  const { tokens, timeAt } = run.read.context;
  const ends = (i: number): boolean => /^[.;]$/.test(tokens[i]?.text ?? '.') || tokens[i]?.kind === 'break';
  let from = mention.from;
  while (from > mention.from - SENTENCE && !ends(from - 1)) from--;
  for (let i = from; i < mention.to + SENTENCE && !ends(i); i++) {
    const year = timeAt.get(i)?.year;
    const own = i >= mention.from && i < mention.to;
    if (!own && year !== undefined && year !== null && year <= passed) return true;
  }
  return false;
}

/** Laws known by their year, and documents known by their number, called drafts later than the year after. */
export function checkDrafts(run: CheckRun, mentions: readonly Mention[]): void {
  const { context, document } = run.read;
  if (document.year === null) return;
  for (const mention of mentions) {
    const { known, from, to } = mention;
    const passed = known?.document.lawYear ?? Number(known?.document.signed?.slice(0, 4));
    if (known === undefined || Number.isNaN(passed)) continue;
    const before = wordsOf(context, from - 8, from);
    const after = wordsOf(context, to, to + 8);
    const called = DRAFT_BEFORE.test(before) || DRAFT_AFTER.test(after);
    const name = known.document.lawYear === undefined ? known.document.number : `Luật HTX năm ${passed}`;
    if (called && document.year > passed + 1 && !looksBack(run, mention, passed))
      reportCitation(
        run,
        from,
        `Gọi ${name} là dự thảo trong văn bản năm ${document.year}; ${known.document.lawYear === undefined ? 'văn bản' : 'luật'} này đã được ban hành.`,
      );
    const force = known.document.from?.slice(0, 4);
    if (
      YET_AFTER.test(after) &&
      force !== undefined &&
      document.year > Number(force) &&
      !looksBack(run, mention, passed)
    )
      reportCitation(
        run,
        from,
        `Nói ${name} chưa có hiệu lực trong văn bản năm ${document.year}; danh mục ghi có hiệu lực từ năm ${force}.`,
      );
  }
}
