/** How long a part of the panel may take to load, in milliseconds. */
export const patience = 30_000;

/** The same, but it rejects when it takes too long: `import()` knows no end of its own. */
export function withinPatience<T>(loading: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), patience);
    loading.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
