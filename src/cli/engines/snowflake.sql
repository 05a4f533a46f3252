-- Judges FHIR records in Snowflake: a JavaScript table function, one partition for each patient.
--
-- Snowflake functions cannot load a file of JavaScript, so the single file goes into the text of the function:
--   sed -e '/^ *\/\/ engine\.js/{r dist/engine.js' -e 'd}' src/cli/engines/snowflake.sql > needlepoint.sql
--
-- It wants one table, `needlepoint_lines`, with one row for each record of the types that docs/at-scale.md lists:
--   patient   VARCHAR  Patient/x; '' or NULL for what is nobody's own, and for what cannot be read
--   key       VARCHAR  Type/id
--   place     VARCHAR  where it was found, for people; may be '' or NULL
--   resource  VARCHAR  FHIR JSON; '' or NULL where it was lost
-- and the settings as a session variable, JSON as docs/at-scale.md describes it:
--   SET needlepoint_settings = '{"head":{...},"zone":{...}}';

CREATE OR REPLACE FUNCTION needlepoint(patient VARCHAR, line VARCHAR, settings VARCHAR)
RETURNS TABLE (finding VARCHAR)
LANGUAGE JAVASCRIPT
AS $$
{
  initialize: function () {
    this.lines = [];
    this.patient = null;
    this.settings = null;
  },
  processRow: function (row) {
    this.patient = row.PATIENT;
    this.settings = row.SETTINGS;
    this.lines.push(row.LINE);
  },
  finalize: function (rowWriter) {
    if (this.patient === null || this.patient === '') return;
    var said = this.engine(this.settings).judge(this.patient, this.lines);
    if (said === null) return;
    said.split('\n').forEach(function (finding) {
      if (finding !== '') rowWriter.writeRow({ FINDING: finding });
    });
  },
  // Loading the engine takes longer than judging a patient, so it is kept where the database keeps anything at all.
  engine: function (settings) {
    var shelf = (function () { return this; })() || {};
    if (!shelf.needlepointOpened || shelf.needlepointOpened.settings !== settings) {
      shelf.needlepointOpened = { settings: settings, engine: this.load().open(settings) };
    }
    return shelf.needlepointOpened.engine;
  },
  load: function () {
    // engine.js
    return Needlepoint;
  }
}
$$;

-- What each record refers to, three steps far: an administration names an order, that a role, that a practitioner.
CREATE OR REPLACE TEMPORARY TABLE needlepoint_references AS
SELECT DISTINCT l.key AS key, r.value::VARCHAR AS needs
FROM needlepoint_lines l,
     LATERAL FLATTEN(REGEXP_SUBSTR_ALL(l.resource, '"reference"\\s*:\\s*"([A-Z][A-Za-z]+/[A-Za-z0-9._-]+)"', 1, 1, 'e', 1)) r
WHERE NOT STARTSWITH(r.value::VARCHAR, 'Patient/');

CREATE OR REPLACE TEMPORARY TABLE needlepoint_needed AS
WITH first AS (
  SELECT DISTINCT l.patient, r.needs AS key
  FROM needlepoint_lines l JOIN needlepoint_references r ON r.key = l.key
  WHERE l.patient <> ''
), second AS (
  SELECT DISTINCT f.patient, r.needs AS key FROM first f JOIN needlepoint_references r ON r.key = f.key
), third AS (
  SELECT DISTINCT s.patient, r.needs AS key FROM second s JOIN needlepoint_references r ON r.key = s.key
)
SELECT * FROM first UNION SELECT * FROM second UNION SELECT * FROM third;

-- What cannot be read, or is always about a patient and names none, could be anybody's: it goes with each of them.
WITH handed AS (
  SELECT patient, patient || CHR(9) || COALESCE(place, '') || CHR(9) || COALESCE(resource, '') AS line
  FROM needlepoint_lines WHERE patient <> ''
  UNION ALL
  SELECT n.patient, COALESCE(l.patient, '') || CHR(9) || COALESCE(l.place, '') || CHR(9) || COALESCE(l.resource, '')
  FROM needlepoint_needed n JOIN needlepoint_lines l ON l.key = n.key
  WHERE COALESCE(l.patient, '') <> n.patient
  UNION ALL
  SELECT p.patient, CHR(9) || COALESCE(l.place, '') || CHR(9) || COALESCE(l.resource, '')
  FROM (SELECT DISTINCT patient FROM needlepoint_lines WHERE patient <> '') p
  CROSS JOIN (
    SELECT * FROM needlepoint_lines
    WHERE COALESCE(patient, '') = '' AND (COALESCE(key, '') = '' OR SPLIT_PART(key, '/', 1) IN
      ('MedicationAdministration', 'MedicationRequest', 'Condition', 'Encounter', 'Procedure', 'ChargeItem', 'Immunization',
        'Coverage'))
  ) l
)
SELECT f.finding
FROM handed h, TABLE(needlepoint(h.patient, h.line, $needlepoint_settings) OVER (PARTITION BY h.patient)) f;
