import { ownerElement } from '../../domain/owner.ts';
import { neededTypes } from '../record-set.ts';

/** A BOM-free file of NDJSON as rows: the number of each line, and the line as it is. No letter means anything. */
const rawLines = `SELECT row_number() OVER () AS number, line FROM read_csv($path, columns = {'line': 'VARCHAR'},
  auto_detect = false, header = false, delim = '\\x01', quote = '', escape = '', comment = '', nullstr = '\\x02',
  new_line = '\\n', compression = 'none', strict_mode = false)`;

const owned = [...neededTypes].flatMap(type => {
  const element = ownerElement(type);
  return element === null ? [] : [{ type, element }];
});
const elements = [...new Set(owned.map(({ element }) => element))];

/** The reference of the element that says whose a resource is, by its type. */
const ownerOf = `CASE head.type ${owned
  .map(({ type, element }) => `WHEN '${type}' THEN owners[${elements.indexOf(element) + 1}]`)
  .join(' ')} END`;

/** Lines as they were read: without a patient, somebody has to look at them. */
export const createStaged = `CREATE TEMP TABLE staged
  (file UINTEGER, number UINTEGER, type VARCHAR, id VARCHAR, patient VARCHAR, resource VARCHAR)`;

/** Lines that somebody looked at; of nobody's own, the patient is empty. */
export const createRead = `CREATE TABLE read
  (file UINTEGER, number UINTEGER, patient VARCHAR, key VARCHAR, resource VARCHAR)`;

/**
 * Reads a file: `$path`, with `$file` as its number and `$expected` as the type that its name promises. A line is certain
 * when it is JSON that begins with its type and its id and says by a plain reference whose it is. Unless `$versioned`,
 * lines that may name a version of FHIR are not.
 */
export const stage = `INSERT INTO staged
  SELECT $file, number, head.type, head.id,
    CASE WHEN head.type = '' OR head.type <> coalesce($expected, head.type) OR NOT json_valid(line) THEN NULL
      WHEN NOT $versioned AND contains(line, 'hl7.org') AND regexp_matches(line, 'hl7\\.org\\\\?/fhir\\\\?/\\d') THEN NULL
      WHEN head.type = 'Patient' THEN 'Patient/' || head.id
      WHEN regexp_full_match(${ownerOf}, 'Patient/[\\w.-]{1,128}') THEN ${ownerOf} END,
    line
  FROM (
    SELECT number, line,
      regexp_extract(line, '^\\{\\s*"resourceType"\\s*:\\s*"([A-Za-z]+)"\\s*,\\s*"id"\\s*:\\s*"([\\w.-]{1,128})"',
        ['type', 'id']) AS head,
      TRY(json_extract_string(line, [${elements.map(element => `'$.${element}.reference'`).join(', ')}])) AS owners
    FROM (${rawLines}))`;

export const doubtfulOf = 'SELECT number, resource FROM staged WHERE file = $file AND patient IS NULL ORDER BY number';

export const certainTypes = 'SELECT type, count(*)::DOUBLE FROM staged WHERE patient IS NOT NULL GROUP BY type';

export const certainOf = `SELECT number, resource FROM staged WHERE patient IS NOT NULL AND type = $type
  ORDER BY file, number`;

/** What is nobody's own lies in a bucket of its own. */
export const createLines = (buckets: number) => `CREATE TABLE lines AS
  SELECT CASE patient WHEN '' THEN -1 ELSE (hash(patient) % ${buckets})::INTEGER END AS bucket, *
  FROM (SELECT patient, file, number, type || '/' || id AS key, resource FROM staged WHERE patient IS NOT NULL
    UNION ALL SELECT patient, file, number, key, resource FROM read)
  ORDER BY bucket, patient, file, number`;

export const buckets = `SELECT bucket, sum(strlen(resource))::DOUBLE FROM lines WHERE bucket >= 0
  GROUP BY bucket ORDER BY bucket`;

const columns = 'lines.patient, lines.file, lines.number, lines.resource';

/** The lines of each key that stands under several owners, more than once under nobody, or under nobody though it should. */
export const suspects = `SELECT lines.key, ${columns} FROM lines JOIN (
    SELECT key FROM lines WHERE key IS NOT NULL GROUP BY key
    HAVING count(DISTINCT patient) > 1 OR (min(patient) = '' AND (count(*) > 1
      OR split_part(key, '/', 1) IN (${owned.map(({ type }) => `'${type}'`).join(', ')}))))
  AS suspect ON lines.key = suspect.key ORDER BY lines.key, lines.file, lines.number`;

export const linesIn = `SELECT ${columns} FROM lines WHERE bucket = $bucket ORDER BY patient, file, number`;

const reference = '"([A-Z][A-Za-z]+/[\\w.-]{1,128})"';

/** What the patients of a bucket name that is not their own, with its lines; with none where there are none. */
export const namedIn = `WITH own AS (SELECT patient, key, resource FROM lines WHERE bucket = $bucket),
  named AS (SELECT DISTINCT patient, unnest(regexp_extract_all(resource, '${reference}', 1)) AS key FROM own),
  other AS (SELECT DISTINCT key FROM named ANTI JOIN own USING (patient, key))
  SELECT other.key, ${columns} FROM other LEFT JOIN lines ON lines.key = other.key ORDER BY ALL`;

export const linesOfKeys = `SELECT key, ${columns} FROM lines WHERE list_contains($keys, key) ORDER BY ALL`;
