// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { severalVisits } from './reports.ts';
import { AtDesk, missing, row, visitsDesk, waiting } from './visits-desk.tsx';

afterEach(cleanup);

const heading = () => screen.findByRole('heading', { level: 1, name: 'Visits' }, { timeout: 60_000 });
const text = () => document.body.textContent ?? '';
const names = () => [...document.querySelectorAll('tbody th button')].map(button => button.textContent?.trim());
const many = (count: number) => Array.from({ length: count }, (_, at) => row(at));

describe('the list', () => {
  test('is a table with a caption, whose rows are named by the date that opens them', async () => {
    const show = vi.fn();
    const rows = [row(3), row(0, { ...missing, current: true }), row(1, { type: null, place: null })];
    render(<AtDesk visits={visitsDesk({ rows })} show={show} />);
    await heading();
    const table = screen.getByRole('table', { name: 'Visits of the last 90 days' });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map(head => head.textContent)).toEqual([
      'Date, newest first',
      'Visit',
      'Place',
      'Injections',
      'Verdict',
      'See to first',
    ]);
    const [first, second] = within(table).getAllByRole('rowheader');
    expect(first?.textContent).toBe('12 Mar 2026 11:00this visit');
    expect(first?.closest('tr')?.textContent).toMatch(/2 injectionsMissing.*RouteThe administration has no route/);
    expect(second?.closest('tr')?.textContent).toMatch(/11 Mar 2026 11:00Type not recordedPlace not recorded/);
    await userEvent.click(within(table).getByRole('button', { name: '9 Mar 2026 11:00' }));
    expect(show).toHaveBeenCalledExactlyOnceWith('Encounter/v3');
  });

  test('is begun once the view is there, and no visit is chosen for the user', async () => {
    const visits = visitsDesk({ rows: many(2) });
    const show = vi.fn();
    render(<AtDesk visits={visits} show={show} panel={{ visit: null, report: severalVisits() }} />);
    await heading();
    expect(visits.start).toHaveBeenCalled();
    expect(text()).toContain('No visit is open yet.');
    expect(show).not.toHaveBeenCalled();
    expect(screen.queryByRole('navigation', { name: 'Parts of the desk' })).toBeNull();
  });

  test('keeps what belongs to no visit in sight', async () => {
    render(<AtDesk visits={visitsDesk({ rows: many(2) })} panel={{ visit: null, report: severalVisits() }} />);
    await heading();
    expect(screen.getByRole('heading', { name: 'Not tied to a visit' })).toBeTruthy();
  });

  test.each([
    ['outside', 'Begins before the period: open it to check.'],
    ['failed', 'This visit could not be checked here: open it to check.'],
  ] as const)('a row that is %s says so, and has no verdict', async (state, words) => {
    render(<AtDesk visits={visitsDesk({ rows: [row(0, { ...waiting, state })] })} />);
    await heading();
    expect(screen.getByRole('rowheader').closest('tr')?.textContent).toContain(`Not checked yet${words}`);
  });

  test('sorts by date by a button in its head', async () => {
    render(<AtDesk visits={visitsDesk({ rows: many(3) })} />);
    await heading();
    expect(screen.getByRole('columnheader', { name: /^Date/ }).getAttribute('aria-sort')).toBe('descending');
    await userEvent.click(screen.getByRole('button', { name: 'Date, newest first' }));
    expect(screen.getByRole('columnheader', { name: /^Date/ }).getAttribute('aria-sort')).toBe('ascending');
    expect(names()).toEqual(['10 Mar 2026 11:00', '11 Mar 2026 11:00', '12 Mar 2026 11:00']);
    expect(document.activeElement?.textContent).toBe('Date, oldest first');
  });

  test('filters by verdict, with counts, and leads out of an empty choice', async () => {
    render(<AtDesk visits={visitsDesk({ rows: [row(0), row(1, missing), row(2, waiting)] })} />);
    await heading();
    const filter = screen.getByRole('group', { name: 'Show' });
    expect(
      within(filter)
        .getAllByRole('radio')
        .map(radio => radio.closest('label')?.textContent),
    ).toEqual([
      'All (3)',
      'Missing or conflict (1)',
      'Could not check (0)',
      'Needs review (0)',
      'Complete (1)',
      'No injection to check (0)',
      'Not checked yet (1)',
    ]);
    await userEvent.click(screen.getByRole('radio', { name: 'Missing or conflict (1)' }));
    expect(names()).toEqual(['11 Mar 2026 11:00']);
    await userEvent.click(screen.getByRole('radio', { name: 'Needs review (0)' }));
    expect(text()).toContain('No visit of this kind.');
    await userEvent.click(screen.getByRole('button', { name: 'Show all visits' }));
    expect(names()).toHaveLength(3);
    expect(document.activeElement?.textContent).toBe('Visits');
  });

  test('a list of 500 is turned page by page, and the button keeps the focus at its end', async () => {
    render(<AtDesk visits={visitsDesk({ rows: many(500) })} view={{ page: 18 }} />);
    await heading();
    expect(names()).toHaveLength(25);
    const next = screen.getByRole('button', { name: 'Next' });
    await userEvent.click(next);
    expect(text()).toContain('476-500 of 500');
    expect(next.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(next);
    expect(text()).toContain('476-500 of 500');
    expect(document.activeElement).toBe(next);
    expect(document.querySelectorAll('*').length).toBeLessThan(700);
  });

  test('paper holds every page', async () => {
    render(<AtDesk visits={visitsDesk({ rows: many(60) })} />);
    await heading();
    window.dispatchEvent(new Event('beforeprint'));
    expect(names()).toHaveLength(60);
    window.dispatchEvent(new Event('afterprint'));
  });
});

