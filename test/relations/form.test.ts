import { runPart } from './part.ts';

runPart('form');
