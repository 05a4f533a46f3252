/** The parts of a ViewDefinition (SQL on FHIR v2) that ours use. */
export interface ViewDefinition {
  resourceType: string;
  name: string;
  resource: string;
  select: readonly { column: readonly Column[] }[];
}

export interface Column {
  name: string;
  path: string;
  type: string;
  collection?: boolean;
}

/** The elements in our paths that repeat in R4. */
const repeating = new Set(['coding', 'category', 'diagnosis', 'location', 'performer']);
/** Elements of the root whose own `location` and the like do not repeat: `Encounter.location.location` is one. */
const single = new Set(['location.location']);

/** A view as a query on DuckDB: one row of JSON for each resource of its type. `lines`: a table with the column `json`. */
export function duckdbQuery({ resource, select }: ViewDefinition, lines: string): string {
  const columns = select.flatMap(({ column }) => column.map(one => `'${one.name}': ${expressionOf(one)}`));
  return `SELECT to_json({${columns.join(', ')}})::VARCHAR AS row FROM ${lines}
    WHERE json_extract_string(json, '$.resourceType') = '${resource}'`;
}

function expressionOf({ path, type, collection = false }: Column): string {
  if (path === 'getResourceKey()')
    return "json_extract_string(json, '$.resourceType') || '/' || json_extract_string(json, '$.id')";
  const [, holder = '', target = ''] = /^(.*)\.getReferenceKey\((\w+)\)$/.exec(path) ?? [];
  if (target !== '') {
    const key = `'^(${target}/[A-Za-z0-9.-]+)(/_history/.*)?$'`;
    return `nullif(regexp_extract(${valueAt(`${holder}.reference`)}, ${key}, 1), '')`;
  }
  if (collection) return `json_extract_string(json, '${jsonPath(path)}')`;
  return type === 'decimal' ? `CAST(${valueAt(path)} AS DOUBLE)` : valueAt(path);
}

function valueAt(path: string): string {
  return `json_extract_string(json, '${jsonPath(path)}')`;
}

/** FHIRPath of names and `ofType` to a path of DuckDB: a choice of types is one element in JSON. */
function jsonPath(path: string): string {
  const plain = path.replaceAll(
    /\.ofType\((\w)(\w*)\)/g,
    (_, first: string, rest: string) => first.toUpperCase() + rest,
  );
  if (/[^\w.]/.test(plain)) throw new Error(`not translated: ${path}`);
  const names = plain.split('.');
  const steps = names.map((name, at) => {
    const inside = `${names[at - 1] ?? ''}.${name}`;
    return repeating.has(name) && !single.has(inside) ? `${name}[*]` : name;
  });
  return `$.${steps.join('.')}`;
}
