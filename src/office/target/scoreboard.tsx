// Theo dõi chỉ tiêu của một văn bản: all targets in one table, then one at a time as table and map; printable on one page.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ScoredTarget } from '#server/target/contract.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { printDate, readDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { BoardTable } from './board-table.tsx';
import { MixedGround } from './mixed-ground.tsx';
import { printAsked, printAttained, printCell } from './print-score.ts';
import { boardQuery } from './queries.ts';
import { ScoreSide } from './score-side.tsx';
import { ScoreTable } from './score-table.tsx';
import './scoreboard.css';

function isMostlyCounted({ counts }: ScoredTarget): boolean {
  const units = Object.values(counts).reduce((sum, each) => sum + each, 0);
  return (counts['no-figure'] ?? 0) * 2 < units;
}

export function Scoreboard({ document }: { readonly document: string }) {
  const [typed, setTyped] = useState('');
  const day = readDate(typed) ?? '';
  const board = useQuery({ ...boardQuery(document, day), placeholderData: (last) => last });
  const [chosen, setChosen] = useState<number>();
  const all = board.data?.targets ?? [];
  // To begin with, a target that most of its bearers have figures of.
  const first = all.find(isMostlyCounted) ?? all.find((each) => each.measure !== null) ?? all[0];
  const id = all.some((each) => each.id === chosen) ? chosen : first?.id;
  // One target alone brings the same period of last year with it.
  const single = useQuery({
    ...boardQuery(document, day, id),
    enabled: id !== undefined,
    placeholderData: (last) => last,
  });
  if (board.error) return <Failure error={board.error} onRetry={() => void board.refetch()} />;
  if (!board.data) return <Loading rows={8} />;
  const one = single.data?.targets[0];
  const target =
    one?.id === id && single.data?.at === board.data.at ? one : all.find((each) => each.id === id);
  if (!target) return <Empty title={t('score.none')} />;
  const { whole, rows } = target;
  return (
    <div className={`scoreboard${rows.length > 40 ? ' scoreboard-long' : ''}`}>
      <BoardTable targets={all} chosen={target.id} onChoose={setChosen} />
      <div className="no-print score-asked">
        <Field
          id="score-day"
          label={t('funds.day')}
          problem={typed.trim() !== '' && day === '' ? t('funds.dayWrong') : undefined}
        >
          {(control) => (
            <Input
              {...control}
              placeholder={printDate(board.data.at)}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Field id="score-target" label={t('score.target')}>
          {(control) => (
            <Select
              {...control}
              className="score-choice"
              value={target.id}
              onChange={setChosen}
              options={all.map((each) => ({ value: each.id, label: each.sentence }))}
            />
          )}
        </Field>
      </div>
      <h2 className="print-only">{t('score.printTitle', { citation: target.citation })}</h2>
      <p className="lead">
        {target.sentence} {t('score.at', { day: printDate(board.data.at) })}{' '}
        {target.comparison ? <strong>{target.comparison}</strong> : null}
      </p>
      {whole && whole.actual.value !== undefined ? (
        <p>
          {t('score.whole', {
            actual: printCell(whole.actual, target),
            low: printAsked({ low: whole.low, high: null }, target),
            share: printAttained(whole),
          })}{' '}
          {whole.note === null ? '' : capitalise(whole.note)}
        </p>
      ) : null}
      <MixedGround target={target} />
      <div className="form-actions no-print">
        <Button onClick={() => window.print()}>{t('score.print')}</Button>
        <Link
          className="button-link"
          to="/directives/$document/targets/$target"
          params={{ document, target: String(target.id) }}
        >
          {t('score.cascade')}
        </Link>
      </div>
      <div className="score-body">
        <ScoreSide target={target} />
        <ScoreTable target={target} />
      </div>
    </div>
  );
}
