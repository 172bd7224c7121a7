// Bảng xã cũ: how many wait on each old unit, and where they are to go; a unit opens to its organisations.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { WaitingView } from '#server/placement/contract.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { shortName } from '../ui/short-name.ts';
import { Loading } from '../ui/states.tsx';
import { chooseGroup, chooseRow, type PlacementDraft } from './draft.ts';
import { waitingOnQuery } from './queries.ts';
import { TargetSelect } from './target-select.tsx';

interface GroupsProps {
  readonly unit: string;
  readonly at: string;
  readonly view: WaitingView;
  readonly draft: PlacementDraft;
  readonly onChange: (draft: PlacementDraft) => void;
}

/** A district's organisations are placed one by one: it lies in many communes. */
export function GroupsTable({ unit, at, view, draft, onChange }: GroupsProps) {
  const [open, setOpen] = useState<number>();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('placement.waiting')}>
      <table className="figures words placement-table">
        <thead>
          <tr>
            <th scope="col">{t('placement.old')}</th>
            <th scope="col" className="number">
              {t('placement.count')}
            </th>
            <th scope="col">{t('placement.new')}</th>
            <th scope="col">{t('placement.oneByOne')}</th>
          </tr>
        </thead>
        <tbody>
          {view.groups.map(({ from, level, count, suggested }) => (
            <Fragment key={from.id}>
              <tr>
                <th scope="row">{shortName(from.label)}</th>
                <td className="number">{formatNumber(count)}</td>
                <td>
                  {level === 'commune' ? (
                    <TargetSelect
                      label={t('placement.newOf', { unit: shortName(from.label) })}
                      targets={view.targets}
                      suggested={suggested}
                      value={draft.groups.get(from.id)}
                      onChange={(to) => onChange(chooseGroup(draft, from.id, to))}
                    />
                  ) : (
                    <span className="quiet">{t('placement.districtHint')}</span>
                  )}
                </td>
                <td>
                  <Button
                    size="small"
                    aria-expanded={open === from.id}
                    onClick={() => setOpen(open === from.id ? undefined : from.id)}
                  >
                    {open === from.id ? t('placement.close') : t('placement.open')}
                  </Button>
                </td>
              </tr>
              {open === from.id ? (
                <Organisations
                  unit={unit}
                  at={at}
                  from={from.id}
                  view={view}
                  draft={draft}
                  onChange={onChange}
                />
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Organisations({ unit, at, from, view, draft, onChange }: GroupsProps & { readonly from: number }) {
  const { data, error, refetch } = useQuery(waitingOnQuery(unit, at, from));
  if (!data)
    return (
      <tr>
        <td colSpan={4}>
          {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading rows={3} />}
        </td>
      </tr>
    );
  return data.organisations.map(({ organisation, code, name, address, suggested }) => (
    <tr key={organisation} className="placement-one">
      <td colSpan={2}>
        {name} <span className="quiet">{[code, address].filter(Boolean).join(' · ')}</span>
      </td>
      <td colSpan={2}>
        <TargetSelect
          label={t('placement.newOf', { unit: name })}
          targets={view.targets}
          suggested={suggested}
          value={draft.rows.get(organisation) ?? draft.groups.get(from)}
          onChange={(to) => onChange(chooseRow(draft, organisation, to))}
        />
      </td>
    </tr>
  ));
}
