/** Context and identity scopes of SMART App Launch 2.2, "Scopes and Launch Context". */
const context = new Set(['launch', 'launch/patient', 'launch/encounter', 'openid', 'fhirUser', 'profile']);
const refresh = new Set(['online_access', 'offline_access']);
const messaging = /^messaging\/[A-Za-z][A-Za-z.]*$/;
const data = /^(patient|user|system)\/(\*|[A-Z][A-Za-z]*)\.([a-z*]+)(\?\S*)?$/;
const granular = /^\?[^=&\s]+=[^=&\s]+(&[^=&\s]+=[^=&\s]+)*$/;

/**
 * What is wrong with a space-separated scope list, or null. Least privilege is part of the grammar here: no wildcard,
 * no writing, no refresh token, no backend (`system/`) scope.
 */
export function scopesFault(scopes: string): string | null {
  const list = scopes.split(' ');
  if (list.includes('')) return 'must be scopes with one blank between them';
  const twice = list.find((scope, index) => list.indexOf(scope) !== index);
  if (twice !== undefined) return `has ${twice} twice`;
  if (!list.includes('launch')) return 'must have the scope launch';
  return list.map(scopeFault).find(fault => fault !== null) ?? null;
}

function scopeFault(scope: string): string | null {
  if (context.has(scope) || messaging.test(scope)) return null;
  if (refresh.has(scope)) return `has ${scope}, but the panel never uses a refresh token`;
  const [, level, type, verbs, query] = data.exec(scope) ?? [];
  if (verbs === undefined) return `has ${scope}, which is no SMART scope`;
  if (type === '*' || verbs === '*') return `has the wildcard scope ${scope}; name what is read`;
  if (level === 'system') return `has ${scope}, but system scopes are for servers without a user`;
  return verbFault(scope, verbs) ?? queryFault(scope, verbs, query);
}

function verbFault(scope: string, verbs: string): string | null {
  if (verbs === 'read') return null;
  if (verbs === 'write') return `has ${scope}, but the panel only reads`;
  if (!/^c?r?u?d?s?$/.test(verbs)) return `has ${scope}, whose letters are not in the order cruds`;
  return /[cud]/.test(verbs) ? `has ${scope}, but the panel only reads` : null;
}

function queryFault(scope: string, verbs: string, query: string | undefined): string | null {
  if (query === undefined) return null;
  return verbs !== 'read' && granular.test(query) ? null : `has ${scope}, whose narrowing is malformed`;
}

/** Whether a scope list asks for searching this type. */
export function searches(scopes: string, type: string): boolean {
  return scopes.split(' ').some(scope => {
    const [, , of, verbs = ''] = data.exec(scope) ?? [];
    return of === type && (verbs === 'read' || verbs.includes('s'));
  });
}

/** The scopes of a launch that no EHR started: the patient and the visit are picked during authorization. */
export function standaloneScopes(scopes: string): string {
  const kept = scopes.split(' ').filter(scope => scope !== 'launch');
  return [...new Set(['launch/patient', 'launch/encounter', ...kept])].join(' ');
}
