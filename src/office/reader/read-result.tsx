// Kết quả rà soát: text on the left, findings on the right, the two joined by click and keyboard.
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { markClaims } from './claim-marks.ts';
import { ClaimReading } from './claim-reading.tsx';
import type { Decision, Decisions } from './decisions.ts';
import { FindingList, ofKind } from './finding-list.tsx';
import type { FindingKind } from './finding-look.ts';
import { MarkedText } from './marked-text.tsx';
import { PrintedSheet } from './printed-sheet.tsx';
import type { ReadReport } from './send-report.ts';
import { sheetRows } from './sheet.ts';
import { SheetButtons } from './sheet-buttons.tsx';
import { focusClaim, showClaim } from './show-claim.ts';
import { useFindingKeys } from './use-finding-keys.ts';
import { type ClaimView, type FindingView, isSlip, viewFindings } from './views.ts';

interface ReadResultProps {
  readonly read: ReadReport;
  readonly onDecided: (decided: boolean) => void;
  readonly onAnother: () => void;
}

/** What was chosen and decided lives here, and nowhere else. */
export function ReadResult({ read, onDecided, onAnother }: ReadResultProps) {
  const { reply } = read;
  const findings = useMemo(() => viewFindings(reply), [reply]);
  const slips = findings.filter(isSlip);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [kind, setKind] = useState<FindingKind>();
  const [finding, setFinding] = useState<FindingView>();
  const [claim, setClaim] = useState<ClaimView>();
  const [pane, setPane] = useState<'text' | 'findings'>('text');
  const marks = useMemo(() => markClaims(findings, decisions), [findings, decisions]);
  const lit = useMemo(() => new Set(finding?.claims.map(({ id }) => id)), [finding]);

  const choose = (view: FindingView) => {
    setFinding(view);
    const first = view.claims.toSorted((a, b) => a.start - b.start)[0];
    if (first) showClaim(first.id);
  };
  const jump = (view: FindingView) => {
    setFinding(view);
    const target = view.claims.find(({ id }) => id === view.finding.target) ?? view.claims[0];
    if (!target) return;
    setPane('text');
    setClaim(target);
    // The pane must be on the screen before anything in it can be scrolled to.
    requestAnimationFrame(() => {
      showClaim(target.id);
      focusClaim(target.id);
    });
  };
  const openClaim = useCallback((chosen: ClaimView) => setClaim(chosen), []);
  const decide = (index: number, decision: Decision | undefined) => {
    const { [index]: _, ...others } = decisions;
    const next = decision ? { ...others, [index]: decision } : others;
    setDecisions(next);
    onDecided(Object.keys(next).length > 0);
  };
  useFindingKeys(ofKind(slips, kind), finding, (view) => {
    setPane('findings');
    choose(view);
  });

  const counts = t('reader.counts', {
    claims: formatNumber(reply.claims.length),
    findings: formatNumber(slips.length),
  });
  const rows = sheetRows(findings, decisions);
  const tab = (name: typeof pane, words: string) => (
    <button type="button" aria-pressed={pane === name} onClick={() => setPane(name)}>
      {words}
    </button>
  );
  return (
    <>
      <PageHead
        title={t('reader.title')}
        windowTitle={`${t('reader.title')}: ${read.name}`}
        lead={
          <>
            <span className="reader-name">{read.name}</span>
            {': '}
            <strong role="status">{counts}</strong>
          </>
        }
        actions={
          <>
            <SheetButtons read={read} decisions={decisions} />
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>
              {t('reader.print')}
            </Button>
            <Button type="primary" onClick={onAnother}>
              {t('reader.another')}
            </Button>
          </>
        }
      />
      <fieldset className="reader-tabs screen-only">
        <legend className="hidden">{t('reader.panes')}</legend>
        {tab('text', t('reader.text'))}
        {tab('findings', t('reader.findingsTab', { count: slips.length }))}
      </fieldset>
      <div className="reader-columns screen-only" data-pane={pane}>
        <div className="reader-left">
          <MarkedText
            text={reply.text}
            claims={reply.claims}
            marks={marks}
            lit={lit}
            chosen={claim?.id}
            onChoose={openClaim}
          />
          <ClaimReading claim={claim} />
        </div>
        <section className="reader-right" aria-label={t('reader.findings')}>
          <FindingList
            findings={findings}
            claimCount={reply.claims.length}
            kind={kind}
            chosen={finding?.index}
            decisions={decisions}
            onKind={setKind}
            onChoose={choose}
            onJump={jump}
            onDecide={decide}
          />
          <p className="quiet reader-note">{t('reader.notStored')}</p>
          {slips.length > 0 ? (
            <p className="quiet wide-only">{t('reader.keys', { next: 'j', previous: 'k' })}</p>
          ) : null}
        </section>
      </div>
      <PrintedSheet read={read} rows={rows} />
    </>
  );
}
