import { runPart } from './part.ts';

runPart('gaps');
