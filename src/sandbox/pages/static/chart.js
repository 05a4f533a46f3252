// The chart page: saving fields, opening the app, and taking the app's user to a field.
import { answer, fitness, isOurs } from './messaging.js';

const chart = document.getElementById('chart');
if (chart) {
  chart.addEventListener('submit', event => {
    event.preventDefault();
    if (event.target.dataset.reference) void saveCard(event.target);
    else if (event.target.hasAttribute('data-new-diagnosis')) void addDiagnosis(event.target);
  });
  chart.addEventListener('input', event => markChanged(event.target.closest('[data-reference]')));
  document.getElementById('launch').addEventListener('click', event => {
    const { open } = event.target.dataset;
    if (open) void openApp(open);
  });
  document.getElementById('close').addEventListener('click', closeApp);
  document.getElementById('widen').addEventListener('click', () => widen(!chart.classList.contains('wide')));
  document.getElementById('options').addEventListener('click', () => showOptions(!chart.classList.contains('options')));
  window.addEventListener('message', hear);
}

const handles = new Set();

// From the work queue: the app is what the user came for.
if (chart && document.getElementById('launch').hasAttribute('data-at-once')) {
  widen(true);
  void openApp('frame');
}

/* Fields */

function fieldsOf(card) {
  const single = [...card.querySelectorAll('[name][data-saved]')].map(control => ({
    control,
    field: control.name,
    value: control.value,
    keep: value => {
      control.value = value;
    },
  }));
  const sets = [...card.querySelectorAll('[data-list]')].map(control => ({
    control,
    field: control.dataset.list,
    value: [...control.querySelectorAll('input:checked')].map(box => box.value).join(' '),
    keep: () => {},
  }));
  return [...single, ...sets];
}

const changed = card => fieldsOf(card).filter(({ control, value }) => value !== control.dataset.saved);

function say(card, words, kind) {
  const state = card.querySelector('[data-part=state]');
  state.textContent = words;
  state.className = kind;
}

function markChanged(card) {
  if (card) say(card, changed(card).length > 0 ? 'Not saved yet' : '', 'waiting');
}

async function saveCard(card) {
  const fields = changed(card);
  say(card, 'Saving...', 'waiting');
  try {
    for (const field of fields) {
      const saved = await post('/ehr/save', 'application/json', {
        body: JSON.stringify({ reference: card.dataset.reference, field: field.field, value: field.value }),
      });
      if (!saved.saved) throw new Error(saved.problem);
      field.control.dataset.saved = saved.value;
      field.keep(saved.value);
      card.querySelector('[data-part=title]').textContent = saved.title;
      card.querySelector('[data-part=detail]').textContent = saved.detail;
    }
    say(card, fields.length > 0 ? 'Saved' : 'Nothing to save', 'saved');
  } catch (problem) {
    say(card, `Not saved. ${problem.message}`, 'problem');
  }
}

async function addDiagnosis(form) {
  try {
    const { scenario, visit } = form.dataset;
    const values = Object.fromEntries(new FormData(form));
    const body = JSON.stringify({ scenario, visit, ...values });
    const added = await post('/ehr/diagnoses', 'application/json', { body });
    if (!added.saved) throw new Error(added.problem);
    for (const { reference, markup } of added.cards) {
      const card = document.createRange().createContextualFragment(markup);
      const present = cardOf(reference);
      if (present) present.replaceWith(card);
      else form.before(card);
    }
    form.reset();
    say(form, 'Added', 'saved');
  } catch (problem) {
    say(form, `Not added. ${problem.message}`, 'problem');
  }
}

async function post(address, type, { body }) {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body });
  return response.json();
}

/* The app */

async function openApp(where) {
  const form = document.getElementById('launch');
  const problem = document.getElementById('launch-problem');
  problem.textContent = '';
  // A window must be opened while the click is handled, or the browser blocks it.
  const own = where === 'window' ? window.open('about:blank') : null;
  try {
    const body = new URLSearchParams(new FormData(form));
    body.set('scenario', form.dataset.scenario);
    const made = await post('/ehr/launch', 'application/x-www-form-urlencoded', { body: body.toString() });
    if (!made.url) throw new Error(made.problem);
    handles.add(made.handle);
    if (where === 'frame') showFrame(made.url);
    else if (own) own.location.replace(made.url);
    else throw new Error('The browser blocked the window.');
  } catch (fault) {
    own?.close();
    problem.textContent = `Needlepoint could not be opened. ${fault.message}`;
  }
}

function showFrame(url) {
  const frame = document.getElementById('app');
  // A new frame leaves no entry of the old one in the history.
  const fresh = frame.cloneNode();
  fresh.src = url;
  fresh.hidden = false;
  frame.replaceWith(fresh);
  document.getElementById('frame-bar').hidden = false;
  showOptions(false);
  chart.classList.add('open');
}

function closeApp() {
  const frame = document.getElementById('app');
  const fresh = frame.cloneNode();
  fresh.removeAttribute('src');
  fresh.hidden = true;
  frame.replaceWith(fresh);
  document.getElementById('frame-bar').hidden = true;
  chart.classList.remove('open');
  widen(false);
}

function showOptions(shown) {
  chart.classList.toggle('options', shown);
  document.getElementById('options').setAttribute('aria-expanded', String(shown));
}

function widen(wide) {
  chart.classList.toggle('wide', wide);
  const button = document.getElementById('widen');
  button.setAttribute('aria-pressed', String(wide));
  button.textContent = wide ? 'Back to the chart' : 'Coder view';
}

/* Links back into the chart */

function hear(event) {
  if (!isOurs(event, chart.dataset.app, handles)) return;
  const inFrame = event.source === document.getElementById('app').contentWindow;
  const actions = { show, close: () => (inFrame ? closeApp() : event.source.close()) };
  const payload = answer(location.origin, event.data, actions);
  const reply = { messageId: crypto.randomUUID(), responseToMessageId: event.data.messageId, payload };
  event.source.postMessage(reply, event.origin);
}

function show(reference, field) {
  const place = reference.startsWith('Location/') ? locationCard(reference) : cardOf(reference);
  if (!place) return false;
  widen(false);
  for (const marked of chart.querySelectorAll('.led-to')) marked.classList.remove('led-to');
  place.classList.add('led-to');
  const control = bestControl(place, field || (reference.startsWith('Location/') ? 'Location' : ''));
  const spot = control?.closest('.field');
  spot?.classList.add('led-to');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  (spot ?? place).scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  window.focus();
  (control ?? place).focus({ preventScroll: true });
  return true;
}

const cardOf = reference => chart.querySelector(`[data-reference="${CSS.escape(reference)}"]`);

function locationCard(reference) {
  const places = [...chart.querySelectorAll('[name="Encounter.location"]')];
  return places.find(({ value }) => value === reference)?.closest('[data-reference]') ?? null;
}

/** The control that fits best; of those that fit alike, the first one without a value. */
function bestControl(card, wanted) {
  const fits = [...card.querySelectorAll('[data-field]')]
    .map(control => ({ control, score: fitness(control.dataset.field.split(' '), wanted) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...fits.map(({ score }) => score));
  const candidates = fits.filter(({ score }) => score === best).map(({ control }) => control);
  return candidates.find(({ value }) => value === '') ?? candidates[0] ?? null;
}
