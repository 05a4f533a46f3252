const words =
  'A part of the panel could not be loaded. Check the connection, then open the panel again from the chart.';

/** The last words of a page whose scripts did not arrive: without them there is no panel to say it. */
export function sayUnloaded(): void {
  const line = document.createElement('p');
  line.setAttribute('role', 'alert');
  line.textContent = words;
  (document.getElementById('root') ?? document.body).replaceChildren(line);
}

/** How long a page may show nothing because its style sheet has not come, in milliseconds. */
const patienceForStyle = 10_000;

/**
 * A style sheet that is stuck on its way keeps the browser from painting anything, these words included, and from starting
 * the panel's script. After a while the page goes on without it; should it come later, it still counts.
 */
export function paintWithoutStyle(): void {
  setTimeout(() => {
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
      if (link.sheet) continue;
      link.onload = () => {
        link.media = 'all';
      };
      link.media = 'not all';
    }
  }, patienceForStyle);
}
