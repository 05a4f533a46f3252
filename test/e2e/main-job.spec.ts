import { withOwnEhr } from './ehr.ts';
import { mainJob } from './main-job.ts';

const test = withOwnEhr();

test('the main job: a missing route is found, led to, filled in, and the panel turns complete', async ({
  page,
  sandbox,
}) => {
  await mainJob(page, sandbox);
});
