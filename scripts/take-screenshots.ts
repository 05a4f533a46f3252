import { takeAudit } from './pictures/audit.ts';
import { openStudio, path } from './pictures/browser.ts';
import { takeDesk } from './pictures/desk.ts';

const studio = await openStudio();
const { sandbox } = studio;

const beside = await studio.page(1280, 800);
await beside.goto(`${sandbox.ehr}/ehr/chart?scenario=b12-no-route`);
await beside.getByRole('button', { name: 'Open Needlepoint in this chart' }).click();
await beside
  .frameLocator('#app')
  .getByRole('button', { name: /Open administration record/ })
  .first()
  .click();
await beside.locator('.led-to').first().waitFor();
await beside.screenshot({ path: path('docs/clinician.png') });

const alone = await studio.open('medicare-two-injections', [1280, 900]);
await alone.getByRole('table').first().waitFor();
await alone.screenshot({ path: path('docs/coder.png') });

await takeDesk(studio);
await takeAudit(studio);
await studio.close();
