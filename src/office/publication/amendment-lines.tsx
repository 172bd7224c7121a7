// Thay thế, đính chính: what the report replaces or corrects, and what replaced or corrected it; each leads to the other.
import { Link } from '@tanstack/react-router';
import type { PublicationView } from '#server/publication/contract.ts';
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';

type Later = PublicationView['amendedBy'][number];

/** "02/BC-LMHTX ngày 20/07/2022"; without a number yet, the draft. */
function citeLater({ number, symbol, documentDate }: Omit<Later, 'id' | 'how' | 'state'>): string {
  return number === null
    ? t('amend.draft')
    : t('amend.cited', {
        number: `${number}/${symbol ?? ''}`,
        day: documentDate ? printDate(documentDate) : '',
      });
}

/** The issued report that replaces this one, or undefined. */
export function replacementOf({ amendedBy }: PublicationView): Later | undefined {
  return amendedBy.find(({ how }) => how === 'replaces');
}

/** Under the title. */
export function AmendmentLines({ report }: { readonly report: PublicationView }) {
  const { amends, amendedBy } = report;
  if (!amends && amendedBy.length === 0) return null;
  return (
    <div className="amendments">
      {amends ? (
        <p>
          {t(amends.how === 'replaces' ? 'amend.replaces' : 'amend.corrects')}{' '}
          <Link to="/reports/$id" params={{ id: String(amends.id) }}>
            {citeLater(amends)}
          </Link>
        </p>
      ) : null}
      {amendedBy.map((later) => (
        <p key={later.id} className={later.state === 'issued' ? 'amended' : undefined}>
          {t(wordsOf(later))}{' '}
          <Link to="/reports/$id" params={{ id: String(later.id) }}>
            {citeLater(later)}
          </Link>
        </p>
      ))}
    </div>
  );
}

function wordsOf({ how, state }: Later) {
  if (how === 'replaces') return state === 'issued' ? 'amend.replacedBy' : 'amend.beingReplaced';
  return state === 'issued' ? 'amend.correctedBy' : 'amend.beingCorrected';
}

const numberOf = ({ number, symbol }: Pick<Later, 'number' | 'symbol'>) => `${number ?? ''}/${symbol ?? ''}`;

/** Beside the step in the list: a replaced report says so there too. */
export function AmendmentTags({ report }: { readonly report: PublicationView }) {
  const { amends, amendedBy } = report;
  return (
    <>
      {amendedBy
        .filter(({ state }) => state === 'issued')
        .map((later) => (
          <Tag key={later.id} tone="warning">
            {`${t(wordsOf(later))} ${numberOf(later)}`}
          </Tag>
        ))}
      {amends ? (
        <Tag tone="quiet">
          {`${t(amends.how === 'replaces' ? 'amend.replaces' : 'amend.corrects')} ${numberOf(amends)}`}
        </Tag>
      ) : null}
    </>
  );
}
