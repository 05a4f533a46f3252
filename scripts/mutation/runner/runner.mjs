import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { commonTokens, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { collect, collected } from './collect.mjs';
import { play, Waited } from './play.mjs';

/** How many of the tests that failed last are tried first: a neighbouring change often fails in the same place. */
const remembered = 40;

/**
 * Runs the tests inside Stryker's own process: they are imported once, and for each mutant only those that reach it run,
 * up to the first that fails. Why: docs/decisions/a-runner-for-mutation.md
 */
export class Runner {
  static inject = tokens(commonTokens.options);

  constructor({ needlepoint }) {
    this.globs = needlepoint;
    this.namespace = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    /** No mutant has run here yet: whatever happens, it is not the doing of another one. */
    this.fresh = true;
    /** A test fails here without a mutant. */
    this.spoilt = false;
    this.killers = [];
  }

  /** A mutant is switched on after loading only; what runs at loading alone is left out by `ignoreStatic`. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // The same cases in every run; a smaller counterexample would be looked for in vain.
    fc.configureGlobal({ seed: 96372, endOnFailure: true });
    const shim = new URL('./collect.mjs', import.meta.url).href;
    registerHooks({
      resolve: (specifier, context, next) =>
        specifier === 'vitest' ? { url: shim, format: 'module', shortCircuit: true } : next(specifier, context),
    });
    const { include, exclude = [] } = this.globs;
    const left = new Set(globSync(exclude));
    const files = globSync(include).filter(file => !left.has(file));
    for (const file of files.sort()) await collect(file, pathToFileURL(resolve(file)).href);
  }

  async dryRun() {
    const around = id => {
      this.namespace.currentTestId = id ?? undefined;
    };
    const results = await play([...collected().values()], { bail: false, around });
    return { ...complete(results), mutantCoverage: this.namespace.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    // Stryker answers an error with a new process, once.
    if (this.spoilt) throw new Error('An earlier mutant left something behind.');
    const fresh = this.fresh;
    this.fresh = false;
    Object.assign(this.namespace, { hitCount: 0, hitLimit, activeMutant: activeMutant.id });
    const results = await play(this.inOrder(testFilter, activeMutant.fileName), { bail: true });
    const hits = this.namespace.hitCount;
    Object.assign(this.namespace, { hitCount: undefined, activeMutant: undefined });

    const last = results.at(-1);
    if (last?.error) {
      this.spoilt = await this.fails(last);
      if (this.spoilt && !fresh) throw new Error('The test fails without the mutant too.');
      this.killers = [last.test.id, ...this.killers.filter(id => id !== last.test.id)].slice(0, remembered);
    } else if (hits === 0 && !fresh) {
      throw new Error('The mutant did not run: what it makes had been kept from before.');
    }
    return toMutantRunResult(determineHitLimitReached(hits, hitLimit) ?? complete(results));
  }

  /** First what failed lately, then what is named after the changed file, then its folder's tests, then all others. */
  inOrder(testFilter, fileName) {
    const wanted = new Set(testFilter);
    const name = basename(fileName, '.ts');
    const folder = basename(dirname(fileName));
    const order = [
      ...this.killers.filter(id => wanted.has(id)),
      ...testFilter.filter(id => id.includes(name)),
      ...testFilter.filter(id => id.includes(`/${folder}/`)),
      ...wanted,
    ];
    return [...new Set(order)].map(id => collected().get(id));
  }

  /** True when the test that just failed with a mutant fails without it: then it may have failed for another reason. */
  async fails({ test, error }) {
    if (error instanceof Waited) return true;
    const [again] = await play([test], { bail: true });
    return again.error !== null;
  }
}

function complete(results) {
  const tests = results.map(({ test: { id }, error, ms }) => ({
    id,
    name: id,
    timeSpentMs: ms,
    ...(error ? { status: TestStatus.Failed, failureMessage: error.message } : { status: TestStatus.Success }),
  }));
  return { status: DryRunStatus.Complete, tests };
}
