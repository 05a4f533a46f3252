-- Judges FHIR records in BigQuery: a JavaScript function over the records of a patient, with the single file as its library.
--
-- Put dist/engine.js into a bucket of Cloud Storage that the query may read, and its address below. It wants one table,
-- `needlepoint.lines`, with one row for each record of the types that docs/at-scale.md lists:
--   patient   STRING  Patient/x; '' or NULL for what is nobody's own, and for what cannot be read
--   key       STRING  Type/id
--   place     STRING  where it was found, for people; may be '' or NULL
--   resource  STRING  FHIR JSON; '' or NULL where it was lost
-- and `needlepoint.settings` with one row and the column `settings`: JSON as docs/at-scale.md describes it.

CREATE TEMP FUNCTION judge(patient STRING, lines ARRAY<STRING>, settings STRING)
RETURNS STRING
LANGUAGE js
OPTIONS (library = ['gs://YOUR-BUCKET/needlepoint/engine.js'])
AS r"""
  // Opening the engine takes longer than judging a patient, so it is kept where the database keeps anything at all.
  if (!Needlepoint.opened || Needlepoint.settings !== settings) {
    Needlepoint.opened = Needlepoint.open(settings);
    Needlepoint.settings = settings;
  }
  return Needlepoint.opened.judge(patient, lines);
""";

CREATE TEMP TABLE needlepoint_references AS
SELECT DISTINCT l.key, needs
FROM needlepoint.lines l,
     UNNEST(REGEXP_EXTRACT_ALL(l.resource, r'"reference"\s*:\s*"([A-Z][A-Za-z]+/[A-Za-z0-9._-]+)"')) needs
WHERE NOT STARTS_WITH(needs, 'Patient/');

-- What each patient's records refer to, three steps far: an administration names an order, that a role, that a practitioner.
CREATE TEMP TABLE needlepoint_needed AS
WITH first AS (
  SELECT DISTINCT l.patient, r.needs AS key
  FROM needlepoint.lines l JOIN needlepoint_references r ON r.key = l.key
  WHERE l.patient <> ''
), second AS (
  SELECT DISTINCT f.patient, r.needs AS key FROM first f JOIN needlepoint_references r ON r.key = f.key
), third AS (
  SELECT DISTINCT s.patient, r.needs AS key FROM second s JOIN needlepoint_references r ON r.key = s.key
)
SELECT * FROM first UNION DISTINCT SELECT * FROM second UNION DISTINCT SELECT * FROM third;

WITH handed AS (
  SELECT patient, CONCAT(patient, '\t', COALESCE(place, ''), '\t', COALESCE(resource, '')) AS line
  FROM needlepoint.lines WHERE patient <> ''
  UNION ALL
  SELECT n.patient, CONCAT(COALESCE(l.patient, ''), '\t', COALESCE(l.place, ''), '\t', COALESCE(l.resource, ''))
  FROM needlepoint_needed n JOIN needlepoint.lines l ON l.key = n.key
  WHERE COALESCE(l.patient, '') <> n.patient
  UNION ALL
  -- What cannot be read, or is always about a patient and names none, could be anybody's.
  SELECT p.patient, CONCAT('\t', COALESCE(l.place, ''), '\t', COALESCE(l.resource, ''))
  FROM (SELECT DISTINCT patient FROM needlepoint.lines WHERE patient <> '') p
  CROSS JOIN (
    SELECT * FROM needlepoint.lines
    WHERE COALESCE(patient, '') = '' AND (COALESCE(key, '') = '' OR SPLIT(key, '/')[OFFSET(0)] IN
      ('MedicationAdministration', 'MedicationRequest', 'Condition', 'Encounter', 'Procedure', 'ChargeItem', 'Immunization',
        'Coverage'))
  ) l
), patients AS (
  SELECT patient, ARRAY_AGG(line) AS lines FROM handed GROUP BY patient
)
SELECT finding
FROM patients, needlepoint.settings,
     UNNEST(SPLIT(judge(patient, lines, settings), '\n')) finding
WHERE finding <> '';
