import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate of our own for a few names, and what Chromium is told to trust it by. */
export interface Certificate {
  key: string;
  cert: string;
  /** Base64 of SHA-256 over its public key, for `--ignore-certificate-errors-spki-list`. */
  fingerprint: string;
}

/** Makes one that is good for a day, with the openssl program. */
export function makeCertificate(names: readonly string[]): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'needlepoint-bench-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const alternatives = names.map(name => `DNS:${name}`).join();
    const made = spawnSync(
      'openssl',
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=bench -addext subjectAltName=${alternatives} -keyout ${key} -out ${cert}`.split(
        ' ',
      ),
      { encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`openssl is needed for a certificate: ${made.stderr ?? made.error}`);
    const pem = readFileSync(cert, 'utf8');
    const spki = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
    return {
      key: readFileSync(key, 'utf8'),
      cert: pem,
      fingerprint: createHash('sha256').update(spki).digest('base64'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
