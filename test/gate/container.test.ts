import { expect, test } from 'vitest';
import { read, repository } from './files.ts';

const dockerfile = read('Dockerfile');
const steps = dockerfile
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter(line => /^[A-Z]+ /.test(line));
const of = (word: string) => steps.filter(step => step.startsWith(`${word} `)).map(step => step.slice(word.length + 1));

test('the image copies only what is there', () => {
  const sources = of('COPY')
    .filter(step => !step.startsWith('--from='))
    .flatMap(step => step.split(' ').slice(0, -1));
  for (const source of sources) {
    const there = source === '.' || repository.some(({ path }) => path === source || path.startsWith(`${source}/`));
    expect([source, there]).toEqual([source, true]);
  }
  expect(of('COPY').filter(step => step.startsWith('--from='))).toEqual(['--from=build /app/dist /srv/needlepoint']);
});

test('it is built from the locked packages, without their scripts', () => {
  expect(of('RUN')).toEqual([
    'npm ci --ignore-scripts --no-audit --no-fund',
    expect.stringMatching(
      /^npm run build && rm dist\/engine\.js dist\/judge\.mjs dist\/lines\.mjs && echo '\{\}' > dist\/smart-config\.json$/,
    ),
  ]);
  expect(of('ADD')).toEqual([]);
});

test('it serves as a user without rights, and says whether it is well', () => {
  expect(of('USER')).toEqual(['101']);
  expect(of('EXPOSE').map(port => read('deploy/nginx.conf').includes(`listen ${port};`))).toEqual([true]);
  expect(of('HEALTHCHECK').join()).toContain('/smart-config.json');
});

test('nginx writes nowhere but below the folder that is mounted for it', () => {
  const written = [...read('deploy/nginx.conf').matchAll(/^\s*(?:pid|\w+_temp_path) (.*);/gm)].map(([, path]) => path);
  expect(written).toHaveLength(6);
  expect(written.filter(path => !path?.startsWith('/var/tmp/'))).toEqual([]);
});

test('nothing of a launch is logged', () => {
  expect(read('deploy/nginx.conf')).toMatch(/log_format without_query '[^']*\$uri[^']*';/);
  expect(read('deploy/nginx.conf')).not.toMatch(/\$(request|request_uri|args|query_string|http_referer)\b/);
});
