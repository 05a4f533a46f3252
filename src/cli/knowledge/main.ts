import process from 'node:process';
import { knowledgeCommand } from './command.ts';

process.exitCode = await knowledgeCommand(process.argv.slice(2), {
  print: text => void process.stdout.write(text),
  tell: line => void process.stderr.write(`${line}\n`),
  today: () => new Date().toISOString().slice(0, 10),
});
