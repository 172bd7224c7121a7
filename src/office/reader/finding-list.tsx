// Điểm cần xem: the findings as a list with a filter by kind, and the recomputations that fit, folded.
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import { AllWell, Empty } from '../ui/states.tsx';
import type { Decision, Decisions } from './decisions.ts';
import { FindingCard } from './finding-card.tsx';
import { type FindingLook, findingLook, kindWord } from './finding-look.ts';
import { type FindingView, isSlip } from './views.ts';

interface FindingListProps {
  readonly findings: readonly FindingView[];
  readonly claimCount: number;
  readonly kind: FindingLook | undefined;
  readonly chosen: number | undefined;
  readonly decisions: Decisions;
  readonly onKind: (kind: FindingLook | undefined) => void;
  readonly onChoose: (view: FindingView) => void;
  readonly onJump: (view: FindingView) => void;
  readonly onDecide: (index: number, decision: Decision | undefined) => void;
}

/** Findings of one kind, or of every kind. */
export function ofKind(
  findings: readonly FindingView[],
  kind: FindingLook | undefined,
): readonly FindingView[] {
  return findings.filter((view) => isSlip(view) && (kind === undefined || findingLook(view) === kind));
}

/** Right-hand column of the page. */
export function FindingList(props: FindingListProps) {
  const { findings, claimCount, kind, chosen, decisions, onChoose, onJump, onDecide } = props;
  const slips = ofKind(findings, undefined);
  const fitting = findings.filter((view) => !isSlip(view));
  if (claimCount === 0 && slips.length === 0) {
    return (
      <Empty title={t('reader.noClaims')}>
        <p>{t('reader.noClaimsHint')}</p>
      </Empty>
    );
  }
  return (
    <>
      {slips.length === 0 ? (
        <Clean claims={claimCount} computed={fitting.length} />
      ) : (
        <>
          <KindFilter slips={slips} kind={kind} onKind={props.onKind} />
          <ol className="findings">
            {ofKind(slips, kind).map((view) => (
              <FindingCard
                key={view.index}
                view={view}
                open={view.index === chosen}
                decision={decisions[view.index]}
                onChoose={onChoose}
                onJump={onJump}
                onDecide={onDecide}
              />
            ))}
          </ol>
        </>
      )}
      {fitting.length > 0 ? <Fitting fitting={fitting} onJump={onJump} /> : null}
    </>
  );
}

/** As many as a person looks through; the rest is told as a number. */
const FITTING_SHOWN = 300;

interface FittingProps extends Pick<FindingListProps, 'onJump'> {
  readonly fitting: readonly FindingView[];
}

/** The recomputations that fit, drawn when they are unfolded. */
function Fitting({ fitting, onJump }: FittingProps) {
  const [open, setOpen] = useState(false);
  const more = fitting.length - FITTING_SHOWN;
  return (
    <details className="fitting" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('reader.fitting', { count: formatNumber(fitting.length) })}</summary>
      {open ? (
        <ul>
          {fitting.slice(0, FITTING_SHOWN).map((view) => (
            <li key={view.index}>
              <button type="button" className="plain-button" onClick={() => onJump(view)}>
                {kindWord(findingLook(view))}: {view.finding.message}
              </button>
            </li>
          ))}
          {more > 0 ? (
            <li className="quiet">{t('reader.fittingMore', { count: formatNumber(more) })}</li>
          ) : null}
        </ul>
      ) : null}
    </details>
  );
}

function Clean({ claims, computed }: { readonly claims: number; readonly computed: number }) {
  return (
    <AllWell title={t('reader.clean', { claims: formatNumber(claims) })}>
      <p>
        {computed > 0
          ? t('reader.cleanComputed', { computed: formatNumber(computed) })
          : t('reader.cleanNothing')}
      </p>
    </AllWell>
  );
}

interface KindFilterProps extends Pick<FindingListProps, 'kind' | 'onKind'> {
  readonly slips: readonly FindingView[];
}

function KindFilter({ slips, kind, onKind }: KindFilterProps) {
  const kinds = [...new Set(slips.map(findingLook))];
  if (kinds.length < 2) return null;
  const choice = (each: FindingLook | undefined, words: string) => (
    <button
      key={each ?? ''}
      type="button"
      className="kind-choice"
      aria-pressed={kind === each}
      onClick={() => onKind(each)}
    >
      {words} <span>{ofKind(slips, each).length}</span>
    </button>
  );
  return (
    <fieldset className="kind-filter">
      <legend className="hidden">{t('reader.filter')}</legend>
      {choice(undefined, t('reader.allKinds'))}
      {kinds.map((each) => choice(each, kindWord(each)))}
    </fieldset>
  );
}
