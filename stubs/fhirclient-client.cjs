// fhirclient's own FHIR client. The panel reads through `src/smart/reader.ts`, so this one is never asked anything, and
// what is not there cannot send a token to where it does not belong.
class Client {
  constructor(environment, state) {
    this.environment = environment;
    this.state = state;
  }
}

module.exports = { default: Client };
