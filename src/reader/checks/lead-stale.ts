// Does the lead tell as the present number the one the year began with?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isOneThing, reportLead } from './lead-told.ts';
import { areSwapped } from './printed.ts';
import type { CheckRun } from './report.ts';

/** Sentences a lead has, the headline counted. */
const LEAD = 3;

/** "1.217 HTX đang hoạt động" in the lead, the body: "đầu năm có 1.217 HTX … đến nay có 1.284 HTX". */
function checkStale(run: CheckRun, lead: Fact): void {
  if (!/^(?:htx|tht|qtdnd|lhhtx)$/.test(lead.unit) || !/^(?:total|active)$/.test(lead.measure)) return;
  const { context } = run.read;
  const opening = context.layout.sentences[lead.sentence]?.from ?? lead.from;
  const words = wordsOf(context, Math.max(opening, lead.from - 8), lead.from);
  const right = wordsOf(context, lead.to, lead.to + 4);
  if (
    !/^đang (?:hoạt động|có)/.test(right) &&
    !/(?:^| )(?:hiện|hiện nay|đến nay|nay|đang) (?:đã |đang )?có$/.test(words)
  )
    return;
  const later = run.facts.filter(
    (fact) =>
      fact.sentence > lead.sentence && fact.unit === lead.unit && isLevel(fact) && fact.per === undefined,
  );
  const same = later.filter((fact) => fact.value === lead.value);
  const [start] = same;
  if (start === undefined || same.length > 1) return;
  const clause = wordsOf(context, Math.max(start.from - 10, lead.to), start.from).replace(/^.*[.;:]/, '');
  if (
    !/(?:^| )(?:đầu (?:năm|kỳ|nhiệm kỳ)|cuối năm (?:ngoái|trước|\d{4})|năm (?:ngoái|trước))(?: |$)/.test(
      clause,
    )
  )
    return;
  const end = later.find(
    (fact) =>
      fact !== start &&
      fact.from > start.from &&
      fact.sentence - start.sentence <= 2 &&
      isOneThing({ ...lead, measure: 'total' }, fact) &&
      /(?:^| )(?:hiện|nay|đến hết|tính đến|đến ngày|lên|còn)(?: |$)/.test(
        wordsOf(context, fact.from - 9, fact.from),
      ),
  );
  const [from, to] = [start, end].map((fact) => (fact === undefined ? '' : (run.ids.get(fact) ?? '')));
  const borne = run.found.some(
    ({ finding }) =>
      finding.verdict === 'consistent' &&
      [...finding.claims, finding.target].includes(from ?? '') &&
      [...finding.claims, finding.target].includes(to ?? ''),
  );
  if (end !== undefined && borne && end.value !== lead.value)
    reportLead(run, lead, end, areSwapped(lead, end));
}

/** Figures of the lead told as they stand, that the body tells as they stood. */
export function checkStaleLeads(run: CheckRun): void {
  for (const lead of run.facts.slice(0, 12)) {
    if (lead.sentence < 0 || lead.sentence > LEAD || run.judged.has(lead) || !isLevel(lead)) continue;
    if (lead.approx === undefined && lead.role === 'plain' && lead.per === undefined) checkStale(run, lead);
  }
}
