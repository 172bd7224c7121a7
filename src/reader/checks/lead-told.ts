// What makes a figure of the lead and one of the body the same, and how is it reported when they differ?
import type { Fact } from '../read/fact.ts';
import { type CheckRun, report, sayFact } from './report.ts';

/** Whether the lead and the body count one thing of one place. */
export function isOneThing(head: Fact, body: Fact): boolean {
  // "HTX Long Bình" is told as "Long Bình" further on.
  const [x = '', y = ''] = [head, body].map((fact) => fact.place ?? '');
  const named = x !== '' && y !== '' && (x.endsWith(y) || y.endsWith(x));
  return (
    body.unit === head.unit &&
    body.subject === head.subject &&
    body.block !== head.block &&
    body.status === head.status &&
    // "Đến vụ mùa 2023" is no date a reader is sure of: of one named place the lead is as of now.
    (body.asOf === undefined || head.asOf === undefined || body.asOf === head.asOf || named) &&
    (body.measure === head.measure ||
      [head, body].every((fact) => /^(?:total|active)$/.test(fact.measure))) &&
    JSON.stringify(body.breakdown) === JSON.stringify(head.breakdown) &&
    (x === '' || y === '' || named)
  );
}

/** Report a figure of the lead that the body tells otherwise. */
export function reportLead(run: CheckRun, lead: Fact, body: Fact, swapped: boolean): void {
  run.judged.add(lead);
  report(run, {
    kind: 'sum',
    operands: [body],
    target: lead,
    expected: body.value,
    stated: lead.value,
    severity: 'hard',
    message: `Mở đầu bài ghi ${sayFact(lead)}, thân bài ghi ${sayFact(body)} và số ấy khớp khi tính lại.${swapped ? ' Có thể gõ đảo chữ số.' : ''}`,
  });
}
