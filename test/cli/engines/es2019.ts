import vm from 'node:vm';

/** What the constructors and namespaces of ECMAScript 2019 hold, where later editions have added to them. */
const names: Readonly<Record<string, string>> = {
  Object:
    'assign create defineProperties defineProperty entries freeze fromEntries getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols getPrototypeOf is isExtensible isFrozen isSealed keys preventExtensions seal setPrototypeOf values',
  Array: 'from isArray of',
  'Array.prototype':
    'concat constructor copyWithin entries every fill filter find findIndex flat flatMap forEach includes indexOf join keys lastIndexOf map pop push reduce reduceRight reverse shift slice some sort splice toLocaleString toString unshift values',
  'String.prototype':
    'charAt charCodeAt codePointAt concat constructor endsWith includes indexOf lastIndexOf localeCompare match normalize padEnd padStart repeat replace search slice split startsWith substring substr toLocaleLowerCase toLocaleUpperCase toLowerCase toString toUpperCase trim trimEnd trimStart valueOf',
  Map: '',
  'Map.prototype': 'clear constructor delete entries forEach get has keys set size values',
  Set: '',
  'Set.prototype': 'add clear constructor delete entries forEach has keys size values',
  WeakMap: '',
  'WeakMap.prototype': 'constructor delete get has set',
  Promise: 'all race reject resolve',
  RegExp: '',
  'RegExp.prototype':
    'constructor dotAll exec flags global ignoreCase multiline source sticky test toString unicode compile',
  Number:
    'EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NEGATIVE_INFINITY NaN POSITIVE_INFINITY isFinite isInteger isNaN isSafeInteger parseFloat parseInt',
  JSON: 'parse stringify',
  Math: 'E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh exp expm1 floor fround hypot imul log log10 log1p log2 max min pow random round sign sin sinh sqrt tan tanh trunc',
};
const globals =
  'Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent Array ArrayBuffer Boolean DataView Date Error EvalError Float32Array Float64Array Function Int8Array Int16Array Int32Array Map Number Object Promise Proxy RangeError ReferenceError RegExp Set SharedArrayBuffer String Symbol SyntaxError TypeError Uint8Array Uint8ClampedArray Uint16Array Uint32Array URIError WeakMap WeakSet Atomics JSON Math Reflect';

/** An engine of ECMAScript 2019 and nothing else: no host, no Intl, none of the library's later methods. */
export function oldEngine(): vm.Context {
  const context = vm.createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } });
  const strip = `(names, globals) => {
    const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
    for (const name of Object.getOwnPropertyNames(iterators)) if (name !== 'constructor') delete iterators[name];
    for (const path of Object.keys(names)) {
      const holder = path.split('.').reduce((at, part) => at[part], this);
      const fixed = ['length', 'name', 'prototype'];
      for (const name of Object.getOwnPropertyNames(holder))
        if (!names[path].split(' ').includes(name) && !fixed.includes(name)) delete holder[name];
    }
    for (const name of Object.getOwnPropertyNames(this)) if (!globals.split(' ').includes(name)) delete this[name];
    return Object.getOwnPropertyNames(this).filter(name => !globals.split(' ').includes(name));
  }`;
  const left = vm.runInContext(strip, context)(names, globals) as string[];
  if (left.length > 0) throw new Error(`still there: ${left.join(' ')}`);
  return context;
}
