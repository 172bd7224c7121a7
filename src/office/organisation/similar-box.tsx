// Cảnh báo trùng: organisations of the register that the one being founded may repeat; a warning, never a refusal.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { readTaxCode } from '#domain/organisation/tax-code.ts';
import { t } from '../messages/translate.ts';
import { readDate } from '../ui/print-date.ts';
import type { FoundingDraft } from './founding-draft.ts';
import { similarQuery } from './queries.ts';

/** Shown once name, seat and day are there and something is alike. */
export function SimilarBox({ draft }: { readonly draft: FoundingDraft }) {
  const name = useDeferredValue(draft.name.trim());
  const taxCode = useDeferredValue(readTaxCode(draft.taxCode));
  const { data: similar = [] } = useQuery(
    similarQuery(name, draft.unit, taxCode, readDate(draft.effectiveDate)),
  );
  if (similar.length === 0) return null;
  return (
    <div className="similar" role="status">
      <p>
        <strong>{t('founding.similar')}</strong>
      </p>
      <ul>
        {similar.map((each) => (
          <li key={each.id}>
            <Link to="/organisations/$id" params={{ id: String(each.id) }}>
              {each.name}
            </Link>{' '}
            – {each.code}, {each.place}
          </li>
        ))}
      </ul>
      <p className="quiet">{t('founding.similarHint')}</p>
    </div>
  );
}
