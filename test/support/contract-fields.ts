// Mọi trường của mọi hợp đồng: walks the Zod schemas of a route and tells every field with the field it lies in.
import type { ListedRoute } from '#server/platform/access.ts';

export interface ContractField {
  readonly route: string;
  readonly key: string;
  readonly parent: string | undefined;
  /** Its own keys are data: codes of cells, of outline slots. */
  readonly codes: boolean;
}

/** What the walk reads of a schema; zod and zod/mini build on the same core. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly items?: readonly Schema[];
  readonly options?: readonly Schema[];
  readonly valueType?: Schema;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly getter?: () => Schema;
}
type Schema = { readonly _zod?: { readonly def: Definition } } | undefined;

const PARTS = ['params', 'querystring', 'headers', 'body'] as const;

/** Fields of everything that a route takes. */
export function contractFields(route: ListedRoute): readonly ContractField[] {
  const found: ContractField[] = [];
  const name = `${route.method} ${route.url}`;
  const isRecord = (schema: Schema): boolean => {
    const def = schema?._zod?.def;
    return def?.type === 'record' || (def?.innerType !== undefined && isRecord(def.innerType));
  };
  const walk = (schema: Schema, parent: string | undefined, above: readonly Schema[]): void => {
    const def = schema?._zod?.def;
    if (!def || above.includes(schema)) return;
    const within = [...above, schema];
    for (const [key, value] of Object.entries(def.shape ?? {})) {
      found.push({ route: name, key, parent, codes: isRecord(value) });
      walk(value, key, within);
    }
    const inner = [def.element, def.innerType, def.in, def.valueType, def.getter?.()];
    for (const each of [...inner, ...(def.items ?? []), ...(def.options ?? [])]) walk(each, parent, within);
  };
  // Contracts are Zod schemas; Fastify types them as unknown.
  for (const part of PARTS) walk((route.schema as Record<string, Schema> | undefined)?.[part], undefined, []);
  return found;
}
