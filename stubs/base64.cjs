// The three functions of js-base64 that fhirclient uses in a browser, over what the browser has itself.
const encode = bytes => btoa(String.fromCharCode(...bytes));
const urlSafe = text => text.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');

module.exports = {
  fromUint8Array: (bytes, url) => (url ? urlSafe(encode(bytes)) : encode(bytes)),
  encodeURL: text => urlSafe(encode(new TextEncoder().encode(text))),
  decode: text => {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(binary, character => character.charCodeAt(0)));
  },
};
