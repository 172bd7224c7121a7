// Soạn báo cáo: outline left, the document in the middle, checks right, steps above.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SaidClaim } from '#domain/narrative/said.ts';
import type { PublicationView } from '#server/publication/contract.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { LeaveGuard } from '../ui/leave-guard.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { Loading } from '../ui/states.tsx';
import { AmendForm } from './amend-form.tsx';
import { AmendmentLines, replacementOf } from './amendment-lines.tsx';
import { Checks } from './checks.tsx';
import { documentQuery } from './document-query.ts';
import { FigurePanel } from './figure-panel.tsx';
import { IssuedBox } from './issued-box.tsx';
import { layOut } from './lay-out.ts';
import { Paper } from './paper.tsx';
import { outlinesQuery } from './queries.ts';
import { StepTag } from './report-table.tsx';
import { SectionLinks } from './section-links.tsx';
import { SettingsForm } from './settings-form.tsx';
import { StaleBox } from './stale-box.tsx';
import { StepsBar } from './steps-bar.tsx';
import { useDraft } from './use-draft.ts';
import '../ui/figures.css';
import './publication.css';
import './composer.css';
import './paper.css';
import './paper-font.css';

/** One report at its present step. */
export function Composer({ report }: { readonly report: PublicationView }) {
  const draft = useDraft(report);
  const mayWrite = useMay('publications.write');
  const writing = report.state === 'draft' && report.own && mayWrite;
  const correcting = report.amends?.how === 'corrects';
  const amendable =
    report.state === 'issued' && report.own && mayWrite && !correcting && !replacementOf(report);
  const shown = useQuery(documentQuery(report));
  const document = shown.data?.document;
  const outlines = useQuery(outlinesQuery).data ?? [];
  const [claim, setClaim] = useState<SaidClaim>();
  const opener = useRef<HTMLElement>(null);
  const save = useRef(draft.save);
  save.current = draft.save;

  useEffect(() => {
    if (!writing) return;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void save.current();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [writing]);

  // Several outlines share a code, one for each level of unit; the sections of the document tell which.
  const named = outlines.filter(({ code }) => code === report.outline);
  const headings = document?.parts[0]?.blocks.filter(({ kind }) => kind === 'heading') ?? [];
  const outline = named.find(
    ({ sections }) =>
      sections.length === headings.length &&
      sections.every(({ title }, at) => {
        const heading = headings[at];
        return heading?.kind === 'heading' && heading.text.endsWith(title);
      }),
  );
  const texts = shown.data?.texts;
  const sections = useMemo(
    () => (document && texts ? layOut(document, outline, texts) : []),
    [document, outline, texts],
  );
  const openFigure = useCallback((chosen: SaidClaim, button: HTMLElement) => {
    opener.current = button;
    setClaim(chosen);
  }, []);

  return (
    <>
      <p className="report-back">
        <Link to="/reports">{t('report.back')}</Link>
      </p>
      <PageHead title={report.title} lead={<StepTag report={report} />} />
      <AmendmentLines report={report} />
      <StepsBar report={report} draft={draft} writing={writing} outline={outline} />
      {draft.conflicts ? <StaleBox draft={draft} conflicts={draft.conflicts} outline={outline} /> : null}
      <LeaveGuard when={writing && draft.dirty} message={t('report.leave')} />
      <div className="composer">
        <SectionLinks sections={sections} document={document} />
        <section className="composer-paper" aria-label={t('report.paper')}>
          {shown.error ? <Failure error={shown.error} onRetry={() => void shown.refetch()} /> : null}
          {shown.isPending ? <Loading rows={14} /> : null}
          {document ? (
            <Paper
              document={document}
              sections={sections}
              report={report}
              draft={writing ? draft : undefined}
              onFigure={openFigure}
            />
          ) : null}
        </section>
        <aside className="composer-side">
          {report.state === 'issued' ? (
            <IssuedBox report={report}>{amendable ? <AmendForm report={report} /> : null}</IssuedBox>
          ) : null}
          {writing ? <SettingsForm draft={draft} usual={document?.recipients ?? []} /> : null}
          {document && report.state !== 'issued' && !correcting ? (
            <Checks
              document={document}
              outline={outline}
              settings={draft.settings}
              dirty={draft.dirty}
              onChange={writing ? draft.change : undefined}
            />
          ) : null}
        </aside>
      </div>
      <FigurePanel report={report} claim={claim} opener={opener} onClose={() => setClaim(undefined)} />
    </>
  );
}
