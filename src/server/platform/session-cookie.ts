// The cookies: bound to this host, over TLS or localhost only, out of reach of scripts.

export const SESSION_COOKIE = '__Host-thongsuot';
/** The session of a one-time link; read only where a route says that a link reaches it. */
export const LINK_COOKIE = '__Host-thongsuot-lien-ket';
/** Marks a device that has signed in before; it gives no right, only its own count of tries. */
export const DEVICE_COOKIE = '__Host-thongsuot-may';
