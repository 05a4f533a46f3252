import { type Fault, faults, type LaunchOptions, type Shape, shapes } from '../scenario.ts';
import { type ChartView, nameOf } from './chart.ts';
import { flag, type Html, html } from './html.ts';

const faultWords: Readonly<Record<Fault, string>> = {
  denied: 'The user refuses access',
  'short-session': 'The session ends after a few seconds',
  revoked: 'Access is withdrawn: every request answers 401',
  'conditions-forbidden': 'Diagnoses may not be read (403)',
  'administrations-forbidden': 'Administrations may not be read (403)',
  'second-page-fails': 'Every page after the first fails (500)',
  'page-loop': 'Pages lead back to themselves',
  'foreign-next': 'The next page is on another host',
  slow: 'Administrations take six seconds',
  hang: 'Administrations never answer',
  unreadable: 'A web page comes instead of data',
  truncated: 'The data breaks off in the middle',
  'outcome-200': 'An error comes with status 200',
  'outcome-entry': 'An error lies among the data',
  'too-many-requests': 'Too many requests, once (429)',
  'server-error-once': 'The server fails once (503)',
  'server-error': 'The server fails always (503)',
  'other-patient': 'A diagnosis of another patient comes along',
  'broken-resource': 'A diagnosis that is no resource comes along',
  'missing-reference': 'The order is not there (404)',
};

const shapeWords: Readonly<Record<Shape, string>> = {
  plain: 'Plain FHIR R4',
  epic: 'Like Epic',
  oracle: 'Like Oracle Health',
  ecw: 'Like eClinicalWorks',
  none: 'Without administrations',
};

function choice(name: string, label: string, chosen: string, options: readonly (readonly [string, string])[]): Html {
  const items = options.map(
    ([value, words]) => html`<option value="${value}"${flag('selected', value === chosen)}>${words}</option>`,
  );
  return html`<div class="field"><label for="launch-${name}">${label}</label><select id="launch-${name}" name="${name}">${items}</select></div>`;
}

const onOff = (on: boolean) => (on ? 'on' : 'off');
const switched = [
  ['on', 'On'],
  ['off', 'Off'],
] as const;

/** The way into the app, and what is handed over with it. `inWindow`: the window of its own comes first. `atOnce`: it opens by itself. */
export function launchCard(view: ChartView, options: LaunchOptions, inWindow: boolean, atOnce: boolean): Html {
  const visits = view.encounters.map(visit => [visit.id ?? '', nameOf(visit)] as const);
  const inFrame = html`<button type="button" data-open="frame"${!inWindow && html` class="main"`}>Open Needlepoint in this chart</button>`;
  const own = html`<button type="button" data-open="window"${inWindow && html` class="main"`}>Open in a new window</button>`;
  return html`<form class="launch" id="launch" data-scenario="${view.scenario.id}"${atOnce && html` data-at-once`}>
<p class="story">${view.scenario.story}</p>
<p class="story quiet">To be seen: ${view.scenario.expect}</p>
<div class="buttons">${inWindow ? [own, inFrame] : [inFrame, own]}</div>
<output class="problem" id="launch-problem"></output>
<details><summary>Launch options</summary>
<fieldset><legend>What the EHR hands over</legend>
${choice('visit', 'Visit', options.encounter ?? 'none', [['none', 'None'], ...visits])}
${choice(
  'shape',
  'FHIR server',
  options.shape,
  shapes.map(shape => [shape, shapeWords[shape]]),
)}
${choice('fault', 'What goes wrong', options.fault ?? 'none', [['none', 'Nothing'], ...faults.map(fault => [fault, faultWords[fault]] as const)])}
${choice('messaging', 'Links back into the chart', onOff(options.messaging), switched)}
${choice('banner', 'App shows the patient', onOff(options.needPatientBanner), switched)}
${choice('style', 'Style of the EHR', onOff(options.style), switched)}
<div class="field"><label for="launch-intent">Intent</label><input id="launch-intent" name="intent" value="${options.intent ?? ''}" autocomplete="off"></div>
<div class="field"><label for="launch-context">App context</label><input id="launch-context" name="appContext" value="${options.appContext ?? ''}" autocomplete="off"></div>
</fieldset></details>
</form>`;
}
