// What the EHR answers to SMART Web Messaging (HL7 IG STU1). Nothing here touches the page.

const successful = { status: 'success' };
const failed = text => ({ status: 'failure', statusDetail: { text } });

/** `Type/id` of a reference, whatever base is written in front of it; empty when it is none. */
export function bareReference(reference) {
  return /([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})$/.exec(String(reference ?? ''))?.[1] ?? '';
}

/** Where an activity leads: a resource and perhaps a field of it. Null when this EHR has no such activity. */
export function destination(ehr, activityType, parameters = {}) {
  if (activityType === 'problem-review') {
    return { reference: bareReference(parameters.problemLocation), field: parameters.field ?? '' };
  }
  const own = ['administration', 'order', 'encounter', 'location', 'diagnosis'].map(name => `${ehr}/activity/${name}`);
  if (!own.includes(activityType)) return null;
  return { reference: bareReference(parameters.resource), field: parameters.field ?? '' };
}

/**
 * The payload that answers a message. `actions.show(reference, field)` opens a place of the chart and says whether it
 * is there; `actions.close()` closes the app.
 */
export function answer(ehr, message, actions) {
  switch (message.messageType) {
    case 'status.handshake':
      return {};
    case 'ui.done':
      actions.close();
      return successful;
    case 'ui.launchActivity': {
      const { activityType, activityParameters } = message.payload ?? {};
      const place = destination(ehr, activityType, activityParameters ?? {});
      if (place === null) return failed('This EHR does not know that activity.');
      return actions.show(place.reference, place.field) ? successful : failed('This is not in the chart that is open.');
    }
    default:
      return failed('This EHR does not answer such messages.');
  }
}

/** True for a message that this page may listen to: from the app's origin, with the handle of a launch made here. */
export function isOurs(event, app, handles) {
  const message = event.data;
  return (
    event.origin === app &&
    event.source !== null &&
    typeof message === 'object' &&
    message !== null &&
    typeof message.messageId === 'string' &&
    handles.has(message.messagingHandle)
  );
}

/**
 * How well a control that is named by `paths` fits the field that is wanted: 3 when it is that field, 2 when it lies
 * inside it, 1 when it holds it, 0 when it has nothing to do with it. List positions do not count.
 */
export function fitness(paths, wanted) {
  const field = wanted.replace(/\[\d+\]/g, '');
  if (field === '') return 0;
  if (paths.includes(field)) return 3;
  // A resource as a whole is its card, not one of its fields.
  if (field.includes('.') && paths.some(path => path.startsWith(`${field}.`))) return 2;
  return paths.some(path => field.startsWith(`${path}.`)) ? 1 : 0;
}
