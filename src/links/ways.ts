import type { LinkSettings, LinkTarget } from '../domain/config.ts';
import type { ChartTarget, Way } from '../domain/links.ts';
import { withinPatience } from '../domain/within.ts';
import type { LinkOffer } from './offer.ts';
import { linkTarget } from './target.ts';
import { fillTemplate } from './url.ts';

/** The ways from a finding to its place in the chart, best first. Words come last and are always there. */
export function waysBack(target: ChartTarget, offer: LinkOffer): Way[] {
  const place = linkTarget(target.field);
  if (!place) return [{ kind: 'words', place }];
  const ways = [byMessage(place, target, offer), byEmbedding(place, target, offer), byAddress(place, target, offer)];
  return [...ways.filter(way => way !== null), { kind: 'words', place }];
}

function byMessage(place: LinkTarget, target: ChartTarget, { settings, messenger }: LinkOffer): Way | null {
  const activity = activityFor(place, target, settings);
  if (!messenger || !activity) return null;
  const parameters = activity === 'problem-review' ? problem(target) : parametersOf(target);
  if (!parameters) return null;
  return { kind: 'launch', by: 'messaging', place, open: () => messenger.launch(activity, parameters) };
}

/** A diagnosis itself is shown by the standard's activity, the diagnoses of a visit by the EHR's where it has one. */
function activityFor(place: LinkTarget, { field, condition }: ChartTarget, { activities }: LinkSettings) {
  const own = activities[place] ?? null;
  const standard = place === 'diagnosis' && condition ? 'problem-review' : null;
  return field.startsWith('Condition') ? (standard ?? own) : (own ?? standard);
}

/** The field goes along for an EHR that can use it. */
function problem({ condition, field }: ChartTarget): Record<string, string> | null {
  return condition ? { problemLocation: condition, field } : null;
}

function parametersOf({ resource, field, patient, encounter, condition }: ChartTarget): Record<string, string> {
  const known = { resource, field, patient, encounter, condition };
  return Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string] => entry[1] !== null));
}

function byEmbedding(place: LinkTarget, target: ChartTarget, offer: LinkOffer): Way | null {
  const { embedded, embeddedTargets } = offer.settings;
  const name = embeddedTargets[place];
  if (!embedded || !name) return null;
  const open = async () =>
    embedded === 'epic'
      ? (await withinPatience(import('./epic.ts'))).launchInEpic(name, offer.embeddingOrigins)
      : (await withinPatience(import('./oracle.ts'))).launchInOracle(name, target);
  return { kind: 'launch', by: embedded, place, open };
}

function byAddress(place: LinkTarget, target: ChartTarget, { settings }: LinkOffer): Way | null {
  const template = settings.urls[place];
  const href = template ? fillTemplate(template, target, settings.urlHosts) : null;
  return href ? { kind: 'url', place, href } : null;
}
