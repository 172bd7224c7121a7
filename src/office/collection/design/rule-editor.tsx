// Soạn một luật: parts = whole, closing = opening + flow, share, range, change, unit slip; and how severe a breach is.

import type { FormDefinition } from '#domain/form/form.ts';
import { type Rule, SEVERITIES, type Severity, type Sum } from '#domain/rule/rule.ts';
import { t } from '../../messages/translate.ts';
import { BOUND_WORDS } from '../word-keys.ts';
import { namedCells } from './definition.ts';
import { Pick, Several, Tick, Words } from './parts.tsx';

interface RuleProps {
  readonly form: FormDefinition;
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
}

const cellsIn = (sum: Sum, sign?: -1) => sum.filter((term) => term.sign === sign).map(({ cell }) => cell);
const plus = (cells: readonly string[]): Sum => cells.map((cell) => ({ cell }));
const minus = (cells: readonly string[]): Sum => cells.map((cell) => ({ cell, sign: -1 }));
const bound = (text: string) => (text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text));

/** The editor of a rule. */
export function RuleEditor({ form, rule, onChange }: RuleProps) {
  return (
    <>
      <Details form={form} rule={rule} onChange={onChange} />
      <Pick
        label={t('design.severity')}
        value={rule.severity}
        options={Object.entries(SEVERITIES).map(([value, label]) => ({ value, label }))}
        // The list holds the severities only.
        onChange={(severity) => onChange({ ...rule, severity: severity as Severity })}
      />
      <Tick
        label={t('design.explain')}
        value={rule.explain === true}
        onChange={(explain) => onChange({ ...rule, explain })}
      />
      <Words
        label={t('design.message')}
        hint={t('design.messageHint')}
        value={rule.message ?? ''}
        onChange={(message) => {
          const { message: _old, ...others } = rule;
          onChange(message === '' ? others : { ...others, message });
        }}
      />
    </>
  );
}

function Details({ form, rule, onChange }: RuleProps) {
  const cells = namedCells(form).filter(({ number }) => number);
  switch (rule.kind) {
    case 'sum':
      return (
        <>
          <Several
            label={t('design.whole')}
            value={cellsIn(rule.whole)}
            options={cells}
            onChange={(whole) => onChange({ ...rule, whole: plus(whole) })}
          />
          <Several
            label={t('design.parts')}
            value={cellsIn(rule.parts)}
            options={cells}
            onChange={(parts) => onChange({ ...rule, parts: plus(parts) })}
          />
          <Pick
            label={t('design.relation')}
            value={rule.relation ?? ''}
            empty={t('design.relation.equal')}
            options={[
              { value: 'at-most', label: t('design.relation.at-most') },
              { value: 'at-least', label: t('design.relation.at-least') },
            ]}
            onChange={(relation) => {
              const { relation: _old, ...others } = rule;
              onChange(relation === 'at-most' || relation === 'at-least' ? { ...others, relation } : others);
            }}
          />
        </>
      );
    case 'balance':
      return (
        <>
          <Several
            label={t('design.closing')}
            value={cellsIn(rule.closing)}
            options={cells}
            // Opening is last period's closing of the same cells.
            onChange={(closing) =>
              onChange({
                ...rule,
                closing: plus(closing),
                opening: closing.map((cell) => ({ cell, of: 'last' as const })),
              })
            }
          />
          <Several
            label={t('design.plus')}
            value={cellsIn(rule.flow)}
            options={cells}
            onChange={(added) =>
              onChange({ ...rule, flow: [...plus(added), ...minus(cellsIn(rule.flow, -1))] })
            }
          />
          <Several
            label={t('design.taken')}
            value={cellsIn(rule.flow, -1)}
            options={cells}
            onChange={(taken) => onChange({ ...rule, flow: [...plus(cellsIn(rule.flow)), ...minus(taken)] })}
          />
        </>
      );
    case 'share':
      return (
        <>
          <Several
            label={t('design.part')}
            value={cellsIn(rule.part)}
            options={cells}
            onChange={(part) => onChange({ ...rule, part: plus(part) })}
          />
          <Several
            label={t('design.whole')}
            value={cellsIn(rule.whole)}
            options={cells}
            onChange={(whole) => onChange({ ...rule, whole: plus(whole) })}
          />
          <Words
            label={t('design.mostPercent')}
            value={rule.most === undefined ? '' : String(rule.most / 100)}
            onChange={(text) => {
              const { most: _old, ...others } = rule;
              const most = bound(text);
              onChange(most === undefined ? others : { ...others, most: Math.round(most * 100) });
            }}
          />
        </>
      );
    case 'range':
      return (
        <>
          <Several
            label={t('design.of')}
            value={cellsIn(rule.of)}
            options={cells}
            onChange={(of) => onChange({ ...rule, of: plus(of) })}
          />
          {(['least', 'most'] as const).map((side) => (
            <Words
              key={side}
              label={t(BOUND_WORDS[side])}
              value={rule[side] === undefined ? '' : String(rule[side])}
              onChange={(text) => {
                const { [side]: _old, ...others } = rule;
                const limit = bound(text);
                onChange(limit === undefined ? others : { ...others, [side]: limit });
              }}
            />
          ))}
        </>
      );
    case 'change':
    case 'scale':
      return (
        <>
          <Pick
            label={t('design.of')}
            value={rule.of}
            options={cells}
            onChange={(of) => onChange({ ...rule, of })}
          />
          <Pick
            label={t('design.against')}
            value={rule.against}
            options={[
              { value: 'last', label: t('design.against.last') },
              { value: 'peers', label: t('design.against.peers') },
            ]}
            onChange={(against) => onChange({ ...rule, against: against === 'peers' ? 'peers' : 'last' })}
          />
          {rule.kind === 'change' ? (
            <Words
              label={t('design.percent')}
              value={String(rule.percent)}
              onChange={(text) => onChange({ ...rule, percent: bound(text) ?? rule.percent })}
            />
          ) : null}
        </>
      );
    case 'cross-form':
    case 'cross-level':
      return <p className="quiet">{t('design.fixedRule')}</p>;
  }
}
