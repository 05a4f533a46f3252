const words =
  'A part of the panel could not be loaded. Check the connection, then open the panel again from the chart.';

/** The last words of a page whose scripts did not arrive: without them there is no panel to say it. */
export function sayUnloaded(): void {
  const line = document.createElement('p');
  line.setAttribute('role', 'alert');
  line.textContent = words;
  (document.getElementById('root') ?? document.body).replaceChildren(line);
}
