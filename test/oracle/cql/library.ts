import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SystemModelInfoProvider } from '@cqframework/cql/cql';
import {
  CqlCompilerOptions,
  CqlTranslator,
  createModelInfoProvider,
  LibraryManager,
  ModelManager,
  stringAsSource,
} from '@cqframework/cql/cql-to-elm';
import { PatientSource } from 'cql-exec-fhir';
import { DateTime, Executor, Library } from 'cql-execution';

/** The rules that the library has answers to, by the product's names. */
export const coreRules = [
  'given',
  'route-documented',
  'route-qualifies',
  'dose-with-unit',
  'site-documented',
  'performer-documented',
  'order-linked',
  'visit-linked',
  'diagnosis-linked',
  'diagnosis-usable',
] as const;

/** One administration's answers, and by which name it goes (`MedicationAdministration/x`). `unread`: none of them counts. */
export type CqlAnswers = Readonly<Record<(typeof coreRules)[number], string>> & { reference: string; unread: boolean };

/** The text of the library. */
export const coreRulesText = readFileSync(new URL('core-rules.cql', import.meta.url), 'utf8');

const modelInfo = readFileSync(
  createRequire(import.meta.url).resolve('cql-exec-fhir/lib/modelInfos/fhir-modelinfo-4.0.1.xml'),
  'utf8',
);

/** CQL to what runs it. Throws, with line and column, where the text is no CQL; takes about two seconds. */
export function compileCql(text: string): Library {
  const models = new ModelManager();
  const loader = models.modelInfoLoader;
  loader.registerModelInfoProvider(new SystemModelInfoProvider());
  loader.registerModelInfoProvider(
    createModelInfoProvider(name => (name === 'FHIR' ? stringAsSource(modelInfo) : null)),
  );
  // Notes on where each part came from take longer to carry along than the parts to run.
  const { DisableListDemotion, DisableListPromotion } = CqlCompilerOptions.Options;
  const options = new CqlCompilerOptions().withOptions([DisableListDemotion, DisableListPromotion]);
  const translator = CqlTranslator.fromText(text, new LibraryManager(models, options));
  const errors = [...translator.errors.asJsReadonlyArrayView()];
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message ?? 'not understood').join('\n'));
  return new Library(JSON.parse(translator.toJson()));
}

const source = PatientSource.FHIRv401();
/** "Now" of the library, which does not ask for it. */
const now = DateTime.fromJSDate(new Date(0), 0);

/** Asks the library about every administration of one patient's record. */
export async function askCql(
  library: Library,
  resources: readonly object[],
  notShared: readonly string[],
): Promise<readonly CqlAnswers[]> {
  source.loadBundles([
    { resourceType: 'Bundle', type: 'collection', entry: resources.map(resource => ({ resource })) },
  ]);
  const executor = new Executor(library, undefined, { NotShared: [...notShared] });
  const { patientResults } = await executor.exec_expression('Answers', source, now);
  source.reset();
  return Object.values(patientResults as Record<string, { Answers: readonly CqlAnswers[] }>).flatMap(
    ({ Answers }) => Answers,
  );
}
