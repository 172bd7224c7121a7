// Tìm và lọc sổ cho vay: words without diacritics, and which loans are shown; both stand in the address.
import { useNavigate } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { LoanFilter } from '#domain/fund/loan-status.ts';
import { t } from '../messages/translate.ts';
import type { LoansSearch } from './loans-search.ts';
import { filterOptions } from './words.ts';

const PAUSE = 300;

interface FiltersProps {
  readonly filters: LoansSearch;
  readonly counts: Readonly<Record<string, number>>;
}

/** Words are sent once the typing pauses; the choice at once. */
export function LoansFilters({ filters, counts }: FiltersProps) {
  const navigate = useNavigate();
  const [words, setWords] = useState(filters.search ?? '');
  useEffect(() => {
    if (words.trim() === (filters.search ?? '')) return;
    const timer = setTimeout(() => {
      void navigate({
        to: '/loans',
        search: (previous) => ({ ...previous, search: words.trim() || undefined }),
        replace: true,
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words, filters.search, navigate]);
  return (
    <search className="filters" aria-label={t('loans.filters')}>
      <div className="filter filter-words">
        <label htmlFor="loan-words">{t('loans.words')}</label>
        <Input
          id="loan-words"
          value={words}
          maxLength={100}
          placeholder={t('loans.wordsHint')}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <div className="filter">
        <label htmlFor="loan-state">{t('loans.show')}</label>
        <Select<LoanFilter>
          id="loan-state"
          value={filters.show ?? 'open'}
          options={filterOptions(counts)}
          onChange={(show) => void navigate({ to: '/loans', search: (previous) => ({ ...previous, show }) })}
        />
      </div>
    </search>
  );
}
