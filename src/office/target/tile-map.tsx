// Bản đồ ô: one tile a province in the places of the country, both archipelagos always drawn, coloured and marked by status.
import { statusMark } from './status-mark.ts';
import grid from './tile-grid.json' with { type: 'json' };

const SIZE = 30;
/** A province with how it stands. */
export interface TileRow {
  readonly unit: { readonly code: string; readonly name: string };
  readonly status: string;
  readonly statusWords: string;
}

interface Tile {
  readonly key: string;
  readonly label: string;
  readonly code: string;
  readonly col: number;
  readonly row: number;
}

function tilesOf(set: (typeof grid)['set63']): readonly Tile[] {
  const land = set.tiles.map(({ code, abbr, col, row }) => ({ key: code, label: abbr, code, col, row }));
  const sea = set.islands.flatMap(({ id, unit, cells }) =>
    cells.map(([col = 0, row = 0], index) => ({
      key: `${id}${index}`,
      label: index === 0 ? id : '',
      code: unit,
      col,
      row,
    })),
  );
  return [...land, ...sea];
}

/** The map of the provinces: 63 until 30/6/2025, 34 since. */
export function TileMap({ rows, label }: { readonly rows: readonly TileRow[]; readonly label: string }) {
  const set = rows.length > 34 ? grid.set63 : grid.set34;
  const byCode = new Map(rows.map((row) => [row.unit.code, row]));
  return (
    <svg
      className="tile-map"
      viewBox={`0 0 ${set.cols * SIZE} ${set.rows * SIZE}`}
      role="img"
      aria-label={label}
    >
      {tilesOf(set).map((tile) => {
        const row = byCode.get(tile.code);
        return (
          <g key={tile.key} className={`tile tile-${row?.status ?? 'none'}`}>
            <title>{row ? `${row.unit.name}: ${row.statusWords}` : tile.label}</title>
            <rect x={tile.col * SIZE + 1} y={tile.row * SIZE + 1} width={SIZE - 2} height={SIZE - 2} />
            <text x={tile.col * SIZE + SIZE / 2} y={tile.row * SIZE + 13}>
              {tile.label}
            </text>
            <text x={tile.col * SIZE + SIZE / 2} y={tile.row * SIZE + 25}>
              {statusMark(row?.status ?? '')}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
