/** What keeps the panel from opening, or from going on. The composition root names one; the screen explains it. */
export type Screen =
  /** The page was opened without a launch. */
  | { name: 'help' }
  /** The launch belongs to another page view, or was already used. */
  | { name: 'launch-used' }
  /** `iss` is not one of those configured. */
  | { name: 'refused'; iss: string }
  /** `smart-config.json` cannot be used; each fault names the place in the file. */
  | { name: 'config-faults'; faults: readonly string[] }
  /** The frame may not store anything. `href`: the launch address, still unused. */
  | { name: 'storage-blocked'; href: string }
  /** The page has no cryptography: no secure connection, or a browser too old. */
  | { name: 'insecure' }
  /** The user, or the EHR for the user, refused access. */
  | { name: 'denied' }
  | { name: 'no-patient' }
  /** Another patient's launch was found where this one's was expected. */
  | { name: 'wrong-patient' }
  /** Nobody used the panel for a while, so what it showed was let go. */
  | { name: 'idle' }
  /** What the launch relied on is not what the EHR says by now: the session was ended. */
  | { name: 'sign-on-changed' }
  /** The session ended before anything was read. */
  | { name: 'ended' }
  /** The EHR could not be reached, or answered in a way that is no launch. `code` is for support. */
  | { name: 'failed'; code: string };

export type ScreenName = Screen['name'];
