import type { CDPSession } from '@playwright/test';

/** How often the page is looked at while something is waited for, in milliseconds. */
const pause = 250;
const patience = 600_000;

/**
 * Mouse and keys, and a look at the page, by the protocol alone: what test tools put into a page to find and to check
 * things would be measured with it.
 */
export function handOf(cdp: CDPSession) {
  /** `expression`: JavaScript, asked in the page; it must be quick. */
  async function ask<T>(expression: string): Promise<T> {
    const { result } = await cdp.send('Runtime.evaluate', { expression, returnByValue: true });
    return result.value as T;
  }

  async function until(expression: string): Promise<void> {
    for (const end = Date.now() + patience; Date.now() < end; await rest(pause)) if (await ask(expression)) return;
    throw new Error(`It never came: ${expression}`);
  }

  /** Presses the middle of the first element that a selector finds and whose words begin with `words`. */
  async function click(selector: string, words = '', nth = 0): Promise<void> {
    const found = `[...document.querySelectorAll(${JSON.stringify(selector)})]
      .filter(one => (one.closest('label') ?? one).textContent.trim().startsWith(${JSON.stringify(words)}))[${nth}]`;
    await until(`Boolean(${found})`);
    const [x, y] = await ask<[number, number]>(`(() => {
      const one = ${found};
      one.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    })()`);
    const at = { x, y, button: 'left', clickCount: 1 } as const;
    await cdp.send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved', button: 'none' });
    await cdp.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
    await cdp.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
  }

  async function press(key: string, code: number): Promise<void> {
    const what = { key, code: key, windowsVirtualKeyCode: code };
    await cdp.send('Input.dispatchKeyEvent', { ...what, type: 'rawKeyDown' });
    await cdp.send('Input.dispatchKeyEvent', { ...what, type: 'keyUp' });
  }

  return { ask, until, click, press, rest };
}

export type Hand = ReturnType<typeof handOf>;

function rest(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