describe('how far it is', () => {
  test.each([
    ['reading', { rows: [] }, 'Reading the visits...', 'Stop', 'stop'],
    ['checking', { checked: 12, total: 40 }, 'Checked 12 of 40 visits', 'Stop', 'stop'],
    ['stopped', { checked: 12, total: 40 }, 'Stopped: checked 12 of 40 visits.', 'Go on', 'resume'],
    ['failed', { rows: [], why: 'network' }, 'could not be read (no connection)', 'Try again', 'resume'],
  ] as const)('%s', async (state, over, words, button, asks) => {
    const visits = visitsDesk({ rows: many(3), ...over, state });
    render(<AtDesk visits={visits} />);
    await heading();
    expect(text()).toContain(words);
    expect(text()).not.toContain('No visits in');
    await userEvent.click(screen.getByRole('button', { name: button }));
    expect(visits[asks]).toHaveBeenCalledOnce();
  });

  test('where the list was cut short, it is said, and no period is called empty', async () => {
    render(<AtDesk visits={visitsDesk({ whole: false, why: 'too-many-pages' })} />);
    await heading();
    expect(text()).toContain('There may be more visits than these (more pages than are read).');
    expect(text()).not.toContain('No visits in');
  });

  test('an empty period leads to a longer one', async () => {
    const visits = visitsDesk();
    render(<AtDesk visits={visits} />);
    await heading();
    expect(text()).toContain('No visits in the last 90 days.');
    await userEvent.click(screen.getByRole('button', { name: 'Look back 180 days' }));
    expect(visits.setDays).toHaveBeenCalledExactlyOnceWith(180);
    await userEvent.selectOptions(screen.getByLabelText('Period'), 'Last 2 years');
    expect(visits.setDays).toHaveBeenLastCalledWith(730);
  });

  test('an EHR that does not share visits leaves the choice of what came with the record', async () => {
    const panel = { visit: null, report: severalVisits() };
    render(<AtDesk visits={visitsDesk({ state: 'not-offered' })} panel={panel} />);
    expect(await screen.findByRole('group', { name: 'Choose a visit' })).toBeTruthy();
  });

  test('only the end is spoken, and the button keeps the focus until there is none', async () => {
    const at = (state: 'checking' | 'stopped' | 'done') => (
      <AtDesk visits={visitsDesk({ rows: many(2), checked: 2, total: 2, state })} />
    );
    const { rerender } = render(at('checking'));
    const spoken = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    await heading();
    expect(spoken().join('')).not.toContain('Checked');
    screen.getByRole('button', { name: 'Stop' }).focus();
    rerender(at('stopped'));
    expect(spoken()).toContain('Stopped: checked 2 of 2 visits.');
    expect(document.activeElement?.textContent).toBe('Go on');
    rerender(at('done'));
    expect(spoken()).toContain('Checked all 2 visits.');
    expect(document.activeElement?.textContent).toBe('Visits');
  });
});

describe('the parts of the desk', () => {
  const rows = [row(0, missing), row(1)];

  test('are named with counts, and the present one is marked', async () => {
    render(<AtDesk visits={visitsDesk({ rows })} view={{ at: 'visit' }} />);
    const parts = await screen.findByRole('navigation', { name: 'Parts of the desk' }, { timeout: 60_000 });
    expect(
      within(parts)
        .getAllByRole('button')
        .map(part => part.textContent),
    ).toEqual(['Visits (2: 1 to see to)', 'Visit 12 Mar 2026 ', 'Claim draft ']);
    expect(within(parts).getByRole('button', { current: 'page' }).textContent).toContain('Visit 12 Mar');
    await userEvent.click(within(parts).getByRole('button', { name: /^Visits/ }));
    await heading();
    expect(document.activeElement?.textContent).toContain('Visits (2');
    expect(text()).not.toContain('Claim draftNot yet');
  });

  test('in the list, the row of the open visit is the one that who comes back finds', async () => {
    const list = [row(0, { reference: 'Encounter/e1' }), row(1)];
    render(<AtDesk visits={visitsDesk({ rows: list })} />);
    await heading();
    const back = document.querySelectorAll('[data-return]');
    expect([...back].map(({ textContent }) => textContent?.trim())).toEqual(['12 Mar 2026 11:00']);
  });
});

test('a visit that is complete only with waivers says so', async () => {
  const rows = [row(0), row(1, { waived: 2 })];
  render(<AtDesk visits={visitsDesk({ rows })} />);
  await heading();
  const verdicts = [...document.querySelectorAll('tbody td:nth-child(5)')].map(cell => cell.textContent?.trim());
  expect(verdicts).toEqual(['Complete', 'Complete, 2 checks waived']);
});
