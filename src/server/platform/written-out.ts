// Câu viết sẵn giá trị: a question as one text, for messages of several statements, which take no parameters.
import type { CompiledQuery } from 'kysely';
import pg from 'pg';

function literalOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return pg.escapeLiteral(value);
    case 'number':
    case 'bigint':
    case 'boolean':
      // Quoted: the database then finds its type from where it stands, as it does for a parameter.
      return pg.escapeLiteral(String(value));
    default:
      if (value === null) return 'null';
      throw new TypeError(`giá trị không viết được vào câu: ${typeof value}`);
  }
}

/**
 * The words of a compiled question with each parameter written in its place.
 * @throws TypeError for a parameter that is not text, a number, true, false or null
 */
export function writtenOut({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): string {
  return sql.replace(/\$(\d+)/g, (_, no: string) => literalOf(parameters[Number(no) - 1]));
}
