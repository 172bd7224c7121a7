// Chọn địa giới: the period's own boundaries, the 34 provinces of today, or those of another day.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { t } from '../messages/translate.ts';
import { printDate, readDate } from '../ui/print-date.ts';
import { type GeographyChoice, geographyDay } from './geography.ts';
import { findUnit, provincesQuery, sameUnitAmong, unitKey } from './unit-queries.ts';

interface GeographySelectProps {
  readonly geography: GeographyChoice | undefined;
  readonly unit: string;
  readonly period: string;
}

type Way = 'period' | 'now' | 'other';

/** Writes the choice into the address, and the unit as those boundaries name it. */
export function GeographySelect({ geography, unit, period }: GeographySelectProps) {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [day, setDay] = useState(geography && geography !== 'now' ? printDate(geography) : '');
  const [wrong, setWrong] = useState(false);
  const chosen: Way = geography === undefined ? 'period' : geography === 'now' ? 'now' : 'other';

  const go = async (next: GeographyChoice | undefined) => {
    setAsking(false);
    const [here, there] = await Promise.all(
      [geography, next].map((each) =>
        cache.ensureQueryData(provincesQuery(geographyDay(each, period))).catch(() => []),
      ),
    );
    const current = findUnit(here ?? [], unit);
    const same = current && sameUnitAmong(there ?? [], current);
    // A province that those boundaries no longer hold has no figure of its own there: the nation is shown.
    const named = same ? unitKey(same, next) : 'VN';
    await navigate({
      to: '/summary',
      search: (previous) => ({
        ...previous,
        unit: named,
        geography: next,
        figure: undefined,
        by: undefined,
        aspect: undefined,
      }),
    });
  };
  const choose = (way: Way) => {
    if (way === 'other') setAsking(true);
    else void go(way === 'now' ? 'now' : undefined);
  };
  const send = () => {
    const read = readDate(day);
    setWrong(read === undefined && day.trim() !== '');
    if (read !== undefined && read !== geography) void go(read);
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') send();
  };
  const shown: Way = asking ? 'other' : chosen;
  return (
    <>
      <label htmlFor="geography">{t('geography.title')}</label>
      <Select<Way>
        id="geography"
        value={shown}
        popupMatchSelectWidth={false}
        options={[
          { value: 'period', label: t('geography.period') },
          { value: 'now', label: t('geography.now') },
          { value: 'other', label: t('geography.other') },
        ]}
        onChange={choose}
      />
      {shown === 'other' ? (
        <Input
          className="geography-day"
          aria-label={t('geography.day')}
          placeholder={t('geography.dayHint')}
          inputMode="numeric"
          maxLength={10}
          value={day}
          {...(wrong ? { status: 'error' as const, 'aria-invalid': true } : {})}
          onChange={(event) => setDay(event.target.value)}
          onBlur={send}
          onKeyDown={sendByKey}
        />
      ) : null}
    </>
  );
}
