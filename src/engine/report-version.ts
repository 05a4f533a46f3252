/**
 * The version of the report's shape. Fields are added within a version, never renamed or given another meaning. It has a
 * file of its own so that the engine does not bring the schema library into the browser.
 */
export const reportVersion = 'needlepoint-report/1';
