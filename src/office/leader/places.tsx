// Từng đơn vị cấp dưới: the tile map of the nation's provinces, and the table whose numbers open, of which paper takes the first.
import { RESIDUAL_KEY } from '#domain/unit/region.ts';
import type { LeaderView } from '#server/leader/contract.ts';
import type { SummaryRow } from '#server/measure/contract.ts';
import {
  type Aspect,
  type FigureReference,
  figureMark,
  figureOf,
  sameFigure,
} from '../measure/figure-reference.ts';
import { planCell } from '../measure/row-cells.ts';
import { type MessageKey, t } from '../messages/translate.ts';
import { statusMark } from '../target/status-mark.ts';
import { StatusTag } from '../target/status-tag.tsx';
import { TileMap } from '../target/tile-map.tsx';
import { capitalise } from '../ui/capitalise.ts';
import { Figure } from '../ui/figure.tsx';

type Places = NonNullable<LeaderView['places']>;

/** What a sheet of paper holds beside the rest. */
const PRINTED = 12;

const LEVELS = {
  province: 'leader.level.province',
  district: 'leader.level.district',
  commune: 'leader.level.commune',
} as const satisfies Record<Places['level'], MessageKey>;

interface PlacesProps {
  readonly places: Places;
  readonly rows: readonly SummaryRow[];
  readonly open: FigureReference | undefined;
  readonly onOpen: (reference: FigureReference) => void;
}

const keyOf = (row: SummaryRow) => Object.values(row.by ?? {})[0] ?? '';
const sizeOf = (row: SummaryRow | undefined) => Number(row?.actual.value ?? -1);

/** The map and the table of the units below. */
export function PlacesBelow({ places, rows, open, onOpen }: PlacesProps) {
  const { level, basis } = places;
  const map = level === 'province';
  const title = t('leader.places', { level: t(LEVELS[level]) });
  const basisWords = t(basis === 'plan' ? 'leader.basis.plan' : 'leader.basis.lastYear');
  return (
    <div className={map ? 'leader-mapped' : undefined}>
      <h2>{title}</h2>
      <p className="quiet">{capitalise(basisWords)}.</p>
      {map ? <ProvinceMap places={places} label={`${title}, ${basisWords}`} /> : null}
      <PlaceTable places={places} rows={rows} open={open} onOpen={onOpen} title={title} />
    </div>
  );
}

function ProvinceMap({ places, label }: { readonly places: Places; readonly label: string }) {
  const tiles = places.rows.map(({ code, name, ...standing }) => ({ unit: { code, name }, ...standing }));
  const legend = [...Map.groupBy(places.rows, ({ status }) => status)];
  return (
    <div className="leader-map">
      <TileMap rows={tiles} label={label} />
      <ul className="map-legend" aria-label={t('leader.legend')}>
        {legend.map(([status, own]) => (
          <li key={status}>
            <span className={`legend-sign legend-${status}`} aria-hidden="true">
              {statusMark(status)}
            </span>{' '}
            {own[0]?.statusWords}: {own.length}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PlaceTable({ places, rows, open, onOpen, title }: PlacesProps & { readonly title: string }) {
  const planned = places.basis === 'plan';
  const standing = new Map(places.rows.map((row) => [row.code, row]));
  const byPlace = [...Map.groupBy(rows, keyOf)].map(([code, own]) => {
    const of = (measure: string) => own.find((row) => row.measure === measure);
    const fresh = of(places.measure);
    return { code, fresh, total: own.find((row) => row.measure !== places.measure) };
  });
  const known = byPlace.filter(({ code }) => code !== RESIDUAL_KEY);
  const rest = byPlace.filter(({ code }) => code === RESIDUAL_KEY);
  const lines = known.sort((a, b) => sizeOf(b.fresh) - sizeOf(a.fresh) || sizeOf(b.total) - sizeOf(a.total));
  const cell = (row: SummaryRow | undefined, aspect: Aspect, column: string) => {
    if (!row) return null;
    const reference = figureOf(row, aspect);
    return (
      <Figure
        cell={aspect === 'plan' ? planCell(row) : aspect === 'previous' ? row.previous : row.actual}
        format="number"
        none={t('summary.noPlan')}
        name={`${row.label}, ${column}`}
        mark={figureMark(reference)}
        active={open !== undefined && sameFigure(open, reference)}
        onOpen={() => onOpen(reference)}
      />
    );
  };
  const row = ({ code, fresh, total }: (typeof byPlace)[number], className: string) => {
    const place = standing.get(code);
    const name = (fresh ?? total)?.label ?? code;
    return (
      <tr key={code} className={className}>
        <th scope="row">{code === RESIDUAL_KEY ? t('leader.residual') : capitalise(name)}</th>
        <td>{cell(fresh, 'actual', t('leader.new'))}</td>
        <td>{cell(fresh, 'previous', t('leader.before'))}</td>
        {planned ? <td>{cell(fresh, 'plan', t('summary.plan'))}</td> : null}
        <td>{cell(total, 'actual', t('leader.total'))}</td>
        <td>{place ? <StatusTag status={place.status} words={place.statusWords} /> : null}</td>
      </tr>
    );
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className="table-box leader-table" tabIndex={0} aria-label={title}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('leader.place')}</th>
              <th scope="col">{t('leader.new')}</th>
              <th scope="col">{t('leader.before')}</th>
              {planned ? <th scope="col">{t('summary.plan')}</th> : null}
              <th scope="col">{t('leader.total')}</th>
              <th scope="col">{t('leader.standing')}</th>
            </tr>
          </thead>
          <tbody>{lines.map((line, index) => row(line, index < PRINTED ? '' : 'beyond-paper'))}</tbody>
          {/* What lies in none of the units makes the column reach the whole: it is never scrolled away, nor left off the paper. */}
          {rest.length > 0 ? <tfoot>{rest.map((line) => row(line, ''))}</tfoot> : null}
        </table>
      </section>
      <p className="leader-hint">
        {places.level === 'province'
          ? t('leader.placesMapped')
          : t('leader.placesOrder', { count: Math.min(PRINTED, lines.length), all: lines.length })}
      </p>
    </>
  );
}
