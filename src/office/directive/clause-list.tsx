// Các khoản của văn bản: text, targets, who has said something; one click shows what answers a clause, or reports on it.
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { TaskView } from '#server/directive/contract-directive.ts';
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import { ClauseEvidence } from './clause-evidence.tsx';
import type { ClauseView } from './queries.ts';
import { ReportForm } from './report-form.tsx';

interface ClausesProps {
  readonly document: string;
  readonly clauses: readonly ClauseView[];
  /** Open tasks of the caller's own territory. */
  readonly tasks: readonly TaskView[];
  readonly mayReport: boolean;
}

export function ClauseList({ document, clauses, tasks, mayReport }: ClausesProps) {
  const [unreportedOnly, setUnreportedOnly] = useState(false);
  const silent = clauses.filter((clause) => clause.assigned > 0 && clause.reported === 0);
  const shown = unreportedOnly ? silent : clauses;
  return (
    <>
      {silent.length > 0 ? (
        <Button size="small" aria-pressed={unreportedOnly} onClick={() => setUnreportedOnly(!unreportedOnly)}>
          {unreportedOnly
            ? t('directives.everyClause')
            : t('directives.silent', { count: String(silent.length) })}
        </Button>
      ) : null}
      <ol className="clauses">
        {shown.map((clause) => (
          <ClauseItem
            key={clause.id}
            document={document}
            clause={clause}
            tasks={mayReport ? tasks.filter((task) => task.clause.id === clause.id) : []}
          />
        ))}
      </ol>
    </>
  );
}

function ClauseItem(props: {
  readonly document: string;
  readonly clause: ClauseView;
  readonly tasks: readonly TaskView[];
}) {
  const { document, clause, tasks } = props;
  const [proof, setProof] = useState(false);
  const [reporting, setReporting] = useState(false);
  return (
    <li>
      <p>
        <strong>{clause.label}.</strong> {clause.text}
      </p>
      <p className="quiet">
        {t('directives.progress', {
          assigned: String(clause.assigned),
          acknowledged: String(clause.acknowledged),
          reported: String(clause.reported),
          done: String(clause.done),
        })}
        {clause.due ? ` · ${t('directives.due', { day: printDate(clause.due) })}` : ''}
        {clause.evidenceWanted ? ` · ${t('directives.wanted', { evidence: clause.evidenceWanted })}` : ''}
      </p>
      {clause.assigned > 0 && clause.reported === 0 ? (
        <Tag tone="warning">{t('directives.unreported')}</Tag>
      ) : null}
      <ul className="target-sentences">
        {clause.targets.map((target) => (
          <li key={target.id}>
            <Link to="/directives/$document/targets/$target" params={{ document, target: String(target.id) }}>
              {target.sentence}
            </Link>{' '}
            {target.comparison ? <Tag tone="warning">{target.comparison}</Tag> : null}
          </li>
        ))}
      </ul>
      <div className="row-actions">
        {clause.assigned > 0 ? (
          <Button size="small" aria-expanded={proof} onClick={() => setProof(!proof)}>
            {proof ? t('directives.hideEvidence') : t('directives.evidence', { label: clause.label })}
          </Button>
        ) : null}
        {tasks.length > 0 ? (
          <Button size="small" aria-expanded={reporting} onClick={() => setReporting(!reporting)}>
            {reporting ? t('report.close') : t('report.open', { label: clause.label })}
          </Button>
        ) : null}
      </div>
      {proof ? <ClauseEvidence document={document} clause={clause.id} /> : null}
      {reporting ? <ReportForm document={document} tasks={tasks} onDone={() => setReporting(false)} /> : null}
    </li>
  );
}
