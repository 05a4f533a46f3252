/**
 * Runs in every page before its own scripts: tells `needlepointGuard` of each violation of the content security policy,
 * and of all that is written where it could be found later, also of what is removed again. Tells `drawn` values apart:
 * random bytes and digests, as they stand in addresses.
 * @param app origin of the app; other pages are left alone
 */
export function watchFromInside(app: string): void {
  if (location.origin !== app) return;
  const { needlepointGuard } = window as unknown as { needlepointGuard(where: string, text: string): void };
  const tell = (where: string, ...said: readonly unknown[]) => {
    const text = (one: unknown) => (typeof one === 'object' ? JSON.stringify(one) : String(one));
    needlepointGuard(where, said.map(text).join(' '));
  };
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    tell('violation', effectiveDirective, blockedURI),
  );

  type Method = (this: unknown, ...args: unknown[]) => unknown;
  const overhear = (prototype: object, method: string, where: string) => {
    const methods = prototype as Record<string, Method>;
    const own = methods[method] as Method;
    methods[method] = function (...args) {
      tell(where, ...args);
      return own.apply(this, args);
    };
  };
  overhear(Storage.prototype, 'setItem', 'storage');
  overhear(IDBObjectStore.prototype, 'put', 'database');
  overhear(IDBObjectStore.prototype, 'add', 'database');
  overhear(History.prototype, 'pushState', 'history');
  overhear(History.prototype, 'replaceState', 'history');

  const drawn = (bytes: Uint8Array) => {
    if (bytes.length < 16 || bytes.length > 1024) return;
    const text = btoa(String.fromCharCode(...bytes));
    tell('drawn', text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
  };
  const { getRandomValues } = Crypto.prototype;
  Crypto.prototype.getRandomValues = function <T extends ArrayBufferView>(array: T): T {
    getRandomValues.call(this, array as unknown as Uint8Array<ArrayBuffer>);
    drawn(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    return array;
  };
  const { digest } = SubtleCrypto.prototype;
  SubtleCrypto.prototype.digest = async function (...args) {
    const bytes = await digest.apply(this, args);
    drawn(new Uint8Array(bytes));
    return bytes;
  };

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', {
    get: () => cookie?.get?.call(document),
    set: value => {
      tell('cookie', value);
      cookie?.set?.call(document, value);
    },
  });
  document.addEventListener('DOMContentLoaded', () => {
    const title = document.querySelector('title');
    if (title) new MutationObserver(() => tell('title', document.title)).observe(title, { childList: true });
  });
}
