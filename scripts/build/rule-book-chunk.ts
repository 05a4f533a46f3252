interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/**
 * Keeps the rule book in one file: all that it imports and the panel's first script does not. Without this, what it
 * shares with parts that load on demand (the coder's view, the summary) becomes files of their own, one request each.
 */
export function ruleBookChunk(panel: string, ruleBook: string) {
  const reached = new Map<string, Set<string>>();
  const from = (entry: string, modules: Modules): Set<string> => {
    let seen = reached.get(entry);
    if (!seen) {
      seen = new Set([entry]);
      for (const id of seen) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
      reached.set(entry, seen);
    }
    return seen;
  };
  return {
    includeDependenciesRecursively: false,
    name: (id: string, modules: Modules) =>
      from(ruleBook, modules).has(id) && !from(panel, modules).has(id) ? 'rule-book' : null,
  };
}
