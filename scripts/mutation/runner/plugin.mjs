// The plugin that Stryker loads: one test runner, and the shape of its options.
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { Runner } from './runner.mjs';

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'needlepoint', Runner)];

const globs = { type: 'array', items: { type: 'string' } };

export const strykerValidationSchema = {
  type: 'object',
  properties: {
    needlepoint: {
      type: 'object',
      additionalProperties: false,
      required: ['include'],
      properties: { include: globs, exclude: globs },
    },
  },
};
