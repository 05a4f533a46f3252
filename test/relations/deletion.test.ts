import { runPart } from './part.ts';

runPart('deletion');
