// Chữ ký CMS: a key with a self-signed certificate, detached signatures as PAdES wants them (RFC 5652, 5035), and their verification.
import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
  X509Certificate,
} from 'node:crypto';
import {
  bits,
  der,
  nothing,
  octets,
  oid,
  readDer,
  sequence,
  setOf,
  time,
  utf8,
  whole,
} from '#test/support/outside-signature/der.ts';

const DATA = oid('1.2.840.113549.1.7.1');
const SIGNED_DATA = oid('1.2.840.113549.1.7.2');
const CONTENT_TYPE = oid('1.2.840.113549.1.9.3');
const MESSAGE_DIGEST = oid('1.2.840.113549.1.9.4');
const SIGNING_CERTIFICATE = oid('1.2.840.113549.1.9.16.2.47');
const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'), nothing());
const RSA = sequence(oid('1.2.840.113549.1.1.1'), nothing());
const RSA_SHA256 = sequence(oid('1.2.840.113549.1.1.11'), nothing());
const COMMON_NAME = oid('2.5.4.3');

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** A signer's key with its certificate. */
export interface Signer {
  readonly key: KeyObject;
  readonly certificate: Buffer;
  readonly issuer: Buffer;
  readonly serial: Buffer;
}

/** A new key of 2.048 bits and the certificate that it signs for itself, valid ten years from 2020. */
export function makeSigner(name: string): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const issuer = sequence(setOf(sequence(COMMON_NAME, utf8(name))));
  const serial = whole(Buffer.concat([Buffer.from([0x01]), randomBytes(8)]));
  const signed = sequence(
    der(0xa0, whole(Buffer.from([2]))),
    serial,
    RSA_SHA256,
    issuer,
    sequence(time(new Date('2020-01-01')), time(new Date('2030-01-01'))),
    issuer,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const certificate = sequence(signed, RSA_SHA256, bits(sign('sha256', signed, privateKey)));
  return { key: privateKey, certificate, issuer, serial };
}

/** A detached signature over a content: SignedData with the digest and the certificate among its signed attributes. */
export function signMessage(content: Buffer, { key, certificate, issuer, serial }: Signer): Buffer {
  const attributes = setOf(
    sequence(CONTENT_TYPE, setOf(DATA)),
    sequence(MESSAGE_DIGEST, setOf(octets(sha256(content)))),
    sequence(SIGNING_CERTIFICATE, setOf(sequence(sequence(sequence(octets(sha256(certificate))))))),
  );
  const one = whole(Buffer.from([1]));
  const info = sequence(
    one,
    sequence(issuer, serial),
    SHA256,
    // The same set under the tag that stands for it here.
    Buffer.concat([Buffer.from([0xa0]), attributes.subarray(1)]),
    RSA,
    octets(sign('sha256', attributes, key)),
  );
  const data = sequence(one, setOf(SHA256), sequence(DATA), der(0xa0, certificate), setOf(info));
  return sequence(SIGNED_DATA, der(0xa0, data));
}

/** Whose signature it is when it holds for the content; undefined when it does not. */
export function verifyMessage(signature: Buffer, content: Buffer): string | undefined {
  const parts = (bytes: Buffer | undefined) => readDer(bytes ?? Buffer.alloc(0));
  const [message] = parts(signature);
  const [, explicit] = parts(message?.body);
  const [data] = parts(explicit?.body);
  const [, , , certificates, infos] = parts(data?.body);
  const [info] = parts(infos?.body);
  const [, , , attributes, , value] = parts(info?.body);
  const [bytes] = parts(certificates?.body);
  if (!bytes || !attributes || !value) return undefined;
  const certificate = new X509Certificate(bytes.bytes);
  const attribute = (name: Buffer): Buffer | undefined => {
    const found = parts(attributes.body).find(({ body }) => body.subarray(0, name.length).equals(name));
    return parts(found?.body)[1]?.body;
  };
  const [digest] = parts(attribute(MESSAGE_DIGEST));
  const named = attribute(SIGNING_CERTIFICATE)?.includes(sha256(bytes.bytes)) === true;
  const asSigned = Buffer.concat([Buffer.from([0x31]), attributes.bytes.subarray(1)]);
  const holds =
    certificate.verify(certificate.publicKey) &&
    named &&
    digest?.body.equals(sha256(content)) === true &&
    verify('sha256', asSigned, certificate.publicKey, value.body);
  return holds ? certificate.subject.replace(/^CN=/, '') : undefined;
}
