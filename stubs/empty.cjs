// What fhirclient names and never comes to here: polyfills for old browsers, and its error for a refusal, which
// `src/smart/exchange.ts` has dealt with before fhirclient is answered.
module.exports = {};
