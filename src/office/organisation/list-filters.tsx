// Bộ lọc của danh sách: words, kind and operating state; each change is written into the address.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import {
  ALLIANCE,
  type Alliance,
  KINDS,
  type Kind,
  type ListSearch,
  OPERATING,
  type Operating,
} from './list-search.ts';
import { allianceName, kindName, operatingName } from './names.ts';
import { sectorsQuery } from './queries.ts';

const PAUSE = 300;

/** Words are sent once the typing pauses; selects at once. */
export function ListFilters({ filters }: { readonly filters: ListSearch }) {
  const navigate = useNavigate();
  const [words, setWords] = useState(filters.search ?? '');

  useEffect(() => {
    if (words.trim() === (filters.search ?? '')) return;
    const timer = setTimeout(() => {
      void navigate({
        to: '/organisations',
        search: (previous) => ({ ...previous, search: words.trim() || undefined }),
        replace: true,
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words, filters.search, navigate]);

  const { data: sectors = [] } = useQuery(sectorsQuery);
  const choose = (change: ListSearch) =>
    void navigate({ to: '/organisations', search: (previous) => ({ ...previous, ...change }) });
  const clear = () => {
    setWords('');
    choose({
      kind: undefined,
      operating: undefined,
      sector: undefined,
      allianceClass: undefined,
      search: undefined,
    });
  };

  return (
    <search className="filters" aria-label={t('list.filters')}>
      <div className="filter filter-words">
        <label htmlFor="filter-words">{t('list.words')}</label>
        <Input
          id="filter-words"
          value={words}
          maxLength={100}
          placeholder={t('list.wordsHint')}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <div className="filter">
        <label htmlFor="filter-kind">{t('list.kind')}</label>
        <Select<Kind | ''>
          id="filter-kind"
          value={filters.kind ?? ''}
          options={[
            { value: '', label: t('list.allKinds') },
            ...KINDS.map((kind) => ({ value: kind, label: kindName(kind) })),
          ]}
          onChange={(kind) => choose({ kind: kind === '' ? undefined : kind })}
        />
      </div>
      <div className="filter">
        <label htmlFor="filter-operating">{t('list.operating')}</label>
        <Select<Operating | ''>
          id="filter-operating"
          value={filters.operating ?? ''}
          options={[
            { value: '', label: t('list.allOperating') },
            ...OPERATING.map((operating) => ({ value: operating, label: operatingName(operating) })),
          ]}
          onChange={(operating) => choose({ operating: operating === '' ? undefined : operating })}
        />
      </div>
      <div className="filter">
        <label htmlFor="filter-sector">{t('list.sector')}</label>
        <Select
          id="filter-sector"
          value={filters.sector ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t('list.allSectors') },
            ...sectors.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          showSearch={{
            filterOption: (typed, option) => searchKey(option?.label ?? '').includes(searchKey(typed)),
          }}
          onChange={(sector: string) => choose({ sector: sector === '' ? undefined : sector })}
        />
      </div>
      <div className="filter">
        <label htmlFor="filter-alliance">{t('list.alliance')}</label>
        <Select<Alliance | ''>
          id="filter-alliance"
          value={filters.allianceClass ?? ''}
          options={[
            { value: '', label: t('list.allAlliance') },
            ...ALLIANCE.map((each) => ({ value: each, label: capitalise(allianceName(each)) })),
          ]}
          onChange={(each) => choose({ allianceClass: each === '' ? undefined : each })}
        />
      </div>
      {Object.keys(filters).length > 0 ? (
        <Button className="filter-clear" onClick={clear}>
          {t('list.clear')}
        </Button>
      ) : null}
    </search>
  );
}
