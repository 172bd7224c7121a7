// Kết quả rà soát: text on the left, findings on the right, the two joined by click and keyboard.
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { markClaims } from './claim-marks.ts';
import type { Decision, Decisions } from './decisions.ts';
import { FindingList, ofKind } from './finding-list.tsx';
import type { FindingLook } from './finding-look.ts';
import { MarkedText } from './marked-text.tsx';
import { PlaceReading } from './place-reading.tsx';
import { PrintedSheet } from './printed-sheet.tsx';
import type { ReadReport } from './send-report.ts';
import { sheetRows } from './sheet.ts';
import { SheetButtons } from './sheet-buttons.tsx';
import { focusClaim, showClaim } from './show-claim.ts';
import { useFindingKeys } from './use-finding-keys.ts';
import { type FindingView, isSlip, placesOf, type TextPlace, viewFindings } from './views.ts';

interface ReadResultProps {
  readonly read: ReadReport;
  readonly onDecided: (decided: boolean) => void;
  readonly onAnother: () => void;
}

/** What was chosen and decided lives here, and nowhere else. */
export function ReadResult({ read, onDecided, onAnother }: ReadResultProps) {
  const { reply } = read;
  const findings = useMemo(() => viewFindings(reply), [reply]);
  const slips = useMemo(() => findings.filter(isSlip), [findings]);
  const places = useMemo(() => {
    const unclaimed = slips.filter(({ claims }) => claims.length === 0);
    return [...reply.claims, ...unclaimed.flatMap(placesOf)];
  }, [reply, slips]);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [kind, setKind] = useState<FindingLook>();
  const [finding, setFinding] = useState<FindingView>();
  const [place, setPlace] = useState<TextPlace>();
  const [pane, setPane] = useState<'text' | 'findings'>('text');
  const marks = useMemo(() => markClaims(findings, decisions), [findings, decisions]);
  const lit = useMemo(() => new Set(finding && placesOf(finding).map(({ id }) => id)), [finding]);

  useEffect(() => onDecided(Object.keys(decisions).length > 0), [decisions, onDecided]);

  const choose = useCallback((view: FindingView) => {
    setFinding(view);
    const first = placesOf(view).toSorted((a, b) => a.start - b.start)[0];
    if (first) showClaim(first.id);
  }, []);
  const jump = useCallback((view: FindingView) => {
    setFinding(view);
    const places = placesOf(view);
    const target = places.find(({ id }) => id === view.finding.target) ?? places[0];
    if (!target) return;
    setPane('text');
    setPlace(target);
    // The pane must be on the screen before anything in it can be scrolled to.
    requestAnimationFrame(() => {
      showClaim(target.id);
      focusClaim(target.id);
    });
  }, []);
  const openPlace = useCallback((chosen: TextPlace) => setPlace(chosen), []);
  const decide = useCallback((index: number, decision: Decision | undefined) => {
    setDecisions(({ [index]: _, ...others }) => (decision ? { ...others, [index]: decision } : others));
  }, []);
  useFindingKeys(ofKind(slips, kind), finding, (view) => {
    setPane('findings');
    choose(view);
  });

  const counts = t('reader.counts', {
    claims: formatNumber(reply.claims.length),
    findings: formatNumber(slips.length),
  });
  const rows = useMemo(() => sheetRows(findings, decisions), [findings, decisions]);
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
          <div className="reader-actions">
            <SheetButtons read={read} decisions={decisions} />
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>
              {t('reader.print')}
            </Button>
            <Button type="primary" onClick={onAnother}>
              {t('reader.another')}
            </Button>
          </div>
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
            claims={places}
            marks={marks}
            lit={lit}
            chosen={place?.id}
            onChoose={openPlace}
          />
          <PlaceReading place={place} claims={reply.claims} findings={findings} />
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
