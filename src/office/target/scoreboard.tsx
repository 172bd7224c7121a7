// Theo dõi chỉ tiêu của một văn bản: one target at a time as table and map; printable on one page.
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { printAttained } from './print-score.ts';
import { boardQuery } from './queries.ts';
import { ScoreTable } from './score-table.tsx';
import { TileMap } from './tile-map.tsx';

export function Scoreboard({ document }: { readonly document: string }) {
  const board = useQuery(boardQuery(document, ''));
  const [chosen, setChosen] = useState<number>();
  if (board.error) return <Failure error={board.error} onRetry={() => void board.refetch()} />;
  if (!board.data) return <Loading rows={8} />;
  const { targets, at } = board.data;
  const target =
    targets.find((each) => each.id === chosen) ?? targets.find((each) => each.measure !== null) ?? targets[0];
  if (!target) return <Empty title={t('score.none')} />;
  const { whole } = target;
  return (
    <div className="scoreboard">
      <Field id="score-target" label={t('score.target')}>
        {(control) => (
          <Select
            {...control}
            className="score-choice"
            value={target.id}
            onChange={setChosen}
            options={targets.map((each) => ({ value: each.id, label: each.sentence }))}
          />
        )}
      </Field>
      <p className="lead">
        {target.sentence} {t('score.at', { day: printDate(at) })}{' '}
        {target.comparison ? <strong>{target.comparison}</strong> : null}
      </p>
      {whole && whole.actual.value !== undefined ? (
        <p>
          {t('score.whole', {
            actual: formatNumber(Number(whole.actual.value)),
            low: formatNumber(whole.low),
            share: printAttained(whole),
          })}{' '}
          {whole.note}
        </p>
      ) : null}
      <Button className="no-print" onClick={() => window.print()}>
        {t('score.print')}
      </Button>
      {target.rows.length === 34 || target.rows.length === 63 ? (
        <TileMap rows={target.rows} label={target.sentence} />
      ) : null}
      <ScoreTable target={target} />
    </div>
  );
}
