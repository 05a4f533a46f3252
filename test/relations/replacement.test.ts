import { runPart } from './part.ts';

runPart('replacement');
