import { expect, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';

/** What each chart of the embedded EHR comes to in the panel, launched as its scenario says. */
const charts: readonly (readonly [scenario: string, heading: string, alsoShown: readonly (string | RegExp)[]])[] = [
  ['b12-ready', 'Complete', ['1 of 1 injection complete', /cannot judge/]],
  ['b12-workflow-diagnosis', '1 item missing', ['No clinical diagnosis linked']],
  ['ketorolac-iv-push', 'No injection to check in this visit', [/given IV push/]],
  ['ceftriaxone-no-unit-snomed', '2 items missing', [/no unit/, /no ICD-10-CM code/]],
  ['vaccine-and-depo', 'Complete', ['1 of 1 injection complete', 'Not counted here (1)']],
  ['two-drugs-two-sites', 'Complete', ['2 of 2 injections complete']],
  ['penicillin-split', 'Please confirm 1 item', [/more than one injection\?/]],
  ['depo-subcutaneous', 'Complete', []],
  ['route-conflict', '1 conflict', [/name different routes/]],
  ['order-disagrees', 'Please confirm 1 item', [/Was the route as recorded\?/]],
  ['unlinked-administration', 'No injection to check in this visit', ['Not tied to a visit', /it stands below/]],
  ['orderer-first', '1 item missing', ['Who gave it is not recorded']],
  ['bare-entry', '6 items missing', ['Site not recorded', 'No order linked']],
  ['charted-twice', 'Please confirm 2 items', [/given twice\?/]],
  ['mimic-not-given', '1 conflict', [/Not Given/]],
  ['declined', 'No injection to check in this visit', [/Not given/]],
  ['inpatient-stay', 'No injection to check in this visit', [/inpatient/i]],
  ['no-injections', 'No injection to check in this visit', [/4 administrations/]],
  ['nothing-recorded', 'No injections recorded in this visit', [/no administrations are recorded/]],
  ['guide-injection-as-diagnosis', '1 item missing', ['No clinical diagnosis linked']],
  ['guide-missing-dose', '1 item missing', ['Dose with unit not recorded']],
  ['guide-infusion-as-injection', '1 conflict', [/infus/]],
  ['same-visit-99213', 'Complete', ['1 of 1 injection complete', /Also worth a look/]],
  ['same-visit-infusion', 'Complete', ['Not counted here (1)']],
  ['flu-shot-beside', 'Complete', ['1 of 1 injection complete']],
  ['vaccine-charted-twice', 'No injection to check in this visit', [/a vaccine/]],
  ['oracle-shaped', 'Complete', []],
  ['epic-shaped', 'Complete', []],
  ['ecw-shaped', 'Complete', []],
  ['many-administrations', '1 item missing', ['1 of 2 injections complete', 'No order linked']],
  ['named-administration', '1 item missing', ['Site not recorded', 'The panel was opened for this entry.']],
  [
    'conditions-forbidden',
    'Could not check',
    [/Conditions could not be read/, '11 of 12 sources', /^\d\d checks could not run\. The others are below\./],
  ],
  ['other-patient-data', 'Data of another patient was received', [/Nothing of it is shown/]],
  ['not-offered', 'Could not check', [/does not share administration records/]],
];

for (const [scenario, heading, alsoShown] of charts) {
  test(`${scenario}: ${heading}`, async ({ page, sandbox }) => {
    await page.setViewportSize({ width: 400, height: 600 });
    await openInTab(page, sandbox, scenario);
    await expect(verdict(page)).toHaveText(heading);
    for (const words of alsoShown) await expect(page.getByText(words).first()).toBeVisible();
    await expectGoodPage(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    // There a coder reads it.
    await expect(verdict(page)).toHaveText(heading.replace(/^Please confirm (\d items?)$/, '$1 to review'));
    await expectGoodPage(page);
  });
}
