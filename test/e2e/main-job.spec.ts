import { test } from './ehr.ts';
import { mainJob } from './main-job.ts';

test('the main job: a missing route is found, led to, filled in, and the panel turns complete', async ({
  page,
  sandbox,
}) => {
  await mainJob(page, sandbox);
});
