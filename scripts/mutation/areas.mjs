// What is changed: every area is measured for itself, and so are the guards among them.

/** Area to the files that are changed in it. Tables of plain facts are left out: tests hold them against other copies. */
export const areas = {
  rules: ['src/rules/**/*.ts', '!src/rules/index.ts'],
  engine: ['src/engine/**/*.ts', '!src/engine/report.ts'],
  normalise: ['src/normalise/**/*.ts'],
  matching: [
    'src/knowledge/{diagnoses,drugs,other-services,provenance,route-text,words}.ts',
    'src/knowledge/tables/{period,tables}.ts',
  ],
  session: [
    'src/domain/{owner,reading}.ts',
    'src/smart/{address,callback,config,config-shape,config-text,context,discovery}.ts',
    'src/smart/{exchange,expiry,refusal,scopes,session,transaction}.ts',
    'src/fhir/{grants,links,outcome,owner,page,reference,scope,search,source,wait}.ts',
  ],
};

/** No change to one of these may go unnoticed. */
export const guards = {
  // Whose data it is.
  patient: [
    'src/domain/owner.ts',
    'src/fhir/{links,owner,reference}.ts',
    'src/normalise/subject.ts',
    'src/smart/context.ts',
  ],
  // Whether it was given, and whether the record can be relied on as it is.
  status: ['src/rules/given.ts', 'src/normalise/{release,unread}.ts'],
  // Whether everything was read.
  completeness: ['src/engine/{not-offered,record-read,verdict}.ts', 'src/fhir/{grants,outcome,page,search,source}.ts'],
};

/** Their tests load the page anew each time and need a document: these files are left to Vitest's runner. */
export const inPages = ['src/smart/{callback,exchange,session,transaction}.ts'];
