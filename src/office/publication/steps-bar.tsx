// Soạn → Trình ký → Ký → Phát hành: where the report stands, and the steps that this person may take now.
import { Button } from 'antd';
import { useState } from 'react';
import { PUBLICATION_STATES } from '#domain/report/publication.ts';
import type { PublicationView } from '#server/publication/contract.ts';
import type { OutlineLayout } from '#server/report/contract.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { printClock, printDate } from '../ui/print-date.ts';
import { DiscardDraft } from './discard-draft.tsx';
import { unwrittenPlaces } from './find-warnings.ts';
import { SignPaperForm } from './sign-paper-form.tsx';
import { StepForm } from './step-form.tsx';
import type { Draft } from './use-draft.ts';
import { STATE_KEYS, STEP_KEYS, type StepName } from './words.ts';

interface StepsProps {
  readonly report: PublicationView;
  readonly draft: Draft;
  readonly writing: boolean;
  readonly outline: OutlineLayout | undefined;
}

function useSteps({ state, own }: PublicationView, writing: boolean): readonly StepName[] {
  const decides = useMay('approval.decide') && own;
  const enters = useMay('approval.enter-signed') && own;
  const issues = useMay('publications.issue') && own;
  return [
    ...(writing ? (['submit'] as const) : []),
    ...(state === 'submitted' && decides ? (['sign'] as const) : []),
    ...(state === 'submitted' && enters ? (['signPaper'] as const) : []),
    ...(state === 'signed' && issues ? (['issue'] as const) : []),
    ...((state === 'submitted' || state === 'signed') && decides ? (['return'] as const) : []),
  ];
}

/** Steps, facts, buttons; a step opens its own short form before it is taken. */
export function StepsBar({ report, draft, writing, outline }: StepsProps) {
  const steps = useSteps(report, writing);
  const [open, setOpen] = useState<StepName>();
  const at = PUBLICATION_STATES.indexOf(report.state);
  const unwritten = unwrittenPlaces(outline, report.settings.texts).length;
  const close = () => setOpen(undefined);
  return (
    <section className="steps-bar" aria-label={t('report.steps')}>
      <ol className="steps">
        {PUBLICATION_STATES.map((state, index) => (
          <li
            key={state}
            className={index <= at ? 'step-reached' : ''}
            {...(index === at ? { 'aria-current': 'step' as const } : {})}
          >
            {t(STATE_KEYS[state])}
          </li>
        ))}
      </ol>
      <p className="step-facts quiet">
        <span>{t('report.facts', { writer: report.writer })}</span>
        {report.pin === null ? null : <span>{t('report.pin', { pin: report.pin })}</span>}
        {report.signer && report.signedOn ? (
          <span>{t('report.signedBy', { signer: report.signer, day: printDate(report.signedOn) })}</span>
        ) : null}
        {report.signedPaper && report.own ? (
          <a href={`/api/files/${report.signedPaper}/content`}>{t('report.signedOnPaper')}</a>
        ) : null}
      </p>
      {report.reason && report.state === 'draft' ? (
        <p className="step-reason">{t('report.returned', { reason: report.reason })}</p>
      ) : null}
      <div className="step-actions">
        {writing ? (
          <Button
            type={draft.dirty ? 'primary' : 'default'}
            loading={draft.busy}
            disabled={!draft.dirty}
            onClick={() => void draft.save()}
          >
            {t('report.save')}
          </Button>
        ) : null}
        {steps.map((step) => (
          <Button
            key={step}
            type={step === 'return' || draft.dirty ? 'default' : 'primary'}
            aria-expanded={open === step}
            onClick={() => setOpen(open === step ? undefined : step)}
          >
            {t(STEP_KEYS[step])}
          </Button>
        ))}
        {writing && report.discardable ? <DiscardDraft report={report} /> : null}
        {report.state === 'issued' ? null : (
          <span className="step-preview">
            {t('report.preview')}: <a href={`/api/publications/${report.id}/preview?format=docx`}>Word</a>{' '}
            <a href={`/api/publications/${report.id}/preview?format=pdf`}>PDF</a>
          </span>
        )}
        <span className="quiet" role="status">
          {writing && draft.dirty ? t('report.unsaved') : ''}
          {writing && !draft.dirty && draft.savedAt
            ? t('report.saved', { time: printClock(draft.savedAt) })
            : ''}
        </span>
      </div>
      {draft.problem ? (
        <p className="field-problem" role="alert">
          {draft.problem}
        </p>
      ) : null}
      {open === 'signPaper' ? <SignPaperForm report={report} onClose={close} /> : null}
      {open && open !== 'signPaper' ? (
        <StepForm
          key={open}
          step={open}
          report={report}
          unwritten={unwritten}
          dirty={draft.dirty}
          onClose={close}
        />
      ) : null}
    </section>
  );
}
