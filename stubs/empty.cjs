// Polyfills that fhirclient names for old browsers and that no supported browser needs.
module.exports = {};
