import { expect, test } from '@playwright/test';
import { focusFaults } from './focus-walk.ts';
import { buttons, colours, headings, liveRegions, motions, sideways, skippedLevels, smallTargets } from './measures.ts';

// What the measures are for: each page here has one fault, and is found out.
const page = (body: string, style = '') =>
  `<!doctype html><style>button{min-height:30px}${style}</style><main>${body}</main>`;
const two = '<button>First</button><button>Second</button>';

test('a small target is found, and a link in a sentence is none', async ({ page: tab }) => {
  await tab.setContent(page('<button style="min-height:0;height:20px">x</button><p>see <a href="#">there</a></p>'));
  expect(await smallTargets(tab)).toEqual([expect.stringContaining('<button')]);
});

test('what is wider than the window is found', async ({ page: tab }) => {
  await tab.setContent(page('<div id="wide" style="width:5000px">x</div>'));
  expect(await sideways(tab)).toContainEqual(expect.stringContaining('id="wide"'));
});

test('what would move is found', async ({ page: tab }) => {
  await tab.setContent(page('<p style="transition:color 1s">x</p>'));
  expect(await motions(tab)).toHaveLength(1);
});

test('a level that is left out is found', async ({ page: tab }) => {
  await tab.setContent(page('<h1>One</h1><h3>Three</h3><h2>Two</h2>'));
  expect(skippedLevels(await headings(tab))).toEqual(['3 Three']);
});

test('a region that interrupts is found', async ({ page: tab }) => {
  await tab.setContent(page('<p role="status">a</p><p role="status" aria-live="assertive">b</p><p role="alert">c</p>'));
  expect((await liveRegions(tab)).filter(({ polite }) => polite).map(({ text }) => text)).toEqual(['a']);
});

test('colour and buttons on paper are found', async ({ page: tab }) => {
  await tab.setContent(page('<p style="color:#b42318">x</p><button>Save</button>'));
  expect(await colours(tab)).toContainEqual(expect.stringContaining(' color rgb(180, 35, 24)'));
  expect(await buttons(tab)).toEqual([expect.stringContaining('Save')]);
});

for (const [what, body, style, fault] of [
  ['nothing', two, '', null],
  ['a focus that does not show', two, 'button{outline:0}', 'First: the focus does not show'],
  [
    'a step back',
    two,
    'main{display:flex;flex-direction:row-reverse}',
    'First -> Second: against the order of reading',
  ],
  [
    'a step up',
    two,
    'main{display:flex;flex-direction:column-reverse}',
    'First -> Second: against the order of reading',
  ],
  ['a control that is left out', `${two}<button tabindex="-1">Third</button>`, '', 'Third: not reached'],
  [
    'something on top',
    `${two}<div style="position:fixed;inset:0;background:#fff"></div>`,
    '',
    expect.stringContaining('First: hidden below'),
  ],
] as const)
  test(`the walk by keyboard finds: ${what}`, async ({ page: tab }) => {
    await tab.setContent(page(body, style));
    const faults = await focusFaults(tab);
    if (fault === null) expect(faults).toEqual([]);
    else expect(faults).toContainEqual(fault);
  });
