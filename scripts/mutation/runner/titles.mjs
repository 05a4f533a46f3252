import { format } from 'node:util';

/** The title of one row of a table: `%s` and its like take its values in turn, `$name` a field of the first. */
export function titleOf(title, values) {
  const places = title.match(/%[sdifjoO]/g)?.length ?? 0;
  const filled = places > 0 ? format(title, ...values.slice(0, places)) : title;
  return filled.replace(/\$([a-zA-Z_][\w.]*)/g, (whole, path) => {
    const value = path.split('.').reduce((inner, name) => inner?.[name], values[0]);
    return value === undefined ? whole : String(value);
  });
}
