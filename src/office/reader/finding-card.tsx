// Một điểm cần xem: what does not fit, the numbers it rests on, the arithmetic, and the person's decision.
import { Button } from 'antd';
import { type KeyboardEvent, memo } from 'react';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';
import { Tag } from '../ui/tag.tsx';
import { spellArithmetic } from './arithmetic.ts';
import { DecisionForm } from './decision-form.tsx';
import { type Decision, decisionWord } from './decisions.ts';
import { findingLook, kindWord, slipState, stateLook, stateWord } from './finding-look.ts';
import { comparedSides, comparedUnit, printClaimValue } from './print-value.ts';
import { type FindingView, placesOf } from './views.ts';

interface FindingCardProps {
  readonly view: FindingView;
  readonly open: boolean;
  readonly decision: Decision | undefined;
  readonly onChoose: (view: FindingView) => void;
  readonly onJump: (view: FindingView) => void;
  readonly onDecide: (index: number, decision: Decision | undefined) => void;
}

/** Id of a card's head, where j and k put the focus. */
export function findingHead(index: number): string {
  return `finding-${index}`;
}

/** Closed: state, kind and message. Open: operands, arithmetic and decision as well. Among thousands only the two that open and close are drawn again. */
export const FindingCard = memo(({ view, open, decision, onChoose, onJump, onDecide }: FindingCardProps) => {
  const state = slipState(view);
  const jumpByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onJump(view);
  };
  return (
    <li className={`finding finding-${state}${open ? ' finding-open' : ''}`} data-finding={view.finding.kind}>
      <button
        type="button"
        id={findingHead(view.index)}
        className="finding-head"
        aria-expanded={open}
        onClick={() => onChoose(view)}
        onKeyDown={jumpByKey}
      >
        <span className="finding-tags">
          <Tag {...stateLook(state)}>{stateWord(state)}</Tag>
          <span className="quiet">{kindWord(findingLook(view))}</span>
          {decision ? (
            <Tag tone={decision.answer === 'accepted' ? 'good' : 'quiet'}>{decisionWord(decision)}</Tag>
          ) : null}
        </span>
        <span className="finding-message">{view.finding.message}</span>
      </button>
      {open ? (
        <div className="finding-body">
          <Arithmetic view={view} />
          {placesOf(view).length > 0 ? (
            <Button className="finding-jump" icon={<Icon name="arrow" />} onClick={() => onJump(view)}>
              {t('reader.jump')}
            </Button>
          ) : null}
          <DecisionForm
            key={decision?.answer ?? ''}
            index={view.index}
            decision={decision}
            onDecide={(next) => onDecide(view.index, next)}
          />
        </div>
      ) : null}
    </li>
  );
});

function Arithmetic({ view }: { readonly view: FindingView }) {
  const unit = comparedUnit(view);
  const { finding, claims } = view;
  if (unit === undefined) return finding.where ? <Quoted quote={finding.where.quote} /> : null;
  const { expected, stated } = comparedSides(view);
  const spelled = spellArithmetic(view, unit);
  return (
    <>
      <table className="operands">
        <caption>{t('reader.operands')}</caption>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <td>
                <q>{claim.quote.replace(/\s+/g, ' ')}</q>
                {claim.id === finding.target ? <span className="quiet"> {t('reader.target')}</span> : null}
              </td>
              <td className="operand-value">{printClaimValue(claim)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="compared">
        {spelled ? (
          <>
            <dt>{t('reader.arithmetic')}</dt>
            <dd className="spelled">{spelled}</dd>
          </>
        ) : null}
        <dt>{t('reader.expected')}</dt>
        <dd>{expected}</dd>
        <dt>{t('reader.stated')}</dt>
        <dd>{stated}</dd>
      </dl>
    </>
  );
}

/** The words of the text that a finding without figures speaks of. */
function Quoted({ quote }: { readonly quote: string }) {
  return (
    <p className="finding-quote">
      <q>{quote.replace(/\s+/g, ' ')}</q>
    </p>
  );
}
